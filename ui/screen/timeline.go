package screen

import (
	"strconv"
	"time"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// NewTimeline makes the screen of the story's events by their dates.
func NewTimeline(l *text.Look, k *widget.KeyMap) *Scroll {
	return newScroll(l, k, document{write: timeline, partWord: "year", nothing: nothing{
		before: reason{"Nothing has happened yet", "What happens stands here by its day in the story, and what is told of the years before in its place."},
		after:  reason{"No days yet", "Nobody has written on which day anything happens in what you have watched."},
	}})
}

// dayWidth is the columns of the day in front of an event.
const dayWidth = 4

func timeline(g *content.Guide, width int, symbols *text.Symbols, _ lengthChoice) layout {
	w := widget.NewWriter(width, symbols)
	out := layout{events: map[string]int{}}
	var now content.Date
	for _, e := range g.Timeline() {
		if e.Date.Year != now.Year || len(out.parts) == 0 {
			w.Blank()
			out.parts = append(out.parts, len(w.Lines))
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
		out.events[e.Text.Line()] = len(w.Targets) - 1
	}
	out.Page = w.Done()
	return out
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
