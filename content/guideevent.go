package content

import (
	"cmp"
	"slices"
)

// Event is something that happened in the story's own time.
type Event struct {
	Date Date
	Text Prose
	At   Point // the episode that tells it
}

// Timeline is what has happened as far as the viewer knows, in the story's own
// order. What is known to the month alone stands behind the days of that month
// that were told by then; what is known to the year alone begins its year.
func (g *Guide) Timeline() []Event {
	var out []Event
	for _, e := range g.show.events {
		if text := g.prose(e.text); text != nil {
			out = append(out, Event{e.date, text, g.source(e.after)})
		}
	}
	slices.SortStableFunc(out, func(a, b Event) int { return g.comparePoints(a.At, b.At) })
	days := map[Date]int{} // month → the latest day told so far
	type dated struct {
		at    Date
		event Event
	}
	sorted := make([]dated, len(out))
	for i, e := range out {
		month := Date{Year: e.Date.Year, Month: e.Date.Month}
		days[month] = max(days[month], e.Date.Day)
		at := e.Date
		if at.Month > 0 && at.Day == 0 {
			at.Day = days[month]
		}
		sorted[i] = dated{at, e}
	}
	slices.SortStableFunc(sorted, func(a, b dated) int {
		return cmp.Or(a.at.Compare(b.at), g.comparePoints(a.event.At, b.event.At))
	})
	for i, d := range sorted {
		out[i] = d.event
	}
	return out
}
