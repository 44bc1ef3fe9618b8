package twin

import (
	"fmt"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/showfile"
)

// shuffled puts tables in any order in a twin: nothing is sorted by that.
func shuffled[T any](w *modelWriter, parts []T) []T {
	if w.t == nil || len(parts) < 2 {
		return parts
	}
	return rapid.Permutation(parts).Draw(w.t, "order")
}

func (w *modelWriter) entries() []showfile.Entry {
	var out []showfile.Entry
	for i, e := range w.m.entries {
		out = append(out, w.entry(i, e))
	}
	for n := range 2 {
		if at := w.added("entry"); at != nil {
			out = append(out, showfile.Entry{ID: fmt.Sprintf("extra-%d", n), Kind: "person", First: at, Name: showfile.Plain("twin extra"), Intro: showfile.Plain("twin")})
		}
	}
	return shuffled(w, out)
}

func (w *modelWriter) entry(i int, e modelEntry) showfile.Entry {
	kind := e.kind
	if !w.passed(e.first) {
		kind = content.Kinds()[w.pick("kind", 6)]
	}
	out := showfile.Entry{
		ID: fmt.Sprintf("e%d", i), Kind: string(kind), First: written(e.first), Name: w.text(e.name), Intro: w.text(e.intro),
		Actor: w.unlessGone(e.actor), Becomes: w.become(i, e),
	}
	for _, a := range e.aliases {
		for range w.times(w.locked(a)) {
			out.Aliases = append(out.Aliases, showfile.Version{Text: w.words(a, a.versions[0]), After: written(a.versions[0].after)})
		}
	}
	for _, f := range e.facts {
		out.Facts = append(out.Facts, w.fact(f)...)
	}
	for n, bond := range e.bonds {
		out.Bonds = append(out.Bonds, w.bond(i, n, bond)...)
	}
	return out
}

// fact is a fact or a clue; a locked one may be gone in a twin, be there twice, or have
// company.
func (w *modelWriter) fact(f modelFact) (out []showfile.Fact) {
	locked := w.locked(f.text)
	for range w.times(locked) {
		out = append(out, showfile.Fact{After: written(f.text.after), Text: w.text(f.text), Kind: w.kind(f.kind, locked)})
	}
	if at := w.added("fact"); at != nil {
		out = append(out, showfile.Fact{After: at, Text: showfile.Plain("twin fact"), Kind: "death"})
	}
	return out
}

func (w *modelWriter) bond(i, n int, bond modelBond) []showfile.Bond {
	told := w.passed(bond.after) && w.met(i) && w.met(bond.with)
	if !told && w.chance("bond gone") {
		return nil
	}
	words, with := fmt.Sprint("bond ", n%2), bond.with
	if !told {
		words = "twin bond"
		if !w.passed(bond.after) {
			with = w.pick("with", len(w.m.entries))
		}
	}
	out := showfile.Bond{With: fmt.Sprintf("e%d", with), Kind: words, After: written(bond.after)}
	if bond.back || !told && w.chance("back") {
		out.Back = words + " back"
	}
	if bond.until != nil && (w.passed(bond.until) && told || !w.chance("no until")) {
		out.Until = written(bond.until)
	} else if bond.until == nil || !w.passed(bond.until) {
		out.Until = w.added("until")
	}
	return []showfile.Bond{out}
}

func (w *modelWriter) become(i int, e modelEntry) []showfile.Becomes {
	to, when := e.becomes, written(e.becomesWhen)
	known := to >= 0 && w.met(i) && w.passed(e.becomesWhen) && w.met(to)
	switch {
	case known:
	case to >= 0 && w.chance("becomes nothing"):
		return nil
	case i > 0:
		if at := w.added("becoming"); at != nil {
			to, when = w.pick("what", i), at
		}
	}
	if to < 0 {
		return nil
	}
	return []showfile.Becomes{{Entry: fmt.Sprintf("e%d", to), After: when}}
}

func (w *modelWriter) threads() []showfile.Thread {
	var out []showfile.Thread
	for i, th := range w.m.threads {
		if !w.gone(th.question) {
			out = append(out, w.thread(i, th))
		}
	}
	if at := w.added("thread"); at != nil {
		out = append(out, showfile.Thread{ID: "extra", Opened: at, Question: showfile.Plain("twin"), About: w.who(nil, true)})
	}
	return shuffled(w, out)
}

func (w *modelWriter) thread(i int, th modelThread) showfile.Thread {
	out := showfile.Thread{ID: fmt.Sprintf("t%d", i), Opened: written(th.question.after), Question: w.text(th.question), About: w.who(th.about, w.locked(th.question))}
	if th.resolved && !w.gone(th.answer) {
		out.Resolved, out.Answer = written(th.answer.after), w.text(th.answer)
	} else if at := w.added("answer"); at != nil && !th.resolved {
		out.Resolved, out.Answer = at, showfile.Plain("twin answer")
	}
	for _, c := range th.clues {
		out.Clues = append(out.Clues, w.fact(c)...)
	}
	return out
}

func (w *modelWriter) events() (out []showfile.Event) {
	add := func(date string, after showfile.Gate, text showfile.Text) {
		at, _ := showfile.ParseDate(date) // one of the model's own
		out = append(out, showfile.Event{Date: at, After: after, Text: text})
	}
	for _, e := range w.m.events {
		locked := w.locked(e.text)
		for range w.times(locked) {
			date := e.date
			if locked {
				date = []string{"1960", "1983-11", "1983-11-06", "1983-11-30"}[w.pick("date", 4)]
			}
			add(date, written(e.text.after), w.text(e.text))
		}
		if at := w.added("event"); at != nil {
			add("1983-11-29", at, showfile.Plain("twin event"))
		}
	}
	return out
}
