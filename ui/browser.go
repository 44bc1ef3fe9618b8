package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

// browser is a screen with a list at the left and the page of the item under its
// cursor at the right; on a narrow terminal, the list and then the page. It lays
// out nothing before it is looked at.
type browser struct {
	look  *look
	keys  *keyMap
	shelf shelf
	guide *content.Guide
	w, h  int

	filled *content.Guide // whose items the list holds
	wanted *place         // to go to as soon as the list is filled
	sized  [2]int         // what was laid out last

	list  roll
	level level
	page  reader
	drawn drawn // what the page shows
}

// drawn names a page as it was laid out.
type drawn struct {
	guide     *content.Guide
	at, width int
}

func newBrowser(l *look, k *keyMap, s shelf) *browser {
	return &browser{look: l, keys: k, shelf: s, page: newReader(l, k, false)}
}

// SetGuide stays at the item that the cursor is on, by whatever name it is known now.
func (s *browser) SetGuide(g *content.Guide) {
	if s.guide != nil {
		p := s.Place()
		p.ref = g.Follow(s.guide, p.ref)
		s.wanted = &p
	}
	s.guide = g
}

func (s *browser) SetSize(w, h int) { s.w, s.h = w, h }

// Place is where one is.
func (s *browser) Place() place {
	if s.wanted != nil {
		return *s.wanted
	}
	p := place{at: -1}
	if s.filled != nil && len(s.list.items) > 0 {
		p = s.shelf.place(s.list.at)
	}
	p.level, p.row, p.top, p.at = s.level, s.list.at, s.page.top, s.page.at
	return p
}

// Open goes to a place as soon as the screen is looked at.
func (s *browser) Open(p place) { s.wanted = &p }

// fresh brings the list, the page and their sizes up to date.
func (s *browser) fresh() {
	if s.guide == nil || s.w == 0 {
		return
	}
	moved := s.filled != s.guide
	if moved {
		s.filled = s.guide
		s.list.fill(s.shelf.fill(s.guide))
	}
	if size := [2]int{s.w, s.h}; moved || s.sized != size {
		s.sized = size
		width := s.listWidth()
		s.list.setSize(width, s.h-airy(s.h))
	}
	if s.wanted != nil {
		s.goTo(*s.wanted)
		s.wanted = nil
	}
	s.layPage()
}

// goTo finds a place; one that is not there any more leads to the list near it.
func (s *browser) goTo(p place) {
	at := s.shelf.find(p)
	s.level = levelList
	if at >= 0 && p.level == levelPage {
		s.level = levelPage
	}
	if at < 0 {
		at = p.row
	}
	s.list.set(at)
	s.list.reveal()
	s.page.top, s.page.at = 0, -1
	s.drawn = drawn{}
	if s.level == levelPage {
		s.layPage()
		s.page.at = min(p.at, len(s.page.page.targets)-1)
		s.page.top = p.top
		s.page.scroll(0)
	}
}

// layPage lays the page out if it is to be seen and is not there yet.
func (s *browser) layPage() {
	if len(s.list.items) == 0 || !s.split() && s.level != levelPage {
		return
	}
	_, w := s.pageBox()
	s.page.dull = s.level != levelPage
	if want := (drawn{s.guide, s.list.at, textWidth(w)}); want != s.drawn {
		if want.at != s.drawn.at || want.guide != s.drawn.guide {
			s.page.top, s.page.at = 0, -1
		}
		s.drawn = want
		s.page.set(s.shelf.page(s.list.at, want.width, s.look.signs))
	}
	s.page.setSize(w, s.h-airy(s.h))
}

// split is whether the page stands beside the list.
func (s *browser) split() bool { return s.w >= s.shelf.splitFrom() }

// left is where the list begins.
func (s *browser) left() int {
	if !s.split() {
		return 0
	}
	return max((s.w-s.listWidth()-wallWidth-s.look.measure-gutter)/2, 0)
}

func (s *browser) listWidth() int {
	if s.split() {
		return s.shelf.listWidth(s.w)
	}
	return min(s.w, s.shelf.listMax())
}

// pageBox is where the page stands, and how wide it is.
func (s *browser) pageBox() (left, w int) {
	if !s.split() {
		return s.look.column(s.w)
	}
	left = s.left() + s.listWidth() + wallWidth
	return left, s.look.textBox(s.w - left)
}

