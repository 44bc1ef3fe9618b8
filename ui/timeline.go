package ui

import (
	"strconv"
	"time"

	"charm.land/bubbles/v2/key"

	"unspoiled/content"
)

// timeline is what has happened in the story's own time, under its years and months.
type timeline struct {
	events []content.Event
	source []int // event → the target of its episode
}

// dayWidth is the columns of the day before an event.
const dayWidth = 4

func (t *timeline) write(g *content.Guide, width int, signs *signs) (page, []int) {
	t.events, t.source = g.Timeline(), nil
	w := newWriter(width, signs)
	var years []int
	var now content.Date
	for _, e := range t.events {
		if e.Date.Year != now.Year || len(years) == 0 {
			w.blank()
			years = append(years, len(w.lines))
			w.text(nil, run{text: strconv.Itoa(e.Date.Year), ink: inkTitle})
			now = content.Date{Year: e.Date.Year}
		} else if e.Date.Month != now.Month {
			w.blank()
		}
		if e.Date.Month != now.Month && e.Date.Month > 0 {
			w.text(nil, run{text: time.Month(e.Date.Month).String(), ink: inkHeading})
			now = content.Date{Year: e.Date.Year, Month: e.Date.Month}
		}
		w.event(e, e.Date == now && now.Day > 0)
		now = e.Date
		t.source = append(t.source, len(w.targets)-1)
	}
	return w.done(), years
}

// event is what happened, behind its day, where that is not the day of the one above.
func (w *writer) event(e content.Event, same bool) {
	day := w.signs.dot
	switch {
	case same:
		day = ""
	case e.Date.Day > 0:
		day = strconv.Itoa(e.Date.Day)
	}
	w.told([]run{{text: padLeft(day, dayWidth-2) + "  ", ink: inkDim}}, e.Text, inkText, e.At)
}

func (t *timeline) find(p place) int {
	for i, e := range t.events {
		if p.words != "" && e.Text.Line() == p.words {
			return t.source[i]
		}
	}
	return -1
}

func (t *timeline) empty(begun bool) (title, words string) {
	if begun {
		return "No days yet", "Nobody has written on which day anything happens in what you have watched."
	}
	return "Nothing has happened yet", "What happens stands here by its day in the story, and what is told of the years before in its place."
}

func (t *timeline) part() string               { return "year" }
func (t *timeline) turn(int) bool              { return false }
func (t *timeline) keep(*place)                {}
func (t *timeline) restore(place)              {}
func (t *timeline) help(*keyMap) []key.Binding { return nil }
