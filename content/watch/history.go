// Package watch holds what has been watched, per profile, so that nothing is lost.
//
// A History is the set of all changes that a viewer made: marks, unmarks, imports, steps of a
// rewatch, and undoing and redoing those. Changes are only ever added; one that is not undone
// stands. What is watched is computed from those that stand. So the histories of one profile from
// two terminals or machines merge by joining their changes, and an undone change can always be
// brought back.
//
// A Store reads, merges and writes one TOML file for each profile. It keeps the file before it as a
// backup, the previous generation, and sets damaged files aside. It also merges conflict copies,
// the files that sync programs leave where two machines changed one file.
package watch

import (
	"crypto/rand"
	"maps"
	"slices"
	"sync"
	"time"

	"unspoiled/content"
)

// maxClock bounds Change.Clock, so that a forged one cannot overflow it.
const maxClock = 1 << 60

// History is everything that one profile did, over all shows. It never changes and several
// goroutines may use it. The zero History is empty.
type History struct {
	changes []*Change     // a union
	index   func() *index // what they come to, computed when first asked; nil where there are none
}

// newHistory makes a history of a union.
func newHistory(changes []*Change) History {
	if len(changes) == 0 {
		return History{}
	}
	return History{changes, sync.OnceValue(func() *index { return newIndex(changes) })}
}

// Empty reports whether nothing was ever done. Answering the first run's question counts, even with
// "nothing yet", which is a Mark without episodes.
func (h History) Empty() bool { return len(h.changes) == 0 }

// Seen is the watched episodes of the show. For each episode the newest change that stands decides.
func (h History) Seen(show string) content.Set { return h.show(show).seen }

// Times are all times at which the episode was watched, oldest first, each once. Watching again
// adds one; an unmark removes those before it.
func (h History) Times(show string, p content.Point) []time.Time {
	var times []time.Time
	for _, c := range h.show(show).standing {
		for i, episode := range c.Episodes {
			switch {
			case episode != p:
			case c.Watched:
				times = append(times, c.at(i))
			default:
				times = nil
			}
		}
	}
	slices.SortFunc(times, time.Time.Compare)
	return slices.CompactFunc(times, time.Time.Equal)
}

// Shows are the ids of all shows with changes, sorted.
func (h History) Shows() []string {
	shows := map[string]bool{}
	for _, c := range h.changes {
		shows[c.Show] = true
	}
	return slices.Sorted(maps.Keys(shows))
}

// Changes are all changes, undos and redos included, newest first.
func (h History) Changes() []Change {
	all := make([]Change, 0, len(h.changes))
	for _, c := range slices.Backward(h.changes) {
		all = append(all, *c)
	}
	return all
}

// Mark adds a change that marks the episodes as watched, or not watched, at that time, and returns
// the change. It wins over every change in h, whatever the clock says. An episode that is already
// watched counts as watched once more: leave it out if that is not meant. Whole seasons are left
// out. Without episodes the change only records that the viewer answered.
func (h History) Mark(show, name string, watched bool, at time.Time, episodes ...content.Point) (History, Change) {
	return h.add(Change{At: at, Show: show, Name: name, Watched: watched, Episodes: sorted(episodes)})
}

// addMarks adds one change that marks episodes as watched, each at its own time, and moves a
// rewatch if to is not nil.
func (h History) addMarks(show, name string, at time.Time, marks []Mark, to *Rewatch) (History, Change) {
	episodes, times := split(marks, clampTime(at))
	return h.add(Change{At: at, Show: show, Name: name, Watched: true, Episodes: episodes, Times: times, Rewatch: to})
}

// SetRewatch adds a change that says where a rewatch of the show stands now (the zero Rewatch ends
// it), and marks the given episodes as watched once more. What is watched does not change: callers
// apply the rewatch as a lens.
func (h History) SetRewatch(show, name string, to Rewatch, at time.Time, again ...content.Point) (History, Change) {
	if !to.On || !valid(to.Last) && to.Last != (content.Point{}) {
		to.Last = content.Point{}
	}
	return h.add(Change{At: at, Show: show, Name: name, Watched: true, Episodes: sorted(again), Rewatch: &to})
}

// Rewatch is where a rewatch of the show stands.
func (h History) Rewatch(show string) Rewatch { return h.show(show).rewatch }

// add gives the change an id and a clock after all others in h, and appends it.
func (h History) add(c Change) (History, Change) {
	c.At = clampTime(c.At)
	c.Clock = clockOf(c.At)
	if n := len(h.changes); n > 0 {
		c.Clock = max(c.Clock, min(h.changes[n-1].Clock+1, maxClock))
	}
	c.ID = newID()
	c.Watched = c.Watched && len(c.Episodes) > 0
	c.Show, c.Name = cleanText(c.Show), cleanText(c.Name)
	return newHistory(union(h.changes, []*Change{&c})), c
}

// newID has 80 random bits, so no two are ever alike.
func newID() string { return rand.Text()[:idLength] }

// Merge is the history of all changes in h or o. It is commutative, associative and idempotent.
// What was undone in either stays undone, unless redone later.
func (h History) Merge(o History) History {
	merged := newHistory(union(h.changes, o.changes))
	if merged.Equal(h) {
		return h // keeps its index
	}
	return merged
}

// Equal reports whether both histories hold the same changes.
func (h History) Equal(o History) bool {
	return slices.EqualFunc(h.changes, o.changes, func(a, b *Change) bool { return compare(a, b) == 0 })
}
