package content

import (
	"iter"
	"maps"
	"slices"
)

// Set is an immutable set of watched episodes. The zero Set is empty.
type Set struct{ in map[Point]struct{} }

// NewSet holds the given episodes. Whole seasons are not episodes and are left out:
// Show.Episodes spells them out.
func NewSet(episodes ...Point) Set { return Set{}.With(episodes...) }

// Has reports whether the episode has been watched.
func (s Set) Has(p Point) bool { _, ok := s.in[p]; return ok }

// Len is the number of episodes in the set.
func (s Set) Len() int { return len(s.in) }

// With is the set and the given episodes.
func (s Set) With(episodes ...Point) Set {
	in := make(map[Point]struct{}, len(s.in)+len(episodes))
	maps.Copy(in, s.in)
	for _, p := range episodes {
		if !p.Whole() {
			in[p] = struct{}{}
		}
	}
	return Set{in}
}

// Without is the set less the given episodes.
func (s Set) Without(episodes ...Point) Set {
	in := maps.Clone(s.in)
	for _, p := range episodes {
		delete(in, p)
	}
	return Set{in}
}

// Intersect holds the episodes that are in both sets: what is safe to talk of
// when both viewers are in the room.
func (s Set) Intersect(t Set) Set {
	in := make(map[Point]struct{}, min(len(s.in), len(t.in)))
	for p := range s.in {
		if t.Has(p) {
			in[p] = struct{}{}
		}
	}
	return Set{in}
}

// Equal reports whether both sets hold the same episodes.
func (s Set) Equal(t Set) bool { return maps.Equal(s.in, t.in) }

// All yields the episodes in the order of their numbers.
func (s Set) All() iter.Seq[Point] {
	return slices.Values(slices.SortedFunc(maps.Keys(s.in), Point.Compare))
}
