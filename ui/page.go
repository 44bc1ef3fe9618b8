package ui

import "unspoiled/content"

// target is something on a page that enter follows: a link within a line, or a
// whole row.
type target struct {
	want intent
	line int // the first line it stands on
	row  bool
}

// page is a text laid out for one width.
type page struct {
	lines   []line
	targets []target
}

// writer lays a page out.
type writer struct {
	page
	width int
	signs *signs
}

func newWriter(width int, s *signs) *writer { return &writer{width: max(width, 1), signs: s} }

// blank is one empty line; never two, and none at the top.
func (w *writer) blank() {
	if n := len(w.lines); n > 0 && len(w.lines[n-1]) > 0 {
		w.lines = append(w.lines, nil)
	}
}

// line is one line, cut to the width.
func (w *writer) line(runs ...run) {
	w.lines = append(w.lines, line(runs).clip(w.width, w.signs.more))
}

// row is one line that enter follows.
func (w *writer) row(want intent, runs ...run) {
	w.targets = append(w.targets, target{want, len(w.lines), true})
	w.line(runs...)
}

// text is wrapped; further lines stand as far in as the lead is wide.
func (w *writer) text(lead []run, runs ...run) {
	in := measureRuns(lead)
	if in >= w.width {
		lead, in = nil, 0
	}
	for i, l := range wrap(w.width-in, runs...) {
		if i == 0 {
			w.lines = append(w.lines, append(line(lead)[:len(lead):len(lead)], l...))
		} else {
			w.lines = append(w.lines, append(line{{text: spaces(in)}}, l...))
		}
		w.locate(len(w.lines) - 1)
	}
}

// locate notes on which line the links on it begin.
func (w *writer) locate(at int) {
	for _, r := range w.lines[at] {
		if r.to > 0 && w.targets[r.to-1].line < 0 {
			w.targets[r.to-1].line = at
		}
	}
}

// link makes a run that enter follows; it is to be written with text.
func (w *writer) link(words string, want intent) run {
	w.targets = append(w.targets, target{want: want, line: -1})
	return run{words, inkLink, len(w.targets)}
}

// spans are the runs of a paragraph, its links followed by enter.
func (w *writer) spans(p content.Paragraph, i ink) []run {
	out := make([]run, len(p))
	for at, s := range p {
		out[at] = run{text: s.Text, ink: i}
		if s.Link.OK() {
			out[at] = w.link(s.Text, follow{s.Link})
		}
	}
	return out
}

// prose is written with an empty line between paragraphs.
func (w *writer) prose(p content.Prose, i ink) {
	for _, paragraph := range p {
		w.blank()
		w.text(nil, w.spans(paragraph, i)...)
	}
}

// item is prose behind a sign, without empty lines.
func (w *writer) item(sign run, p content.Prose) {
	lead := []run{sign, {text: " "}}
	for _, paragraph := range p {
		w.text(lead, w.spans(paragraph, inkText)...)
		lead = []run{{text: spaces(measureRuns(lead))}}
	}
}

// heading is set apart by an empty line.
func (w *writer) heading(s string) {
	w.blank()
	w.text(nil, run{text: s, ink: inkHeading})
}

// done is the page; empty lines at its end go.
func (w *writer) done() page {
	for n := len(w.lines); n > 0 && len(w.lines[n-1]) == 0; n-- {
		w.lines = w.lines[:n-1]
	}
	return w.page
}
