package widget

import (
	"slices"

	"unspoiled/ui/text"
)

// headings returns the lines on which a heading or title begins, in either column.
func (p Page) headings() []int {
	var out []int
	var heads [2]bool // the line above is a heading in that column, and may continue
	for at := range p.Lines {
		begins := false
		for column, words := range p.columns(at) {
			is := len(words) > 0 && (words[0].Ink == text.InkHeading || words[0].Ink == text.InkTitle)
			begins = begins || is && !heads[column]
			heads[column] = is
		}
		if begins {
			out = append(out, at)
		}
	}
	if len(out) > 0 && out[0] < 3 {
		out[0] = 0 // the title of the page itself
	}
	return out
}

// jump scrolls to the next heading, or to the previous one. With Rows, the cursor moves to the
// first row below it.
func (r *Reader) jump(by int) {
	heads, now := r.page.headings(), r.Top()
	onRow := r.Rows && r.at >= 0
	if onRow {
		now = r.page.Targets[r.at].line
	}
	at, found := slices.BinarySearch(heads, now)
	if !found && (by > 0 || onRow) { // count from the heading above
		at--
	}
	if at += by; at >= len(heads) {
		return
	}
	to := 0
	if at >= 0 {
		to = heads[at]
	}
	r.port.SetYOffset(to)
	if !r.Rows {
		return
	}
	for at, t := range r.page.Targets {
		if t.line >= to {
			r.Choose(at)
			return
		}
	}
}
