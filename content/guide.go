package content

import (
	"slices"
	"sync"
)

// Guide is a show as one viewer may see it, and the only way to a show's texts. It decides by the
// policy and the watched episodes alone, and it never changes: a mark makes a new Guide. Several
// goroutines may use it.
//
// The law: replacing, lengthening or removing every locked text, entry and fact of the show changes
// nothing that any method of Guide returns.
type Guide struct {
	show       *Show
	policy     Policy
	seen       []bool      // by position in the show's order: watched
	peeked     []bool      // by position: peeked at
	peeks      []Point     // as they were asked for
	out        []bool      // by position: out, as far as the viewer may know
	unseen     []int       // by position: unwatched episodes of the series before it
	missed     int         // unwatched episodes of the series
	hiddenFrom int         // position of the first episode of the series whose season's shape is hidden; len(order) if none
	begun      map[int]int // season → how many of its episodes are watched
	next       int         // position of the next episode; -1 when all are watched

	seasons func() []Season // made when first asked for
	world   func() *world   // the entries met, likewise
	index   func() *index   // what search looks through, likewise
}

// NewGuide makes the guide of a viewer who has watched the given episodes. Peeks are locked
// episodes that the viewer chose to read in this run: a peek opens that episode's own page and
// nothing else. An episode that the viewer may not know of cannot be peeked at.
func NewGuide(show *Show, watched Set, policy Policy, peeks ...Point) *Guide {
	n := len(show.order)
	g := &Guide{show: show, policy: policy, seen: make([]bool, n), peeked: make([]bool, n), unseen: make([]int, n), begun: map[int]int{}, hiddenFrom: n, next: -1}
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
		g.hiddenFrom = show.series[at]
	}
	g.next = g.findNext()
	for _, p := range peeks {
		if i := show.index[p]; g.listed(p) && !g.seen[i] && !g.peeked[i] {
			g.peeks = append(g.peeks, p)
			g.peeked[i] = true
		}
	}
	g.seasons = sync.OnceValue(g.cutSeasons)
	g.world = sync.OnceValue(g.newWorld)
	g.index = sync.OnceValue(g.newIndex)
	return g
}

// findNext is the position of the first episode of the series that is unwatched and out; where none
// is, of the first that is unwatched. It never looks past an episode that is not out into hidden
// seasons, since the answer would tell their dates.
func (g *Guide) findNext() int {
	first := -1
	for _, i := range g.show.series {
		switch {
		case first >= 0 && i >= g.hiddenFrom:
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

// Source says where the texts come from: a line, or "".
func (g *Guide) Source() string { return g.show.source }

// License says on which terms the texts may be used: a line, or "".
func (g *Guide) License() string { return g.show.license }

// Accent is the show's own color, as in "#e0a030", or "".
func (g *Guide) Accent() string { return g.show.accent }

// Creators are the people who made the show.
func (g *Guide) Creators() []string { return slices.Clone(g.show.creators) }

// Next is the first episode of the series that is unwatched and out.
func (g *Guide) Next() (Point, bool) { return g.nextIf(true) }

// Coming is the first unwatched episode of the series, if all that is out is watched.
func (g *Guide) Coming() (Point, bool) { return g.nextIf(false) }

// nextIf is the next episode, if it is out or not, as asked.
func (g *Guide) nextIf(out bool) (Point, bool) {
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

// Seen is the watched episodes, as far as the show has them.
func (g *Guide) Seen() Set {
	var in []Point
	for i, p := range g.show.order {
		if g.seen[i] {
			in = append(in, p)
		}
	}
	return NewSet(in...)
}

// TellsMore reports whether an episode is watched in this guide but not in than, a guide of the
// same show.
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

// Gaps counts the unwatched episodes of the series before the furthest watched one; 0 where the
// count would tell the shape of a hidden season.
func (g *Guide) Gaps() int {
	p, ok := g.Furthest()
	if !ok {
		return 0
	}
	return max(g.unseenBefore(p), 0)
}

// Peeks are the unwatched episodes that this guide opens, in the order in which they were asked
// for.
func (g *Guide) Peeks() []Point { return slices.Clone(g.peeks) }

// opensAt is the position of a gate's last episode, where a viewer who watches in order passes the
// gate; -1 for the open gate.
func (g *Guide) opensAt(at gate) int {
	last := -1
	for _, places := range at {
		last = max(last, int(slices.Max(places)))
	}
	return last
}

// openedBy is the last episode of a gate, which tells what the gate locks; the zero Point for the
// open gate.
func (g *Guide) openedBy(at gate) Point { return g.pointAt(g.opensAt(at)) }

// pointAt is the episode at a position; the zero Point for -1.
func (g *Guide) pointAt(i int) Point {
	if i < 0 {
		return Point{}
	}
	return g.show.order[i]
}
