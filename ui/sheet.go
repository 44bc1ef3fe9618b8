package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// sheet is a page that lies over the screen until esc.
type sheet struct {
	reader
	keys  *keyMap
	write func(width int) page
	w, h  int
	laid  int // the width that the page was laid out for
}

func newSheet(l *look, k *keyMap, write func(width int) page) *sheet {
	return &sheet{reader: newReader(l, k, false), keys: k, write: write}
}

func (s *sheet) SetSize(w, h int) {
	s.w, s.h = w, h
	_, wide := s.look.column(w)
	if s.laid != wide {
		s.laid = wide
		s.set(s.write(textWidth(wide)))
	}
	s.setSize(wide, h-airy(h))
}

func (s *sheet) Update(msg tea.Msg) (intent, tea.Cmd) {
	if click, ok := msg.(tea.MouseClickMsg); ok {
		left, _ := s.look.column(s.w)
		return s.click(click.X-left, click.Y-airy(s.h)), nil
	}
	return s.update(msg), nil
}

func (s *sheet) View() string {
	left, _ := s.look.column(s.w)
	return inset(strings.Split(s.reader.View(), "\n"), left, airy(s.h))
}

func (s *sheet) ShortHelp() []key.Binding {
	if s.rows {
		return append(s.walking(), s.keys.Back)
	}
	return append(append(s.scrolling(), s.links()...), s.keys.Back)
}

func (s *sheet) FullHelp() [][]key.Binding {
	k := s.keys
	mine := []key.Binding{as(k.Enter, "open, follow a link"), pair(k.NextLink, k.PrevLink, "walk the links"), k.markNext()}
	return [][]key.Binding{mine, append(k.moving(), k.Back)}
}
