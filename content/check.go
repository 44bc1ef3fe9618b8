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
	c.gather()
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

// gather takes in every version of every text of the show.
func (c *checker) gather() {
	lore := c.show.lore()
	for _, s := range c.show.seasons {
		c.addSeason(&s)
	}
	for i := range lore.entries {
		c.addEntry(i, lore.entries)
	}
	for _, th := range lore.threads {
		c.add(th.question, roleQuestion, -1, 0, 0)
		c.addPlain(th.answer)
		for _, f := range th.clues {
			c.addPlain(f.text)
		}
	}
	for _, e := range lore.events {
		c.addPlain(e.text)
	}
	c.texts = append(c.texts, checked{raw: c.guide.Tagline(), open: -1})
}

func (c *checker) add(t text, r role, place, season, ep int) {
	for i := range t {
		open := max(place, c.guide.learned(t[i].after))
		c.texts = append(c.texts, checked{t[i].raw, open, r, season, ep, c.loader.texts[&t[i]]})
	}
}

func (c *checker) addPlain(t text) { c.add(t, roleText, -1, 0, 0) }

func (c *checker) addSeason(s *season) {
	before, opening := -1, -1 // where the season stands in the order
	if len(s.episodes) > 0 {
		before, opening = c.regularBefore(s.opening), s.opening
	}
	c.add(s.title, roleTitle, before, s.number, 0)
	c.add(s.setting, roleText, before, s.number, 0)
	c.add(s.premise, rolePremise, before, s.number, opening)
	for _, e := range s.episodes {
		near := before
		if s.number == 0 {
			near = max(before, c.regularBefore(e.at)) // the specials of all seasons stand together
		}
		c.add(e.title, roleTitle, near, s.number, e.at)
		c.add(e.teaser, roleTeaser, max(near, e.at-1), s.number, e.at)
		c.add(e.recap, roleRecap, -1, s.number, e.at)
		for _, b := range e.beats {
			c.add(b.text, roleBeat, -1, s.number, e.at)
		}
	}
	c.addPlain(s.minute)
	for _, t := range s.five {
		c.addPlain(t)
	}
	for _, n := range s.notes {
		c.add(n.text, roleNote, -1, s.number, 0)
	}
}

func (c *checker) addEntry(i int, entries []entry) {
	e := &entries[i]
	c.add(e.name, roleName, -1, 0, 0)
	c.addPlain(e.intro)
	for _, f := range e.facts {
		c.addPlain(f.text)
	}
	for _, b := range e.bonds {
		open := max(c.guide.learned(b.after), c.guide.learned(e.first), c.guide.learned(entries[b.with].first))
		at := c.loader.spots[i].at("bond")
		c.texts = append(c.texts, checked{b.kind, open, roleText, 0, 0, at}, checked{b.back, open, roleText, 0, 0, at})
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
	for _, kind := range []struct {
		what string
		has  func(episode) bool
	}{
		{"beats", func(e episode) bool { return e.beats != nil }},
		{"a recap", func(e episode) bool { return e.recap != nil }},
		{"a teaser", func(e episode) bool { return e.teaser != nil }},
	} {
		var without []Point
		for _, s := range c.show.seasons {
			for _, e := range s.episodes {
				if !kind.has(e) {
					without = append(without, e.point)
				}
			}
		}
		words := "no episode has " + kind.what
		switch n := len(without); {
		case n == 0:
			continue
		case n < len(c.show.order):
			some := Skipped{Words: c.guide.runs(without)}.Some()
			words = strings.Join(some, ", ") + map[bool]string{true: " has", false: " have"}[len(some) == 1 && !strings.Contains(some[0], "-")] + " no " + strings.TrimPrefix(kind.what, "a ")
		}
		c.report(c.loader.episodes[without[0]].at("title"), false, -1, words, "write them when you can")
	}
}

// washed notes the texts that the sanitiser changed.
func (c *checker) washed() {
	for _, w := range c.loader.washed {
		c.report(w.spot, false, -1, w.what, "take it out; it is not shown")
	}
}
