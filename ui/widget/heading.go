package widget

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// headings are the lines of a page on which its headings and titles begin, in whichever
// column.
func (p Page) headings() []int {
	var out []int
	var heads [2]bool // the line above is one in that column, and may go on
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
		out[0] = 0 // the page's own title
	}
	return out
}

// pressHeading jumps by the keys of headings, and reports whether it was one.
func (r *Reader) pressHeading(msg tea.KeyPressMsg) bool {
	switch {
	case key.Matches(msg, r.keys.NextHeading):
		r.jump(1)
	case key.Matches(msg, r.keys.PrevHeading):
		r.jump(-1)
	default:
		return false
	}
	return true
}

// jump scrolls to the next heading, or to the one before; of rows, the cursor goes to
// the first below it.
func (r *Reader) jump(by int) {
	heads, now := r.page.headings(), r.Top()
	if r.Rows && r.at >= 0 {
		now = r.page.Targets[r.at].line
		for now > 0 && !slices.Contains(heads, now) {
			now--
		}
	}
	to := -1
	for _, h := range heads {
		if by > 0 && h > now {
			to = h
			break
		}
		if by < 0 && h < now {
			to = h
		}
	}
	switch {
	case to < 0 && by < 0:
		to = 0
	case to < 0:
		return
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

// Position is how far the page is scrolled or, of rows, which is chosen; "" where all is
// in view.
func (r *Reader) Position() string {
	switch {
	case r.Fits():
		return ""
	case r.Rows && r.InView(r.at):
		return position(r.at, len(r.page.Targets))
	}
	return strconv.Itoa(int(100*r.port.ScrollPercent())) + " %"
}

// Position is which item is chosen; "" where all are in view.
func (l *List) Position() string {
	if len(l.rows) <= l.tall {
		return ""
	}
	return l.Cursor.position()
}

// Position is which row is chosen; "" where all are in view.
func (c *Cursor) Position() string {
	if c.N <= c.Room {
		return ""
	}
	return c.position()
}

func (c *Cursor) position() string { return position(c.At, c.N) }

func position(at, of int) string { return strconv.Itoa(at+1) + " of " + strconv.Itoa(of) }

// Position is which of the rows that fit the line is chosen.
func (f *Finder) Position() string { return f.list.Position() }
