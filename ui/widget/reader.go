package widget

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/viewport"

	"unspoiled/ui/text"
)

// Gutter is the columns at the left of a page or a list, for the cursor and the signs that there
// is more.
const Gutter = 2

// Reader shows a page and scrolls it. One of its targets may be chosen. With Rows, up and down
// choose the next target, and scroll past the last; else they scroll, and tab chooses the next
// target. The viewport of bubbles only keeps the scroll position: the lines hold inks instead of
// colors, and it would measure and pad each of them again.
type Reader struct {
	look      *text.Look
	keys      *KeyMap
	page      Page
	port      viewport.Model // has as many lines as the page, all of them empty
	Rows      bool
	Unfocused bool // another pane has the focus
	at        int  // the chosen target; -1 for none
	x, y      int  // of the reader in the body

	search pageSearch
}

// NewReader makes a reader without a page.
func NewReader(l *text.Look, k *KeyMap, rows bool) Reader {
	return Reader{look: l, keys: k, port: viewport.New(), Rows: rows, at: -1}
}

// TextWidth returns the width of a page in a box, without the gutter.
func TextWidth(width int) int { return max(width-Gutter, 1) }

// SetPage replaces the page, and keeps scroll position and choice if it can.
func (r *Reader) SetPage(p Page) {
	r.page = p
	r.port.SetContentLines(make([]string, len(p.Lines)))
	if r.search.words != "" {
		r.search.found = p.find(r.search.words)
		r.search.at = max(min(r.search.at, len(r.search.found)-1), 0)
	}
	r.at = min(r.at, len(p.Targets)-1)
	if r.Rows && r.at < 0 && len(p.Targets) > 0 {
		r.at = 0
	}
}

// SetSize sets the size of the box, and keeps the top line if it can.
func (r *Reader) SetSize(width, height int) {
	r.port.SetWidth(width)
	r.port.SetHeight(height)
	r.scroll(0)
}

// SetBox also places the reader in the body. The mouse, Focus and Spots use coordinates of the
// body.
func (r *Reader) SetBox(x, y, width, height int) {
	r.x, r.y = x, y
	r.SetSize(width, height)
}

// FillBody fits the reader into the whole body: centered, below the top margin.
func (r *Reader) FillBody(width, height int) {
	left, wide := Column(r.look, width)
	r.SetBox(left, TopMargin(height), wide, height-TopMargin(height))
}

// View draws the page at its place in the body.
func (r *Reader) View() string { return Inset(r.Lines(), r.x, r.y) }

// Page returns the page.
func (r *Reader) Page() Page { return r.page }

// Top is the first line in view.
func (r *Reader) Top() int { return r.port.YOffset() }

// At is the index of the chosen target; -1 for none.
func (r *Reader) At() int { return r.at }

// Targets returns the targets of the page.
func (r *Reader) Targets() []Target { return r.page.Targets }

// GoTo scrolls to a line and chooses a target, even one out of view.
func (r *Reader) GoTo(top, at int) {
	r.at = min(at, len(r.page.Targets)-1)
	r.port.SetYOffset(top)
}

// Rewind scrolls to the top, and ends choice and search.
func (r *Reader) Rewind() {
	r.GoTo(0, -1)
	r.search = pageSearch{}
}

// Fits reports whether the whole page is in view.
func (r *Reader) Fits() bool { return len(r.page.Lines) <= r.port.Height() }

// Position says how far the page is scrolled, or which row is chosen; "" if all is in view.
func (r *Reader) Position() string {
	switch {
	case r.Fits():
		return ""
	case r.Rows && r.InView(r.at):
		return position(r.at, len(r.page.Targets))
	}
	return strconv.Itoa(int(100*r.port.ScrollPercent())) + " %"
}

func (r *Reader) scroll(n int) { r.port.SetYOffset(r.Top() + n) }

// Chosen is the intent of the chosen target, or nil.
func (r *Reader) Chosen() Intent {
	if r.at < 0 || r.at >= len(r.page.Targets) {
		return nil
	}
	return r.page.Targets[r.at].Want
}

// Choose chooses a target and scrolls it into view.
func (r *Reader) Choose(at int) {
	r.at = at
	r.reveal(r.page.Targets[at].line)
}

// reveal scrolls a line into view, with a line around it if there is room.
func (r *Reader) reveal(l int) {
	height := r.port.Height()
	air := min(1, (height-1)/2)
	r.port.SetYOffset(min(max(r.Top(), l+air-height+1), l-air))
}

// Step chooses the next target, or scrolls if there is none.
func (r *Reader) Step(n int) {
	at := r.at + n
	if at < 0 || at >= len(r.page.Targets) {
		r.scroll(n)
		return
	}
	r.Choose(at)
}

// nextLink chooses the target after the chosen one. If that is out of view, it begins with those
// in view. There is at least one.
func (r *Reader) nextLink(n int) {
	if !r.InView(r.at) {
		r.Choose(r.firstLink(n))
		return
	}
	r.Choose((r.at + n + len(r.page.Targets)) % len(r.page.Targets))
}

// InView reports whether the first line of a target is in view.
func (r *Reader) InView(at int) bool {
	if at < 0 || at >= len(r.page.Targets) {
		return false
	}
	l := r.page.Targets[at].line
	return l >= r.Top() && l < r.Top()+r.port.Height()
}

// firstLink is the target to begin with: for tab (n > 0) the first in view, for shift+tab the
// last.
func (r *Reader) firstLink(n int) int {
	found := -1
	for i := range r.page.Targets {
		if r.InView(i) && (found < 0 || n < 0) {
			found = i
		}
	}
	if found < 0 {
		found = slices.IndexFunc(r.page.Targets, func(t Target) bool { return t.line >= r.Top() })
	}
	return max(found, 0)
}
