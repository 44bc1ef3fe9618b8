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
	rows := map[int]int{}
	for i, t := range r.page.Targets {
		if t.row {
			rows[t.line] = i
		}
	}
	left := Gutter
	if r.port.Width() <= Gutter {
		left = 0
	}
	seen := map[int]bool{}
	for l := r.Top(); l < min(r.Top()+r.port.Height(), len(r.page.Lines)); l++ {
		if at, ok := rows[l]; ok {
			add(at, left, l-r.Top())
			continue
		}
		x := left
		for _, part := range r.page.Lines[l] {
			if part.To > 0 && !seen[part.To] {
				seen[part.To] = true
				add(part.To-1, x, l-r.Top())
			}
			x += text.Measure(part.Text)
		}
	}
	return out
}
