package ui

import (
	"charm.land/bubbles/v2/key"

	"unspoiled/content"
)

// story is what has been told so far, at one of three lengths.
type story struct{ length content.Length }

// lengths are the forms of the story, from the shortest.
var lengths = [...]string{content.Minute: "A minute", content.Five: "Five minutes", content.Full: "Everything"}

func (s *story) write(g *content.Guide, width int, signs *signs) (page, []int) {
	chapters := g.Story(s.length)
	if len(chapters) == 0 {
		return page{}, nil
	}
	w := newWriter(width, signs)
	w.lengths(s.length)
	var seasons []int
	for _, c := range chapters {
		w.blank()
		seasons = append(seasons, len(w.lines))
		w.named(run{text: c.Label, ink: inkTitle}, c.Title, "")
		w.blank()
		if s.length == content.Full {
			w.whole(c, g)
			continue
		}
		for _, f := range c.Told {
			w.fact(f)
		}
	}
	w.goOn(g)
	return w.done(), seasons
}

// lengths are the forms to choose from, the one that is on standing out.
func (w *writer) lengths(on content.Length) {
	var parts [][]run
	for i, words := range lengths {
		r := run{text: words, ink: inkTab}
		if i != int(on) {
			r = w.link(words, turnTo{i - int(on)})
			r.ink = inkDim
		}
		parts = append(parts, []run{r})
	}
	w.dotted(inkDim, parts...)
}

// whole is the recaps of a season, each under its episode.
func (w *writer) whole(c content.Chapter, g *content.Guide) {
	names := map[content.Point]string{}
	if s, ok := g.Season(c.Season); ok {
		for _, e := range s.Episodes {
			names[e.Point] = e.Name()
		}
	}
	var now content.Point
	for _, f := range c.Told {
		if f.At != now {
			now = f.At
			w.blank()
			w.told(nil, content.Prose{{{Text: names[f.At]}}}, inkHeading, f.At)
			for _, p := range f.Text {
				w.text(nil, w.spans(p, inkText)...)
			}
			continue
		}
		w.prose(f.Text, inkText)
	}
}

// goOn ends the story with what comes next.
func (w *writer) goOn(g *content.Guide) {
	next, ok := g.Next()
	if !ok {
		return
	}
	w.blank()
	w.text(nil, run{text: "You go on with ", ink: inkDim}, w.source(next), run{text: ".", ink: inkDim})
}

func (s *story) find(place) int { return -1 }

func (s *story) empty(begun bool) (title, words string) {
	if begun {
		return "Nothing to tell again", "Nobody has written what happens in what you have watched."
	}
	return "The story so far begins with you", "What you have watched is told again here, in a minute, in five, or whole: for the evening before you go on."
}

func (s *story) part() string { return "season" }

func (s *story) turn(by int) bool {
	to := int(s.length) + by
	if to < 0 || to >= len(lengths) {
		return true // the key means nothing else here
	}
	s.length = content.Length(to)
	return true
}

func (s *story) keep(p *place)   { p.length = s.length }
func (s *story) restore(p place) { s.length = p.length }

func (s *story) help(k *keyMap) []key.Binding {
	return []key.Binding{pair(k.Left, k.Right, "shorter, longer")}
}
