package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// Gutter is the columns left of a page and of a list, for the cursor and the
// signs of what is above and below.
const Gutter = 2

// wheelLines is how far one notch of the mouse wheel scrolls.
const wheelLines = 3

// Reader shows a page and scrolls it. One of the page's targets may be chosen:
// where rows is set, up and down walk them and then scroll; else they scroll, and
// tab walks the targets.
type Reader struct {
	look          *text.Look
	keys          *KeyMap
	Page          Page
	width, height int
	Rows          bool
	Dull          bool // another pane has the cursor
	Top           int  // first line shown
	At            int  // the chosen target, -1 for none
}

func NewReader(l *text.Look, k *KeyMap, rows bool) Reader {
	return Reader{look: l, keys: k, Rows: rows, At: -1}
}

// TextWidth is how wide a page may be in a box of that width.
func TextWidth(width int) int { return max(width-Gutter, 1) }

// Set shows a page, as far as possible where the last one was.
func (r *Reader) Set(p Page) {
	r.Page = p
	r.At = min(r.At, len(p.Targets)-1)
	if r.Rows && r.At < 0 && len(p.Targets) > 0 {
		r.At = 0
	}
	r.Scroll(0)
}

func (r *Reader) Resize(width, height int) {
	r.width, r.height = width, height
	r.Scroll(0)
}

func (r *Reader) Last() int { return max(len(r.Page.Lines)-r.height, 0) }

func (r *Reader) Scroll(n int) { r.Top = min(max(r.Top+n, 0), r.Last()) }

// Chosen is what enter follows, or nil.
func (r *Reader) Chosen() Intent {
	if r.At < 0 || r.At >= len(r.Page.Targets) {
		return nil
	}
	return r.Page.Targets[r.At].Want
}

// Choose moves the cursor to a target and brings it into view, with a line around
// it where there is room.
func (r *Reader) Choose(at int) {
	r.At = at
	l, air := r.Page.Targets[at].Line, min(1, (r.height-1)/2)
	r.Top = min(max(r.Top, l+air-r.height+1), l-air)
	r.Scroll(0)
}

// Step moves to the next target, or scrolls where there is none.
func (r *Reader) Step(n int) {
	at := r.At + n
	if at < 0 || at >= len(r.Page.Targets) {
		r.Scroll(n)
		return
	}
	r.Choose(at)
}

// nextLink walks the targets from the one chosen, or from those in view.
func (r *Reader) nextLink(n int) {
	if len(r.Page.Targets) == 0 {
		return
	}
	if !r.InView(r.At) {
		r.Choose(r.firstLink(n))
		return
	}
	r.Choose((r.At + n + len(r.Page.Targets)) % len(r.Page.Targets))
}

func (r *Reader) InView(at int) bool {
	if at < 0 || at >= len(r.Page.Targets) {
		return false
	}
	l := r.Page.Targets[at].Line
	return l >= r.Top && l < r.Top+r.height
}

// firstLink is the target that tab (n > 0) or shift+tab comes to first.
func (r *Reader) firstLink(n int) int {
	found := -1
	for i := range r.Page.Targets {
		if !r.InView(i) {
			continue
		}
		if found < 0 || n < 0 {
			found = i
		}
	}
	if found >= 0 {
		return found
	}
	for i, t := range r.Page.Targets {
		if t.Line >= r.Top {
			return i
		}
	}
	return 0
}

// update moves the reader by a key or the mouse; unused says that it was not for it.
func (r *Reader) Handle(msg tea.Msg) Intent {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return r.press(msg)
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			r.Scroll(-wheelLines)
		case tea.MouseWheelDown:
			r.Scroll(wheelLines)
		}
		return nil
	case tea.MouseClickMsg:
		return r.Click(msg.X, msg.Y)
	}
	return Unused{}
}

func (r *Reader) press(msg tea.KeyPressMsg) Intent {
	k := r.keys
	switch {
	case key.Matches(msg, k.Up):
		r.walk(-1)
	case key.Matches(msg, k.Down):
		r.walk(1)
	case key.Matches(msg, k.Top):
		r.edge(0)
	case key.Matches(msg, k.Bottom):
		r.edge(len(r.Page.Targets) - 1)
	case key.Matches(msg, k.HalfUp):
		r.leap(-max(r.height/2, 1))
	case key.Matches(msg, k.HalfDown):
		r.leap(max(r.height/2, 1))
	case key.Matches(msg, k.PageUp):
		r.leap(-max(r.height-1, 1))
	case key.Matches(msg, k.PageDown):
		r.leap(max(r.height-1, 1))
	case !r.Rows && len(r.Page.Targets) > 0 && key.Matches(msg, k.NextLink):
		r.nextLink(1)
	case !r.Rows && len(r.Page.Targets) > 0 && key.Matches(msg, k.PrevLink):
		r.nextLink(-1)
	case r.Chosen() != nil && key.Matches(msg, k.Enter, k.Right):
		if !r.InView(r.At) { // nothing is followed that one does not see
			r.Choose(r.At)
			return nil
		}
		return r.Chosen()
	default:
		return Unused{}
	}
	return nil
}

