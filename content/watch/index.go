package watch

import (
	"iter"
	"sync"

	"unspoiled/content"
)

// index works out from the changes what stands, when it is asked, and keeps it.
type index struct {
	changes []*Change

	once  sync.Once
	fates map[string]*Change // the newest undo or redo, by the id of its target

	mu    sync.Mutex
	shows map[string]*state
}

// state is what stands of one show.
type state struct {
	seen    content.Set
	rewatch Rewatch
}

// show folds the standing changes of one show, oldest first.
func (x *index) show(show string) *state {
	if x == nil {
		return &state{}
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	s := x.shows[show]
	if s == nil {
		s = x.fold(show)
		if x.shows == nil {
			x.shows = map[string]*state{}
		}
		x.shows[show] = s
	}
	return s
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
	var episodes []content.Point
	for p, watched := range seen {
		if watched {
			episodes = append(episodes, p)
		}
	}
	s.seen = content.NewSet(episodes...)
	return s
}

// standing yields the changes of the show that are not undone, oldest first.
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

// stands reports whether the change is in force: its newest undo or redo decides.
func (x *index) stands(c *Change) bool {
	fate := x.fate(c)
	return fate == nil || fate.Redoes != ""
}

// fate is the newest undo or redo of the change, or nil.
func (x *index) fate(c *Change) *Change {
	x.once.Do(func() {
		for _, c := range x.changes {
			if id := c.target(); id != "" {
				if x.fates == nil {
					x.fates = map[string]*Change{}
				}
				x.fates[id] = c
			}
		}
	})
	return x.fates[c.ID]
}