func (s *browser) View() string {
	s.fresh()
	switch {
	case len(s.list.items) == 0:
		return s.viewEmpty()
	case s.split():
		return s.viewSplit()
	case s.level == levelPage:
		left, _ := s.pageBox()
		return inset(s.page.view(), left, airy(s.h))
	}
	lines, _ := s.list.draw(s.look, true)
	return inset(lines, s.left(), airy(s.h))
}

func (s *browser) viewSplit() string {
	rows, widths := s.list.draw(s.look, s.level == levelList)
	above := airy(s.h)
	left := append(make([]string, above), rows...)
	right := append(make([]string, above), s.page.view()...)
	lines := s.look.panes(left, append(make([]int, above), widths...), s.list.width, right, s.h)
	return inset(lines, s.left(), 0)
}

func (s *browser) viewEmpty() string {
	left, w := s.look.column(s.w)
	r := newReader(s.look, s.keys, false)
	title, words := s.shelf.empty(s.guide.Seen().Len() > 0)
	r.set(emptyPage(title, words, s.guide, s.keys, textWidth(w), s.look.signs))
	r.setSize(w, s.h-airy(s.h))
	return inset(strings.Split(r.View(), "\n"), left, airy(s.h))
}

// emptyPage says what will stand on a screen, and how to get there.
func emptyPage(title, words string, g *content.Guide, k *keyMap, width int, signs *signs) page {
	w := newWriter(width, signs)
	w.text(nil, run{text: title, ink: inkTitle})
	w.blank()
	w.text(nil, run{text: words})
	w.blank()
	if next, ok := g.Next(); ok {
		w.text(nil, run{text: k.Mark.Help().Key, ink: inkStrong}, run{text: " marks " + next.String() + " when you have seen it; ", ink: inkDim},
			run{text: "1", ink: inkStrong}, run{text: " leads to the seasons.", ink: inkDim})
	}
	return w.done()
}

func (s *browser) ShortHelp() []key.Binding {
	s.fresh()
	k := s.keys
	switch {
	case len(s.list.items) == 0:
		return emptyHelp(s.guide, k)
	case s.level == levelList:
		var out []key.Binding
		if len(s.list.items) > 1 {
			out = append(out, pair(k.Down, k.Up, "move"))
		}
		out = append(out, as(k.Enter, "open"))
		if g := s.shelf.grouped(); g != "" && len(s.list.titles) > 1 {
			out = append(out, pair(k.Next, k.Prev, "next "+g))
		}
		return append(out, as(k.NextScreen, "next screen"))
	}
	out := append(s.page.links(), k.Back)
	if len(s.list.items) > 1 {
		out = append(out, pair(k.Next, k.Prev, "next, previous"))
	}
	return append(out, s.page.scrolling()...)
}

// emptyHelp is the keys of a screen with nothing on it.
func emptyHelp(g *content.Guide, k *keyMap) []key.Binding {
	out := []key.Binding{as(k.NextScreen, "next screen")}
	if _, ok := g.Next(); ok {
		out = append([]key.Binding{as(k.Mark, "mark")}, out...)
	}
	return out
}

func (s *browser) FullHelp() [][]key.Binding {
	s.fresh()
	k := s.keys
	if len(s.list.items) == 0 {
		return [][]key.Binding{{k.markNext()}, append(k.moving(), k.Back)}
	}
	if s.level == levelPage {
		return [][]key.Binding{
			{as(k.Enter, "follow a link"), pair(k.NextLink, k.PrevLink, "walk the links"), pair(k.Next, k.Prev, "the next page, the one before"), k.markNext()},
			append(k.moving(), k.Back),
		}
	}
	mine := []key.Binding{as(k.Enter, "open the page")}
	if g := s.shelf.grouped(); g != "" {
		mine = append(mine, pair(k.Next, k.Prev, "the next "+g+", the one before"))
	}
	return [][]key.Binding{append(mine, k.markNext()), append(k.moving(), k.Back)}
}

func (s *browser) Update(msg tea.Msg) (intent, tea.Cmd) {
	s.fresh()
	if len(s.list.items) == 0 {
		return unused{}, nil
	}
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		return s.click(msg), nil
	case tea.MouseWheelMsg:
		return s.wheel(msg), nil
	case tea.KeyPressMsg:
		if s.level == levelPage {
			return s.pressPage(msg), nil
		}
		return s.pressList(msg), nil
	}
	return unused{}, nil
}
