package watch

import (
	"bytes"
	"cmp"
	"iter"
	"time"

	"unspoiled/content"
)

// Change is one thing a viewer did to their history. It never changes once made;
// the slices in it are shared and only to be read.
type Change struct {
	// ID is unique over all machines; two changes alike in everything else are two.
	ID string
	// At is when it was made by its writer's clock, in UTC, to the millisecond.
	At time.Time
	// Clock orders changes everywhere: milliseconds since 1970, later than that of
	// every change its writer had seen. It differs from At only where a clock ran
	// backwards or two changes fell into one millisecond.
	Clock int64
	// Show is the id of the show it concerns; Name says what was done, in the words
	// the undo shows ("Season 4 marked"). It holds no text of a show.
	Show, Name string
	// Watched tells a mark from an unmark of the Episodes.
	Watched bool
	// Episodes are in order; an import may hold one more than once, at several times.
	Episodes []content.Point
	// Times are when each of the Episodes was watched; nil where that is At for all.
	Times []time.Time
	// Rewatch is where a rewatch of the show now stands; nil leaves it as it was.
	Rewatch *Rewatch
	// Undoes and Redoes name the change taken back or brought back. Such a change
	// has no episodes of its own, and the Show and Name of the one it names.
	Undoes, Redoes string
}

// Mark is one episode watched at one time, as an import finds it. A zero At means
// the time of the import.
type Mark struct {
	Episode content.Point
	At      time.Time
}

// Rewatch is where a rewatch of a show stands. The zero Rewatch means that none is on.
type Rewatch struct {
	On bool
	// Last is the last episode watched again; the zero Point means not yet one.
	Last content.Point
}

// Marks yields the change's episodes, each with the time it was watched.
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

// effect reports whether undoing the change could make a difference.
func (c *Change) effect() bool { return len(c.Episodes) > 0 || c.Rewatch != nil }

// target is the id of the change that this one takes or brings back, if any.
func (c *Change) target() string { return cmp.Or(c.Undoes, c.Redoes) }

// compareKeys orders changes by clock, and those of one instant by id, so that
// every machine folds the same changes in the same order.
func compareKeys(a, b *Change) int {
	return cmp.Or(cmp.Compare(a.Clock, b.Clock), cmp.Compare(a.ID, b.ID))
}

// compare is a total order over all of a change. It decides which of two versions
// of one change (somebody edited a file by hand) every machine settles on: the one
// that marks more, so that nothing is lost, and else any, told by how they are written.
func compare(a, b *Change) int {
	if c := cmp.Or(compareKeys(a, b), cmp.Compare(len(a.Episodes), len(b.Episodes))); c != 0 {
		return c
	}
	return bytes.Compare(a.append(nil), b.append(nil))
}
