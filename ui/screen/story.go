package screen

import (
	"charm.land/bubbles/v2/key"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// story is the story so far, in one of three lengths.
type story struct{ length content.Length }

// NewStory makes the screen of the story so far.
func NewStory(l *text.Look, k *widget.KeyMap) *Scroll { return newScroll(l, k, &story{}) }

var lengths = [...]string{content.Minute: "A minute", content.Five: "Five minutes", content.Full: "Everything"}

func (s *story) write(g *content.Guide, width int, symbols *text.Symbols) (widget.Page, []int) {
	chapters := g.Story(s.length)
	if len(chapters) == 0 {
		return widget.Page{}, nil
	}
	w := widget.NewWriter(width, symbols)
	writeLengths(w, s.length)
	var seasons []int
	for _, c := range chapters {
		w.Blank()
		seasons = append(seasons, len(w.Lines))
		writeNamed(w, text.Run{Text: c.Label, Ink: text.InkTitle}, c.Title, "")
		w.Blank()
		if s.length == content.Full {
			writeRecap(w, c, g)
			continue
		}
		for _, f := range c.Told {
			writeFact(w, f)
		}
	}
	writeGoOn(w, g)
	return w.Done(), seasons
}

// writeLengths writes the lengths to choose from; the current one stands out.
func writeLengths(w *widget.Writer, on content.Length) {
	var parts [][]text.Run
	for i, words := range lengths {
		r := text.Run{Text: words, Ink: text.InkTab}
		if w.Symbols.Spoken {
			r.Text += " (this one)"
		}
		if i != int(on) {
			r = w.Link(words, turnTo{i - int(on)})
			r.Ink = text.InkDim
		}
		parts = append(parts, []text.Run{r})
	}
	w.Dotted(text.InkDim, parts...)
}

// writeRecap writes the recaps of a season, each below its episode.
func writeRecap(w *widget.Writer, c content.Chapter, g *content.Guide) {
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
			w.Blank()
			writeSourced(w, nil, content.Prose{{{Text: names[f.At]}}}, text.InkHeading, f.At)
			for _, p := range f.Text {
				w.Text(nil, w.Spans(p, text.InkText)...)
			}
			continue
		}
		w.Prose(f.Text, text.InkText)
	}
}

// writeGoOn ends the story with what to watch next.
func writeGoOn(w *widget.Writer, g *content.Guide) {
	next, ok := g.Next()
	if w.Blank(); !ok {
		w.Text(nil, text.Run{Text: text.Sentence(g.Rest()) + ".", Ink: text.InkDim})
		return
	}
	w.Text(nil, text.Run{Text: "You go on with ", Ink: text.InkDim}, writePoint(w, next), text.Run{Text: ".", Ink: text.InkDim})
}

func (s *story) find(widget.Place) int { return -1 }

func (s *story) empty(begun bool) (title, words string) {
	if begun {
		return "Nothing to tell again", "Nobody has written what happens in what you have watched."
	}
	return "The story so far begins with you", "What you have watched is told again here, in a minute, in five, or whole: for the evening before you go on."
}

func (s *story) partWord() string { return "season" }

func (s *story) turn(by int) bool {
	to := int(s.length) + by
	if to < 0 || to >= len(lengths) {
		return true // true, since the key has no other use here
	}
	s.length = content.Length(to)
	return true
}

func (s *story) keep(p *widget.Place) { p.Length = s.length }

func (s *story) restore(p widget.Place) { s.length = p.Length }

func (s *story) help(k *widget.KeyMap) []key.Binding {
	return []key.Binding{widget.Pair(k.Left, k.Right, "shorter, longer")}
}
