package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

func (s *browser) pressList(msg tea.KeyPressMsg) intent {
	k := s.keys
	switch {
	case s.list.press(msg, k):
		s.list.reveal()
	case key.Matches(msg, k.Enter, k.Right):
		return s.open(s.list.at)
	case s.shelf.grouped() != "" && key.Matches(msg, k.Next):
		s.list.jump(1)
	case s.shelf.grouped() != "" && key.Matches(msg, k.Prev):
		s.list.jump(-1)
	default:
		return unused{}
	}
	return nil
}

func (s *browser) pressPage(msg tea.KeyPressMsg) intent {
	if want := s.page.update(msg); want != (unused{}) {
		return want
	}
	k := s.keys
	switch {
	case key.Matches(msg, k.Back, k.Left):
		return back{}
	case key.Matches(msg, k.Next):
		s.turn(1)
	case key.Matches(msg, k.Prev):
		s.turn(-1)
	default:
		return unused{}
	}
	return nil
}

// turn shows the next page of the list, or the one before.
func (s *browser) turn(by int) {
	s.list.move(by)
	s.list.reveal()
}

// open wants the page of an item.
func (s *browser) open(at int) intent {
	p := s.shelf.place(at)
	p.level, p.at, p.row = levelPage, -1, at
	return openPage{p}
}

func (s *browser) click(msg tea.MouseClickMsg) intent {
	left, _ := s.pageBox()
	y := msg.Y - airy(s.h)
	if s.level == levelPage && !s.split() || s.split() && msg.X >= left-wallWidth {
		return s.clickPage(msg.X-left, y)
	}
	at := s.list.hit(y)
	switch {
	case at < 0:
		return nil
	case at == s.list.at && s.level == levelList:
		return s.open(at)
	case s.level == levelPage:
		return s.open(at)
	}
	s.list.set(at)
	s.list.reveal()
	return nil
}

// clickPage follows what is under the mouse, or moves to the page.
func (s *browser) clickPage(x, y int) intent {
	if s.level == levelPage || s.page.hit(x, y) >= 0 {
		return s.page.click(x, y)
	}
	return s.open(s.list.at)
}

// wheel scrolls what the mouse is over.
func (s *browser) wheel(msg tea.MouseWheelMsg) intent {
	left, _ := s.pageBox()
	if s.level == levelPage && !s.split() || s.split() && msg.X >= left-wallWidth {
		return s.page.update(msg)
	}
	s.list.update(msg, s.keys)
	s.list.reveal()
	return nil
}
