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
}

// barColumns is the width of the longest bar; half of it will do.
const barColumns = 12

func seasonColumns(s content.Season, width int, symbols *text.Symbols) columns {
	var c columns
	for _, e := range s.Episodes {
		c.number = max(c.number, len(strconv.Itoa(e.Point.Number())))
		c.name = max(c.name, text.Measure(e.Name()))
		c.runtime = max(c.runtime, text.Measure(wording.Minutes(e.Runtime)))
		c.longest = max(c.longest, e.Runtime)
	}
	comes := len("next")
	for _, e := range s.Episodes {
		comes = max(comes, text.Measure(e.Comes()))
	}
	fixed := text.Measure(symbols.Watched) + 1 + c.number + 2
	if room := width - fixed - c.runtime - 3; c.runtime > 0 && room < min(c.name, 16) {
		c.runtime = 0
	}
	rest := 0
	if c.runtime > 0 {
		rest = 3 + c.runtime
	}
	for _, c.state = range []int{comes, len("next"), -3} {
		if width-fixed-rest-3-c.state >= min(c.name, 24) {
			break
		}
	}
	rest += 3 + c.state
	if room := width - fixed - rest - max(c.name, 24) - 3; c.runtime > 0 && room >= barColumns/2 {
		c.bar = min(room, barColumns)
		rest += c.bar + 3
	}
	c.name = min(max(c.name, 24), max(width-fixed-rest, 1))
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
	name := text.InkText
	if e.State == content.EpisodeLocked {
		name = text.InkDim
	}
	out := []text.Run{
		{Text: symbol, Ink: mark},
		{Text: " " + text.PadLeft(strconv.Itoa(e.Point.Number()), c.number) + "  ", Ink: text.InkDim},
	}
	switch {
	case c.bar > 0:
		took := wording.Minutes(e.Runtime)
		ink := text.InkDim
		if e.State == content.EpisodeNext {
			ink = text.InkNext
		}
		bar := strings.Repeat(symbols.Thin, e.Runtime*c.bar/max(c.longest, 1))
		out = append(out, text.Run{Text: text.Pad(text.Clip(e.Name(), c.name, symbols.More), c.name+3), Ink: name},
			text.Run{Text: bar, Ink: ink}, text.Run{Text: text.PadLeft(took, c.bar-text.Measure(bar)+c.runtime+3), Ink: text.InkDim})
	case c.runtime == 0:
		out = append(out, text.Run{Text: text.Pad(text.Clip(e.Name(), c.name, symbols.More), c.name), Ink: name})
	default:
		// A long name may use what a short runtime leaves of its column.
		took := wording.Minutes(e.Runtime)
		words := text.Clip(e.Name(), c.name+c.runtime-text.Measure(took)+1, symbols.More)
		out = append(out, text.Run{Text: words, Ink: name},
			text.Run{Text: text.PadLeft(took, c.name+3+c.runtime-text.Measure(words)), Ink: text.InkDim})
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
