package content

import (
	"slices"
	"time"
)

// gate is the episodes that must all have been watched: lists of positions in the show's order. The
// nil gate is open to everybody; nobody passes the gate never. The lists are shared, so that a
// thousand texts that open after a season hold its episodes once, and none is ever changed.
type gate [][]int32

// never is the gate of what could not be read: what is uncertain stays locked.
var never = gate{{-1}}

// passed reports whether every episode of the gate has been watched.
func (g *Guide) passed(at gate) bool {
	for _, places := range at {
		for _, i := range places {
			if i < 0 || !g.seen[i] {
				return false
			}
		}
	}
	return true
}

// names reports whether the episode at a position must have been watched.
func (at gate) names(i int) bool {
	return slices.ContainsFunc(at, func(places []int32) bool { return slices.Contains(places, int32(i)) })
}

// both is the gate that opens when both a and b are open.
func both(a, b gate) gate {
	switch {
	case len(a) == 0:
		return b
	case len(b) == 0:
		return a
	}
	return slices.Concat(a, b)
}

// gateOf is the gate that opens when all episodes of a point are watched; nil where the show has
// none such.
func (l *loader) gateOf(p Point) gate {
	if made, ok := l.gates[p]; ok {
		return made
	}
	var places []int32
	for _, e := range l.show.Episodes(p) {
		places = append(places, int32(l.show.index[e]))
	}
	if places == nil {
		return nil
	}
	l.gates[p] = gate{places}
	return l.gates[p]
}

// version is one wording of a text, for viewers who have passed its gate.
type version struct {
	raw   string
	after gate
}

// text is what a show says in one place: its versions, the earliest first. It stays inside this
// package; a Guide hands out Prose instead.
type text []version

// open is the last version whose gate is passed; false where all are locked.
func (g *Guide) open(t text) (version, bool) {
	for i := len(t) - 1; i >= 0; i-- {
		if g.passed(t[i].after) {
			return t[i], true
		}
	}
	return version{}, false
}

// line is the raw open version of a text, or "" where it is locked.
func (g *Guide) line(t text) string {
	v, _ := g.open(t)
	return v.raw
}

// prose is the open version of a text with its links resolved, or nil where it is locked.
func (g *Guide) prose(t text) Prose { return g.proseFrom(g, t) }

// proseFrom takes the version that lens opens. Its links are resolved for the viewer of g.
func (g *Guide) proseFrom(lens *Guide, t text) Prose {
	raw := lens.line(t)
	if raw == "" {
		return nil
	}
	return g.resolve(raw)
}

// resolve splits an open raw text into paragraphs and resolves its links for the viewer.
func (g *Guide) resolve(raw string) Prose {
	parts := paragraphs(raw)
	out := make(Prose, len(parts))
	for i, part := range parts {
		out[i] = spans(part, g.refOf)
	}
	return out
}

// Titles says of which unwatched episodes a viewer wants to see the titles.
type Titles string

// Teasers says of which unwatched episodes a viewer wants to see the teasers.
type Teasers string

// Shape says whether counts, runtimes and dates are shown of seasons that the viewer has not begun.
type Shape string

// The values of the policy. The first of each group is the default, and so is the empty string.
const (
	TitlesSeason  Titles = "season"  // of the season being watched
	TitlesNext    Titles = "next"    // of the next episode only
	TitlesWatched Titles = "watched" // of none
	TitlesAlways  Titles = "always"  // of all

	TeasersNext    Teasers = "next"    // of the next episode
	TeasersSeason  Teasers = "season"  // of the season being watched
	TeasersWatched Teasers = "watched" // of none

	ShapeShown  Shape = "shown"
	ShapeHidden Shape = "hidden"
)

// Policy says how much a viewer wants to see of what they have not watched. The zero Policy is the
// default.
type Policy struct {
	Titles  Titles
	Teasers Teasers
	Shape   Shape
	Today   Date // the viewer's day, which decides what is out; zero: everything is
}

// On is the policy with the day of now as Today.
func (p Policy) On(now time.Time) Policy {
	p.Today = DateOf(now)
	return p
}
