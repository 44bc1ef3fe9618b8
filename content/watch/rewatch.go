package watch

import (
	"slices"
	"strings"
	"time"

	"unspoiled/content"
)

// Told is the watched episodes that are told now: all, or along a rewatch those up to
// where it stands. It is what a guide is made for, before any lens of the moment.
func (h History) Told(show *content.Show) content.Set {
	seen := h.Seen(show.ID())
	switch r := h.Rewatch(show.ID()); {
	case !r.On:
		return seen
	case r.Last == (content.Point{}):
		return content.Set{}
	default:
		return seen.Intersect(show.UpTo(r.Last))
	}
}

// Words is the rewatch as a lens is named to people; "" where none is on.
func (r Rewatch) Words() string {
	switch {
	case !r.On:
		return ""
	case r.Last == (content.Point{}):
		return "rewatch at the start"
	}
	return "rewatch to " + r.Last.String()
}

// BeginRewatch begins a rewatch behind an episode or a season, or from the start with
// the zero Point. One that is on goes on there.
func (h History) BeginRewatch(show *content.Show, last content.Point, at time.Time) (History, Change) {
	name, to := "Rewatch begun", content.Point{}
	if episodes := show.Episodes(last); last != to && len(episodes) > 0 {
		to = episodes[len(episodes)-1]
		name = "Rewatch at " + to.String()
	}
	return h.SetRewatch(show.ID(), name, Rewatch{On: true, Last: to}, at)
}

// EndRewatch ends the rewatch: all that was watched is told again.
func (h History) EndRewatch(show *content.Show, at time.Time) (History, Change) {
	return h.SetRewatch(show.ID(), "Rewatch ended", Rewatch{}, at)
}

// MarkTold marks episodes as people mean it who look at what is told: in the history,
// or along a rewatch by moving that. What is told counts as marked, and nothing else: an
// episode that the rewatch has passed without its being watched may be a hidden one.
// What stands as wanted is left alone, so that no time of watching is lost; it is false
// where that is all of them. The name ends in "marked" or "unmarked"; along a rewatch the
// change's own says more.
func (h History) MarkTold(show *content.Show, name string, watched bool, at time.Time, episodes ...content.Point) (History, Change, bool) {
	marked := h.Told(show)
	episodes = slices.DeleteFunc(slices.Clone(episodes), func(p content.Point) bool { return marked.Has(p) == watched })
	switch {
	case len(episodes) == 0:
		return h, Change{}, false
	case h.Rewatch(show.ID()).On:
		h, c := h.again(show, name, watched, at, episodes)
		return h, c, true
	}
	h, c := h.Mark(show.ID(), name, watched, at, episodes...)
	return h, c, true
}

// Import adds one change that marks episodes as watched, each at its own time; one Undo
// takes it back whole. Like every change it wins over those in h. Along a rewatch, what is
// dated after its beginning was watched once more, and moves it forth.
func (h History) Import(show *content.Show, name string, at time.Time, marks []Mark) (History, Change) {
	var moved *Rewatch
	if r := h.Rewatch(show.ID()); r.On {
		since, order := h.rewatchSince(show.ID()), show.Order()
		last := slices.Index(order, r.Last)
		to := last
		for _, m := range marks {
			if !m.At.Before(since) { // the zero time is before all others
				to = max(to, slices.Index(order, m.Episode))
			}
		}
		if to != last {
			moved = &Rewatch{On: true, Last: order[to]}
		}
	}
	return h.addMarks(show.ID(), name, at, marks, moved)
}

// rewatchSince is when the rewatch that is on began.
func (h History) rewatchSince(show string) time.Time {
	var since time.Time
	on := false
	for c := range h.index.standing(show) {
		if c.Rewatch == nil {
			continue
		}
		if c.Rewatch.On && !on {
			since = c.At
		}
		on = c.Rewatch.On
	}
	return since
}

// again moves the rewatch: forth with what was watched once more, and back before what
// was taken back, to an episode that was watched: whether there is another in between may
// be hidden. Nothing that was watched is unmarked by it.
func (h History) again(show *content.Show, name string, watched bool, at time.Time, moved []content.Point) (History, Change) {
	order := show.Order()
	first, last := len(order), -1
	for _, p := range moved {
		i := slices.Index(order, p)
		first, last = min(first, i), max(last, i)
	}
	to, seen := Rewatch{On: true}, h.Seen(show.ID())
	if watched {
		if !slices.ContainsFunc(moved, func(p content.Point) bool { return !seen.Has(p) }) {
			name = strings.TrimSuffix(name, "marked") + "watched again"
		}
		to.Last = order[max(last, slices.Index(order, h.Rewatch(show.ID()).Last))]
		return h.SetRewatch(show.ID(), name, to, at, moved...)
	}
	for _, p := range slices.Backward(order[:first]) {
		if seen.Has(p) {
			to.Last = p
			break
		}
	}
	return h.SetRewatch(show.ID(), name+" in the rewatch", to, at)
}
