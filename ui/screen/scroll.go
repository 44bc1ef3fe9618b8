package screen

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// chronicle is what a scroll shows: one long page from the whole guide.
type document interface {
	// write lays the page out, and gives the lines on which its parts begin; the
	// page is empty where there is nothing to tell.
	write(g *content.Guide, width int, signs *text.Symbols) (widget.Page, []int)
	// find is the target of a place on the page just written, or -1.
	find(widget.Place) int
	// empty is what stands there then; begun is whether anything is watched.
	empty(begun bool) (title, words string)
	part() string // what n and p walk: "year"
	// turn takes on another form by a step, where there is one.
	turn(by int) bool
	// keep and restore what place needs beside the reader's.
	keep(*widget.Place)
	restore(widget.Place)
	help(*widget.KeyMap) []key.Binding
}

// Scroll is a screen with one long page. It lays out nothing before it is looked at.
type Scroll struct {
	look     *text.Look
	keys     *widget.KeyMap
	document document
	guide    *content.Guide
	w, h     int

	Page   widget.Reader
	Parts  []int
	drawn  drawn
	wanted *widget.Place
}

func NewScroll(l *text.Look, k *widget.KeyMap, what document) *Scroll {
	return &Scroll{look: l, keys: k, document: what, Page: widget.NewReader(l, k, false)}
}

func (s *Scroll) SetGuide(g *content.Guide) { s.guide = g }

func (s *Scroll) SetSize(w, h int) { s.w, s.h = w, h }

// Place is where one is.
func (s *Scroll) Place() widget.Place {
	if s.wanted != nil {
		return *s.wanted
	}
	p := widget.Place{Top: s.Page.Top, At: s.Page.At}
	s.document.keep(&p)
	return p
}

// Open goes to a place as soon as the screen is looked at.
func (s *Scroll) Open(p widget.Place) {
	s.document.restore(p)
	s.drawn = drawn{}
	s.wanted = &p
}

// fresh lays the page out if it is not there yet.
func (s *Scroll) fresh() {
	if s.guide == nil || s.w == 0 {
		return
	}
	_, w := widget.Column(s.look, s.w)
	if want := (drawn{guide: s.guide, width: widget.TextWidth(w)}); want != s.drawn {
		if want.guide != s.drawn.guide {
			s.Page.At = -1 // it may be another link by now
		}
		s.drawn = want
		var p widget.Page
		p, s.Parts = s.document.write(s.guide, want.width, s.look.Symbols)
		s.Page.Set(p)
	}
	s.Page.Resize(w, s.h-widget.Airy(s.h))
	if s.wanted == nil {
		return
	}
	p := *s.wanted
	s.wanted = nil
	s.Page.At = min(p.At, len(s.Page.Page.Targets)-1)
	s.Page.Top = p.Top
	s.Page.Scroll(0)
	if at := s.document.find(p); at >= 0 {
		s.Page.Choose(at)
	}
}

func (s *Scroll) blank() bool { return len(s.Page.Page.Lines) == 0 }

func (s *Scroll) View() string {
	s.fresh()
	r := &s.Page
	if s.blank() {
		_, w := widget.Column(s.look, s.w)
		other := widget.NewReader(s.look, s.keys, false)
		r = &other
		title, words := s.document.empty(s.guide.Seen().Len() > 0)
		r.Set(emptyPage(title, words, s.guide, s.keys, widget.TextWidth(w), s.look.Symbols))
		r.Resize(w, s.h-widget.Airy(s.h))
	}
	left, _ := widget.Column(s.look, s.w)
	return widget.Inset(r.Lines(), left, widget.Airy(s.h))
}

func (s *Scroll) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	s.fresh()
	if s.blank() {
		return widget.Unused{}, nil
	}
	if click, ok := msg.(tea.MouseClickMsg); ok {
		left, _ := widget.Column(s.look, s.w)
		return s.act(s.Page.Click(click.X-left, click.Y-widget.Airy(s.h))), nil
	}
	k := s.keys
	press, ok := msg.(tea.KeyPressMsg)
	switch {
	case ok && key.Matches(press, k.Right) && s.turn(1), ok && key.Matches(press, k.Left) && s.turn(-1):
		return nil, nil
	case ok && key.Matches(press, k.Next):
		s.jump(1)
		return nil, nil
	case ok && key.Matches(press, k.Prev):
		s.jump(-1)
		return nil, nil
	}
	return s.act(s.Page.Handle(msg)), nil
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

// turn takes on another form, from its beginning.
func (s *Scroll) turn(by int) bool {
	if !s.document.turn(by) {
		return false
	}
	s.drawn, s.Page.Top, s.Page.At = drawn{}, 0, -1
	s.fresh()
	return true
}

// jump scrolls to where the next part begins, or this one, or the one before.
func (s *Scroll) jump(by int) {
	at, found := slices.BinarySearch(s.Parts, s.Page.Top)
	switch {
	case by > 0 && found:
		at++
	case by < 0:
		at--
	}
	if at >= 0 && at < len(s.Parts) {
		s.Page.Top = s.Parts[at]
		s.Page.Scroll(0)
	}
}

func (s *Scroll) ShortHelp() []key.Binding {
	s.fresh()
	k := s.keys
	if s.blank() {
		return emptyHelp(s.guide, k)
	}
	out := append(s.document.help(k), s.Page.Links()...)
	if len(s.Parts) > 1 && s.Page.Last() > 0 {
		out = append(out, widget.Pair(k.Next, k.Prev, s.document.part()))
	}
	return append(append(out, s.Page.Scrolling()...), k.Screens)
}

func (s *Scroll) FullHelp() [][]key.Binding {
	k := s.keys
	mine := append(s.document.help(k), widget.As(k.Enter, "follow a link"), widget.Pair(k.NextLink, k.PrevLink, "walk the links"),
		widget.Pair(k.Next, k.Prev, "the next "+s.document.part()+", the one before"), k.MarkNext())
	return [][]key.Binding{mine, append(k.Moving(), k.Back)}
}
