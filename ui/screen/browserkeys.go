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
	if s.overPage(msg.X) {
		if s.level == widget.LevelPage || s.page.Hit(msg.X, msg.Y) >= 0 {
			return s.page.Click(msg.X, msg.Y)
		}
		return s.open(s.list.At)
	}
	at := s.list.Hit(msg.Y - widget.Airy(s.h))
	switch {
	case at < 0:
		return nil
	case at == s.list.At, s.level == widget.LevelPage:
		return s.open(at)
	}
	s.list.Set(at)
	return nil
}

// overPage is whether a column is that of the page.
func (s *Browser) overPage(x int) bool {
	left, _ := s.pageBox()
	return s.level == widget.LevelPage && !s.split() || s.split() && x >= left-widget.WallWidth
}

func (s *Browser) wheel(msg tea.MouseWheelMsg) widget.Intent {
	if s.overPage(msg.X) {
		return s.page.Update(msg)
	}
	s.list.Update(msg, s.keys)
	return nil
}
