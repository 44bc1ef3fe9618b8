package ui

import "unspoiled/content"

// ledgerFrom is the text width from which the episode of a sentence stands in a
// column at the right; on narrower pages it follows the sentence.
const ledgerFrom = 36

// source is the episode that tells something, which enter opens.
func (w *writer) source(p content.Point) run {
	if p == (content.Point{}) {
		return run{}
	}
	r := w.link(p.String(), visit{p})
	r.ink = inkDim
	return r
}

// fact is what was learned, with the episode it comes from.
func (w *writer) fact(f content.Fact) {
	w.told([]run{{text: w.signs.dot + " ", ink: inkDim}}, f.Text, inkText, f.At)
}

// told is prose behind a lead, with its episode: at the right of its first line,
// or after its last word.
func (w *writer) told(lead []run, text content.Prose, i ink, at content.Point) {
	if w.width < ledgerFrom || at == (content.Point{}) {
		for n, p := range text {
			runs := w.spans(p, i)
			if n == len(text)-1 {
				runs = append(runs, run{text: " "}, w.source(at))
			}
			w.text(lead, runs...)
			lead = []run{{text: spaces(measureRuns(lead))}}
		}
		return
	}
	column := max(measure(at.String()), len("S1E10"))
	whole := w.width
	from := len(w.lines)
	w.width -= column + 2
	for _, p := range text {
		w.text(lead, w.spans(p, i)...)
		lead = []run{{text: spaces(measureRuns(lead))}}
	}
	w.width = whole
	if len(w.lines) == from {
		return
	}
	first := w.lines[from]
	end := whole - measure(at.String())
	first = append(first[:len(first):len(first)], run{text: spaces(end - first.width())}, w.source(at))
	w.lines[from] = first
	w.locate(from)
}
