package content

import (
	"slices"

	"unspoiled/content/showfile"
)

// maxBond is the longest a bond's words may be, in characters.
const maxBond = 80

func (l *loader) readEntries(f *showfile.Parsed[showfile.Pages]) {
	for i := range f.Is.Entries {
		in, at := &f.Is.Entries[i], spot{file: f.File}.in("entry", i)
		n, ok := l.lore.byID[in.ID]
		if !ValidID(in.ID) {
			l.problem(at.at("id"), "is missing or not an id; write lower-case letters, digits and dashes")
		}
		e := new(entry) // of no use where its id is wrong or taken
		if ok && l.spots[n] == at {
			e = &l.lore.entries[n]
		}
		l.readEntry(at, e, in)
	}
}

func (l *loader) readEntry(at spot, e *entry, in *showfile.Entry) {
	e.kind = Kind(l.choice(at.at("kind"), in.Kind, kindWords()))
	if in.Kind == "" {
		l.missing(at.at("kind"), "kind is missing; write kind = \"person\", or place, creature, thing, group, idea")
	}
	e.first = l.needGate(at.at("first"), in.First)
	l.need(in.Name != nil, at.at("name"))
	e.name = l.title(at.at("name"), in.Name, e.first)
	later := func(places []int32) bool {
		return slices.ContainsFunc(places, func(i int32) bool { return !e.first.names(int(i)) })
	}
	if len(e.name) > 0 && slices.ContainsFunc(e.name[0].after[len(e.first):], later) {
		l.problem(at.at("name"), "has no version that is open from first on; begin with what a viewer can call it then")
	}
	e.aliases = l.title(at.at("aliases"), showfile.Text(in.Aliases), e.first)
	e.actor = l.title(at.at("actor"), in.Actor, e.first)
	e.intro = l.needText(at.at("intro"), in.Intro, e.first)
	e.facts = l.readFacts(at, "fact", in.Facts, e.first)
	for i := range in.Bonds {
		e.bonds = append(e.bonds, l.readBond(at.in("bond", i), &in.Bonds[i]))
	}
	l.readBecomes(at, e, in.Becomes)
}

// readBecomes reads which other entry this one turns out to be, if any.
func (l *loader) readBecomes(s spot, e *entry, in []showfile.Becomes) {
	if len(in) > 1 {
		l.problem(s.at("becomes"), "is there %d times; an entry becomes one other, which may become a third", len(in))
	}
	for i, b := range in {
		at := s.in("becomes", i)
		to, ok := l.ref(at.at("entry"), b.Entry)
		after := l.needGate(at.at("after"), b.After)
		if ok {
			e.becomes = &becomes{to, after}
		}
	}
}

// readFacts reads texts, each with the episode that tells it. Outer is the gate of what they are
// facts of.
func (l *loader) readFacts(s spot, key string, in []showfile.Fact, outer gate) []fact {
	if len(in) == 0 {
		return nil
	}
	out := make([]fact, len(in))
	for i := range in {
		at := s.in(key, i)
		after := l.needGate(at.at("after"), in[i].After)
		text := l.needText(at.at("text"), in[i].Text, both(outer, after))
		out[i] = fact{text, l.choice(at.at("kind"), in[i].Kind, beatKinds), after}
	}
	return out
}

func (l *loader) readBond(at spot, in *showfile.Bond) bond {
	with, ok := l.ref(at.at("with"), in.With)
	b := bond{
		with: with, kind: l.name(at.at("kind"), in.Kind), back: l.name(at.at("back"), in.Back),
		after: l.needGate(at.at("after"), in.After), until: l.gate(at.at("until"), in.Until),
	}
	if in.Kind == "" {
		l.missing(at.at("kind"), "kind is missing; write what the other is to this one, such as kind = \"friend\"")
	}
	if long(b.kind, maxBond) || long(b.back, maxBond) {
		l.problem(at.at("kind"), "is longer than %d characters", maxBond)
	}
	if !ok {
		b.after = never
	}
	return b
}

func kindWords() []string {
	words := make([]string, 0, 6)
	for _, k := range Kinds() {
		words = append(words, string(k))
	}
	return words
}

// checkBecomes reports entries that become one another in a circle.
func (l *loader) checkBecomes() {
	entries := l.lore.entries
	walk := make([]int, len(entries)) // entry → the walk that first came by, from 1
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
			l.problem(l.spots[at].at("becomes"), "leads back to the entry itself; let one of them be the last")
		}
	}
}

func (l *loader) readThreads(f *showfile.Parsed[showfile.Pages]) {
	for i := range f.Is.Threads {
		in, at := &f.Is.Threads[i], spot{file: f.File}.in("thread", i)
		switch {
		case !ValidID(in.ID):
			l.problem(at.at("id"), "is missing or not an id; write lower-case letters, digits and dashes")
		case l.threads[in.ID]:
			l.problem(at.at("id"), "another thread has it; ids are used once")
		}
		l.threads[in.ID] = true
		l.lore.threads = append(l.lore.threads, l.readThread(at, in))
	}
}

func (l *loader) readThread(at spot, in *showfile.Thread) thread {
	th := thread{id: in.ID, opened: l.needGate(at.at("opened"), in.Opened), resolved: l.gate(at.at("resolved"), in.Resolved)}
	th.question = l.needText(at.at("question"), in.Question, th.opened)
	told := both(th.opened, th.resolved)
	switch {
	case in.Answer != nil && in.Resolved == nil:
		l.missing(at.at("resolved"), "resolved is missing; write the episode that gives the answer")
		told = never // an answer without its episode stays locked
	case in.Resolved != nil && in.Answer == nil:
		l.missing(at.at("answer"), "answer is missing; write what the episode answers, or leave both out")
	}
	th.answer = l.text(at.at("answer"), in.Answer, told)
	th.about = l.lore.places(l.refs(at.at("about"), in.About))
	th.clues = l.readFacts(at, "clue", in.Clues, th.opened)
	return th
}

func (l *loader) readEvents(f *showfile.Parsed[showfile.Pages]) {
	for i := range f.Is.Events {
		in, at := &f.Is.Events[i], spot{file: f.File}.in("event", i)
		if in.Date.IsZero() {
			l.missing(at.at("date"), "date is missing; write \"1983-11-06\", \"1983-11\" or \"1983\"")
		}
		after := l.needGate(at.at("after"), in.After)
		l.lore.events = append(l.lore.events, event{in.Date, l.needText(at.at("text"), in.Text, after), after})
	}
}
