package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

// chronicle is what a scroll shows: one long page from the whole guide.
type chronicle interface {
	// write lays the page out, and gives the lines on which its parts begin; the
	// page is empty where there is nothing to tell.
	write(g *content.Guide, width int, signs *signs) (page, []int)
	// find is the target of a place on the page just written, or -1.
	find(place) int
	// empty is what stands there then; begun is whether anything is watched.
	empty(begun bool) (title, words string)
	part() string // what n and p walk: "year"
	// turn takes on another form by a step, where there is one.
	turn(by int) bool
	// keep and restore what place needs beside the reader's.
	keep(*place)
	restore(place)
	help(*keyMap) []key.Binding
}

// scroll is a screen with one long page. It lays out nothing before it is looked at.
type scroll struct {
	look  *look
	keys  *keyMap
	what  chronicle
	guide *content.Guide
	w, h  int

	page   reader
	parts  []int
	drawn  drawn
	wanted *place
}

func newScroll(l *look, k *keyMap, what chronicle) *scroll {
	return &scroll{look: l, keys: k, what: what, page: newReader(l, k, false)}
}

func (s *scroll) SetGuide(g *content.Guide) { s.guide = g }

func (s *scroll) SetSize(w, h int) { s.w, s.h = w, h }

// Place is where one is.
func (s *scroll) Place() place {
	if s.wanted != nil {
		return *s.wanted
	}
	p := place{top: s.page.top, at: s.page.at}
	s.what.keep(&p)
	return p
}

// Open goes to a place as soon as the screen is looked at.
func (s *scroll) Open(p place) {
	s.what.restore(p)
	s.drawn = drawn{}
	s.wanted = &p
}

// fresh lays the page out if it is not there yet.
func (s *scroll) fresh() {
	if s.guide == nil || s.w == 0 {
		return
	}
	_, w := s.look.column(s.w)
	if want := (drawn{guide: s.guide, width: textWidth(w)}); want != s.drawn {
		if want.guide != s.drawn.guide {
			s.page.at = -1 // it may be another link by now
		}
		s.drawn = want
		var p page
		p, s.parts = s.what.write(s.guide, want.width, s.look.signs)
		s.page.set(p)
	}
	s.page.setSize(w, s.h-airy(s.h))
	if s.wanted == nil {
		return
	}
	p := *s.wanted
	s.wanted = nil
	s.page.at = min(p.at, len(s.page.page.targets)-1)
	s.page.top = p.top
	s.page.scroll(0)
	if at := s.what.find(p); at >= 0 {
		s.page.choose(at)
	}
}

func (s *scroll) blank() bool { return len(s.page.page.lines) == 0 }

func (s *scroll) View() string {
	s.fresh()
	r := &s.page
	if s.blank() {
		_, w := s.look.column(s.w)
		other := newReader(s.look, s.keys, false)
		r = &other
		title, words := s.what.empty(s.guide.Seen().Len() > 0)
		r.set(emptyPage(title, words, s.guide, s.keys, textWidth(w), s.look.signs))
		r.setSize(w, s.h-airy(s.h))
	}
	left, _ := s.look.column(s.w)
	return inset(r.view(), left, airy(s.h))
}

func (s *scroll) Update(msg tea.Msg) (intent, tea.Cmd) {
	s.fresh()
	if s.blank() {
		return unused{}, nil
	}
	if click, ok := msg.(tea.MouseClickMsg); ok {
		left, _ := s.look.column(s.w)
		return s.act(s.page.click(click.X-left, click.Y-airy(s.h))), nil
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
	return s.act(s.page.update(msg)), nil
}

// act does itself what a target of the page wants of the page.
func (s *scroll) act(want intent) intent {
	if t, ok := want.(turnTo); ok {
		s.turn(t.by)
		return nil
	}
	return want
}

// turnTo takes on another form of the page.
type turnTo struct{ by int }

// turn takes on another form, from its beginning.
func (s *scroll) turn(by int) bool {
	if !s.what.turn(by) {
		return false
	}
	s.drawn, s.page.top, s.page.at = drawn{}, 0, -1
	s.fresh()
	return true
}

// jump scrolls to where the next part begins, or this one, or the one before.
func (s *scroll) jump(by int) {
	at, found := slices.BinarySearch(s.parts, s.page.top)
	switch {
	case by > 0 && found:
		at++
	case by < 0:
		at--
	}
	if at >= 0 && at < len(s.parts) {
		s.page.top = s.parts[at]
		s.page.scroll(0)
	}
}

func (s *scroll) ShortHelp() []key.Binding {
	s.fresh()
	k := s.keys
	if s.blank() {
		return emptyHelp(s.guide, k)
	}
	out := append(s.what.help(k), s.page.links()...)
	if len(s.parts) > 1 && s.page.last() > 0 {
		out = append(out, pair(k.Next, k.Prev, s.what.part()))
	}
	return append(append(out, s.page.scrolling()...), k.Screens)
}

func (s *scroll) FullHelp() [][]key.Binding {
	k := s.keys
	mine := append(s.what.help(k), as(k.Enter, "follow a link"), pair(k.NextLink, k.PrevLink, "walk the links"),
		pair(k.Next, k.Prev, "the next "+s.what.part()+", the one before"), k.markNext())
	return [][]key.Binding{mine, append(k.moving(), k.Back)}
}
