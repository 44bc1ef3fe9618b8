package content

import (
	"cmp"
	"slices"
)

// mostBest is how many people a viewer knows best at most.
const mostBest = 10

// Known are the people met, those first that are in most of the watched episodes; those
// alike in the order of meeting. The first of them, so many, the viewer knows best: half of
// all at most, and nobody who is in a single episode.
func (g *Guide) Known() (people []Entry, best int) {
	people = g.Entries(Person)
	in := func(e Entry) int { return len(g.world().appears[e.Ref.n-1]) }
	slices.SortStableFunc(people, func(a, b Entry) int { return cmp.Compare(in(b), in(a)) })
	for best < min(mostBest, len(people)/2) && in(people[best]) > 1 {
		best++
	}
	return people, best
}
