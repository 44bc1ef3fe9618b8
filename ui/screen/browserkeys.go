package screen

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/widget"
)

// Update handles keys and mouse.
func (s *Browser) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	if s.isEmpty() {
		return widget.Unused{}, nil
	}
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		return s.click(msg), nil
	case tea.MouseWheelMsg:
		return s.wheel(msg), nil
	case tea.KeyPressMsg:
		if s.level == widget.LevelPage {
			return s.pressPage(msg), nil
		}
		return s.pressList(msg), nil
	}
	return widget.Unused{}, nil
}

func (s *Browser) pressList(msg tea.KeyPressMsg) widget.Intent {
	k := s.keys
	switch {
	case s.list.Press(msg, k):
	case key.Matches(msg, k.Enter, k.Right):
		return s.open(s.list.At)
	case key.Matches(msg, k.Next, k.NextHeading):
		s.list.Jump(1)
	case key.Matches(msg, k.Prev, k.PrevHeading):
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

// open returns the intent to open an item's page.
func (s *Browser) open(at int) widget.Intent {
	p := s.items[at].place()
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
	at := s.list.Hit(msg.Y - widget.TopMargin(s.h))
	switch {
	case at < 0:
		return nil
	case at == s.list.At, s.level == widget.LevelPage:
		return s.open(at)
	}
	s.list.Set(at)
	return nil
}

// overPage reports whether a column belongs to the page.
func (s *Browser) overPage(x int) bool {
	if !s.panes.split {
		return s.level == widget.LevelPage
	}
	return x >= s.panes.pageLeft-widget.WallWidth
}

func (s *Browser) wheel(msg tea.MouseWheelMsg) widget.Intent {
	if s.overPage(msg.X) {
		return s.page.Update(msg)
	}
	s.list.Update(msg, s.keys)
	return nil
}

// ShortHelp lists the keys for the footer.
func (s *Browser) ShortHelp() []key.Binding {
	k := s.keys
	switch {
	case s.isEmpty():
		return s.listing.nothing.help(s.guide, k)
	case s.level == widget.LevelList:
		var out []key.Binding
		if len(s.items) > 1 {
			out = append(out, widget.Pair(k.Down, k.Up, "move"))
		}
		out = append(out, widget.As(k.Enter, "open"), widget.As(k.Hint, "filter"))
		if len(s.list.Titles) > 1 {
			out = append(out, widget.Pair(k.Next, k.Prev, "next "+s.listing.groupWord))
		}
		return append(out, widget.As(k.NextScreen, "next screen"))
	}
	if s.page.Seeking() {
		return append(s.page.SeekKeys(), s.page.LinkKeys()...)
	}
	out := append(s.page.LinkKeys(), k.Back)
	if len(s.items) > 1 {
		out = append(out, widget.Pair(k.Next, k.Prev, "next, previous"))
	}
	return append(out, s.page.ScrollKeys()...)
}

// FullHelp lists the keys for the help.
func (s *Browser) FullHelp() [][]key.Binding {
	k := s.keys
	if s.isEmpty() {
		return [][]key.Binding{{k.MarkNext()}, append(k.MoveKeys(), k.Back)}
	}
	if s.level == widget.LevelPage {
		return [][]key.Binding{
			{widget.As(k.Enter, "follow a link"), widget.Pair(k.NextLink, k.PrevLink, "walk the links"), widget.Pair(k.Next, k.Prev, "the next page, the one before"), k.MarkNext()},
			append(k.MoveKeys(), k.Back),
		}
	}
	mine := []key.Binding{widget.As(k.Enter, "open the page"), widget.Pair(k.Next, k.Prev, "the next "+s.listing.groupWord+", the one before"), k.MarkNext()}
	return [][]key.Binding{mine, append(k.MoveKeys(), k.Back)}
}
