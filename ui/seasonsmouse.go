package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

func (s *seasons) click(msg tea.MouseClickMsg) intent {
	if s.level == levelPage {
		left, _ := s.look.column(s.w)
		return s.page.click(msg.X-left, msg.Y-airy(s.h))
	}
	left, _, _ := s.partBox()
	switch {
	case s.overPart(msg.X):
		return s.clickPart(msg.X-left, msg.Y-airy(s.h))
	case s.ladder.split || s.level == levelList:
		return s.clickLadder(msg.Y)
	}
	return s.clickPart(msg.X-left, msg.Y-airy(s.h))
}

// overPart is whether a column is that of the season beside the ladder.
func (s *seasons) overPart(x int) bool {
	left, _, _ := s.partBox()
	return s.level != levelPage && s.ladder.split && x >= left-wallWidth
}

// clickPart moves to the season's page, and there to the row.
func (s *seasons) clickPart(x, y int) intent {
	if s.level == levelList {
		at := s.part.hit(x, y)
		if at >= 0 {
			s.part.at = at
		}
		return visit{content.Point{Season: s.season().Number}}
	}
	return s.part.click(x, y)
}

func (s *seasons) clickLadder(y int) intent {
	at := s.ladder.hit(y)
	switch {
	case at < 0:
		return nil
	case at == s.ladder.at && s.level == levelList:
		return visit{content.Point{Season: s.season().Number}}
	case s.level == levelPart:
		s.show(s.all[at].Number)
		s.layout()
		return back{}
	}
	s.show(s.all[at].Number)
	s.layout()
	return nil
}
