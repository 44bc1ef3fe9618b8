package screen

import (
	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// factsFrom is the least text width for a column of episodes at the right; else the episode
// follows the text.
const factsFrom = 36

// writePoint returns a link to an episode.
func writePoint(w *widget.Writer, p content.Point) text.Run {
	if p == (content.Point{}) {
		return text.Run{}
	}
	r := w.Link(p.String(), widget.Visit{Point: p})
	r.Ink = text.InkDim
	return r
}

// writeFact writes a fact, with the episode it comes from.
func writeFact(w *widget.Writer, f content.Fact) {
	writeSourced(w, []text.Run{{Text: w.Symbols.Dot + " ", Ink: text.InkDim}}, f.Text, text.InkText, f.At)
}

// writeSourced writes prose after a lead, with the episode it comes from: at the right of the first
// line or, on narrow pages and line by line, after the last word.
func writeSourced(w *widget.Writer, lead []text.Run, words content.Prose, i text.Ink, at content.Point) {
	beside := w.Width >= factsFrom && !w.Symbols.Spoken && at != content.Point{}
	from, whole, wide := len(w.Lines), w.Width, text.Measure(at.String())
	if beside {
		w.Width -= max(wide, len("S1E10")) + 2
	}
	for n, p := range words {
		runs := w.Spans(p, i)
		if !beside && n == len(words)-1 {
			runs = append(runs, text.Run{Text: " "}, writePoint(w, at))
		}
		w.Text(lead, runs...)
		lead = []text.Run{{Text: text.Spaces(text.Line(lead).Width())}}
	}
	w.Width = whole
	if !beside || len(w.Lines) == from {
		return
	}
	first := w.Lines[from]
	w.Lines[from] = append(first[:len(first):len(first)], text.Run{Text: text.Spaces(whole - wide - first.Width())}, writePoint(w, at))
	w.Locate(from)
}
