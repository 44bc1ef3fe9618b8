package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// document is what a Scroll shows: one long page about the whole guide.
type document interface {
	// write lays out the page, and returns the lines on which its parts begin. The page is empty
	// if there is nothing to tell.
	write(g *content.Guide, width int, symbols *text.Symbols) (widget.Page, []int)
	// find returns the target for a place on the page that was written last, or -1.
	find(widget.Place) int
	// empty says that there is nothing to tell, and why. begun says whether anything is watched.
	empty(begun bool) (title, words string)
	partWord() string // one part: "year"
	// turn changes to another form of the page, and is false if it has only one.
	turn(by int) bool
	// keep and restore store what the document needs in a place.
	keep(*widget.Place)
	restore(widget.Place)
	help(*widget.KeyMap) []key.Binding
}

// Scroll is a screen with one long page. It lays nothing out until it is opened.
type Scroll struct {
	widget.Reader
	look     *text.Look
	keys     *widget.KeyMap
	document document
	guide    *content.Guide
	w, h     int

	blank   bool  // there is nothing to tell
	parts   []int // the lines on which they begin
	laidOut layoutKey
	wanted  *widget.Place
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
	if s.wanted != nil {
		return *s.wanted
	}
	p := widget.Place{Top: s.Top(), At: s.At()}
	s.document.keep(&p)
	return p
}

// Open goes to a place at the next Settle.
func (s *Scroll) Open(p widget.Place) {
	s.document.restore(p)
	s.laidOut = layoutKey{}
	s.wanted = &p
}

// Settle lays out the page, if anything has changed.
func (s *Scroll) Settle() {
	_, w := widget.Column(s.look, s.w)
	if want := (layoutKey{guide: s.guide, width: widget.TextWidth(w)}); want != s.laidOut {
		if want.guide != s.laidOut.guide {
			s.GoTo(s.Top(), -1) // the same index may be another link now
		}
		s.laidOut = want
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

// write lays out the document, or the page that says it is empty.
func (s *Scroll) write(width int) widget.Page {
	var p widget.Page
	p, s.parts = s.document.write(s.guide, width, s.look.Symbols)
	if s.blank = len(p.Lines) == 0; s.blank {
		title, words := s.document.empty(s.guide.Begun())
		return emptyPage(title, words, s.guide, s.keys, width, s.look.Symbols)
	}
	return p
}

// Reading returns the page; nil if there is nothing to tell.
func (s *Scroll) Reading() *widget.Reader {
	if s.blank {
		return nil
	}
	return &s.Reader
}

// Update handles keys and mouse.
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

// act handles the intents that are about the page itself.
func (s *Scroll) act(want widget.Intent) widget.Intent {
	if t, ok := want.(turnTo); ok {
		s.turn(t.by)
		return nil
	}
	return want
}

// turnTo is the intent to change to another form of the page.
type turnTo struct{ by int }

// turn changes to another form of the page, and scrolls to the part that was in view.
func (s *Scroll) turn(by int) bool {
	part, found := slices.BinarySearch(s.parts, s.Top())
	if !s.document.turn(by) {
		return false
	}
	s.laidOut = layoutKey{}
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

// jump scrolls to the beginning of the next part, or of this one or the previous one.
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

// ShortHelp lists the keys for the footer.
func (s *Scroll) ShortHelp() []key.Binding {
	k := s.keys
	if s.blank {
		return emptyHelp(s.guide, k)
	}
	if s.Seeking() {
		return append(s.SeekKeys(), s.LinkKeys()...)
	}
	out := append(s.document.help(k), s.LinkKeys()...)
	if len(s.parts) > 1 && !s.Fits() {
		out = append(out, widget.Pair(k.Next, k.Prev, s.document.partWord()))
	}
	return append(append(out, s.ScrollKeys()...), k.Screens)
}

// FullHelp lists the keys for the help.
func (s *Scroll) FullHelp() [][]key.Binding {
	k := s.keys
	mine := append(s.document.help(k), widget.As(k.Enter, "follow a link"), widget.Pair(k.NextLink, k.PrevLink, "walk the links"),
		widget.Pair(k.Next, k.Prev, "the next "+s.document.partWord()+", the one before"), k.MarkNext())
	moving := k.MoveKeys()
	if len(s.document.help(k)) > 0 {
		moving = slices.Delete(moving, 1, 2) // left and right, which change the form
	}
	return [][]key.Binding{mine, append(moving, k.Back)}
}
