package watch

import (
	"bytes"
	"cmp"
	"slices"
	"time"

	"unspoiled/content"
)

// Change is one thing that a viewer did to their history. It never changes once made, and its
// slices must not be changed.
type Change struct {
	// ID is unique over all machines, so that equal changes can be told apart.
	ID string
	// At is when it was made, by its writer's clock, in UTC, to the millisecond.
	At time.Time
	// Clock orders changes on all machines: milliseconds since 1970, and more than that of any
	// change its writer had seen. It differs from At only if a clock ran backwards or two changes
	// were made in one millisecond.
	Clock int64
	// Show is the show's id. Name says what was done, as undo shows it ("Season 4 marked"). It
	// holds no text of a show.
	Show, Name string
	// Watched is true for a mark and false for an unmark of the Episodes.
	Watched bool
	// Episodes are in order. An import may have an episode more than once, at different times.
	Episodes []content.Point
	// Times are when each of the Episodes was watched; nil where all were at At.
	Times []time.Time
	// Rewatch is where a rewatch of the show stands from now on; nil for no change.
	Rewatch *Rewatch
	// Undoes and Redoes are the id of the change that this one undoes or redoes. Such a change has
	// no episodes, and the Show and Name of the other.
	Undoes, Redoes string
}

// Mark is one episode watched at one time, as an import finds it. A zero At means the time of the
// import.
type Mark struct {
	Episode content.Point
	At      time.Time
}

// Rewatch is how far a rewatch of a show has come. The zero Rewatch means that there is none.
type Rewatch struct {
	On bool
	// Last is the last episode watched again; the zero Point before the first.
	Last content.Point
}

// at is when the episode with that index was watched.
func (c *Change) at(i int) time.Time {
	if c.Times == nil {
		return c.At
	}
	return c.Times[i]
}

// effect reports whether the change does anything by itself, so that undoing it makes a difference.
func (c *Change) effect() bool { return len(c.Episodes) > 0 || c.Rewatch != nil }

// target is the id of the change that this one undoes or redoes, or "".
func (c *Change) target() string { return cmp.Or(c.Undoes, c.Redoes) }

// compareKeys orders changes by clock, then by id, so that every machine applies them in the same
// order.
func compareKeys(a, b *Change) int {
	return cmp.Or(cmp.Compare(a.Clock, b.Clock), cmp.Compare(a.ID, b.ID))
}

// compare orders changes by everything in them. If a file was edited by hand, two versions of a
// change can meet; the one with more episodes comes first.
func compare(a, b *Change) int {
	c := cmp.Or(compareKeys(a, b), cmp.Compare(len(b.Episodes), len(a.Episodes)))
	if c != 0 || a == b {
		return c
	}
	return bytes.Compare(b.append(nil), a.append(nil))
}

// union is the changes of both lists, sorted. Of two versions of a change every machine keeps the
// first, so that nothing is lost.
func union(a, b []*Change) []*Change {
	all := slices.Concat(a, b)
	slices.SortFunc(all, compare)
	return slices.CompactFunc(all, func(a, b *Change) bool { return compareKeys(a, b) == 0 })
}
