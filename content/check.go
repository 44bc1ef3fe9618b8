package content

import (
	"cmp"
	"errors"
	"io/fs"
	"slices"
	"strings"
)

// Finding is something for a show's author to look at. Unlike any other error it may quote a text
// that tells too early, since its reader has the show's files.
type Finding struct {
	Problem
	Leak  bool  // a text tells too early; else it is a note, and may be meant so
	Style bool  // a note on how a text is written, not on what it tells
	At    Point // the point at which it would show; zero: from the start
	Fix   string
}

// Check reads a show as Load does. Where it loads, Check looks for texts that tell too early to
// somebody who watches in order. Problems are what Load refuses; an error of any other kind is
// returned as it is.
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
	c.sanitised()
	c.missing()
	c.style()
	slices.SortStableFunc(c.found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return c.found, nil, nil
}

// sanitised is a text that the sanitiser changed, and how.
type sanitised struct {
	spot spot
	what string
}

type checker struct {
	show   *Show
	guide  *Guide // to ask when gates open; nothing is watched
	loader *loader
	texts  []checked
	found  []Finding
}

// role is what a text is for.
type role int

const (
	roleText  role = iota
	roleTitle      // of a season or episode: the series' own words
	roleTeaser
	rolePremise
	roleName // of an entry, by which it is found
	roleRecap
	roleBeat
	roleQuestion
	roleNote
)

// checked is one version of a text, with when a viewer who watches in order may read it.
type checked struct {
	raw    string
	open   int // position of the episode that opens it; -1 from the start
	role   role
	season int // of a season's texts
	ep     int // of an episode's texts: its position; of a premise: that of the season’s first episode
	spot   spot
}

// gather collects every version of every text of the show.
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
		open := max(place, c.guide.opensAt(t[i].after))
		c.texts = append(c.texts, checked{t[i].raw, open, r, season, ep, c.loader.texts[&t[i]]})
	}
}

func (c *checker) addPlain(t text) { c.add(t, roleText, -1, 0, 0) }

func (c *checker) addSeason(s *season) {
	before, opening := -1, -1 // positions: of the last episode of the series before the season, of its own first
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
		open := max(c.guide.opensAt(b.after), c.guide.opensAt(e.first), c.guide.opensAt(entries[b.with].first))
		at := c.loader.spots[i].at("bond")
		c.texts = append(c.texts, checked{b.kind, open, roleText, 0, 0, at}, checked{b.back, open, roleText, 0, 0, at})
	}
}

// regularBefore is the position of the last episode of the series before another; -1 if there is
// none.
func (c *checker) regularBefore(at int) int {
	i, _ := slices.BinarySearch(c.show.series, at)
	if i == 0 {
		return -1
	}
	return c.show.series[i-1]
}

func (c *checker) report(at spot, leak bool, open int, what, fix string) {
	p := Problem{File: "show.toml", What: what}
	if at.file != nil {
		p = at.file.Problem(what, at.path()...)
		p.Where = strings.TrimSuffix(p.Where, ": text")
	}
	c.found = append(c.found, Finding{Problem: p, Leak: leak, At: c.guide.pointAt(open), Fix: fix})
}

// missing notes which episodes lack beats, a recap or a teaser, once for each kind: a show made
// from a catalogue lacks them in all.
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
			verb := " have no "
			if len(some) == 1 && !strings.Contains(some[0], "-") {
				verb = " has no "
			}
			words = strings.Join(some, ", ") + verb + strings.TrimPrefix(kind.what, "a ")
		}
		c.report(c.loader.episodes[without[0]].at("title"), false, -1, words, "write them when you can")
	}
}

// sanitised notes the texts that the sanitiser changed.
func (c *checker) sanitised() {
	for _, w := range c.loader.sanitised {
		c.report(w.spot, false, -1, w.what, "take it out; it is not shown")
	}
}
