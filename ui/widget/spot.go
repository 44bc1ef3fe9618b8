package widget

import (
	"iter"

	"unspoiled/ui/text"
)

// Spot is a link or row in view, by its cell in the body.
type Spot struct {
	X, Y int
	Row  bool // a whole row; the gutter is in front of it
	// Go chooses the link or row, and returns its intent.
	Go func() Intent
}

// placement is the place of a target in the body: a row, or the part of a link on one line.
type placement struct{ target, x, y, width int }

// placements returns the targets in view, line by line.
func (r *Reader) placements() []placement {
	var out []placement
	top := r.Top()
	rows := map[int]int{}
	for i, t := range r.page.Targets {
		if t.row {
			rows[t.line] = i
		}
	}
	for l := top; l < min(top+r.port.Height(), len(r.page.Lines)); l++ {
		x, y := r.x+r.left(), r.y+l-top
		if at, ok := rows[l]; ok {
			out = append(out, placement{at, x, y, r.port.Width()})
			continue
		}
		for _, part := range r.page.Lines[l] {
			width := text.Measure(part.Text)
			if part.To > 0 {
				out = append(out, placement{part.To - 1, x, y, width})
			}
			x += width
		}
	}
	return out
}

// left is the column where the words begin, after the gutter if there is one.
func (r *Reader) left() int {
	if r.port.Width() <= Gutter {
		return 0
	}
	return Gutter
}

// Spots returns the targets in view, each where it first appears.
func (r *Reader) Spots() iter.Seq[Spot] {
	return func(yield func(Spot) bool) {
		seen := map[int]bool{}
		for _, s := range r.placements() {
			if seen[s.target] {
				continue
			}
			seen[s.target] = true
			t := r.page.Targets[s.target]
			follow := func() Intent {
				r.at = s.target
				return t.Want
			}
			if !yield(Spot{s.x, s.y, t.row, follow}) {
				return
			}
		}
	}
}

// Focus is the chosen link, or the bar of the chosen row, if it is in view.
func (r *Reader) Focus() (x, y int, ok bool) {
	if r.Unfocused || !r.InView(r.at) {
		return 0, 0, false
	}
	for _, s := range r.placements() {
		switch {
		case s.target != r.at:
		case r.page.Targets[r.at].row:
			return r.x + max(r.left()-1, 0), s.y, true
		default:
			return s.x, s.y, s.x < r.x+r.left()+r.port.Width()
		}
	}
	return 0, 0, false
}

// Hit returns the target under the mouse, or -1.
func (r *Reader) Hit(x, y int) int {
	for _, s := range r.placements() {
		onRow := r.page.Targets[s.target].row && x >= r.x
		if y == s.y && (onRow || x >= s.x) && x < min(s.x+s.width, r.x+r.port.Width()) {
			return s.target
		}
	}
	return -1
}
