package watch

import (
	"iter"
	"maps"
	"slices"
	"sync"

	"unspoiled/content"
)

// index computes from the changes what is watched, when first asked, and keeps the result.
type index struct {
	changes   []*Change
	reversals func() map[string]*Change // the newest undo or redo, by the id of its target
	shows     sync.Map                  // by show id: *state
}

func newIndex(changes []*Change) *index {
	return &index{changes: changes, reversals: sync.OnceValue(func() map[string]*Change {
		reversals := map[string]*Change{}
		for _, c := range changes {
			if id := c.target(); id != "" {
				reversals[id] = c
			}
		}
		return reversals
	})}
}

// state is what a show's standing changes come to.
type state struct {
	seen    content.Set
	rewatch Rewatch
}

// show is the state of one show.
func (x *index) show(show string) *state {
	if x == nil {
		return &state{}
	}
	s, ok := x.shows.Load(show)
	if !ok {
		s, _ = x.shows.LoadOrStore(show, x.fold(show))
	}
	return s.(*state)
}

func (x *index) fold(show string) *state {
	s, seen := &state{}, map[content.Point]bool{}
	for c := range x.standing(show) {
		if c.Rewatch != nil {
			s.rewatch = *c.Rewatch
		}
		for m := range c.Marks() {
			seen[m.Episode] = c.Watched
		}
	}
	maps.DeleteFunc(seen, func(_ content.Point, watched bool) bool { return !watched })
	s.seen = content.NewSet(slices.Collect(maps.Keys(seen))...)
	return s
}

// standing yields the changes of the show that stand, oldest first: those that are not undone.
func (x *index) standing(show string) iter.Seq[*Change] {
	return func(yield func(*Change) bool) {
		if x == nil {
			return
		}
		for _, c := range x.changes {
			if c.Show == show && c.effect() && x.stands(c) && !yield(c) {
				return
			}
		}
	}
}

// stands reports whether the change is not undone: the newest undo or redo of it decides.
func (x *index) stands(c *Change) bool {
	reversal := x.reversals()[c.ID]
	return reversal == nil || reversal.Redoes != ""
}
