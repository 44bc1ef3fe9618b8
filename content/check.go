package content

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// Finding is something that a show's author should look at. Unlike every other
// error it may name what a text tells too early, since who checks a show reads it.
type Finding struct {
	Problem
	Leak  bool  // else a note: it is well to know, and may be meant
	Style bool  // a note on how a text is written, not on what it tells
	At    Point // the point at which it would show; the zero Point is from the start
	Fix   string
}

// Check reads a show as Load does and, where it loads, looks for what Load cannot
// know: texts that tell too early to somebody who watches in order. The Problems
// are what Load refuses; an error of any other kind is returned as it is.
func Check(folder fs.FS) ([]Finding, Problems, error) {
	l := newLoader()
	l.texts, l.episodes = map[*version]spot{}, map[Point]spot{}
	show, err := l.load(folder)
	var problems Problems
	switch {
	case errors.As(err, &problems):
		return nil, problems, nil
	case err != nil:
		return nil, nil, err
	}
	c := &checker{show: show, guide: NewGuide(show, Set{}, Policy{}), loader: l}
	c.texts = c.allTexts()
	c.names()
	c.orders()
	c.actors()
	c.teasers()
	c.washed()
	c.missing()
	c.style()
	slices.SortStableFunc(c.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return c.found, nil, nil
}

// wash is a text that the sanitiser changed, and how.
type wash struct {
	spot spot
	what string
}

type checker struct {
	show   *Show
	guide  *Guide // for its arithmetic of gates; nobody has watched anything
	loader *loader
	texts  []checked
	found  []Finding
}

// role is what a text is, as far as the check must know.
type role int

const (
	roleText  role = iota
	roleTitle      // of an episode: the series' own words
	roleTeaser
	rolePremise
	roleName // of an entry, by which it is found
	roleRecap
	roleBeat
	roleQuestion
	roleNote
)

// checked is one version of a text, with when somebody who watches in order may
// read it.
type checked struct {
	raw    string
	open   int // position in the order of the episode behind which it opens; -1 from the start
	role   role
	season int // of a season's texts
	ep     int // of an episode's texts: its position; of a premise: that of the season’s first episode
	spot   spot
}

// texts gathers every version of every text of a show.
type texts struct {
	*checker
	all []checked
}

func (c *checker) allTexts() []checked {
	in, lore := &texts{checker: c}, c.show.lore()
	for i := range c.show.seasons {
		in.season(&c.show.seasons[i])
	}
	for i := range lore.entries {
		in.entry(i, lore.entries)
	}
	for i := range lore.threads {
		th := &lore.threads[i]
		in.add(th.question, roleQuestion, -1, 0, 0)
		in.plain(th.answer)
		for j := range th.clues {
			in.plain(th.clues[j].text)
		}
	}
	for i := range lore.events {
		in.plain(lore.events[i].text)
	}
	return append(in.all, checked{raw: c.guide.Tagline(), open: -1})
}

func (in *texts) add(t text, r role, place, season, ep int) {
	for i := range t {
		open := max(place, in.guide.learned(t[i].after))
		in.all = append(in.all, checked{t[i].raw, open, r, season, ep, in.loader.texts[&t[i]]})
	}
}

func (in *texts) plain(t text) { in.add(t, roleText, -1, 0, 0) }

func (in *texts) season(s *season) {
	before, opening := -1, -1 // where the season stands in the order
	if len(s.episodes) > 0 {
		before, opening = in.regularBefore(s.opening), s.opening
	}
	in.add(s.title, roleTitle, before, s.number, 0)
	in.add(s.setting, roleText, before, s.number, 0)
	in.add(s.premise, rolePremise, before, s.number, opening)
	for j := range s.episodes {
		e, near := &s.episodes[j], before
		if s.number == 0 {
			near = max(before, in.regularBefore(e.at)) // the specials of all seasons stand together
		}
		in.add(e.title, roleTitle, near, s.number, e.at)
		in.add(e.teaser, roleTeaser, max(near, e.at-1), s.number, e.at)
		in.add(e.recap, roleRecap, -1, s.number, e.at)
		for k := range e.beats {
			in.add(e.beats[k].text, roleBeat, -1, s.number, e.at)
		}
	}
	in.plain(s.minute)
	for j := range s.five {
		in.plain(s.five[j])
	}
	for j := range s.notes {
		in.add(s.notes[j].text, roleNote, -1, s.number, 0)
	}
}

func (in *texts) entry(i int, entries []entry) {
	e := &entries[i]
	in.add(e.name, roleName, -1, 0, 0)
	in.plain(e.intro)
	for j := range e.facts {
		in.plain(e.facts[j].text)
	}
	for _, b := range e.bonds {
		open := max(in.guide.learned(b.after), in.guide.learned(e.first), in.guide.learned(entries[b.with].first))
		at := in.loader.spots[i].at("bond")
		in.all = append(in.all, checked{b.kind, open, roleText, 0, 0, at}, checked{b.back, open, roleText, 0, 0, at})
	}
}

// regularBefore is the position of the last episode of the series before one; -1 if none.
func (c *checker) regularBefore(at int) int {
	i, _ := slices.BinarySearch(c.show.series, at)
	if i == 0 {
		return -1
	}
	return c.show.series[i-1]
}

func (c *checker) pointAt(open int) Point {
	if open < 0 {
		return Point{}
	}
	return c.show.order[open]
}

func (c *checker) report(at spot, leak bool, open int, what, fix string) {
	p := Problem{File: "show.toml", What: what}
	if at.file != nil {
		p = at.file.Problem(what, at.path()...)
		p.Where = strings.TrimSuffix(p.Where, ": text")
	}
	c.found = append(c.found, Finding{Problem: p, Leak: leak, At: c.pointAt(open), Fix: fix})
}

// missing notes what episodes have nothing to tell of yet, once for each kind: a show made
// from a catalogue lacks it in all of them.
func (c *checker) missing() {
	kinds := []struct {
		what    string
		lacking func(*episode) bool
		of      []Point
	}{
		{what: "beats", lacking: func(e *episode) bool { return e.beats == nil }},
		{what: "recap", lacking: func(e *episode) bool { return e.recap == nil }},
		{what: "teaser", lacking: func(e *episode) bool { return e.teaser == nil }},
	}
	all := 0
	for i := range c.show.seasons {
		for j := range c.show.seasons[i].episodes {
			all++
			for k := range kinds {
				if e := &c.show.seasons[i].episodes[j]; kinds[k].lacking(e) {
					kinds[k].of = append(kinds[k].of, e.point)
				}
			}
		}
	}
	for _, kind := range kinds {
		n := len(kind.of)
		if n == 0 {
			continue
		}
		words := "no episode has a " + kind.what
		if kind.what == "beats" {
			words = "no episode has beats"
		}
		if n < all {
			some := Skipped{Words: c.guide.runs(kind.of)}.Some()
			words = strings.Join(some, ", ") + map[bool]string{true: " has", false: " have"}[n == 1] + " no " + kind.what
		}
		c.report(c.loader.episodes[kind.of[0]].at("title"), false, -1, words, "write them when you can")
	}
}

// washed notes the texts that the sanitiser changed.
func (c *checker) washed() {
	for _, w := range c.loader.washed {
		c.report(w.spot, false, -1, w.what, "take it out; it is not shown")
	}
}
