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
		}
		if e.Date.Month != now.Month {
			now.Month = e.Date.Month
			if now.Month > 0 {
				w.text(nil, run{text: time.Month(now.Month).String(), ink: inkHeading})
			}
		}
		w.event(e)
		t.source = append(t.source, len(w.targets)-1)
	}
	return w.done(), years
}

// event is what happened, behind its day.
func (w *writer) event(e content.Event) {
	day := w.signs.dot
	if e.Date.Day > 0 {
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

func (t *timeline) empty() (title, words string) {
	return "Nothing has happened yet", "What happens stands here by its day in the story, and what is told of the years before in its place."
}

func (t *timeline) part() string               { return "year" }
func (t *timeline) turn(int) bool              { return false }
func (t *timeline) keep(*place)                {}
func (t *timeline) restore(place)              {}
func (t *timeline) help(*keyMap) []key.Binding { return nil }
