package widget

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/viewport"

	"unspoiled/ui/text"
)

// Gutter is the columns left of a page and of a list, for the cursor and the
// symbols of what is above and below.
const Gutter = 2

// Reader shows a page and scrolls it. One of the page's targets may be chosen:
// where Rows is set, up and down walk them and then scroll; else they scroll, and
// tab walks the targets. The viewport keeps which lines are in view; they are drawn here,
// for they are kept in inks, not colors, and it would measure and pad each anew.
type Reader struct {
	look *text.Look
	keys *KeyMap
	page Page
	port viewport.Model // has as many lines as the page, all empty
	Rows bool
	Dull bool // another pane has the cursor
	at   int  // the chosen target, -1 for none
	x, y int  // where it stands in the body

	sought sought
}

// NewReader is a reader without a page.
func NewReader(l *text.Look, k *KeyMap, rows bool) Reader {
	return Reader{look: l, keys: k, port: viewport.New(), Rows: rows, at: -1}
}

// TextWidth is how wide a page may be in a box of that width.
func TextWidth(width int) int { return max(width-Gutter, 1) }

// SetPage shows a page, as far as possible where the last one was.
func (r *Reader) SetPage(p Page) {
	r.page = p
	r.port.SetContentLines(make([]string, len(p.Lines)))
	if r.sought.words != "" {
		r.sought.found = p.find(r.sought.words)
		r.sought.at = max(min(r.sought.at, len(r.sought.found)-1), 0)
	}
	r.at = min(r.at, len(p.Targets)-1)
	if r.Rows && r.at < 0 && len(p.Targets) > 0 {
		r.at = 0
	}
}

// SetSize keeps what is in view as far as that can be.
func (r *Reader) SetSize(width, height int) {
	r.port.SetWidth(width)
	r.port.SetHeight(height)
	r.scroll(0)
}

// SetBox is SetSize of a reader at a place in the body. The mouse, what is chosen and
// the places that lead somewhere are counted there.
func (r *Reader) SetBox(x, y, width, height int) {
	r.x, r.y = x, y
	r.SetSize(width, height)
}

// Stand gives the reader a body of its own: it stands in the middle, with air above.
func (r *Reader) Stand(width, height int) {
	left, wide := Column(r.look, width)
	r.SetBox(left, Airy(height), wide, height-Airy(height))
}

// View is the page at its place in the body.
func (r *Reader) View() string { return Inset(r.Lines(), r.x, r.y) }

// Page is what the reader shows.
func (r *Reader) Page() Page { return r.page }

// Top is the first line shown.
func (r *Reader) Top() int { return r.port.YOffset() }

// At is the chosen target, -1 for none.
func (r *Reader) At() int { return r.at }

// Targets are those of the page.
func (r *Reader) Targets() []Target { return r.page.Targets }

// GoTo scrolls to a line and chooses a target, wherever that is.
func (r *Reader) GoTo(top, at int) {
	r.at = min(at, len(r.page.Targets)-1)
	r.port.SetYOffset(top)
}

// Rewind goes to the beginning, with nothing chosen.
func (r *Reader) Rewind() {
	r.GoTo(0, -1)
	r.sought = sought{}
}

// Fits reports whether the whole page is in view.
func (r *Reader) Fits() bool { return len(r.page.Lines) <= r.port.Height() }

// Position is how far the page is scrolled or, of rows, which is chosen; "" where all is
// in view.
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

// Chosen is what enter follows, or nil.
func (r *Reader) Chosen() Intent {
	if r.at < 0 || r.at >= len(r.page.Targets) {
		return nil
	}
	return r.page.Targets[r.at].Want
}

// Choose moves the cursor to a target and brings it into view, with a line around
// it where there is room.
func (r *Reader) Choose(at int) {
	r.at = at
	r.reveal(r.page.Targets[at].line)
}

// reveal brings a line into view, with a line around it where there is room.
func (r *Reader) reveal(l int) {
	height := r.port.Height()
	air := min(1, (height-1)/2)
	r.port.SetYOffset(min(max(r.Top(), l+air-height+1), l-air))
}

// Step moves to the next target, or scrolls where there is none.
func (r *Reader) Step(n int) {
	at := r.at + n
	if at < 0 || at >= len(r.page.Targets) {
		r.scroll(n)
		return
	}
	r.Choose(at)
}

// nextLink walks the targets from the one chosen, or from those in view.
func (r *Reader) nextLink(n int) {
	if len(r.page.Targets) == 0 {
		return
	}
	if !r.InView(r.at) {
		r.Choose(r.firstLink(n))
		return
	}
	r.Choose((r.at + n + len(r.page.Targets)) % len(r.page.Targets))
}

// InView reports whether the line of a target is shown.
func (r *Reader) InView(at int) bool {
	if at < 0 || at >= len(r.page.Targets) {
		return false
	}
	l := r.page.Targets[at].line
	return l >= r.Top() && l < r.Top()+r.port.Height()
}

// firstLink is the target that tab (n > 0) or shift+tab comes to first.
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
