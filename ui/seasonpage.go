package ui

import (
	"strconv"

	"unspoiled/content"
	"unspoiled/content/wording"
)

// seasonPage is a season with its episodes as rows.
func seasonPage(s content.Season, width int, signs *signs) page {
	w := newWriter(width, signs)
	title := s.Title
	if title == "" {
		title = s.Label
	}
	w.text(nil, run{text: title, ink: inkTitle})
	seasonFacts(w, s)
	w.prose(s.Premise, inkText)
	if s.State == content.SeasonLater {
		w.locked("Not begun, so not told.")
	}
	seasonRows(w, s)
	if e, ok := nextOf(s); ok && len(e.Teaser) > 0 {
		w.heading("Next: " + e.Name())
		for _, p := range e.Teaser {
			w.text(nil, w.spans(p, inkAside)...)
		}
	}
	if len(s.Notes) > 0 {
		w.heading("On its making")
		for _, n := range s.Notes {
			w.item(run{text: signs.beat, ink: inkDim}, n.Text)
		}
	}
	return w.done()
}

func seasonFacts(w *writer, s content.Season) {
	episodes := ""
	if s.Shaped {
		episodes = wording.Count(len(s.Episodes), "episode")
	}
	left := ""
	if s.State == content.SeasonWatching && s.Left > 0 {
		left = wording.Minutes(s.Left) + " left"
	}
	w.facts(years(s.Released, s.Ended), episodes, wording.Minutes(s.Runtime), left, s.Setting)
}

func nextOf(s content.Season) (content.Episode, bool) {
	for _, e := range s.Episodes {
		if e.State == content.EpisodeNext {
			return e, true
		}
	}
	return content.Episode{}, false
}

// columns are the widths of an episode's row.
type columns struct{ number, name, runtime, state int }

func seasonColumns(s content.Season, width int, signs *signs) columns {
	var c columns
	for _, e := range s.Episodes {
		c.number = max(c.number, len(strconv.Itoa(e.Point.Number())))
		c.name = max(c.name, measure(e.Name()))
		c.runtime = max(c.runtime, measure(wording.Minutes(e.Runtime)))
	}
	c.state = len("next")
	fixed := measure(signs.watched) + 1 + c.number + 2
	if room := width - fixed - c.runtime - 3; c.runtime > 0 && room < min(c.name, 16) {
		c.runtime = 0
	}
	rest := 0
	if c.runtime > 0 {
		rest = 3 + c.runtime
	}
	if width-fixed-rest-3-c.state < min(c.name, 24) {
		c.state = 0
	} else {
		rest += 3 + c.state
	}
	c.name = min(max(c.name, 24), max(width-fixed-rest, 1))
	return c
}

func seasonRows(w *writer, s content.Season) {
	c := seasonColumns(s, w.width, w.signs)
	parts := s.Parts
	if len(parts) < 2 {
		parts = nil // a season that came out at once
		w.blank()
	}
	for _, e := range s.Episodes {
		for _, p := range parts {
			if p.From == e.Point.Number() {
				w.part(p)
			}
		}
		w.row(visit{e.Point}, c.row(e, w.signs)...)
	}
}

// part heads the episodes that came out together.
func (w *writer) part(p content.Part) {
	w.blank()
	runs := []run{{text: p.Title, ink: inkDim}}
	if !p.Released.IsZero() {
		runs = append(runs, run{text: " " + w.signs.dot + " " + p.Released.String(), ink: inkDim})
	}
	w.line(runs...)
}

func (c columns) row(e content.Episode, signs *signs) []run {
	sign, mark := cell(&look{signs: signs}, e)
	name := inkText
	if e.State == content.EpisodeLocked {
		name = inkDim
	}
	out := []run{
		{text: sign + " ", ink: mark},
		{text: padLeft(strconv.Itoa(e.Point.Number()), c.number) + "  ", ink: inkDim},
	}
	if c.runtime == 0 {
		out = append(out, run{text: pad(clip(e.Name(), c.name, signs.more), c.name), ink: name})
	} else {
		// A long name runs into what a short runtime leaves free of its column.
		took := wording.Minutes(e.Runtime)
		words := clip(e.Name(), c.name+c.runtime-measure(took)+1, signs.more)
		out = append(out, run{text: words, ink: name},
			run{text: padLeft(took, c.name+3+c.runtime-measure(words)), ink: inkDim})
	}
	if c.state > 0 && e.State == content.EpisodeNext {
		out = append(out, run{text: "   next", ink: inkNext})
	}
	return out
}
