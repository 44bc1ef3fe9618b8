package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/widget"
)

func (s *Browser) pressList(msg tea.KeyPressMsg) widget.Intent {
	k := s.keys
	switch {
	case s.list.Press(msg, k):
	case key.Matches(msg, k.Enter, k.Right):
		return s.open(s.list.At)
	case s.source.grouped() != "" && key.Matches(msg, k.Next, k.NextHeading):
		s.list.Jump(1)
	case s.source.grouped() != "" && key.Matches(msg, k.Prev, k.PrevHeading):
		s.list.Jump(-1)
	default:
		return widget.Unused{}
	}
	return nil
}

func (s *Browser) pressPage(msg tea.KeyPressMsg) widget.Intent {
	if want := s.page.Update(msg); want != (widget.Unused{}) {
		return want
	}
	k := s.keys
	switch {
	case key.Matches(msg, k.Back, k.Left):
		return widget.Back{}
	case key.Matches(msg, k.Next):
		s.list.Move(1)
	case key.Matches(msg, k.Prev):
		s.list.Move(-1)
	default:
		return widget.Unused{}
	}
	return nil
}

// open wants the page of an item.
func (s *Browser) open(at int) widget.Intent {
	p := s.source.place(at)
	p.Level, p.At, p.Row = widget.LevelPage, -1, at
	return widget.OpenPage{Place: p}
}

func (s *Browser) click(msg tea.MouseClickMsg) widget.Intent {
	left, _ := s.pageBox()
	y := msg.Y - widget.Airy(s.h)
	if s.level == widget.LevelPage && !s.split() || s.split() && msg.X >= left-widget.WallWidth {
		return s.clickPage(msg.X-left, y)
	}
	at := s.list.Hit(y)
	switch {
	case at < 0:
		return nil
	case at == s.list.At && s.level == widget.LevelList:
		return s.open(at)
	case s.level == widget.LevelPage:
		return s.open(at)
	}
	s.list.Set(at)
	return nil
}

// clickPage follows what is under the mouse, or moves to the page.
func (s *Browser) clickPage(x, y int) widget.Intent {
	if s.level == widget.LevelPage || s.page.Hit(x, y) >= 0 {
		return s.page.Click(x, y)
	}
	return s.open(s.list.At)
}

// wheel scrolls what the mouse is over.
func (s *Browser) wheel(msg tea.MouseWheelMsg) widget.Intent {
	left, _ := s.pageBox()
	if s.level == widget.LevelPage && !s.split() || s.split() && msg.X >= left-widget.WallWidth {
		return s.page.Update(msg)
	}
	s.list.Update(msg, s.keys)
	return nil
}
