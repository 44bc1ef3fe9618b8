package screen

import (
	"slices"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// seasonPage lays out a season: its episodes as rows, and notes on its making.
func seasonPage(s content.Season, notes []content.Note, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	title := s.Title
	if title == "" {
		title = s.Label
	}
	w.Text(nil, text.Run{Text: title, Ink: text.InkTitle})
	seasonFacts(w, s)
	w.Prose(s.Premise, text.InkText)
	switch {
	case s.Announced():
		w.Blank()
		w.Text(nil, text.Run{Text: "Announced: no episode of it is known yet.", Ink: text.InkDim})
	case s.State == content.SeasonLater:
		writeLocked(w, "Not begun, so not told.")
	}
	seasonRows(w, s)
	if at := nextIn(s); at >= 0 && len(s.Episodes[at].Teaser) > 0 {
		e := s.Episodes[at]
		w.Heading("Next: " + e.Name())
		for _, p := range e.Teaser {
			w.Text(nil, w.Spans(p, text.InkAside)...)
		}
	}
	if len(notes) > 0 {
		w.Heading("On its making")
		for _, n := range notes {
			w.Item(text.Run{Text: symbols.Beat, Ink: text.InkDim}, n.Text)
		}
	}
	return w.Done()
}

func seasonFacts(w *widget.Writer, s content.Season) {
	episodes := ""
	if s.Shaped && !s.Announced() {
		episodes = wording.Count(len(s.Episodes), "episode")
	}
	left := ""
	if s.State == content.SeasonWatching && s.Left > 0 {
		left = wording.Minutes(s.Left) + " left"
	}
	w.Facts(years(s.Released, s.Ended), episodes, wording.Minutes(s.Runtime), left, s.Comes(), s.Setting)
}

// nextIn returns the index of the season's next episode, or -1.
func nextIn(s content.Season) int {
	return slices.IndexFunc(s.Episodes, func(e content.Episode) bool { return e.State == content.EpisodeNext })
}

// columns are the widths of the columns of an episode's row.
type columns struct {
	number, name, runtime, state int
	bar, longest                 int // the bar of the longest episode, and its minutes
	told                         int // of name, bar and runtime together
}

// barColumns is the width of the longest bar; half of it will do.
const barColumns = 12

func seasonColumns(s content.Season, width int, symbols *text.Symbols) columns {
	var c columns
	comes := len("next")
	for _, e := range s.Episodes {
		c.number = max(c.number, len(strconv.Itoa(e.Point.Number())))
		c.name = max(c.name, text.Measure(e.Name()))
		c.runtime = max(c.runtime, text.Measure(wording.Minutes(e.Runtime)))
		c.longest = max(c.longest, e.Runtime)
		comes = max(comes, text.Measure(e.Comes()))
	}
	room := width - text.Measure(symbols.Watched) - 1 - c.number - 2
	if c.runtime > 0 && room-c.runtime-3 < min(c.name, 16) {
		c.runtime = 0
	}
	rest := 0
	if c.runtime > 0 {
		rest = 3 + c.runtime
	}
	for _, c.state = range []int{comes, len("next"), -3} {
		if room-rest-3-c.state >= min(c.name, 24) {
			break
		}
	}
	room -= 3 + c.state
	if free := room - rest - max(c.name, 24) - 3; c.runtime > 0 && free >= barColumns/2 {
		c.bar = min(free, barColumns)
		rest += c.bar + 3
	}
	c.name = min(max(c.name, 24), max(room-rest, 1))
	c.told = c.name + rest
	return c
}

func seasonRows(w *widget.Writer, s content.Season) {
	c := seasonColumns(s, w.Width, w.Symbols)
	parts := s.Parts
	if len(parts) < 2 {
		parts = nil // a season that came out at once
		w.Blank()
	}
	for _, e := range s.Episodes {
		for _, p := range parts {
			if p.From == e.Point.Number() {
				writePart(w, p)
			}
		}
		if w.Symbols.Spoken {
			w.Row(widget.Visit{Point: e.Point}, text.Run{Text: spokenRow(e, w.Symbols)})
			continue
		}
		w.Row(widget.Visit{Point: e.Point}, c.row(e, w.Symbols)...)
	}
}

// writePart writes a heading for the episodes that came out together.
func writePart(w *widget.Writer, p content.Part) {
	w.Blank()
	runs := []text.Run{{Text: p.Title, Ink: text.InkDim}}
	if !p.Released.IsZero() {
		runs = append(runs, text.Run{Text: " " + w.Symbols.Dot + " " + p.Released.String(), Ink: text.InkDim})
	}
	w.Line(runs...)
}

func (c columns) row(e content.Episode, symbols *text.Symbols) []text.Run {
	symbol, mark := cell(symbols, &e)
	name := text.Run{Text: text.Clip(e.Name(), c.name, symbols.More)}
	if e.State == content.EpisodeLocked {
		name.Ink = text.InkDim
	}
	bar, took := text.Run{Ink: text.InkDim}, ""
	if c.runtime > 0 {
		took = wording.Minutes(e.Runtime)
	}
	switch {
	case c.bar > 0:
		name.Text = text.Pad(name.Text, c.name+3)
		bar.Text = strings.Repeat(symbols.Thin, e.Runtime*c.bar/max(c.longest, 1))
		if e.State == content.EpisodeNext {
			bar.Ink = text.InkNext
		}
	case c.runtime > 0: // a long name may use what a short runtime leaves of its column
		name.Text = text.Clip(e.Name(), c.name+c.runtime-text.Measure(took)+1, symbols.More)
	default:
		name.Text = text.Pad(name.Text, c.name)
	}
	out := []text.Run{
		{Text: symbol, Ink: mark},
		{Text: " " + text.PadLeft(strconv.Itoa(e.Point.Number()), c.number) + "  ", Ink: text.InkDim},
		name, bar,
		{Text: text.PadLeft(took, c.told-text.Measure(name.Text)-text.Measure(bar.Text)), Ink: text.InkDim},
	}
	switch when := e.Comes(); {
	case c.state > 0 && e.State == content.EpisodeNext:
		out = append(out, text.Run{Text: "   "}, text.Run{Text: "next", Ink: text.InkNext})
	case when != "" && c.state >= text.Measure(when):
		out = append(out, text.Run{Text: "   " + when, Ink: text.InkDim})
	}
	return out
}

// years is a range of years: "2022", "2025 to 2026".
func years(from, to content.Date) string {
	switch {
	case from.IsZero():
		return ""
	case to.Year <= from.Year:
		return strconv.Itoa(from.Year)
	}
	return strconv.Itoa(from.Year) + " to " + strconv.Itoa(to.Year)
}
