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
	look   *text.Look
	keys   *widget.KeyMap
	source source
	guide  *content.Guide
	w, h   int

	filled *content.Guide // the guide that the list was filled from
	wanted *widget.Place  // where to go once the list is filled

	list    widget.List
	level   widget.Level
	page    widget.Reader
	laidOut layoutKey // what the page was laid out for
}

// source is what a browser lists. Items are counted through all groups.
type source interface {
	// fill returns what a guide has to list.
	fill(*content.Guide) []widget.Group
	// page lays out the page of an item.
	page(at, width int, symbols *text.Symbols) widget.Page
	// place names an item for the way back. find returns the index of an item, or -1 if it is
	// gone.
	place(at int) widget.Place
	find(widget.Place) int
	// empty says that there is nothing to list, and why. begun says whether anything is watched.
	empty(begun bool) (title, words string)
	// aliases returns an item's other names that are open to the viewer.
	aliases(at int) []string
	// groupWord names one group: "kind". It is "" if there are no groups.
	groupWord() string
	// splitFrom is the least width for a page beside the list. listWidth is the width of the list
	// then; listMax is its width at most when it stands alone.
	splitFrom() int
	listWidth(width int) int
	listMax() int
}

// twoPart is a source whose pages have a second part. It stands at the right of the page if there
// is room, else below it.
type twoPart interface {
	beside() bool // only then is there a column for it
	side(at, width int, symbols *text.Symbols) widget.Page
}

// layoutKey says what a page was laid out for.
type layoutKey struct {
	guide           *content.Guide
	at, width, side int
}

func newBrowser(l *text.Look, k *widget.KeyMap, s source) *Browser {
	return &Browser{look: l, keys: k, source: s, page: widget.NewReader(l, k, false)}
}

// SetGuide keeps the cursor on its item, even if that has another name now.
func (s *Browser) SetGuide(g *content.Guide) {
	if s.guide != nil {
		p := s.Place()
		p.Ref = g.Follow(s.guide, p.Ref)
		s.wanted = &p
	}
	s.guide = g
}

// SetSize needs a Settle before the next View.
func (s *Browser) SetSize(w, h int) { s.w, s.h = w, h }

// Place returns the current place.
func (s *Browser) Place() widget.Place {
	if s.wanted != nil {
		return *s.wanted
	}
	p := widget.Place{At: -1}
	if s.filled != nil && len(s.list.Items) > 0 {
		p = s.source.place(s.list.At)
	}
	p.Level, p.Row, p.Top, p.At = s.level, s.list.At, s.page.Top(), s.page.At()
	return p
}

// Open goes to a place at the next Settle.
func (s *Browser) Open(p widget.Place) { s.wanted = &p }

// Settle fills the list and lays out the page, if needed.
func (s *Browser) Settle() {
	if s.filled != s.guide {
		s.filled = s.guide
		s.list.Fill(s.source.fill(s.guide))
	}
	if s.wanted != nil {
		s.goTo(*s.wanted)
		s.wanted = nil
	}
	s.list.SetSize(s.listWidth(), s.h-widget.TopMargin(s.h))
	s.layPage()
}

// goTo goes to a place. If its item is gone, it goes to the list, near where the item was.
func (s *Browser) goTo(p widget.Place) {
	at := s.source.find(p)
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
	if !s.isEmpty() && !s.split() && s.level != widget.LevelPage {
		return
	}
	left, w := s.pageBox()
	s.page.Unfocused = s.level != widget.LevelPage
	if want := (layoutKey{s.guide, s.list.At, widget.TextWidth(w), s.sideWidth()}); want != s.laidOut {
		if want.at != s.laidOut.at || want.guide != s.laidOut.guide {
			s.page.Rewind()
		}
		s.laidOut = want
		s.page.SetPage(s.write(want.width))
	}
	s.page.SetBox(left, widget.TopMargin(s.h), w, s.h-widget.TopMargin(s.h))
}

// Reading returns the open page; nil on the list.
func (s *Browser) Reading() *widget.Reader {
	if s.isEmpty() || s.level != widget.LevelPage {
		return nil
	}
	return &s.page
}

func (s *Browser) isEmpty() bool { return len(s.list.Items) == 0 }

