package twin

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"unspoiled/content"
)

// shuffled joins tables, in a twin in any order: nothing is sorted by that.
func (w *modelWriter) shuffled(parts []string) string {
	if w.tw != nil && len(parts) > 1 {
		parts = rapid.Permutation(parts).Draw(w.tw.t, "order")
	}
	return strings.Join(parts, "")
}

func (w *modelWriter) entries() string {
	var parts []string
	for i, e := range w.m.entries {
		parts = append(parts, w.entry(i, e))
	}
	for n := range 2 {
		if w.chance("entry added") {
			if at, ok := w.lockedPoint(); ok {
				parts = append(parts, fmt.Sprintf("[[entry]]\nid = \"extra-%d\"\nkind = \"person\"\nfirst = %s\nname = \"twin extra\"\nintro = \"twin\"\n", n, quoted(at)))
			}
		}
	}
	return w.shuffled(parts)
}

func (w *modelWriter) entry(i int, e modelEntry) string {
	var b strings.Builder
	kind := e.kind
	locked := !w.passed(e.first)
	if locked {
		kind = content.Kinds()[w.pick("kind", 6)]
	}
	fmt.Fprintf(&b, "[[entry]]\nid = \"e%d\"\nkind = %q\nfirst = %s\n%s%s", i, kind, quoted(e.first), w.text("name", e.name), w.text("intro", e.intro))
	if !w.locked(e.actor) || !w.chance("no actor") {
		b.WriteString(w.text("actor", e.actor))
	}
	w.aliases(&b, e)
	for _, f := range e.facts {
		w.fact(&b, "[[entry.fact]]", f)
	}
	for n, bond := range e.bonds {
		w.bond(&b, i, n, bond)
	}
	w.become(&b, i, e)
	return b.String()
}

func (w *modelWriter) aliases(b *strings.Builder, e modelEntry) {
	var items []string
	for _, a := range e.aliases {
		o := a.versions[0]
		for range w.times(w.locked(a)) {
			item := "{ text = " + w.words(a, o) + " }"
			if o.after != nil {
				item = "{ text = " + w.words(a, o) + ", after = " + quoted(o.after) + " }"
			}
			items = append(items, item)
		}
	}
	if len(items) > 0 {
		b.WriteString("aliases = [ " + strings.Join(items, ", ") + " ]\n")
	}
}

// fact writes a table of `after`, `text` and `kind`; a locked one may be gone in a twin,
// be there twice, or have company.
func (w *modelWriter) fact(b *strings.Builder, head string, f modelFact) {
	locked := w.locked(f.text)
	for range w.times(locked) {
		fmt.Fprintf(b, "%s\nafter = %s\n%s%s", head, quoted(f.text.after), w.text("text", f.text), w.kind(f.kind, locked))
	}
	if w.chance("fact added") {
		if at, ok := w.lockedPoint(); ok {
			fmt.Fprintf(b, "%s\nafter = %s\ntext = \"twin fact\"\nkind = \"death\"\n", head, quoted(at))
		}
	}
}

func (w *modelWriter) bond(b *strings.Builder, i, n int, bond modelBond) {
	told := w.passed(bond.after) && w.met(i) && w.met(bond.with)
	if !told && w.chance("bond gone") {
		return
	}
	words, with := fmt.Sprint("bond ", n%2), bond.with
	if !told {
		words = "twin bond"
		if !w.passed(bond.after) {
			with = w.pick("with", len(w.m.entries))
		}
	}
	fmt.Fprintf(b, "[[entry.bond]]\nwith = \"e%d\"\nkind = %q\nafter = %s\n", with, words, quoted(bond.after))
	if bond.back || !told && w.chance("back") {
		fmt.Fprintf(b, "back = %q\n", words+" back")
	}
	if bond.until != nil && (w.passed(bond.until) && told || !w.chance("no until")) {
		fmt.Fprintf(b, "until = %s\n", quoted(bond.until))
	} else if w.chance("until added") && (bond.until == nil || !w.passed(bond.until)) {
		if at, ok := w.lockedPoint(); ok {
			fmt.Fprintf(b, "until = %s\n", quoted(at))
		}
	}
}

func (w *modelWriter) become(b *strings.Builder, i int, e modelEntry) {
	to, when := e.becomes, e.becomesWhen
	known := to >= 0 && w.met(i) && w.passed(when) && w.met(to)
	switch {
	case known:
	case to >= 0 && w.chance("becomes nothing"):
		return
	case i > 0 && w.chance("becomes another"):
		at, ok := w.lockedPoint()
		if !ok {
			return
		}
		to, when = w.pick("what", i), at
	}
	if to >= 0 {
		fmt.Fprintf(b, "[[entry.becomes]]\nentry = \"e%d\"\nafter = %s\n", to, quoted(when))
	}
}

func (w *modelWriter) threads() string {
	var parts []string
	for i, th := range w.m.threads {
		if w.locked(th.question) && w.chance("thread gone") {
			continue
		}
		parts = append(parts, w.thread(i, th))
	}
	if w.chance("thread added") {
		if at, ok := w.lockedPoint(); ok {
			parts = append(parts, fmt.Sprintf("[[thread]]\nid = \"extra\"\nopened = %s\nquestion = \"twin\"\n%s", quoted(at), w.who("about", nil, true)))
		}
	}
	return w.shuffled(parts)
}

func (w *modelWriter) thread(i int, th modelThread) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[[thread]]\nid = \"t%d\"\nopened = %s\n%s%s", i, quoted(th.question.after), w.text("question", th.question), w.who("about", th.about, w.locked(th.question)))
	if th.resolved && !(w.locked(th.answer) && w.chance("no answer")) {
		fmt.Fprintf(&b, "resolved = %s\n%s", quoted(th.answer.after), w.text("answer", th.answer))
	} else if !th.resolved && w.chance("answer added") {
		if at, ok := w.lockedPoint(); ok {
			fmt.Fprintf(&b, "resolved = %s\nanswer = \"twin answer\"\n", quoted(at))
		}
	}
	for _, c := range th.clues {
		w.fact(&b, "[[thread.clue]]", c)
	}
	return b.String()
}

func (w *modelWriter) events() string {
	var b strings.Builder
	add := func(date, after, text string) {
		fmt.Fprintf(&b, "[[event]]\ndate = %q\nafter = %s\n%s", date, after, text)
	}
	for _, e := range w.m.events {
		locked := w.locked(e.text)
		for range w.times(locked) {
			date := e.date
			if locked {
				date = []string{"1960", "1983-11", "1983-11-06", "1983-11-30"}[w.pick("date", 4)]
			}
			add(date, quoted(e.text.after), w.text("text", e.text))
		}
		if w.chance("event added") {
			if at, ok := w.lockedPoint(); ok {
				add("1983-11-29", quoted(at), "text = \"twin event\"\n")
			}
		}
	}
	return b.String()
}
