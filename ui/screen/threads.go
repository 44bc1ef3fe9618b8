package screen

import (
	"slices"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// NewThreads makes the screen of the story's questions. They are long, so the list needs more room
// than others.
func NewThreads(l *text.Look, k *widget.KeyMap) *Browser {
	const most = 76
	return newBrowser(l, k, listing{
		fill: threads, groupWord: "group", splitFrom: widget.WideListFrom, listMax: most,
		listWidth: func(width, _ int) int { return min(width*46/100, most) },
		nothing: nothing{
			before: reason{"No questions yet", "The questions that the story leaves open stand here as they arise, with their clues; behind them those that it has answered."},
			after:  reason{"No questions yet", "Nobody has written down a question that what you have watched leaves open."},
		},
	})
}

// threads lists the open questions, then the answered ones.
func threads(g *content.Guide) []group {
	open, answered := group{title: "Open"}, group{title: "Answered"}
	for _, t := range g.Threads() {
		of, when := &open, t.Opened
		if t.Answered {
			of, when = &answered, t.Resolved
		}
		question := t.Question.Line()
		of.items = append(of.items, item{
			Item:  widget.Item{Name: question, Note: when.String(), Faded: t.Answered},
			words: question,
			page:  func(width int, symbols *text.Symbols) widget.Page { return threadPage(t, width, symbols) },
		})
	}
	return slices.DeleteFunc([]group{open, answered}, func(g group) bool { return len(g.items) == 0 })
}

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
