package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// document is what a scroll shows: one long page from the whole guide.
type document interface {
	// write lays the page out, and gives the lines on which its parts begin; the
	// page is empty where there is nothing to tell.
	write(g *content.Guide, width int, symbols *text.Symbols) (widget.Page, []int)
	// find is the target of a place on the page just written, or -1.
	find(widget.Place) int
	// empty is what stands there then; begun is whether anything is watched.
	empty(begun bool) (title, words string)
	part() string // what n and p walk: "year"
	// turn takes on another form by a step, where there is one.
	turn(by int) bool
	// keep and restore what a place needs beside the page's.
	keep(*widget.Place)
	restore(widget.Place)
	help(*widget.KeyMap) []key.Binding
}

// Scroll is a screen with one long page. It lays out nothing before it is looked at.
type Scroll struct {
	widget.Reader
	look     *text.Look
	keys     *widget.KeyMap
	document document
	guide    *content.Guide
	w, h     int

	blank  bool  // there is nothing to tell
	parts  []int // the lines on which they begin
	drawn  drawn
	wanted *widget.Place
}

// newScroll shows a document.
func newScroll(l *text.Look, k *widget.KeyMap, what document) *Scroll {
	return &Scroll{look: l, keys: k, document: what, Reader: widget.NewReader(l, k, false)}
}

// SetGuide is followed by Settle before anything is drawn, as SetSize is.
func (s *Scroll) SetGuide(g *content.Guide) { s.guide = g }

// SetSize is followed by Settle.
func (s *Scroll) SetSize(w, h int) { s.w, s.h = w, h }

// Place is where one is.
func (s *Scroll) Place() widget.Place {
	if s.wanted != nil {
		return *s.wanted
	}
	p := widget.Place{Top: s.Top(), At: s.At()}
	s.document.keep(&p)
	return p
}

// Open goes to a place as soon as the screen is looked at.
func (s *Scroll) Open(p widget.Place) {
	s.document.restore(p)
	s.drawn = drawn{}
	s.wanted = &p
}

// Settle lays the page out if it is not there yet.
func (s *Scroll) Settle() {
	_, w := widget.Column(s.look, s.w)
	if want := (drawn{guide: s.guide, width: widget.TextWidth(w)}); want != s.drawn {
		if want.guide != s.drawn.guide {
			s.GoTo(s.Top(), -1) // it may be another link by now
		}
		s.drawn = want
		s.SetPage(s.write(want.width))
	}
	s.FillBody(s.w, s.h)
	if s.wanted == nil {
		return
	}
	p := *s.wanted
	s.wanted = nil
	s.GoTo(p.Top, p.At)
	if at := s.document.find(p); at >= 0 {
		s.Choose(at)
	}
}

// write is the document, or what stands there as long as it is blank.
func (s *Scroll) write(width int) widget.Page {
	var p widget.Page
	p, s.parts = s.document.write(s.guide, width, s.look.Symbols)
	if s.blank = len(p.Lines) == 0; s.blank {
		title, words := s.document.empty(s.guide.Begun())
		return emptyPage(title, words, s.guide, s.keys, width, s.look.Symbols)
	}
	return p
}

// Reading is the page, nil where there is nothing to tell.
func (s *Scroll) Reading() *widget.Reader {
	if s.blank {
		return nil
	}
	return &s.Reader
}

// Update takes keys and mouse.
func (s *Scroll) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	if s.blank {
		return widget.Unused{}, nil
	}
	k := s.keys
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case ok && s.Seeking() && key.Matches(press, k.NextMatch, k.PrevMatch):
	case ok && key.Matches(press, k.Right) && s.turn(1), ok && key.Matches(press, k.Left) && s.turn(-1):
		return nil, nil
	case ok && key.Matches(press, k.Next):
		s.jump(1)
		return nil, nil
	case ok && key.Matches(press, k.Prev):
		s.jump(-1)
		return nil, nil
	}
	return s.act(s.Reader.Update(msg)), nil
}

// act does itself what a target of the page wants of the page.
func (s *Scroll) act(want widget.Intent) widget.Intent {
	if t, ok := want.(turnTo); ok {
		s.turn(t.by)
		return nil
	}
	return want
}

// turnTo takes on another form of the page.
type turnTo struct{ by int }

// turn takes on another form, from the beginning of the part that one is in.
func (s *Scroll) turn(by int) bool {
	part, found := slices.BinarySearch(s.parts, s.Top())
	if !s.document.turn(by) {
		return false
	}
	s.drawn = drawn{}
	s.Rewind()
	s.Settle()
	if !found {
		part--
	}
	if part > 0 && part < len(s.parts) {
		s.GoTo(s.parts[part], -1)
	}
	return true
}

// jump scrolls to where the next part begins, or this one, or the one before.
func (s *Scroll) jump(by int) {
	at, found := slices.BinarySearch(s.parts, s.Top())
	switch {
	case by > 0 && found:
		at++
	case by < 0:
		at--
	}
	if at >= 0 && at < len(s.parts) {
		s.GoTo(s.parts[at], s.At())
	}
}

// ShortHelp is what the footer says.
func (s *Scroll) ShortHelp() []key.Binding {
	k := s.keys
	if s.blank {
		return emptyHelp(s.guide, k)
	}
	if s.Seeking() {
		return append(s.SeekKeys(), s.Links()...)
	}
	out := append(s.document.help(k), s.Links()...)
	if len(s.parts) > 1 && !s.Fits() {
		out = append(out, widget.Pair(k.Next, k.Prev, s.document.part()))
	}
	return append(append(out, s.Scrolling()...), k.Screens)
}

// FullHelp is what the help says.
func (s *Scroll) FullHelp() [][]key.Binding {
	k := s.keys
	mine := append(s.document.help(k), widget.As(k.Enter, "follow a link"), widget.Pair(k.NextLink, k.PrevLink, "walk the links"),
		widget.Pair(k.Next, k.Prev, "the next "+s.document.part()+", the one before"), k.MarkNext())
	moving := k.Moving()
	if len(s.document.help(k)) > 0 {
		moving = slices.Delete(moving, 1, 2) // left and right, which turn to another form
	}
	return [][]key.Binding{mine, append(moving, k.Back)}
}
