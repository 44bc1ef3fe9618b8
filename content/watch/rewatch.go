package watch

import (
	"slices"
	"strings"
	"time"

	"unspoiled/content"
)

// Told is the watched episodes that may be told now: all of them or, during a rewatch, those up to
// where it stands. A guide is made for them; a Lens may narrow them further.
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

// Words names the rewatch as a lens for people; "" where there is none.
func (r Rewatch) Words() string {
	switch {
	case !r.On:
		return ""
	case r.Last == (content.Point{}):
		return "rewatch at the start"
	}
	return "rewatch to " + r.Last.String()
}

// BeginRewatch begins a rewatch, or moves the one that is on, to after an episode or season; with
// the zero Point, to the start.
func (h History) BeginRewatch(show *content.Show, last content.Point, at time.Time) (History, Change) {
	name, to := "Rewatch begun", content.Point{}
	if episodes := show.Episodes(last); last != to && len(episodes) > 0 {
		to = episodes[len(episodes)-1]
		name = "Rewatch at " + to.String()
	}
	return h.SetRewatch(show.ID(), name, Rewatch{On: true, Last: to}, at)
}

// EndRewatch ends the rewatch, so that all that is watched is told again.
func (h History) EndRewatch(show *content.Show, at time.Time) (History, Change) {
	return h.SetRewatch(show.ID(), "Rewatch ended", Rewatch{}, at)
}

// MarkTold marks episodes for a viewer who sees what Told tells: in the history or, during a
// rewatch, by moving that. Only told episodes count as marked, since an unwatched episode that the
// rewatch has passed may be a hidden one. Episodes that are already as wanted are left alone, to
// keep the times at which they were watched; the result is false if all are. The name ends in
// "marked" or "unmarked"; during a rewatch the name of the change says more.
func (h History) MarkTold(show *content.Show, name string, watched bool, at time.Time, episodes ...content.Point) (History, Change, bool) {
	marked := h.Told(show)
	episodes = slices.DeleteFunc(slices.Clone(episodes), func(p content.Point) bool { return marked.Has(p) == watched })
	switch {
	case len(episodes) == 0:
		return h, Change{}, false
	case h.Rewatch(show.ID()).On:
		h, c := h.moveRewatch(show, name, watched, at, episodes)
		return h, c, true
	}
	h, c := h.Mark(show.ID(), name, watched, at, episodes...)
	return h, c, true
}

// Import adds one change that marks episodes as watched, each at its own time, so that one Undo
// takes the import back. It wins over the changes in h, as every new change does. Episodes watched
// since a rewatch began move it forward.
func (h History) Import(show *content.Show, name string, at time.Time, marks []Mark) (History, Change) {
	var moved *Rewatch
	if r := h.Rewatch(show.ID()); r.On {
		since, order := h.rewatchSince(show.ID()), show.Order()
		last := slices.Index(order, r.Last)
		to := last
		for _, m := range marks {
			if !m.At.Before(since) { // the zero time is before any other
				to = max(to, slices.Index(order, m.Episode))
			}
		}
		if to != last {
			moved = &Rewatch{On: true, Last: order[to]}
		}
	}
	return h.addMarks(show.ID(), name, at, marks, moved)
}

// rewatchSince is when the current rewatch began.
func (h History) rewatchSince(show string) time.Time {
	var since time.Time
	on := false
	for _, c := range h.show(show).standing {
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

// moveRewatch moves the rewatch: forward to episodes that were watched again, or back to before
// those that were unmarked. Back means the last watched episode before them, since those between
// may be hidden. It unmarks nothing.
func (h History) moveRewatch(show *content.Show, name string, watched bool, at time.Time, moved []content.Point) (History, Change) {
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
