package ui

import (
	"slices"
	"time"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/config"
)

// viewing is one viewer before one show: what they have watched, what they look at it
// through, and the guide that is cut from both. It asks nothing, says nothing and saves
// nothing; whatever changes it cuts the guide anew.
type viewing struct {
	now      func() time.Time
	settings func(id string) config.Spoilers // how much is told of a show

	show    *content.Show
	history watch.History
	lens    watch.Lens
	peeks   []content.Point // locked episodes that are told in this run
	set     content.Set     // what the guide is made for
	guide   *content.Guide  // nil until the show is loaded
	before  *content.Guide  // the guide before the last mark, for what it opened
}

// open is what a viewer has watched of a show, from the start of this run.
func (v *viewing) open(show *content.Show, h watch.History, l watch.Lens) {
	v.show, v.history, v.lens = show, h, l
	v.peeks, v.before = nil, nil
	v.cut()
}

// reread goes on with the show as its files are now. There is nothing to compare it with.
func (v *viewing) reread(show *content.Show) {
	v.show, v.before = show, nil
	v.cut()
}

func (v *viewing) cut() {
	v.set = v.visible()
	v.guide = content.NewGuide(v.show, v.set, v.policy(v.show.ID()), v.peeks...)
	v.peeks = v.guide.Peeks() // what is watched by now is no peek
}

// spoilers is how much is told of the show.
func (v *viewing) spoilers() config.Spoilers { return v.settings(v.show.ID()) }

// policy is what is told of a show today.
func (v *viewing) policy(id string) content.Policy { return v.settings(id).Policy.On(v.now()) }

// visible is the set that the guide is to be made for.
func (v *viewing) visible() content.Set { return v.lens.Cut(v.show, v.history.Told(v.show)) }

// take goes on with a history that has one change more, and returns the name of that.
func (v *viewing) take(h watch.History, c watch.Change) string {
	v.history, v.before = h, v.guide
	v.cut()
	return c.Name
}

// mark marks what was named in the history or, where one is on, in the rewatch, and
// returns the name of the change; false where all of it is so already.
func (v *viewing) mark(name string, watched bool, episodes ...content.Point) (string, bool) {
	h, c, ok := v.history.MarkTold(v.show, name, watched, v.now(), episodes...)
	if ok {
		v.take(h, c)
	}
	return c.Name, ok
}

// answer records how far somebody has watched who never said anything of this show.
func (v *viewing) answer(name string, episodes ...content.Point) {
	v.take(v.history.Mark(v.show.ID(), name, true, v.now(), episodes...))
}

func (v *viewing) answered() bool { return slices.Contains(v.history.Shows(), v.show.ID()) }

// rewatch is where a rewatch of the show stands. It hides what comes later; the
// history stays as it is.
func (v *viewing) rewatch() watch.Rewatch { return v.history.Rewatch(v.show.ID()) }

// beginRewatch begins one behind an episode, or from the start with the zero Point, and
// returns the name of the change.
func (v *viewing) beginRewatch(last content.Point) string {
	return v.take(v.history.BeginRewatch(v.show, last, v.now()))
}

// endRewatch tells all again that was watched.
func (v *viewing) endRewatch() string { return v.take(v.history.EndRewatch(v.show, v.now())) }

func (v *viewing) lensed() bool { return v.lens.On() || v.rewatch().On }

// look looks through another lens, and returns how many peeks that has hidden: a lens
// tells less.
func (v *viewing) look(l watch.Lens) (hidden int) {
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

// hidePeeks closes all that was peeked at, and returns how many.
func (v *viewing) hidePeeks() int {
	n := len(v.peeks)
	if n > 0 {
		v.peeks = nil
		v.cut()
	}
	return n
}

// merge takes in what was marked elsewhere, by this viewer and by those in the room; it is
// true where the guide has changed.
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

// opened is what the guide tells since the last mark and did not tell before.
func (v *viewing) opened() []content.News {
	if v.before == nil {
		return nil
	}
	return content.Opened(v.before, v.guide)
}

// hasNews reports whether the last mark has opened anything: at least its episode.
func (v *viewing) hasNews() bool {
	return v.before != nil && v.guide.TellsMore(v.before)
}

// unseen is whether something of a point is not told yet.
func (v *viewing) unseen(p content.Point) bool {
	return slices.ContainsFunc(v.show.Episodes(p), func(e content.Point) bool { return !v.set.Has(e) })
}

// watched is whether something of a point stands in the history, whatever the lens.
func (v *viewing) watched(p content.Point) bool {
	return slices.ContainsFunc(v.show.Episodes(p), v.history.Seen(v.show.ID()).Has)
}

// upTo is the series up to and with a point, as far as it is out.
func (v *viewing) upTo(p content.Point) []content.Point {
	all := v.show.Series()
	last := -1
	for _, e := range v.show.Episodes(p) {
		last = max(last, slices.Index(all, e))
	}
	return v.guide.Out(all[:last+1])
}
