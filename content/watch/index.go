package watch

import (
	"maps"
	"slices"

	"unspoiled/content"
)

// index is what changes come to.
type index struct {
	reversals map[string]*Change // the newest undo or redo, by the id of its target
	shows     map[string]*show
}

// show is the changes of one show that stand, oldest first, and what they come to.
type show struct {
	standing []*Change
	seen     content.Set
	rewatch  Rewatch
}

func newIndex(changes []*Change) *index {
	x := &index{map[string]*Change{}, map[string]*show{}}
	for _, c := range changes {
		if id := c.target(); id != "" {
			x.reversals[id] = c
		}
	}
	for _, c := range changes {
		if !c.effect() || !x.stands(c) {
			continue
		}
		s := x.shows[c.Show]
		if s == nil {
			s = &show{}
			x.shows[c.Show] = s
		}
		s.standing = append(s.standing, c)
	}
	for _, s := range x.shows {
		s.fold()
	}
	return x
}

func (s *show) fold() {
	seen := map[content.Point]bool{}
	for _, c := range s.standing {
		if c.Rewatch != nil {
			s.rewatch = *c.Rewatch
		}
		for _, p := range c.Episodes {
			seen[p] = c.Watched
		}
	}
	maps.DeleteFunc(seen, func(_ content.Point, watched bool) bool { return !watched })
	s.seen = content.NewSet(slices.Collect(maps.Keys(seen))...)
}

// stands reports whether the change is not undone: the newest undo or redo of it decides.
func (x *index) stands(c *Change) bool {
	reversal := x.reversals[c.ID]
	return reversal == nil || reversal.Redoes != ""
}

// show is what the changes of one show come to.
func (h History) show(id string) show {
	if h.index != nil {
		if s := h.index().shows[id]; s != nil {
			return *s
		}
	}
	return show{}
}
