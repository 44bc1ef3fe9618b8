package screen

import (
	"iter"

	"unspoiled/content"
	"unspoiled/ui/widget"
)

// Spots are the seasons and episodes in view, or the links of an episode's page.
func (s *Seasons) Spots() iter.Seq[widget.Spot] {
	panes := []iter.Seq[widget.Spot]{s.ladderSpots(), s.part.Spots()}
	switch {
	case s.level == widget.LevelPage:
		return s.page.Spots()
	case s.level == widget.LevelPart && !s.ladder.split:
		return s.part.Spots()
	case s.level == widget.LevelPart:
		panes[0], panes[1] = panes[1], panes[0]
	}
	return func(yield func(widget.Spot) bool) {
		for _, pane := range panes {
			for spot := range pane {
				spot.Y += len(s.sign)
				if !yield(spot) {
					return
				}
			}
		}
	}
}

func (s *Seasons) ladderSpots() iter.Seq[widget.Spot] {
	l := &s.ladder
	return func(yield func(widget.Spot) bool) {
		for i := l.Top; i < l.End(); i++ {
			visit := func() widget.Intent { return widget.Visit{Point: content.Point{Season: s.all[i].Number}} }
			if !yield(widget.Spot{X: l.left + widget.Gutter, Y: l.above + (i-l.Top)*l.every + l.picture.Bars, Row: true, Go: visit}) {
				return
			}
		}
	}
}

// Spots are the links of the page, once one is on it.
func (s *Browser) Spots() iter.Seq[widget.Spot] {
	if !s.empty() && s.level != widget.LevelPage {
		return func(func(widget.Spot) bool) {}
	}
	return s.page.Spots()
}

// Spots are the links in view.
func (s *Scroll) Spots() iter.Seq[widget.Spot] {
	return func(yield func(widget.Spot) bool) {
		for spot := range s.Reader.Spots() {
			follow := spot.Go
			spot.Go = func() widget.Intent { return s.act(follow()) }
			if !yield(spot) {
				return
			}
		}
	}
}

// Spots are the people in view.
func (c *Chart) Spots() iter.Seq[widget.Spot] {
	return func(yield func(widget.Spot) bool) {
		for i := c.rows.Top; i < c.rows.End(); i++ {
			follow := func() widget.Intent {
				c.rows.Set(i)
				return widget.Follow{Ref: c.people[i].Ref}
			}
			if !yield(widget.Spot{X: c.inset() + widget.Gutter, Y: c.head() + i - c.rows.Top, Row: true, Go: follow}) {
				return
			}
		}
	}
}

// Spots are the names around the middle, which come into it.
func (m *BondMap) Spots() iter.Seq[widget.Spot] {
	return func(yield func(widget.Spot) bool) {
		wings := m.wings()
		for side := range m.sides {
			for row := m.rows[side].Top; row < m.rows[side].End(); row++ {
				walk := func() widget.Intent {
					m.walkTo(m.sides[side][row].Ref)
					return nil
				}
				x, y := m.nameAt(wings, side, row)
				if !yield(widget.Spot{X: x, Y: y, Go: walk}) {
					return
				}
			}
		}
	}
}
