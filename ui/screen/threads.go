package screen

import (
	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// threads is the source of the Threads screen: open questions, then answered ones.
type threads struct {
	all []content.Thread
}

// NewThreads makes the screen of the story's questions.
func NewThreads(l *text.Look, k *widget.KeyMap) *Browser { return newBrowser(l, k, &threads{}) }

func (s *threads) fill(g *content.Guide) []widget.Group {
	s.all = g.Threads()
	open, answered := widget.Group{Title: "Open"}, widget.Group{Title: "Answered"}
	for _, t := range s.all {
		if t.Answered {
			answered.Items = append(answered.Items, widget.Item{Name: t.Question.Line(), Note: t.Resolved.String(), Faded: true})
		} else {
			open.Items = append(open.Items, widget.Item{Name: t.Question.Line(), Note: t.Opened.String()})
		}
	}
	var out []widget.Group
	for _, g := range []widget.Group{open, answered} {
		if len(g.Items) > 0 {
			out = append(out, g)
		}
	}
	return out
}

func (s *threads) page(at, width int, symbols *text.Symbols) widget.Page {
	return threadPage(s.all[at], width, symbols)
}

func (s *threads) place(at int) widget.Place {
	return widget.Place{Words: s.all[at].Question.Line()}
}

func (s *threads) find(p widget.Place) int {
	for i, t := range s.all {
		if p.Words != "" && t.Question.Line() == p.Words {
			return i
		}
	}
	return -1
}

func (s *threads) empty(begun bool) (title, words string) {
	if begun {
		return "No questions yet", "Nobody has written down a question that what you have watched leaves open."
	}
	return "No questions yet", "The questions that the story leaves open stand here as they arise, with their clues; behind them those that it has answered."
}

func (s *threads) aliases(int) []string { return nil }

func (s *threads) groupWord() string { return "group" }

// Questions are long, so the list needs more room than others.
func (s *threads) splitFrom() int { return widget.WideListFrom }

func (s *threads) listWidth(width int) int { return min(width*46/100, s.listMax()) }

func (s *threads) listMax() int { return 76 }

// threadPage lays out a question with its clues and, if the viewer knows it, its answer.
func threadPage(t content.Thread, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	for _, p := range t.Question {
		w.Text(nil, w.Spans(p, text.InkTitle)...)
	}
	asked, now := []text.Run{{Text: "asked in ", Ink: text.InkDim}, writePoint(w, t.Opened)}, []text.Run{{Text: "still open", Ink: text.InkNext}}
	if t.Answered {
		now = []text.Run{{Text: "answered in ", Ink: text.InkDim}, writePoint(w, t.Resolved)}
	}
	w.Dotted(text.InkDim, asked, now)
	if t.Answered {
		w.Prose(t.Answer, text.InkText)
	}
	if len(t.Clues) > 0 {
		w.Heading("Clues")
		for _, c := range t.Clues {
			writeFact(w, c)
		}
	}
	writeLinked(w, "About", t.About)
	return w.Done()
}
