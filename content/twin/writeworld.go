package twin

import (
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/showfile"
)

// shuffled puts tables in any order: nothing is sorted by that.
func shuffled[T any](w *twin, rows []T) []T {
	if len(rows) < 2 {
		return rows
	}
	return rapid.Permutation(rows).Draw(w.t, "order")
}

func (w *twin) entries() []showfile.Entry {
	out := redo(w, w.pages.Entries, nil, w.entry)
	for n := range 2 {
		if at := w.added("entry"); at != nil {
			out = append(out, showfile.Entry{ID: fmt.Sprintf("extra-%d", n), Kind: "person", First: at, Name: showfile.Plain("twin extra"), Intro: showfile.Plain("twin")})
		}
	}
	return shuffled(w, out)
}

func (w *twin) entry(e *showfile.Entry, _ bool) {
	met, first := w.met(e.ID), e.First
	if !met {
		e.Kind = string(content.Kinds()[w.pick("kind", 6)])
	}
	e.Aliases = redo(w, e.Aliases, func(a *showfile.Version) bool {
		return w.locked(slot{after: first}, showfile.Text{*a})
	}, nil)
	e.Facts = w.facts(first, e.Facts)
	e.Bonds = slices.DeleteFunc(redo(w, e.Bonds, nil, func(b *showfile.Bond, _ bool) { w.bond(met, b) }), func(b showfile.Bond) bool {
		return b.Kind == "twin bond" && w.chance("bond gone")
	})
	w.become(met, e)
}

// facts are those of an entry or the clues of a thread; a locked one may be gone, be there twice,
// or have company.
func (w *twin) facts(of showfile.Gate, in []showfile.Fact) []showfile.Fact {
	out := redo(w, in, func(f *showfile.Fact) bool { return w.locked(factSlot(of, f), f.Text) }, func(f *showfile.Fact, locked bool) {
		if locked {
			f.Kind = w.kind()
		}
	})
	if at := w.added("fact"); at != nil {
		out = append(out, showfile.Fact{After: at, Text: showfile.Plain("twin fact"), Kind: "death"})
	}
	return out
}

// bond changes a bond of an entry that is met or not.
func (w *twin) bond(met bool, b *showfile.Bond) {
	passed, ended := w.passed(b.After), b.Until != nil && w.passed(b.Until)
	told := passed && met && w.met(b.With)
	if !told {
		b.Kind = "twin bond"
		if b.Back != "" || w.chance("back") {
			b.Back = "twin bond back"
		}
		if !passed {
			b.With = w.pages.Entries[w.pick("with", len(w.pages.Entries))].ID
		}
	}
	if b.Until == nil || !(ended && told) && w.chance("no until") {
		if b.Until = nil; !ended {
			b.Until = w.added("until")
		}
	}
}

// become changes what an entry turns out to be, where the viewer does not know it.
func (w *twin) become(met bool, e *showfile.Entry) {
	if len(e.Becomes) > 0 {
		if b := e.Becomes[0]; met && w.passed(b.After) && w.met(b.Entry) {
			return
		} else if w.chance("becomes nothing") {
			e.Becomes = nil
			return
		}
	}
	own := slices.IndexFunc(w.pages.Entries, func(of showfile.Entry) bool { return of.ID == e.ID })
	if own > 0 {
		if at := w.added("becoming"); at != nil {
			e.Becomes = []showfile.Becomes{{Entry: id(w.pick("what", own)), After: at}}
		}
	}
}

func (w *twin) threads() []showfile.Thread {
	out := slices.DeleteFunc(slices.Clone(w.pages.Threads), func(th showfile.Thread) bool {
		return w.locked(slot{after: th.Opened}, th.Question) && w.chance("gone")
	})
	out = redo(w, out, nil, w.thread)
	if at := w.added("thread"); at != nil {
		out = append(out, showfile.Thread{ID: "extra", Opened: at, Question: showfile.Plain("twin"), About: w.who(nil, true)})
	}
	return shuffled(w, out)
}

func (w *twin) thread(th *showfile.Thread, _ bool) {
	th.About = w.who(th.About, w.locked(slot{after: th.Opened}, th.Question))
	if th.Resolved == nil {
		if at := w.added("answer"); at != nil {
			th.Resolved, th.Answer = at, showfile.Plain("twin answer")
		}
	} else if w.locked(answerSlot(th), th.Answer) && w.chance("gone") {
		th.Resolved, th.Answer = nil, nil
	}
	th.Clues = w.facts(th.Opened, th.Clues)
}

func (w *twin) events() []showfile.Event {
	out := redo(w, w.pages.Events, func(e *showfile.Event) bool { return w.locked(slot{after: e.After}, e.Text) }, func(e *showfile.Event, locked bool) {
		if locked {
			e.Date = drawDate(w.t, "1960", "1983-11", "1983-11-06", "1983-11-30")
		}
	})
	if at := w.added("event"); at != nil {
		out = append(out, showfile.Event{Date: showfile.Date{Year: 1983, Month: 11, Day: 29}, After: at, Text: showfile.Plain("twin event")})
	}
	return out
}
