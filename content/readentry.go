package content

// maxBond is the longest a bond's words may be, in bytes.
const maxBond = 80

func (l *loader) readEntries(file *table) {
	seen := map[int]bool{}
	for _, t := range file.tables("entry", keyed("entry", "id")) {
		id, _ := t.str("id")
		at, ok := l.show.byID[id]
		if !ValidID(id) {
			t.problem("id", "is missing or not an id; write lower-case letters, digits and dashes")
		}
		if !ok || seen[at] || l.show.entries[at].kind != "" {
			new(entry).fill(t)
			continue
		}
		seen[at] = true
		l.tables[at] = t
		l.show.entries[at].fill(t)
	}
}

func (e *entry) fill(t *table) {
	e.kind = Kind(t.choice("kind", kindWords()))
	if e.kind == "" && t.keys["kind"] == nil {
		t.problem("", "kind is missing; write kind = \"person\", or place, creature, thing, group, idea")
	}
	e.first = t.must("first")
	e.name = t.need("name", e.first)
	if len(e.name) > 0 && len(e.name[0].after) > len(e.first) {
		t.problem("name", "has no version that is open from first on; begin with what a viewer can call it then")
	}
	for _, a := range t.list("aliases") {
		e.aliases = append(e.aliases, a.version(e.first, (*table).checkLine))
	}
	e.actor = t.title("actor", e.first)
	e.intro = t.needText("intro", e.first)
	for _, f := range t.tables("fact", counted("fact")) {
		e.facts = append(e.facts, f.fact(e.first))
	}
	for _, b := range t.tables("bond", counted("bond")) {
		e.bonds = append(e.bonds, b.bond())
	}
	e.readBecomes(t)
	t.done()
}

// readBecomes reads what the entry turns out to be: one other, or nothing.
func (e *entry) readBecomes(t *table) {
	tables := t.tables("becomes", counted("becomes"))
	if len(tables) > 1 {
		t.problem("becomes", "is there %d times; an entry becomes one other, which may become a third", len(tables))
	}
	for _, b := range tables {
		to, _ := b.str("entry")
		at, ok := b.ref("entry", to)
		after := b.must("after")
		if ok {
			e.becomes = &becomes{at, after}
		}
		b.done()
	}
}

// list is a list of texts, each open or with its own gate, all of which are told.
func (t *table) list(key string) []*table {
	if v, ok := t.get(key); ok {
		if _, list := asList(v); !list {
			t.problem(key, "is not a list; write [\"…\", { text = \"…\", after = \"S1E2\" }]")
			return nil
		}
	}
	return t.either(key)
}

func asList(v any) (any, bool) {
	switch v.(type) {
	case []any, []map[string]any:
		return v, true
	}
	return nil, false
}

// fact reads a text with the episode that tells it; place is the gate of what it
// is a fact of.
func (t *table) fact(place gate) fact {
	after := t.must("after")
	f := fact{
		text:  t.needText("text", t.l.both(place, after)),
		kind:  t.choice("kind", beatKinds),
		after: after,
	}
	t.done()
	return f
}

func (t *table) bond() bond {
	id, _ := t.str("with")
	at, ok := t.ref("with", id)
	b := bond{with: at, kind: t.name("kind"), back: t.name("back"), after: t.must("after"), until: t.after("until")}
	if t.keys["kind"] == nil {
		t.problem("", "kind is missing; write what the other is to this one, such as kind = \"friend\"")
	}
	if len(b.kind) > maxBond || len(b.back) > maxBond {
		t.problem("kind", "is longer than %d bytes", maxBond)
	}
	if !ok {
		b.after = never
	}
	t.done()
	return b
}

func kindWords() []string {
	words := make([]string, 0, 6)
	for _, k := range Kinds() {
		words = append(words, string(k))
	}
	return words
}

// checkBecomes refuses entries that become one another in a circle.
func (l *loader) checkBecomes() {
	entries := l.show.entries
	walk := make([]int, len(entries)) // entry → the walk that came by first, from 1
	for i := range entries {
		at := i
		for walk[at] == 0 {
			walk[at] = i + 1
			if entries[at].becomes == nil {
				break
			}
			at = entries[at].becomes.entry
		}
		if walk[at] == i+1 && entries[at].becomes != nil {
			l.tables[at].problem("becomes", "leads back to the entry itself; let one of them be the last")
		}
	}
}
