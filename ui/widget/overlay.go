package widget

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// Overlay is a page that covers the screen until esc.
type Overlay struct {
	Reader
	Wide  int // passed to WideColumn
	write func(width int) Page
	laid  int // the width of the last layout
}

// NewOverlay makes an overlay of the page that write lays out. With rows, up and down move
// between its targets.
func NewOverlay(l *text.Look, k *KeyMap, rows bool, write func(width int) Page) *Overlay {
	return &Overlay{Reader: NewReader(l, k, rows), write: write}
}

// SetSize lays the page out again if its width has changed.
func (s *Overlay) SetSize(w, h int) {
	left, wide := WideColumn(s.look, w, s.Wide)
	if s.laid != wide {
		s.laid = wide
		s.Rewrite()
	}
	s.SetBox(left, TopMargin(h), wide, h-TopMargin(h))
}

// Rewrite lays the page out again after its content has changed.
func (s *Overlay) Rewrite() { s.SetPage(s.write(TextWidth(s.laid))) }

// Update handles keys and mouse.
func (s *Overlay) Update(msg tea.Msg) (Intent, tea.Cmd) { return s.Reader.Update(msg), nil }

// Reading returns the page if it is for reading; nil if it is a list of rows.
func (s *Overlay) Reading() *Reader {
	if s.Rows {
		return nil
	}
	return &s.Reader
}

// Plain returns the page.
func (s *Overlay) Plain() (string, Page) { return "", s.page }

// ShortHelp lists the keys for the footer.
func (s *Overlay) ShortHelp() []key.Binding {
	if s.Rows {
		return append(s.RowKeys(), s.keys.Back)
	}
	if s.Seeking() {
		return append(s.SeekKeys(), s.LinkKeys()...)
	}
	return append(append(s.ScrollKeys(), s.LinkKeys()...), s.keys.Back)
}

// FullHelp lists the keys for the help.
func (s *Overlay) FullHelp() [][]key.Binding {
	k := s.keys
	mine := []key.Binding{As(k.Enter, "open, follow a link"), Pair(k.NextLink, k.PrevLink, "walk the links"), k.MarkNext()}
	return [][]key.Binding{mine, append(k.MoveKeys(), k.Back)}
}
