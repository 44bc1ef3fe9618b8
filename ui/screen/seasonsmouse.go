package screen

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/widget"
)

func (s *Seasons) click(msg tea.MouseClickMsg) widget.Intent {
	if msg.Y -= len(s.sign); msg.Y < 0 {
		return nil
	}
	if s.level == widget.LevelPage {
		left, _ := widget.Column(s.look, s.w)
		return s.page.Click(msg.X-left, msg.Y-widget.Airy(s.h))
	}
	left, _, _ := s.partBox()
	switch {
	case s.overPart(msg.X):
		return s.clickPart(msg.X-left, msg.Y-widget.Airy(s.h))
	case s.ladder.split || s.level == widget.LevelList:
		return s.clickLadder(msg.Y)
	}
	return s.clickPart(msg.X-left, msg.Y-widget.Airy(s.h))
}

// overPart is whether a column is that of the season beside the ladder.
func (s *Seasons) overPart(x int) bool {
	left, _, _ := s.partBox()
	return s.level != widget.LevelPage && s.ladder.split && x >= left-widget.WallWidth
}

// clickPart moves to the season's page, and there to the row.
func (s *Seasons) clickPart(x, y int) widget.Intent {
	if s.level == widget.LevelList {
		if at := s.part.Hit(x, y); at >= 0 {
			s.part.GoTo(s.part.Top(), at)
		}
		return widget.Visit{Point: content.Point{Season: s.season().Number}}
	}
	return s.part.Click(x, y)
}

func (s *Seasons) clickLadder(y int) widget.Intent {
	at := s.ladder.hit(y)
	switch {
	case at < 0:
		return nil
	case at == s.ladder.At && s.level == widget.LevelList:
		return widget.Visit{Point: content.Point{Season: s.season().Number}}
	case s.level == widget.LevelPart:
		s.show(s.all[at].Number)
		return widget.Back{}
	}
	s.show(s.all[at].Number)
	return nil
}
