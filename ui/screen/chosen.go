package screen

import (
	"iter"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// What is chosen on each screen: its cell, its position, its words, and the links in view.

// Focus is the chosen season, episode or link.
func (s *Seasons) Focus() (x, y int, ok bool) {
	switch s.level {
	case widget.LevelPage:
		return s.page.Focus()
	case widget.LevelPart:
		return s.part.Focus()
	}
	l := &s.ladder
	return l.left + 1, len(s.sign) + l.line(l.At), len(s.all) > 0
}

// Focus is the chosen item or link.
func (s *Browser) Focus() (x, y int, ok bool) {
	if p := s.focused(); p != nil {
		return p.Focus()
	}
	x, y, ok = s.list.Focus()
	return s.panes.left + x, widget.TopMargin(s.h) + y, ok
}

// Focus is the chosen option.
func (a *Ask) Focus() (x, y int, ok bool) {
	c := &a.current().cursor
	return max((a.w-text.Measure(slogan))/2, 1), a.top() + a.above() + c.At - c.Top, c.N > 0
}

// Position is the position in the ladder, the season or the page.
func (s *Seasons) Position() string {
	switch s.level {
	case widget.LevelPage:
		return s.page.Position()
	case widget.LevelPart:
		return s.part.Position()
	}
	return s.ladder.Position()
}

// Position is the position in the list or the page.
func (s *Browser) Position() string {
	if p := s.focused(); p != nil {
		return p.Position()
	}
	return s.list.Position()
}

// Copy returns the chosen season, the chosen episode, or the page.
func (s *Seasons) Copy() (words string, whole bool) {
	switch s.level {
	case widget.LevelPage:
		return s.page.Copy()
	case widget.LevelPart:
		return s.part.Copy()
	}
	return s.season().Label, false
}

// Copy returns the chosen name, or the page.
func (s *Browser) Copy() (words string, whole bool) {
	if p := s.focused(); p != nil {
		return p.Copy()
	}
	return s.items[s.list.At].Name, false
}

// Spots returns the seasons and episodes in view, or the links of a page.
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
			if !yield(widget.Spot{X: l.left + widget.Gutter, Y: l.line(i), Row: true, Go: visit}) {
				return
			}
		}
	}
}

// Spots returns the links of the open page; none on the list.
func (s *Browser) Spots() iter.Seq[widget.Spot] {
	if p := s.focused(); p != nil {
		return p.Spots()
	}
	return func(func(widget.Spot) bool) {}
}
