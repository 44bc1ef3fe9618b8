package screen

import (
	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// entrySide is who is what to the one on a page, and the questions that are open about it.
func entrySide(e content.Entry, ties []content.Tie, asked []content.Thread, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	if len(ties) > 0 {
		w.Heading("Bonds")
		w.Blank()
		writeTree(w, e.Name, ties)
	}
	if len(asked) > 0 {
		w.Heading("Open questions")
		for _, t := range asked {
			w.Blank()
			q := t.Question.Line()
			w.Text(nil, w.Link(q, widget.OpenThread{Question: q}))
		}
	}
	return w.Done()
}

// treeColumnFrom is the text width from which the words of a bond stand beside the name;
// on narrower pages they stand under it.
const treeColumnFrom = 50

// writeTree is everybody with whom there is a bond as a branch of the one on the page.
func writeTree(w *widget.Writer, root string, ties []content.Tie) {
	s, wide := w.Symbols, 0
	if !s.Spoken {
		w.Text(nil, text.Run{Text: root})
	}
	for _, t := range ties {
		wide = max(wide, text.Measure(t.Name))
	}
	wide = min(wide, w.Width*2/5)
	for i, t := range ties {
		if s.Spoken {
			w.Text(nil, w.Link(t.Name, widget.Follow{Ref: t.Ref}), text.Run{Text: ", " + t.Words})
			continue
		}
		last := i == len(ties)-1
		fork, trunk := s.Joint(true, !last, false, true)+s.Rule+" ", s.Joint(true, true, false, false)+"  "
		if last {
			trunk = text.Spaces(text.Measure(fork))
		}
		lead := text.Line{{Text: fork, Ink: text.InkDim}}
		words := text.Run{Text: t.Words, Ink: text.InkDim}
		if w.Width < treeColumnFrom {
			writeBranch(w, lead, trunk, w.Link(t.Name, widget.Follow{Ref: t.Ref}))
			writeBranch(w, text.Line{{Text: trunk + "  ", Ink: text.InkDim}}, trunk+"  ", words)
			continue
		}
		name := text.Clip(t.Name, wide, s.More)
		lead = append(lead, w.Link(name, widget.Follow{Ref: t.Ref}), text.Run{Text: text.Spaces(wide - text.Measure(name) + 3)})
		writeBranch(w, lead, trunk+text.Spaces(wide+3), words)
	}
}

// writeBranch is words behind a piece of the tree; further lines stand behind another.
func writeBranch(w *widget.Writer, first text.Line, further string, words text.Run) {
	for _, l := range text.Wrap(w.Width-first.Width(), words) {
		w.Line(append(first, l...)...)
		w.Locate(len(w.Lines) - 1)
		first = text.Line{{Text: further, Ink: text.InkDim}}
	}
}
