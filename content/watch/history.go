// Package watch holds what has been watched, per profile, so that nothing is lost.
//
// A History is the grow-only set of the changes a viewer has made: marks, unmarks,
// imports, where a rewatch stands, and the undoing and redoing of those. Nothing is
// ever taken out of it; what has been watched is worked out from it. Therefore two
// histories of one profile, from two terminals or two machines, merge by putting
// their changes together, and an undone change can always be had back.
//
// A Store keeps one TOML file per profile, and reads, merges and writes it.
package watch

import (
	"crypto/rand"
	"maps"
	"slices"
	"time"

	"unspoiled/content"
)

// maxClock bounds Change.Clock, so that a forged one cannot make it overflow.
const maxClock = 1 << 60

// History is everything one profile ever did, over all shows: an immutable value,
// safe for use by several goroutines. The zero History is empty.
type History struct {
	changes []*Change // by compareKeys, no key twice
	index   *index    // nil where there are no changes
}

// newHistory takes changes that are sorted and unique.
func newHistory(changes []*Change) History {
	if len(changes) == 0 {
		return History{}
	}
	return History{changes, newIndex(changes)}
}

// Empty reports whether nothing was ever done: it is false as soon as the question
// of the first run was answered, also with "nothing yet" (a Mark without episodes).
func (h History) Empty() bool { return len(h.changes) == 0 }

// Seen is the set of the show's episodes that stand as watched. An episode is as the
// newest change to it that was not undone left it.
func (h History) Seen(show string) content.Set { return h.index.show(show).seen }

// Times are all times at which the episode was watched, oldest first, each once:
// watching again adds to them, and unmarking says that none of those before were.
func (h History) Times(show string, p content.Point) []time.Time {
	var times []time.Time
	for c := range h.index.standing(show) {
		for m := range c.Marks() {
			switch {
			case m.Episode != p:
			case c.Watched:
				times = append(times, m.At)
			default:
				times = nil
			}
		}
	}
	slices.SortFunc(times, time.Time.Compare)
	return slices.CompactFunc(times, time.Time.Equal)
}

// Shows are the ids of the shows that have changes, sorted.
func (h History) Shows() []string {
	shows := map[string]bool{}
	for _, c := range h.changes {
		shows[c.Show] = true
	}
	return slices.Sorted(maps.Keys(shows))
}

// Changes are all changes, newest first, undoings and redoings included.
func (h History) Changes() []Change {
	all := make([]Change, 0, len(h.changes))
	for _, c := range slices.Backward(h.changes) {
		all = append(all, *c)
	}
	return all
}

// Mark adds a change that marks the episodes as watched (or not watched) at that
// time, and returns it. It wins over every change in h, whatever the clock says. An
// episode that was marked before counts as watched once more: pass only those that
// are new where that is not meant. Whole seasons are not episodes and are left out.
// Without episodes it records only that the viewer answered.
func (h History) Mark(show, name string, watched bool, at time.Time, episodes ...content.Point) (History, Change) {
	return h.add(Change{At: at, Show: show, Name: name, Watched: watched, Episodes: sorted(episodes)})
}

// addMarks adds one change that marks episodes as watched, each at its own time, and
// perhaps moves a rewatch.
func (h History) addMarks(show, name string, at time.Time, marks []Mark, to *Rewatch) (History, Change) {
	episodes, times := split(marks, clampTime(at))
	return h.add(Change{At: at, Show: show, Name: name, Watched: true, Episodes: episodes, Times: times, Rewatch: to})
}

// SetRewatch adds a change that says where a rewatch of the show stands now (the
// zero Rewatch ends it), and marks the episodes, if any, as watched once more. What
// was watched stays as it is: a rewatch is a lens, for the caller to apply.
func (h History) SetRewatch(show, name string, to Rewatch, at time.Time, again ...content.Point) (History, Change) {
	if !to.On || !valid(to.Last) && to.Last != (content.Point{}) {
		to.Last = content.Point{}
	}
	return h.add(Change{At: at, Show: show, Name: name, Watched: true, Episodes: sorted(again), Rewatch: &to})
}

// Rewatch is where a rewatch of the show stands.
func (h History) Rewatch(show string) Rewatch { return h.index.show(show).rewatch }

// add stamps the change, so that it comes after all that h holds, and appends it.
func (h History) add(c Change) (History, Change) {
	c.At = clampTime(c.At)
	c.Clock = clockOf(c.At)
	if n := len(h.changes); n > 0 {
		c.Clock = max(c.Clock, min(h.changes[n-1].Clock+1, maxClock))
	}
	c.ID = newID()
	c.Watched = c.Watched && len(c.Episodes) > 0
	c.Show, c.Name = cleanText(c.Show), cleanText(c.Name)
	i, _ := slices.BinarySearchFunc(h.changes, &c, compareKeys) // the end, short of maxClock
	return newHistory(slices.Insert(slices.Clip(h.changes), i, &c)), c
}

// newID has 80 random bits: enough for all the changes ever made.
func newID() string { return rand.Text()[:idLength] }
