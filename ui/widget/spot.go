package widget

import "unspoiled/ui/text"

// Spot is a place in view that leads somewhere, by its cell in the view.
type Spot struct {
	X, Y int
	Row  bool // a whole row, behind a gutter
	// Go chooses the place, and is what following it wants.
	Go func() Intent
}

// Spots are the targets in view, line by line: each where its first words in view stand.
func (r *Reader) Spots() []Spot {
	var out []Spot
	add := func(at, x, y int) {
		out = append(out, Spot{r.x + x, r.y + y, r.page.Targets[at].row, func() Intent {
			r.at = at
			return r.page.Targets[at].Want
		}})
	}
	top := r.Top()
	end := min(top+r.port.Height(), len(r.page.Lines))
	rows, seen := make([]int, max(end-top, 0)), make([]bool, len(r.page.Targets)+1)
	for i, t := range r.page.Targets {
		if t.row && t.line >= top && t.line < end {
			rows[t.line-top] = i + 1
		}
	}
	for l := top; l < end; l++ {
		if at := rows[l-top]; at > 0 {
			add(at-1, r.left(), l-top)
			continue
		}
		x := r.left()
		for _, part := range r.page.Lines[l] {
			if part.To > 0 && !seen[part.To] {
				seen[part.To] = true
				add(part.To-1, x, l-top)
			}
			x += text.Measure(part.Text)
		}
	}
	return out
}

// left is the column where the words begin: behind the gutter, where there is one.
func (r *Reader) left() int {
	if r.port.Width() <= Gutter {
		return 0
	}
	return Gutter
}

// Focus is the chosen link, or the bar before the chosen row, as long as it is in view.
func (r *Reader) Focus() (x, y int, ok bool) {
	if r.Dull || !r.InView(r.at) {
		return 0, 0, false
	}
	t := r.page.Targets[r.at]
	x, y = r.left(), r.y+t.line-r.Top()
	if t.row {
		return r.x + max(x-1, 0), y, true
	}
	for _, part := range r.page.Lines[t.line] {
		if part.To-1 == r.at {
			return r.x + x, y, x < r.left()+r.port.Width()
		}
		x += text.Measure(part.Text)
	}
	return 0, 0, false
}
