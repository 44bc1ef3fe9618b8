package widget

import (
	"slices"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// Target is something on a page that enter follows: a link in a line, or a whole row.
type Target struct {
	Want Intent
	line int // the first line of it
	row  bool
}

// Page is a text laid out for one width.
type Page struct {
	Lines   []text.Line
	Targets []Target
	Filler  text.Line // drawn below the last line, down to the end of the box
	first   []int     // for each line, how many of its runs are in the first column; nil if there is one column
}

// Writer lays out a page.
type Writer struct {
	Page
	Width   int
	Symbols *text.Symbols
}

// NewWriter begins an empty page.
func NewWriter(width int, s *text.Symbols) *Writer { return &Writer{Width: max(width, 1), Symbols: s} }

// Blank adds an empty line, except at the top or after another one.
func (w *Writer) Blank() {
	if n := len(w.Lines); n > 0 && len(w.Lines[n-1]) > 0 {
		w.Lines = append(w.Lines, nil)
	}
}

// Line adds one line, cut to the width.
func (w *Writer) Line(runs ...text.Run) {
	w.Lines = append(w.Lines, text.Line(runs).Clip(w.Width, w.Symbols.More))
}

// Row adds one line that enter follows as a whole.
func (w *Writer) Row(want Intent, runs ...text.Run) {
	w.Targets = append(w.Targets, Target{want, len(w.Lines), true})
	w.Line(runs...)
}

// Text adds wrapped text after a lead. Further lines are indented by the width of the lead.
func (w *Writer) Text(lead []text.Run, runs ...text.Run) {
	in := text.Line(lead).Width()
	if in >= w.Width {
		lead, in = nil, 0
	}
	for _, l := range text.Wrap(w.Width-in, runs...) {
		if in > 0 {
			l, lead = slices.Concat(lead, l), []text.Run{{Text: text.Spaces(in)}}
		}
		w.Lines = append(w.Lines, l)
		w.Locate(len(w.Lines) - 1)
	}
}

// Locate sets the line of the links that begin on line at.
func (w *Writer) Locate(at int) {
	for _, r := range w.Lines[at] {
		if r.To > 0 && w.Targets[r.To-1].line < 0 {
			w.Targets[r.To-1].line = at
		}
	}
}

// Link makes a run that enter follows. It must be added with Text.
func (w *Writer) Link(words string, want Intent) text.Run {
	w.Targets = append(w.Targets, Target{Want: want, line: -1})
	return text.Run{Text: words, Ink: text.InkLink, To: len(w.Targets)}
}

// Spans returns the runs of a paragraph, with its links.
func (w *Writer) Spans(p content.Paragraph, i text.Ink) []text.Run {
	out := make([]text.Run, len(p))
	for at, s := range p {
		out[at] = text.Run{Text: s.Text, Ink: i}
		if s.Link.OK() {
			out[at] = w.Link(s.Text, Follow{s.Link})
		}
	}
	return out
}

// Prose adds paragraphs with an empty line before each.
func (w *Writer) Prose(p content.Prose, i text.Ink) {
	for _, paragraph := range p {
		w.Blank()
		w.Text(nil, w.Spans(paragraph, i)...)
	}
}

// Item adds prose after a sign, without empty lines.
func (w *Writer) Item(sign text.Run, p content.Prose) {
	lead := []text.Run{sign, {Text: " "}}
	for _, paragraph := range p {
		w.Text(lead, w.Spans(paragraph, text.InkText)...)
		lead = []text.Run{{Text: text.Spaces(text.Line(lead).Width())}}
	}
}

// Facts adds facts with dots between them: "2022 · 9 episodes". Empty ones are left out.
func (w *Writer) Facts(all ...string) {
	var parts [][]text.Run
	for _, s := range all {
		if s != "" {
			parts = append(parts, []text.Run{{Text: s, Ink: text.InkDim}})
		}
	}
	w.Dotted(text.InkDim, parts...)
}

// Dotted adds parts in a row, with dots between them.
func (w *Writer) Dotted(between text.Ink, parts ...[]text.Run) {
	w.Joined(text.Run{Text: " " + w.Symbols.Dot + " ", Ink: between}, parts...)
}

// Joined adds parts in a row, with a sign between them. A part that does not fit begins a new
// line, and the sign is left out.
func (w *Writer) Joined(sign text.Run, parts ...[]text.Run) {
	var now []text.Run
	used := 0
	for _, p := range parts {
		wide := text.Line(p).Width()
		switch {
		case used == 0:
		case used+text.Measure(sign.Text)+wide <= w.Width:
			now, used = append(now, sign), used+text.Measure(sign.Text)
		default:
			w.Text(nil, now...)
			now, used = nil, 0
		}
		now, used = append(now, p...), used+wide
	}
	if used > 0 {
		w.Text(nil, now...)
	}
}

// Heading adds a heading after an empty line.
func (w *Writer) Heading(s string) {
	w.Blank()
	w.Text(nil, text.Run{Text: s, Ink: text.InkHeading})
}

// Done returns the page, without empty lines at its end.
func (w *Writer) Done() Page {
	for n := len(w.Lines); n > 0 && len(w.Lines[n-1]) == 0; n-- {
		w.Lines = w.Lines[:n-1]
	}
	return w.Page
}
