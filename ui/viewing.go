package ui

import (
	"slices"
	"time"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/config"
)

// viewing is one viewer of one show: what they have watched, their lens, and the guide cut for
// both. It has no dialogs, prints nothing and saves nothing. Every change of it cuts the guide
// anew.
type viewing struct {
	now      func() time.Time
	settings func(id string) config.Spoilers // the settings of a show

	show    *content.Show
	history watch.History
	lens    watch.Lens
	peeks   []content.Point // unwatched episodes opened for this run
	set     content.Set     // what the guide is cut for
	guide   *content.Guide  // nil until the show is loaded
	before  *content.Guide  // the guide before the last mark; nil if there was none
}

// open begins with a show, or with another viewer's history.
func (v *viewing) open(show *content.Show, h watch.History, l watch.Lens) {
	v.show, v.history, v.lens = show, h, l
	v.peeks, v.before = nil, nil
	v.cut()
}

// reread goes on with the show read again. The guide before cannot be compared with it.
func (v *viewing) reread(show *content.Show) {
	v.show, v.before = show, nil
	v.cut()
}

func (v *viewing) cut() {
	v.set = v.visible()
	v.guide = content.NewGuide(v.show, v.set, v.policy(v.show.ID()), v.peeks...)
	v.peeks = v.guide.Peeks() // a peeked episode may be watched by now
}

func (v *viewing) spoilers() config.Spoilers { return v.settings(v.show.ID()) }

// policy is what the settings allow to be shown of a show today.
func (v *viewing) policy(id string) content.Policy { return v.settings(id).Policy.On(v.now()) }

// visible is the set of episodes that the guide may be cut for.
func (v *viewing) visible() content.Set { return v.lens.Cut(v.show, v.history.Told(v.show)) }

// apply goes on with a changed history, and returns the name of the change.
func (v *viewing) apply(h watch.History, c watch.Change) string {
	v.history, v.before = h, v.guide
	v.cut()
	return c.Name
}

// mark marks episodes in the history, or moves the rewatch if one is on. It returns the name of
// the change, and false if nothing changes.
func (v *viewing) mark(name string, watched bool, episodes ...content.Point) (string, bool) {
	h, c, ok := v.history.MarkTold(v.show, name, watched, v.now(), episodes...)
	if ok {
		v.apply(h, c)
	}
	return c.Name, ok
}

// answer records the answer to the first question: how far the viewer has watched.
func (v *viewing) answer(name string, episodes ...content.Point) {
	v.apply(v.history.Mark(v.show.ID(), name, true, v.now(), episodes...))
}

func (v *viewing) answered() bool { return slices.Contains(v.history.Shows(), v.show.ID()) }

// rewatch is the state of the show's rewatch. It hides what comes later, and leaves the history
// alone.
func (v *viewing) rewatch() watch.Rewatch { return v.history.Rewatch(v.show.ID()) }

// beginRewatch begins a rewatch after an episode, or at the start for the zero Point. It returns
// the name of the change.
func (v *viewing) beginRewatch(last content.Point) string {
	return v.apply(v.history.BeginRewatch(v.show, last, v.now()))
}

func (v *viewing) endRewatch() string { return v.apply(v.history.EndRewatch(v.show, v.now())) }

func (v *viewing) lensed() bool { return v.lens.On() || v.rewatch().On }

// setLens puts on a lens, or takes it off if l is zero. A lens ends all peeks; hidden is how many.
func (v *viewing) setLens(l watch.Lens) (hidden int) {
	if l.On() {
		hidden, v.peeks = len(v.peeks), nil
	}
	v.lens, v.before = l, nil
	v.cut()
	return hidden
}

func (v *viewing) peek(p content.Point) {
	v.peeks = append(slices.Clone(v.peeks), p)
	v.cut()
}

// hidePeeks ends all peeks, and returns how many there were.
func (v *viewing) hidePeeks() int {
	n := len(v.peeks)
	if n > 0 {
		v.peeks = nil
		v.cut()
	}
	return n
}

// merge takes in what was marked elsewhere, by this viewer and by those of the lens. It is true
// if the guide has changed.
func (v *viewing) merge(own watch.History, others ...watch.Viewer) bool {
	v.history = v.history.Merge(own)
	for i, with := range v.lens.With {
		for _, now := range others {
			if now.Name == with.Name && !now.History.Empty() {
				v.lens.With[i].History = now.History
			}
		}
	}
	if v.visible().Equal(v.set) {
		return false
	}
	v.cut()
	return true
}

// opened lists what the last mark has opened.
func (v *viewing) opened() []content.News {
	if v.before == nil {
		return nil
	}
	return content.Opened(v.before, v.guide)
}

// hasNews reports whether the last mark has opened anything. An episode counts.
func (v *viewing) hasNews() bool {
	return v.before != nil && v.guide.TellsMore(v.before)
}

// unseen reports whether the guide hides anything of a point.
func (v *viewing) unseen(p content.Point) bool {
	return slices.ContainsFunc(v.show.Episodes(p), func(e content.Point) bool { return !v.set.Has(e) })
}

// watched reports whether the history holds anything of a point, whatever the lens.
func (v *viewing) watched(p content.Point) bool {
	return slices.ContainsFunc(v.show.Episodes(p), v.history.Seen(v.show.ID()).Has)
}

// upTo lists the episodes up to a point, including it, that are out.
func (v *viewing) upTo(p content.Point) []content.Point {
	all := v.show.Series()
	last := -1
	for _, e := range v.show.Episodes(p) {
		last = max(last, slices.Index(all, e))
	}
	return v.guide.Out(all[:last+1])
}
