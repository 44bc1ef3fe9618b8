package widget

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// Overlay is a page that lies over the screen until esc.
type Overlay struct {
	Reader
	Wide  int // as WideColumn takes it
	write func(width int) Page
	laid  int // the width that the page was laid out for
}

// NewOverlay lays over the screen what is written; where rows is set, up and down walk
// its targets.
func NewOverlay(l *text.Look, k *KeyMap, rows bool, write func(width int) Page) *Overlay {
	return &Overlay{Reader: NewReader(l, k, rows), write: write}
}

// SetSize lays the page out where its width has changed.
func (s *Overlay) SetSize(w, h int) {
	left, wide := WideColumn(s.look, w, s.Wide)
	if s.laid != wide {
		s.laid = wide
		s.Rewrite()
	}
	s.SetBox(left, Airy(h), wide, h-Airy(h))
}

// Rewrite lays the page out again, after what it tells has changed.
func (s *Overlay) Rewrite() { s.SetPage(s.write(TextWidth(s.laid))) }

// Update takes keys and mouse.
func (s *Overlay) Update(msg tea.Msg) (Intent, tea.Cmd) { return s.Reader.Update(msg), nil }

// Reading is the page, where one reads it; nil where one walks its rows.
func (s *Overlay) Reading() *Reader {
	if s.Rows {
		return nil
	}
	return &s.Reader
}

// Plain is the page.
func (s *Overlay) Plain() (string, Page) { return "", s.page }

// ShortHelp is what the footer says.
func (s *Overlay) ShortHelp() []key.Binding {
	if s.Rows {
		return append(s.Walking(), s.keys.Back)
	}
	if s.Seeking() {
		return append(s.SeekKeys(), s.Links()...)
	}
	return append(append(s.Scrolling(), s.Links()...), s.keys.Back)
}

// FullHelp is what the help says.
func (s *Overlay) FullHelp() [][]key.Binding {
	k := s.keys
	mine := []key.Binding{As(k.Enter, "open, follow a link"), Pair(k.NextLink, k.PrevLink, "walk the links"), k.MarkNext()}
	return [][]key.Binding{mine, append(k.Moving(), k.Back)}
}
