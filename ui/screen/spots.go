package screen

import (
	"unspoiled/content"
	"unspoiled/ui/widget"
)

// Spots are the seasons and episodes in view, or the links of an episode's page.
func (s *Seasons) Spots() []widget.Spot {
	if s.level == widget.LevelPage {
		return s.page.Spots()
	}
	part := s.part.Spots()
	switch {
	case s.level == widget.LevelPart && !s.ladder.split:
		return part
	case s.level == widget.LevelPart:
		return append(part, s.ladderSpots()...)
	}
	all := append(s.ladderSpots(), part...)
	for i := range all {
		all[i].Y += len(s.sign)
	}
	return all
}

func (s *Seasons) ladderSpots() []widget.Spot {
	var out []widget.Spot
	for i := s.ladder.Top; i < s.ladder.End(); i++ {
		out = append(out, widget.Spot{
			X: s.ladder.left + widget.Gutter, Y: s.ladder.above + (i-s.ladder.Top)*s.ladder.every + s.ladder.picture.Bars, Row: true,
			Go: func() widget.Intent { return widget.Visit{Point: content.Point{Season: s.all[i].Number}} },
		})
	}
	return out
}

// Spots are the links of the page, once one is on it.
func (s *Browser) Spots() []widget.Spot {
	if !s.empty() && s.level != widget.LevelPage {
		return nil
	}
	return s.page.Spots()
}

// Spots are the links in view.
func (s *Scroll) Spots() []widget.Spot {
	out := s.Reader.Spots()
	for i, spot := range out {
		out[i].Go = func() widget.Intent { return s.act(spot.Go()) }
	}
	return out
}

// Spots are the people in view.
func (c *Chart) Spots() []widget.Spot {
	var out []widget.Spot
	for i := c.rows.Top; i < c.rows.End(); i++ {
		out = append(out, widget.Spot{X: c.inset() + widget.Gutter, Y: c.head() + i - c.rows.Top, Row: true, Go: func() widget.Intent {
			c.rows.Set(i)
			return widget.Follow{Ref: c.people[i].Ref}
		}})
	}
	return out
}

// Spots are the names around the middle, which come into it.
func (m *BondMap) Spots() []widget.Spot {
	var out []widget.Spot
	wings := m.wings()
	for side := range m.sides {
		for row := m.rows[side].Top; row < m.rows[side].End(); row++ {
			x, y := m.nameAt(wings, side, row)
			out = append(out, widget.Spot{X: x, Y: y, Go: func() widget.Intent {
				m.walkTo(m.sides[side][row].Ref)
				return nil
			}})
		}
	}
	return out
}
