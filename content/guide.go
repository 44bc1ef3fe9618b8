package content

import (
	"slices"
	"sync"
)

// Guide is a show as one viewer may see it: the one gate between a show's texts
// and everything that shows them. It holds no more than it may tell, decides by
// the policy and the viewing set alone, and never changes; a mark makes a new one.
//
// The law: replacing, lengthening or removing every locked text, entry and fact
// of the show changes nothing that any method of Guide returns.
//
// A Guide may be used by several goroutines.
type Guide struct {
	show   *Show
	policy Policy
	seen   []bool      // by position in the show's order
	peeked []bool      // likewise
	peeks  []Point     // those peeked at, as they were asked for
	out    []bool      // likewise: what is out, as far as the viewer may know
	unseen []int       // likewise: how many episodes of the series before it are not watched
	missed int         // how many episodes of the series are not watched
	hidden int         // position of the first episode of the series whose season's shape is hidden
	begun  map[int]int // season → how many of its episodes are watched
	next   int         // position of the next episode, -1 when all are watched

	seasons func() []Season // worked out when first asked for
	world   func() *world   // the entries met, likewise
	index   func() *index   // what search looks through, likewise
}

// NewGuide cuts a show for somebody who has watched the given episodes. Peeks
// are the locked episodes that the viewer has chosen to read all the same in this
// run; a peek opens that episode's own page and nothing else. What the viewer may
// not know to exist cannot be peeked at.
func NewGuide(show *Show, watched Set, policy Policy, peeks ...Point) *Guide {
	n := len(show.order)
	g := &Guide{show: show, policy: policy, seen: make([]bool, n), peeked: make([]bool, n), unseen: make([]int, n), begun: map[int]int{}, hidden: n, next: -1}
	for i, p := range show.order {
		g.unseen[i] = g.missed
		if g.seen[i] = watched.Has(p); g.seen[i] {
			g.begun[p.Season]++
		} else if !show.aside[i] {
			g.missed++
		}
	}
	g.out = g.findOut(g.shaped)
	if at := slices.IndexFunc(show.series, func(i int) bool { return !g.shaped(show.order[i].Season) }); at >= 0 {
		g.hidden = show.series[at]
	}
	g.next = g.findNext()
	for _, p := range peeks {
		if i := show.index[p]; g.listed(p) && !g.seen[i] && !g.peeked[i] {
			g.peeks = append(g.peeks, p)
			g.peeked[i] = true
		}
	}
	g.seasons = sync.OnceValue(g.cutSeasons)
	g.world = sync.OnceValue(g.meet)
	g.index = sync.OnceValue(g.newIndex)
	return g
}

// findNext is the first episode of the series that is not watched and is out. Where none
// is, it is the first that is not watched. What is hidden is not gone on to past one that
// is not out: its dates would tell.
func (g *Guide) findNext() int {
	first := -1
	for _, i := range g.show.series {
		switch {
		case first >= 0 && i >= g.hidden:
			return first
		case g.seen[i]:
		case g.out[i]:
			return i
		case first < 0:
			first = i
		}
	}
	return first
}

// ID names the show in settings and progress files.
func (g *Guide) ID() string { return g.show.id }

// Title is the show's name.
func (g *Guide) Title() string { return g.line(g.show.title) }

// Tagline is one line on the show, or "".
func (g *Guide) Tagline() string { return g.line(g.show.tagline) }

// Network is who shows it, or "".
func (g *Guide) Network() string { return g.show.network }

// Source says where what is told of the show is from, and License on which terms; each is
// a line, or "".
func (g *Guide) Source() string { return g.show.source }

// License is told of at Source.
func (g *Guide) License() string { return g.show.license }

// Accent is the show's own color, as in "#e0a030", or "".
func (g *Guide) Accent() string { return g.show.accent }

// Creators are the people who made the show.
func (g *Guide) Creators() []string { return slices.Clone(g.show.creators) }

// Next is the first episode of the series, in the order of watching, that has not been
// watched and is out.
func (g *Guide) Next() (Point, bool) { return g.first(true) }

// Coming is the first episode of the series that is not out, where all that is out is
// watched.
func (g *Guide) Coming() (Point, bool) { return g.first(false) }

// first is the next episode, if it is out, or if it is not.
func (g *Guide) first(out bool) (Point, bool) {
	if g.next < 0 || g.out[g.next] != out {
		return Point{}, false
	}
	return g.show.order[g.next], true
}

// Watched reports whether the episode has been watched.
func (g *Guide) Watched(p Point) bool {
	i, ok := g.show.index[p]
	return ok && g.seen[i]
}

// Seen is the set that the guide was made for, less what is no episode of the show.
func (g *Guide) Seen() Set {
	var in []Point
	for i, p := range g.show.order {
		if g.seen[i] {
			in = append(in, p)
		}
	}
	return NewSet(in...)
}

// TellsMore reports whether an episode is watched in this guide that is not in another, of
// the same show.
func (g *Guide) TellsMore(than *Guide) bool {
	if g.show != than.show {
		return false
	}
	for i := range g.seen {
		if g.seen[i] && !than.seen[i] {
			return true
		}
	}
	return false
}

// Begun reports whether any episode has been watched.
func (g *Guide) Begun() bool { return len(g.begun) > 0 }

// Furthest is the last episode of the series, in order, that has been watched.
func (g *Guide) Furthest() (Point, bool) {
	for _, i := range slices.Backward(g.show.series) {
		if g.seen[i] {
			return g.show.order[i], true
		}
	}
	return Point{}, false
}

// Gaps is how many episodes of the series before the furthest one are not watched, in
// seasons whose counts may be shown.
func (g *Guide) Gaps() int {
	p, ok := g.Furthest()
	if !ok {
		return 0
	}
	gaps, last := 0, g.show.index[p]
	for _, i := range g.show.series {
		if i < last && !g.seen[i] && g.shaped(g.show.order[i].Season) {
			gaps++
		}
	}
	return gaps
}

// Peeks are the episodes that this guide opens though they are not watched, in the
// order in which they were asked for.
func (g *Guide) Peeks() []Point { return slices.Clone(g.peeks) }

// learned is the position in the order at which the last episode of a gate stands:
// when a viewer who watches in order passes it.
func (g *Guide) learned(at gate) int {
	if len(at) == 0 {
		return -1
	}
	return int(slices.Max(at))
}

// source is the episode that tells what stands behind a gate; the zero Point for
// what anybody may know.
func (g *Guide) source(at gate) Point {
	if i := g.learned(at); i >= 0 {
		return g.show.order[i]
	}
	return Point{}
}