// Links is the keys of the links on a page, as far as they do something now.
func (r *Reader) Links() []key.Binding {
	var out []key.Binding
	if r.InView(r.At) {
		out = append(out, As(r.keys.Enter, "follow"))
	}
	if n := len(r.Page.Targets); n > 1 || n == 1 && !r.InView(r.At) {
		out = append(out, r.keys.NextLink)
	}
	return out
}

// Scrolling is the keys that scroll, where there is more than fits.
func (r *Reader) Scrolling() []key.Binding {
	if r.Last() == 0 {
		return nil
	}
	return []key.Binding{Pair(r.keys.Down, r.keys.Up, "scroll")}
}

// Walking is the keys of rows: those that move, and enter where it has one in view.
func (r *Reader) Walking() []key.Binding {
	var out []key.Binding
	if len(r.Page.Targets) > 1 || r.Last() > 0 {
		out = append(out, Pair(r.keys.Down, r.keys.Up, "move"))
	}
	if r.InView(r.At) {
		out = append(out, r.keys.Enter)
	}
	return out
}

func (r *Reader) walk(n int) {
	if r.Rows {
		r.Step(n)
	} else {
		r.Scroll(n)
	}
}

// edge goes to the first or the last line, and the target there.
func (r *Reader) edge(at int) {
	r.Top = 0
	if at != 0 {
		r.Top = r.Last()
	}
	if r.Rows && at >= 0 && at < len(r.Page.Targets) {
		r.At = at
	}
}

// leap scrolls by pages; the cursor of rows comes along.
func (r *Reader) leap(n int) {
	r.Scroll(n)
	if !r.Rows || r.InView(r.At) {
		return
	}
	if at := r.firstLink(n * -1); r.InView(at) {
		r.At = at
	}
}

// Click chooses what is under the mouse: a link is followed at once, a row when
// it is chosen already.
func (r *Reader) Click(x, y int) Intent {
	at := r.Hit(x, y)
	if at < 0 {
		return nil
	}
	again := r.At == at
	r.At = at
	if again || !r.Page.Targets[at].row {
		return r.Page.Targets[at].Want
	}
	return nil
}

func (r *Reader) Hit(x, y int) int {
	l := r.Top + y
	if y < 0 || y >= r.height || l >= len(r.Page.Lines) || x < 0 || x >= r.width {
		return -1
	}
	for i, t := range r.Page.Targets {
		if t.row && t.Line == l {
			return i
		}
	}
	x -= Gutter
	for _, part := range r.Page.Lines[l] {
		w := text.Measure(part.Text)
		if x >= 0 && x < w {
			return part.To - 1
		}
		x -= w
	}
	return -1
}

// View is at most as many lines as the height, none wider than the width.
func (r *Reader) View() string { return strings.Join(r.Lines(), "\n") }

func (r *Reader) Lines() []string {
	end := min(r.Top+r.height, len(r.Page.Lines))
	out := make([]string, 0, max(end-r.Top, 0))
	var b strings.Builder
	for i := r.Top; i < end; i++ {
		b.Reset()
		r.draw(&b, i, i == end-1)
		out = append(out, b.String())
	}
	return out
}

func (r *Reader) draw(b *strings.Builder, at int, bottom bool) {
	l, room := r.Page.Lines[at], r.width
	onRow := r.At >= 0 && r.Page.Targets[r.At].row && r.Page.Targets[r.At].Line == at && !r.Dull
	s := r.look.Symbols
	edge := ""
	switch {
	case at == r.Top && r.Top > 0:
		edge = s.Above
	case bottom && at < len(r.Page.Lines)-1:
		edge = s.Below
	}
	if len(l) == 0 && edge == "" {
		return
	}
	if room > Gutter {
		r.gutter(b, edge, onRow)
		room -= Gutter
	}
	for _, part := range l.Clip(room, s.More) {
		i := part.Ink
		switch {
		case part.To > 0 && part.To-1 == r.At && !r.Dull:
			i = text.InkChosen
		case onRow && i == text.InkText:
			i = text.InkRow
		case onRow && i == text.InkDim:
			i = text.InkRowDim
		}
		r.look.Write(b, i, part.Text)
	}
}

func (r *Reader) gutter(b *strings.Builder, edge string, cursor bool) {
	if edge == "" {
		edge = " "
	}
	r.look.Write(b, text.InkDim, edge)
	if cursor {
		r.look.Write(b, text.InkAccent, r.look.Symbols.Bar)
	} else {
		b.WriteByte(' ')
	}
}
