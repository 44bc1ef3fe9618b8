package screen

import (
	"strconv"
	"time"

	"charm.land/bubbles/v2/key"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// timeline is the events of the story by their dates.
type timeline struct {
	events []content.Event
	source []int // event → the target that is its episode
}

// NewTimeline makes the screen of the story's events.
func NewTimeline(l *text.Look, k *widget.KeyMap) *Scroll { return newScroll(l, k, &timeline{}) }

// dayWidth is the columns of the day in front of an event.
const dayWidth = 4

func (t *timeline) write(g *content.Guide, width int, symbols *text.Symbols) (widget.Page, []int) {
	t.events, t.source = g.Timeline(), nil
	w := widget.NewWriter(width, symbols)
	var years []int
	var now content.Date
	for _, e := range t.events {
		if e.Date.Year != now.Year || len(years) == 0 {
			w.Blank()
			years = append(years, len(w.Lines))
			w.Text(nil, text.Run{Text: strconv.Itoa(e.Date.Year), Ink: text.InkTitle})
			now = content.Date{Year: e.Date.Year}
		} else if e.Date.Month != now.Month {
			w.Blank()
		}
		if e.Date.Month != now.Month && e.Date.Month > 0 {
			w.Text(nil, text.Run{Text: time.Month(e.Date.Month).String(), Ink: text.InkHeading})
			now = content.Date{Year: e.Date.Year, Month: e.Date.Month}
		}
		writeEvent(w, e, e.Date == now && now.Day > 0)
		now = e.Date
		t.source = append(t.source, len(w.Targets)-1)
	}
	return w.Done(), years
}

// writeEvent writes an event after its day. The day is left out if it is the same as above.
func writeEvent(w *widget.Writer, e content.Event, same bool) {
	day := w.Symbols.Dot
	switch {
	case same:
		day = ""
	case e.Date.Day > 0:
		day = strconv.Itoa(e.Date.Day)
		if w.Symbols.Spoken { // line by line, a number alone would be a choice
			day = time.Month(e.Date.Month).String() + " " + day
		}
	}
	writeSourced(w, []text.Run{{Text: text.PadLeft(day, dayWidth-2) + "  ", Ink: text.InkDim}}, e.Text, text.InkText, e.At)
}

func (t *timeline) find(p widget.Place) int {
	for i, e := range t.events {
		if p.Words != "" && e.Text.Line() == p.Words {
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

func (t *timeline) partWord() string { return "year" }

func (t *timeline) turn(int) bool { return false }

func (t *timeline) keep(*widget.Place) {}

func (t *timeline) restore(widget.Place) {}

func (t *timeline) help(*widget.KeyMap) []key.Binding { return nil }
