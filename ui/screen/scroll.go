package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Scroll is a screen with one long page about the whole guide. It lays nothing out until it is
// opened.
type Scroll struct {
	widget.Reader
	look     *text.Look
	keys     *widget.KeyMap
	document document
	guide    *content.Guide
	w, h     int

	length  content.Length
	layout  layout
	laidOut layoutKey
}

// document is what a Scroll shows.
type document struct {
	write    func(g *content.Guide, width int, symbols *text.Symbols, choice lengthChoice) layout
	lengths  bool   // it can be told at any length
	partWord string // one part: "year"
	nothing  nothing
}

// layout is a page that is laid out. It is empty if there is nothing to tell.
type layout struct {
	widget.Page
	parts  []int          // the lines on which they begin
	events map[string]int // the target of each event, by its text
}

// lengthChoice is the length to tell, and what changes it.
type lengthChoice struct {
	content.Length
	turn func(by int)
}

func newScroll(l *text.Look, k *widget.KeyMap, what document) *Scroll {
	return &Scroll{look: l, keys: k, document: what, Reader: widget.NewReader(l, k, false)}
}

// SetGuide needs a Settle before the next View.
func (s *Scroll) SetGuide(g *content.Guide) { s.guide = g }

// SetSize needs a Settle before the next View.
func (s *Scroll) SetSize(w, h int) { s.w, s.h = w, h }

// Place returns the current place.
func (s *Scroll) Place() widget.Place {
	return widget.Place{Top: s.Top(), At: s.At(), Length: s.length}
}

// Open goes to a place.
func (s *Scroll) Open(p widget.Place) {
	s.length, s.laidOut = p.Length, layoutKey{}
	s.Settle()
	s.GoTo(p.Top, p.At)
	if at, ok := s.layout.events[p.Words]; ok {
		s.Choose(at)
	}
}

// Settle lays out the page, if anything has changed.
func (s *Scroll) Settle() {
	_, w := widget.Column(s.look, s.w)
	if want := (layoutKey{guide: s.guide, width: widget.TextWidth(w)}); want != s.laidOut {
		if want.guide != s.laidOut.guide {
			s.GoTo(s.Top(), -1) // the same index may be another link now
		}
		s.laidOut = want
		s.write(want.width)
	}
	s.FillBody(s.w, s.h)
}

// write lays out the document, or the page that says it is empty.
func (s *Scroll) write(width int) {
	s.layout = s.document.write(s.guide, width, s.look.Symbols, lengthChoice{s.length, s.turn})
	if s.blank() {
		s.SetPage(s.document.nothing.page(s.guide, s.keys, width, s.look.Symbols))
		return
	}
	s.SetPage(s.layout.Page)
}

// blank reports whether there is nothing to tell.
func (s *Scroll) blank() bool { return len(s.layout.Lines) == 0 }

// Reading returns the page; nil if there is nothing to tell.
func (s *Scroll) Reading() *widget.Reader {
	if s.blank() {
		return nil
	}
	return &s.Reader
}

// Update handles keys and mouse.
func (s *Scroll) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	if s.blank() {
		return widget.Unused{}, nil
	}
	k := s.keys
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok, s.Seeking() && key.Matches(press, k.NextMatch, k.PrevMatch):
		return s.Reader.Update(msg), nil
	case s.document.lengths && key.Matches(press, k.Right):
		s.turn(1)
	case s.document.lengths && key.Matches(press, k.Left):
		s.turn(-1)
	case key.Matches(press, k.Next):
		s.jump(1)
	case key.Matches(press, k.Prev):
		s.jump(-1)
	default:
		return s.Reader.Update(msg), nil
	}
	return nil, nil
}

// turn changes the length, and scrolls to the part that was in view.
func (s *Scroll) turn(by int) {
	part, found := slices.BinarySearch(s.layout.parts, s.Top())
	if !found {
		part--
	}
	s.length = content.Length(min(max(int(s.length)+by, 0), len(lengths)-1))
	s.laidOut = layoutKey{}
	s.Rewind()
	s.Settle()
	if part > 0 && part < len(s.layout.parts) {
		s.GoTo(s.layout.parts[part], -1)
	}
}

// jump scrolls to the beginning of the next part, or of this one or the previous one.
func (s *Scroll) jump(by int) {
	at, found := slices.BinarySearch(s.layout.parts, s.Top())
	switch {
	case by > 0 && found:
		at++
	case by < 0:
		at--
	}
	if at >= 0 && at < len(s.layout.parts) {
		s.GoTo(s.layout.parts[at], s.At())
	}
}

// ShortHelp lists the keys for the footer.
func (s *Scroll) ShortHelp() []key.Binding {
	k := s.keys
	switch {
	case s.blank():
		return s.document.nothing.help(s.guide, k)
	case s.Seeking():
		return append(s.SeekKeys(), s.LinkKeys()...)
	}
	out := append(s.lengthKeys(), s.LinkKeys()...)
	if len(s.layout.parts) > 1 && !s.Fits() {
		out = append(out, widget.Pair(k.Next, k.Prev, s.document.partWord))
	}
	return append(append(out, s.ScrollKeys()...), k.Screens)
}

// lengthKeys lists the keys that change the length, if it can be changed.
func (s *Scroll) lengthKeys() []key.Binding {
	if !s.document.lengths {
		return nil
	}
	return []key.Binding{widget.Pair(s.keys.Left, s.keys.Right, "shorter, longer")}
}

// FullHelp lists the keys for the help.
func (s *Scroll) FullHelp() [][]key.Binding {
	k := s.keys
	mine := append(s.lengthKeys(), widget.As(k.Enter, "follow a link"), widget.Pair(k.NextLink, k.PrevLink, "walk the links"),
		widget.Pair(k.Next, k.Prev, "the next "+s.document.partWord+", the one before"), k.MarkNext())
	moving := k.MoveKeys()
	if s.document.lengths {
		moving = slices.Delete(moving, 1, 2) // left and right
	}
	return [][]key.Binding{mine, append(moving, k.Back)}
}
