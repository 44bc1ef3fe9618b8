package screen

import (
	"slices"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Browser is a screen with a list at the left and the page of the chosen item at the right. In a
// narrow window it shows either the list or the page. It lays nothing out until it is opened.
type Browser struct {
	look    *text.Look
	keys    *widget.KeyMap
	listing listing
	guide   *content.Guide
	w, h    int

	filled  *content.Guide // the guide that the list was filled from
	items   []item         // those of the list
	longest int            // the width of the longest name

	list    widget.List
	level   widget.Level
	page    widget.Reader
	panes   panes
	laidOut layoutKey // what the page was laid out for
}

// listing is what a browser lists, and how.
type listing struct {
	fill      func(*content.Guide) []group
	groupWord string // one group: "kind"
	nothing   nothing
	splitFrom int // the least width for a page beside the list
	// listWidth is the width of the list then; longest is the width of the longest name. listMax is
	// its width at most when it stands alone.
	listWidth func(width, longest int) int
	listMax   int
	beside    bool // the second part of a page stands at its right if there is room, else below it
}

// group is a group of items under a heading.
type group struct {
	title string
	items []item
}

// item is a row of the list, and its page.
type item struct {
	widget.Item
	ref   content.Ref // this or the words name it in a place
	words string
	page  func(width int, symbols *text.Symbols) widget.Page
	side  func(width int, symbols *text.Symbols) widget.Page // the second part of the page, or nil
}

func (i item) place() widget.Place { return widget.Place{Ref: i.ref, Words: i.words} }

// panes says where list and page stand.
type panes struct {
	split              bool // side by side
	left, list         int  // where the list begins, and its width
	pageLeft, page     int
	side, sideWithWall int // the text width of the third column, or 0; and what it adds to the page
}

// layoutKey says what a page was laid out for.
type layoutKey struct {
	guide           *content.Guide
	at, width, side int
}

func newBrowser(l *text.Look, k *widget.KeyMap, of listing) *Browser {
	return &Browser{look: l, keys: k, listing: of, page: widget.NewReader(l, k, false)}
}

// SetGuide needs a Settle before the next View. The cursor stays on its item, even if that has
// another name now.
func (s *Browser) SetGuide(g *content.Guide) { s.guide = g }

// SetSize needs a Settle before the next View.
func (s *Browser) SetSize(w, h int) { s.w, s.h = w, h }

// Place returns the current place.
func (s *Browser) Place() widget.Place {
	p := widget.Place{At: -1}
	if !s.isEmpty() {
		p = s.items[s.list.At].place()
		p.Ref = s.guide.Follow(s.filled, p.Ref)
	}
	p.Level, p.Row, p.Top, p.At = s.level, s.list.At, s.page.Top(), s.page.At()
	return p
}

// Open goes to a place.
func (s *Browser) Open(p widget.Place) {
	s.fill()
	s.goTo(p)
}

// Settle fills the list and lays out the page, if needed.
func (s *Browser) Settle() {
	s.fill()
	s.list.SetSize(s.panes.list, s.h-widget.TopMargin(s.h))
	s.layPage()
}

// fill fills the list if the guide is new, and stays at its place.
func (s *Browser) fill() {
	if s.filled == s.guide {
		s.arrange()
		return
	}
	p := s.Place()
	s.filled, s.items, s.longest = s.guide, nil, 0
	var groups []widget.Group
	for _, g := range s.listing.fill(s.guide) {
		of := widget.Group{Title: g.title, Items: make([]widget.Item, len(g.items))}
		for at, i := range g.items {
			of.Items[at] = i.Item
			s.longest = max(s.longest, text.Measure(i.Name))
		}
		groups, s.items = append(groups, of), append(s.items, g.items...)
	}
	s.list.Fill(groups)
	s.arrange()
	s.goTo(p)
}

// arrange places list, page and third column in the body.
func (s *Browser) arrange() {
	if s.isEmpty() || s.w < s.listing.splitFrom {
		left, w := widget.Column(s.look, s.w)
		s.panes = panes{list: min(s.w-1, s.listing.listMax), pageLeft: left, page: w}
		return
	}
	p := panes{split: true, list: s.listing.listWidth(s.w, s.longest)}
	measure := s.look.Measure + widget.Gutter
	if s.listing.beside && s.w >= widget.SideFrom && !s.look.Symbols.Spoken {
		room := s.w - p.list - widget.WallWidth - widget.Gutter - widget.SideGap - measure
		p.side = min(max(room, widget.SideMin), widget.SideMax)
		p.sideWithWall = p.side + widget.SideGap
	}
	p.left = max((s.w-p.list-widget.WallWidth-measure-p.sideWithWall)/2, 0)
	p.pageLeft = p.left + p.list + widget.WallWidth
	p.page = widget.TextBox(s.look, s.w-p.pageLeft-p.sideWithWall) + p.sideWithWall
	s.panes = p
}

// goTo goes to a place. If its item is gone, it goes to the list, near where the item was.
func (s *Browser) goTo(p widget.Place) {
	at := slices.IndexFunc(s.items, func(i item) bool { return i.ref == p.Ref && i.words == p.Words })
	s.level = widget.LevelList
	if at >= 0 && p.Level == widget.LevelPage {
		s.level = widget.LevelPage
	}
	if at < 0 {
		at = p.Row
	}
	s.list.Set(at)
	s.laidOut = layoutKey{}
	if s.level == widget.LevelPage {
		s.layPage()
		s.page.GoTo(p.Top, p.At)
	}
}

// layPage lays out the page if it is in view and anything has changed.
func (s *Browser) layPage() {
	if !s.panes.split && s.focused() == nil {
		return
	}
	s.page.Unfocused = s.level != widget.LevelPage
	if want := (layoutKey{s.guide, s.list.At, widget.TextWidth(s.panes.page), s.panes.side}); want != s.laidOut {
		if want.at != s.laidOut.at || want.guide != s.laidOut.guide {
			s.page.Rewind()
		}
		s.laidOut = want
		s.page.SetPage(s.write(want.width))
	}
	s.page.SetBox(s.panes.pageLeft, widget.TopMargin(s.h), s.panes.page, s.h-widget.TopMargin(s.h))
}

// focused returns the page if it has the focus; nil if the list has.
func (s *Browser) focused() *widget.Reader {
	if s.isEmpty() || s.level == widget.LevelPage {
		return &s.page
	}
	return nil
}

// Reading returns the open page; nil on the list.
func (s *Browser) Reading() *widget.Reader {
	if s.isEmpty() {
		return nil
	}
	return s.focused()
}

func (s *Browser) isEmpty() bool { return len(s.items) == 0 }

// write lays out the page of the chosen item, or the one for an empty list.
func (s *Browser) write(width int) widget.Page {
	symbols, side := s.look.Symbols, s.panes.side
	if s.isEmpty() {
		return s.listing.nothing.page(s.guide, s.keys, width, symbols)
	}
	switch i := s.items[s.list.At]; {
	case i.side == nil:
		return i.page(width, symbols)
	case side > 0:
		width -= s.panes.sideWithWall
		return i.page(width, symbols).Beside(i.side(side, symbols), width, symbols)
	default:
		return i.page(width, symbols).Under(i.side(width, symbols))
	}
}

// View draws the list, the page, or both.
func (s *Browser) View() string {
	switch {
	case s.panes.split:
		return s.viewSplit()
	case s.focused() != nil:
		return s.page.View()
	}
	lines, _ := s.list.Draw(s.look, true)
	return widget.Inset(lines, 0, widget.TopMargin(s.h))
}

func (s *Browser) viewSplit() string {
	rows, widths := s.list.Draw(s.look, s.level == widget.LevelList)
	above := widget.TopMargin(s.h)
	left := append(make([]string, above), rows...)
	right := append(slices.Repeat([]string{s.page.Filler()}, above), s.page.Lines()...)
	lines := widget.Panes(s.look, left, append(make([]int, above), widths...), s.list.Width, right, s.h)
	return widget.Inset(lines, s.panes.left, 0)
}
