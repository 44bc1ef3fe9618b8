package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// sheet is a page that lies over the screen until esc.
type Overlay struct {
	Reader
	Keys  *KeyMap
	write func(width int) Page
	w, h  int
	Laid  int // the width that the page was laid out for
}

func NewOverlay(l *text.Look, k *KeyMap, write func(width int) Page) *Overlay {
	return &Overlay{Reader: NewReader(l, k, false), Keys: k, write: write}
}

func (s *Overlay) SetSize(w, h int) {
	s.w, s.h = w, h
	_, wide := Column(s.look, w)
	if s.Laid != wide {
		s.Laid = wide
		s.Set(s.write(TextWidth(wide)))
	}
	s.Resize(wide, h-Airy(h))
}

func (s *Overlay) Update(msg tea.Msg) (Intent, tea.Cmd) {
	if click, ok := msg.(tea.MouseClickMsg); ok {
		left, _ := Column(s.look, s.w)
		return s.Click(click.X-left, click.Y-Airy(s.h)), nil
	}
	return s.Handle(msg), nil
}

func (s *Overlay) View() string {
	left, _ := Column(s.look, s.w)
	return Inset(strings.Split(s.Reader.View(), "\n"), left, Airy(s.h))
}

func (s *Overlay) ShortHelp() []key.Binding {
	if s.Rows {
		return append(s.Walking(), s.Keys.Back)
	}
	return append(append(s.Scrolling(), s.Links()...), s.Keys.Back)
}

func (s *Overlay) FullHelp() [][]key.Binding {
	k := s.Keys
	mine := []key.Binding{As(k.Enter, "open, follow a link"), Pair(k.NextLink, k.PrevLink, "walk the links"), k.MarkNext()}
	return [][]key.Binding{mine, append(k.Moving(), k.Back)}
}
