package screen

import (
	"iter"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// What is chosen on the screens: where it stands, which of how many it is, and its words;
// and what else in view leads somewhere.

// Focus is the season under the cursor, the episode, or a link on its page.
func (s *Seasons) Focus() (x, y int, ok bool) {
	switch s.level {
	case widget.LevelPage:
		return s.page.Focus()
	case widget.LevelPart:
		return s.part.Focus()
	}
	l := &s.ladder
	return l.left + 1, len(s.sign) + l.above + (l.At-l.Top)*l.every + l.picture.Bars, len(s.all) > 0
}

// Focus is the item under the cursor, or a link on its page.
func (s *Browser) Focus() (x, y int, ok bool) {
	if s.empty() || s.level == widget.LevelPage {
		return s.page.Focus()
	}
	x, y, ok = s.list.Focus()
	return s.left() + x, widget.TopMargin(s.h) + y, ok
}

// Focus is the option under the cursor.
func (a *Ask) Focus() (x, y int, ok bool) {
	c := &a.now().cursor
	return max((a.w-text.Measure(slogan))/2, 1), a.top() + a.above() + c.At - c.Top, c.N > 0
}

// Position is where in the seasons, or on their pages, one is.
func (s *Seasons) Position() string {
	switch s.level {
	case widget.LevelPage:
		return s.page.Position()
	case widget.LevelPart:
		return s.part.Position()
	}
	return s.ladder.Position()
}

// Position is where in the list one is, or on the page.
func (s *Browser) Position() string {
	if s.empty() || s.level == widget.LevelPage {
		return s.page.Position()
	}
	return s.list.Position()
}

// Copy is the season under the cursor, the episode chosen, or the episode's page.
func (s *Seasons) Copy() (words string, whole bool) {
	switch s.level {
	case widget.LevelPage:
		return s.page.Copy()
	case widget.LevelPart:
		return s.part.Copy()
	}
	return s.season().Label, false
}

// Copy is the name under the cursor, or the page that one is on.
func (s *Browser) Copy() (words string, whole bool) {
	if s.empty() || s.level == widget.LevelPage {
		return s.page.Copy()
	}
	return s.list.Items[s.list.At].Name, false
}

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
