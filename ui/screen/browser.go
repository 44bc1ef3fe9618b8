package screen

import (
	"slices"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// Browser is a screen with a list at the left and the page of the item under its
// cursor at the right; on a narrow terminal, the list and then the page. It lays
// out nothing before it is looked at.
type Browser struct {
	look   *text.Look
	keys   *widget.KeyMap
	source source
	guide  *content.Guide
	w, h   int

	filled *content.Guide // whose items the list holds
	wanted *widget.Place  // to go to as soon as the list is filled

	list  widget.List
	level widget.Level
	page  widget.Reader
	drawn drawn // what the page shows
}

// source is what a browser lists and opens. Its items are counted through all groups.
type source interface {
	// fill takes in a guide and gives what is in it, in groups.
	fill(*content.Guide) []widget.Group
	// page is all that is told of an item.
	page(at, width int, symbols *text.Symbols) widget.Page
	// place names an item for the way back; find knows it again, or gives -1.
	place(at int) widget.Place
	find(widget.Place) int
	// empty is what stands there while there is nothing to list; begun is whether
	// anything is watched.
	empty(begun bool) (title, words string)
	// also are other names of an item that are open to the viewer.
	also(at int) []string
	// grouped is what a group is called: "kind"; "" where there are none.
	grouped() string
	// splitFrom is the width from which the page stands beside the list; listWidth is
	// how wide the list is then, listMax how wide it is at most alone.
	splitFrom() int
	listWidth(width int) int
	listMax() int
}

// sided is a source that has more to tell of an item than its page: at its right where
// there is room, else below it.
type sided interface {
	beside() bool // it has a column for that, for most items have something there
	side(at, width int, symbols *text.Symbols) widget.Page
}

// drawn names a page as it was laid out.
type drawn struct {
	guide           *content.Guide
	at, width, side int
}

// newBrowser browses what a source has.
func newBrowser(l *text.Look, k *widget.KeyMap, s source) *Browser {
	return &Browser{look: l, keys: k, source: s, page: widget.NewReader(l, k, false)}
}

// SetGuide stays at the item that the cursor is on, by whatever name it is known now.
func (s *Browser) SetGuide(g *content.Guide) {
	if s.guide != nil {
		p := s.Place()
		p.Ref = g.Follow(s.guide, p.Ref)
		s.wanted = &p
	}
	s.guide = g
}

// SetSize is followed by Settle before anything is drawn.
func (s *Browser) SetSize(w, h int) { s.w, s.h = w, h }

// Place is where one is.
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

// Open goes to a place as soon as the screen is looked at.
func (s *Browser) Open(p widget.Place) { s.wanted = &p }

// Settle brings the list, the page and their sizes up to date.
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

// goTo finds a place; one that is not there any more leads to the list near it.
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
	s.drawn = drawn{}
	if s.level == widget.LevelPage {
		s.layPage()
		s.page.GoTo(p.Top, p.At)
	}
}

// layPage lays the page out if it is to be seen and is not there yet.
func (s *Browser) layPage() {
	if !s.empty() && !s.split() && s.level != widget.LevelPage {
		return
	}
	left, w := s.pageBox()
	s.page.Unfocused = s.level != widget.LevelPage
	if want := (drawn{s.guide, s.list.At, widget.TextWidth(w), s.sideWidth()}); want != s.drawn {
		if want.at != s.drawn.at || want.guide != s.drawn.guide {
			s.page.Rewind()
		}
		s.drawn = want
		s.page.SetPage(s.write(want.width))
	}
	s.page.SetBox(left, widget.TopMargin(s.h), w, s.h-widget.TopMargin(s.h))
}

// Reading is the page that one is on, nil where one is on the list.
func (s *Browser) Reading() *widget.Reader {
	if s.empty() || s.level != widget.LevelPage {
		return nil
	}
	return &s.page
}

// empty is whether there is nothing to list.
func (s *Browser) empty() bool { return len(s.list.Items) == 0 }

// write is the page of the item under the cursor, or what stands there without any.
func (s *Browser) write(width int) widget.Page {
	if s.empty() {
		title, words := s.source.empty(s.guide.Begun())
		return emptyPage(title, words, s.guide, s.keys, width, s.look.Symbols)
	}
	page := func(width int) widget.Page { return s.source.page(s.list.At, width, s.look.Symbols) }
	more, ok := s.source.(sided)
	if !ok {
		return page(width)
	}
	if side := s.sideWidth(); side > 0 {
		width -= s.aside()
		return page(width).Beside(more.side(s.list.At, side, s.look.Symbols), width, s.look.Symbols)
	}
	return page(width).Under(more.side(s.list.At, width, s.look.Symbols))
}

// sideWidth is how wide the text of a third column is, 0 where there is none.
func (s *Browser) sideWidth() int {
	if more, ok := s.source.(sided); !ok || !more.beside() || s.empty() || s.w < widget.SideFrom || s.look.Symbols.Spoken {
		return 0
	}
	room := s.w - s.listWidth() - widget.WallWidth - 2*widget.Gutter - widget.SideGap - s.look.Measure
	return min(max(room, widget.SideMin), widget.SideMax)
}

// split is whether the page stands beside the list.
func (s *Browser) split() bool { return s.w >= s.source.splitFrom() }

// left is where the list begins.
func (s *Browser) left() int {
	if !s.split() {
		return 0
	}
	return max((s.w-s.listWidth()-widget.WallWidth-s.look.Measure-widget.Gutter-s.aside())/2, 0)
}

func (s *Browser) listWidth() int {
	if s.split() {
		return s.source.listWidth(s.w)
	}
	return min(s.w, s.source.listMax())
}

// pageBox is where the page stands, and how wide it is.
func (s *Browser) pageBox() (left, w int) {
	if s.empty() || !s.split() {
		return widget.Column(s.look, s.w)
	}
	left = s.left() + s.listWidth() + widget.WallWidth
	return left, widget.TextBox(s.look, s.w-left-s.aside()) + s.aside()
}

// aside is how much wider a page is for its third column.
func (s *Browser) aside() int {
	if side := s.sideWidth(); side > 0 {
		return side + widget.SideGap
	}
	return 0
}

// View is the list and the page, or one of them.
func (s *Browser) View() string {
	switch {
	case !s.empty() && s.split():
		return s.viewSplit()
	case s.empty(), s.level == widget.LevelPage:
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

// emptyPage says what will stand on a screen, and how to get there.
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

// seasonsKey leads to the seasons.
func seasonsKey(symbols *text.Symbols) string {
	if symbols.Spoken {
		return `"seasons"`
	}
	return "1"
}
