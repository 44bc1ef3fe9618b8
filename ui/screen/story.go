package screen

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// NewStory makes the screen of the story so far, in one of three lengths.
func NewStory(l *text.Look, k *widget.KeyMap) *Scroll {
	return newScroll(l, k, document{write: story, lengths: true, partWord: "season", nothing: nothing{
		before: reason{"The story so far begins with you", "What you have watched is told again here, in a minute, in five, or whole: for the evening before you go on."},
		after:  reason{"Nothing to tell again", "Nobody has written what happens in what you have watched."},
	}})
}

var lengths = [...]string{content.Minute: "A minute", content.Five: "Five minutes", content.Full: "Everything"}

func story(g *content.Guide, width int, symbols *text.Symbols, choice lengthChoice) layout {
	chapters := g.Story(choice.Length)
	if len(chapters) == 0 {
		return layout{}
	}
	w := widget.NewWriter(width, symbols)
	writeLengths(w, choice)
	var seasons []int
	for _, c := range chapters {
		w.Blank()
		seasons = append(seasons, len(w.Lines))
		writeNamed(w, text.Run{Text: c.Label, Ink: text.InkTitle}, c.Title, "")
		w.Blank()
		if choice.Length == content.Full {
			writeRecap(w, c, g)
			continue
		}
		for _, f := range c.Told {
			writeFact(w, f)
		}
	}
	writeGoOn(w, g)
	return layout{Page: w.Done(), parts: seasons}
}

// writeLengths writes the lengths to choose from; the current one stands out.
func writeLengths(w *widget.Writer, choice lengthChoice) {
	var parts [][]text.Run
	for i, words := range lengths {
		r := text.Run{Text: words, Ink: text.InkTab}
		if w.Symbols.Spoken {
			r.Text += " (this one)"
		}
		if by := i - int(choice.Length); by != 0 {
			r = w.Link(words, widget.Decide{Do: func() tea.Cmd { choice.turn(by); return nil }})
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
