package screen

import (
	"iter"
	"slices"

	"unspoiled/content"
	"unspoiled/ui/widget"
)

// What is chosen on each screen: its cell, its position, its words, and the links in view.

// Focus is the chosen season, episode or link.
func (s *Seasons) Focus() (x, y int, ok bool) {
	if page := s.focused(); page != nil {
		return page.Focus()
	}
	return s.ladder.left + 1, len(s.sign) + s.ladder.line(s.ladder.At), len(s.all) > 0
}

// Focus is the chosen item or link.
func (s *Browser) Focus() (x, y int, ok bool) {
	if page := s.focused(); page != nil {
		return page.Focus()
	}
	x, y, ok = s.list.Focus()
	return s.panes.left + x, widget.TopMargin(s.h) + y, ok
}

// Focus is the chosen option.
func (a *Ask) Focus() (x, y int, ok bool) {
	c := &a.current().cursor
	return a.left(), a.first() + c.At - c.Top, c.N > 0
}

// Position is the position in the ladder, the season or the page.
func (s *Seasons) Position() string {
	if page := s.focused(); page != nil {
		return page.Position()
	}
	return s.ladder.Position()
}

// Position is the position in the list or the page.
func (s *Browser) Position() string {
	if page := s.focused(); page != nil {
		return page.Position()
	}
	return s.list.Position()
}

// Copy returns the chosen season, the chosen episode, or the page.
func (s *Seasons) Copy() (words string, whole bool) {
	if page := s.focused(); page != nil {
		return page.Copy()
	}
	return s.season().Label, false
}

// Copy returns the chosen name, or the page.
func (s *Browser) Copy() (words string, whole bool) {
	if page := s.focused(); page != nil {
		return page.Copy()
	}
	return s.items[s.list.At].Name, false
}

// Spots returns the seasons and episodes in view, those with the focus first, or the links of a
// page.
func (s *Seasons) Spots() iter.Seq[widget.Spot] {
	if page := s.focused(); page == &s.page || page != nil && !s.ladder.split {
		return page.Spots()
	}
	all := slices.Collect(s.part.Spots())
	rungs := s.ladderSpots()
	if s.level == widget.LevelList {
		all, rungs = rungs, all
	}
	all = append(all, rungs...)
	for i := range all {
		all[i].Y += len(s.sign)
	}
	return slices.Values(all)
}

func (s *Seasons) ladderSpots() (out []widget.Spot) {
	l := &s.ladder
	for i := l.Top; i < l.End(); i++ {
		visit := func() widget.Intent { return widget.Visit{Point: content.Point{Season: s.all[i].Number}} }
		out = append(out, widget.Spot{X: l.left + widget.Gutter, Y: l.line(i), Row: true, Go: visit})
	}
	return out
}

// Spots returns the links of the open page; none on the list.
func (s *Browser) Spots() iter.Seq[widget.Spot] {
	if page := s.focused(); page != nil {
		return page.Spots()
	}
	return func(func(widget.Spot) bool) {}
}
