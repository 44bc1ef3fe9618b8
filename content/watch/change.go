package watch

import (
	"bytes"
	"cmp"
	"iter"
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

// Marks yields the change's episodes, each with the time at which it was watched.
func (c Change) Marks() iter.Seq[Mark] {
	return func(yield func(Mark) bool) {
		for i, p := range c.Episodes {
			at := c.At
			if c.Times != nil {
				at = c.Times[i]
			}
			if !yield(Mark{p, at}) {
				return
			}
		}
	}
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
// change can meet; then every machine keeps the greater: the one with more episodes, so that
// nothing is lost.
func compare(a, b *Change) int {
	if c := cmp.Or(compareKeys(a, b), cmp.Compare(len(a.Episodes), len(b.Episodes))); c != 0 {
		return c
	}
	return bytes.Compare(a.append(nil), b.append(nil))
}
