package widget

import (
	"strings"

	"unspoiled/ui/text"
)

// Lines draws the lines in view, each at most as wide as the box.
func (r *Reader) Lines() []string {
	top := r.Top()
	end := min(top+r.port.Height(), len(r.page.Lines))
	out, room := make([]string, 0, max(end-top, 0)), r.port.Width() // asked once: the whole viewport is copied for it
	for i := top; i < end; i++ {
		out = append(out, r.draw(i, room, i == end-1))
	}
	if rest := r.Filler(); rest != "" {
		for len(out) < r.port.Height() {
			out = append(out, rest)
		}
	}
	return out
}

// Filler draws a line above or below the page: the wall between its columns, or nothing.
func (r *Reader) Filler() string {
	if len(r.page.Filler) == 0 {
		return ""
	}
	return text.Spaces(Gutter) + r.look.Draw(r.page.Filler.Clip(r.port.Width()-Gutter, ""))
}

// draw draws a line and its gutter, room columns wide. Signs in the gutter of the first and last
// line say that there is more.
func (r *Reader) draw(at, room int, bottom bool) string {
	l := r.page.Lines[at]
	onRow := r.at >= 0 && r.page.Targets[r.at].row && r.page.Targets[r.at].line == at && !r.Unfocused
	s, edge, bar := r.look.Symbols, " ", " "
	switch {
	case at == r.Top() && at > 0:
		edge = s.Above
	case bottom && at < len(r.page.Lines)-1:
		edge = s.Below
	case len(l) == 0:
		return ""
	}
	if onRow {
		bar = s.Bar
	}
	out := make(text.Line, 0, 16) // most lines have fewer runs, and need no memory
	if room > Gutter {
		out = append(out, text.Run{Text: edge, Ink: text.InkDim}, text.Run{Text: bar, Ink: text.InkAccent})
		room -= Gutter
	}
	for _, part := range r.withMatches(at, l).Clip(room, s.More) {
		switch {
		case part.To > 0 && part.To-1 == r.at && !r.Unfocused:
			part.Ink = text.InkChosen
		case onRow && part.Ink == text.InkDim:
			part.Ink = text.InkRowDim
		case onRow && (part.Ink == text.InkText || r.look.Bar): // the background of the row covers every run
			part.Ink = text.InkRow
		}
		out = append(out, part)
	}
	return r.look.Draw(out)
}

// Click handles a click. A link is followed at once, a row only if it is chosen already.
func (r *Reader) Click(x, y int) Intent {
	at := r.Hit(x, y)
	if at < 0 {
		return nil
	}
	again := r.at == at
	r.at = at
	if again || !r.page.Targets[at].row {
		return r.page.Targets[at].Want
	}
	return nil
}

// Copy returns the words of the chosen target, or of the whole page if no chosen target is in
// view; whole says which.
func (r *Reader) Copy() (words string, whole bool) {
	if !r.InView(r.at) {
		var lines []string
		for _, s := range r.page.flow() {
			l := strings.TrimRight(s.words.Words(), " ")
			if n := len(lines); l != "" || n > 0 && lines[n-1] != "" {
				lines = append(lines, l)
			}
		}
		return strings.TrimRight(strings.Join(lines, "\n"), "\n"), true
	}
	t := r.page.Targets[r.at]
	if t.row {
		return strings.Join(strings.Fields(r.page.Lines[t.line].Words()), " "), false
	}
	var parts []string
	for _, l := range r.page.Lines[t.line:] {
		for _, run := range l {
			if run.To-1 == r.at {
				parts = append(parts, run.Text)
			}
		}
	}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " "), false
}
