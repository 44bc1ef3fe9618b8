package widget

import "unspoiled/ui/text"

// The cells of what is chosen, in those of the widget: of a row the bar before it.

// Focus is the chosen row or link, as long as it is in view.
func (r *Reader) Focus() (x, y int, ok bool) {
	if r.Dull || !r.InView(r.at) {
		return 0, 0, false
	}
	t := r.page.Targets[r.at]
	y = t.line - r.Top()
	left := Gutter
	if r.port.Width() <= Gutter {
		left = 0
	}
	if t.row {
		return r.x + max(left-1, 0), r.y + y, true
	}
	x = left
	for _, part := range r.page.Lines[t.line] {
		if part.To-1 == r.at {
			return r.x + x, r.y + y, x < left+r.port.Width()
		}
		x += text.Measure(part.Text)
	}
	return 0, 0, false
}

// Focus is the item under the cursor.
func (l *List) Focus() (x, y int, ok bool) {
	if len(l.Items) == 0 {
		return 0, 0, false
	}
	return 1, l.row[l.At] - l.first, true
}

// Focus is the chosen answer, in the body.
func (d *Dialog) Focus() (x, y int, ok bool) {
	if d.at >= len(d.box.spots) { // the chosen one stands alone, in the last line
		return d.box.inX, d.h - 1, true
	}
	s := d.box.spots[d.at]
	return d.box.x + d.box.inX + s.x, d.box.y + d.box.inY + s.y, true
}