// write lays out the page of the chosen item, or the one for an empty list.
func (s *Browser) write(width int) widget.Page {
	if s.isEmpty() {
		title, words := s.source.empty(s.guide.Begun())
		return emptyPage(title, words, s.guide, s.keys, width, s.look.Symbols)
	}
	page := func(width int) widget.Page { return s.source.page(s.list.At, width, s.look.Symbols) }
	more, ok := s.source.(twoPart)
	if !ok {
		return page(width)
	}
	if side := s.sideWidth(); side > 0 {
		width -= s.sideRoom()
		return page(width).Beside(more.side(s.list.At, side, s.look.Symbols), width, s.look.Symbols)
	}
	return page(width).Under(more.side(s.list.At, width, s.look.Symbols))
}

// sideWidth is the text width of the third column; 0 if there is none.
func (s *Browser) sideWidth() int {
	if more, ok := s.source.(twoPart); !ok || !more.beside() || s.isEmpty() || s.w < widget.SideFrom || s.look.Symbols.Spoken {
		return 0
	}
	room := s.w - s.listWidth() - widget.WallWidth - 2*widget.Gutter - widget.SideGap - s.look.Measure
	return min(max(room, widget.SideMin), widget.SideMax)
}

// split reports whether the page stands beside the list.
func (s *Browser) split() bool { return s.w >= s.source.splitFrom() }

// left is the column at which the list begins.
func (s *Browser) left() int {
	if !s.split() {
		return 0
	}
	return max((s.w-s.listWidth()-widget.WallWidth-s.look.Measure-widget.Gutter-s.sideRoom())/2, 0)
}

func (s *Browser) listWidth() int {
	if s.split() {
		return s.source.listWidth(s.w)
	}
	return min(s.w-1, s.source.listMax())
}

// pageBox returns where the page begins, and its width.
func (s *Browser) pageBox() (left, w int) {
	if s.isEmpty() || !s.split() {
		return widget.Column(s.look, s.w)
	}
	left = s.left() + s.listWidth() + widget.WallWidth
	return left, widget.TextBox(s.look, s.w-left-s.sideRoom()) + s.sideRoom()
}

// sideRoom is the width that the third column adds to the page.
func (s *Browser) sideRoom() int {
	if side := s.sideWidth(); side > 0 {
		return side + widget.SideGap
	}
	return 0
}

// View draws the list, the page, or both.
func (s *Browser) View() string {
	switch {
	case !s.isEmpty() && s.split():
		return s.viewSplit()
	case s.isEmpty(), s.level == widget.LevelPage:
		return s.page.View()
	}
	lines, _ := s.list.Draw(s.look, true)
	return widget.Inset(lines, s.left(), widget.TopMargin(s.h))
}

func (s *Browser) viewSplit() string {
	rows, widths := s.list.Draw(s.look, s.level == widget.LevelList)
	above := widget.TopMargin(s.h)
	left := append(make([]string, above), rows...)
	right := append(slices.Repeat([]string{s.page.Filler()}, above), s.page.Lines()...)
	lines := widget.Panes(s.look, left, append(make([]int, above), widths...), s.list.Width, right, s.h)
	return widget.Inset(lines, s.left(), 0)
}

// emptyPage says what a screen will show, and how to get there.
func emptyPage(title, words string, g *content.Guide, k *widget.KeyMap, width int, symbols *text.Symbols) widget.Page {
	w := widget.NewWriter(width, symbols)
	w.Text(nil, text.Run{Text: title, Ink: text.InkTitle})
	w.Blank()
	w.Text(nil, text.Run{Text: words})
	w.Blank()
	if next, ok := g.Next(); ok {
		w.Text(nil, text.Run{Text: k.Mark.Help().Key, Ink: text.InkStrong}, text.Run{Text: " marks " + next.String() + " when you have seen it; ", Ink: text.InkDim},
			text.Run{Text: seasonsKey(symbols), Ink: text.InkStrong}, text.Run{Text: " leads to the seasons.", Ink: text.InkDim})
	}
	return w.Done()
}

// seasonsKey is what opens the seasons.
func seasonsKey(symbols *text.Symbols) string {
	if symbols.Spoken {
		return `"seasons"`
	}
	return "1"
}
