package ui

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// gutter is the columns left of a page and of a list, for the cursor and the
// signs of what is above and below.
const gutter = 2

// wheelLines is how far one notch of the mouse wheel scrolls.
const wheelLines = 3

// reader shows a page and scrolls it. One of the page's targets may be chosen:
// where rows is set, up and down walk them and then scroll; else they scroll, and
// tab walks the targets.
type reader struct {
	look          *look
	keys          *keyMap
	page          page
	width, height int
	rows          bool
	dull          bool // another pane has the cursor
	top           int  // first line shown
	at            int  // the chosen target, -1 for none
}

func newReader(l *look, k *keyMap, rows bool) reader {
	return reader{look: l, keys: k, rows: rows, at: -1}
}

// textWidth is how wide a page may be in a box of that width.
func textWidth(width int) int { return max(width-gutter, 1) }

// set shows a page, as far as possible where the last one was.
func (r *reader) set(p page) {
	r.page = p
	r.at = min(r.at, len(p.targets)-1)
	if r.rows && r.at < 0 && len(p.targets) > 0 {
		r.at = 0
	}
	r.scroll(0)
}

func (r *reader) setSize(width, height int) {
	r.width, r.height = width, height
	r.scroll(0)
}

func (r *reader) last() int { return max(len(r.page.lines)-r.height, 0) }

func (r *reader) scroll(n int) { r.top = min(max(r.top+n, 0), r.last()) }

// chosen is what enter follows, or nil.
func (r *reader) chosen() intent {
	if r.at < 0 || r.at >= len(r.page.targets) {
		return nil
	}
	return r.page.targets[r.at].want
}

// choose moves the cursor to a target and brings it into view, with a line around
// it where there is room.
func (r *reader) choose(at int) {
	r.at = at
	l, air := r.page.targets[at].line, min(1, (r.height-1)/2)
	r.top = min(max(r.top, l+air-r.height+1), l-air)
	r.scroll(0)
}

// step moves to the next target, or scrolls where there is none.
func (r *reader) step(n int) {
	at := r.at + n
	if at < 0 || at >= len(r.page.targets) {
		r.scroll(n)
		return
	}
	r.choose(at)
}

// nextLink walks the targets from the one chosen, or from those in view.
func (r *reader) nextLink(n int) {
	if len(r.page.targets) == 0 {
		return
	}
	if !r.inView(r.at) {
		r.choose(r.firstLink(n))
		return
	}
	r.choose((r.at + n + len(r.page.targets)) % len(r.page.targets))
}

func (r *reader) inView(at int) bool {
	if at < 0 || at >= len(r.page.targets) {
		return false
	}
	l := r.page.targets[at].line
	return l >= r.top && l < r.top+r.height
}

// firstLink is the target that tab (n > 0) or shift+tab comes to first.
func (r *reader) firstLink(n int) int {
	found := -1
	for i := range r.page.targets {
		if !r.inView(i) {
			continue
		}
		if found < 0 || n < 0 {
			found = i
		}
	}
	if found >= 0 {
		return found
	}
	for i, t := range r.page.targets {
		if t.line >= r.top {
			return i
		}
	}
	return 0
}

// update moves the reader by a key or the mouse; unused says that it was not for it.
func (r *reader) update(msg tea.Msg) intent {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return r.press(msg)
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			r.scroll(-wheelLines)
		case tea.MouseWheelDown:
			r.scroll(wheelLines)
		}
		return nil
	case tea.MouseClickMsg:
		return r.click(msg.X, msg.Y)
	}
	return unused{}
}

func (r *reader) press(msg tea.KeyPressMsg) intent {
	k := r.keys
	switch {
	case key.Matches(msg, k.Up):
		r.walk(-1)
	case key.Matches(msg, k.Down):
		r.walk(1)
	case key.Matches(msg, k.Top):
		r.edge(0)
	case key.Matches(msg, k.Bottom):
		r.edge(len(r.page.targets) - 1)
	case key.Matches(msg, k.HalfUp):
		r.leap(-max(r.height/2, 1))
	case key.Matches(msg, k.HalfDown):
		r.leap(max(r.height/2, 1))
	case key.Matches(msg, k.PageUp):
		r.leap(-max(r.height-1, 1))
	case key.Matches(msg, k.PageDown):
		r.leap(max(r.height-1, 1))
	case !r.rows && len(r.page.targets) > 0 && key.Matches(msg, k.NextLink):
		r.nextLink(1)
	case !r.rows && len(r.page.targets) > 0 && key.Matches(msg, k.PrevLink):
		r.nextLink(-1)
	case r.chosen() != nil && key.Matches(msg, k.Enter, k.Right):
		if !r.inView(r.at) { // nothing is followed that one does not see
			r.choose(r.at)
			return nil
		}
		return r.chosen()
	default:
		return unused{}
	}
	return nil
}

// links is the keys of the links on a page, as far as they do something now.
func (r *reader) links() []key.Binding {
	var out []key.Binding
	if r.inView(r.at) {
		out = append(out, as(r.keys.Enter, "follow"))
	}
	if n := len(r.page.targets); n > 1 || n == 1 && !r.inView(r.at) {
		out = append(out, r.keys.NextLink)
	}
	return out
}

// scrolling is the keys that scroll, where there is more than fits.
func (r *reader) scrolling() []key.Binding {
	if r.last() == 0 {
		return nil
	}
	return []key.Binding{pair(r.keys.Down, r.keys.Up, "scroll")}
}

// walking is the keys of rows: those that move, and enter where it has one in view.
func (r *reader) walking() []key.Binding {
	var out []key.Binding
	if len(r.page.targets) > 1 || r.last() > 0 {
		out = append(out, pair(r.keys.Down, r.keys.Up, "move"))
	}
	if r.inView(r.at) {
		out = append(out, r.keys.Enter)
	}
	return out
}

func (r *reader) walk(n int) {
	if r.rows {
		r.step(n)
	} else {
		r.scroll(n)
	}
}

// edge goes to the first or the last line, and the target there.
func (r *reader) edge(at int) {
	r.top = 0
	if at != 0 {
		r.top = r.last()
	}
	if r.rows && at >= 0 && at < len(r.page.targets) {
		r.at = at
	}
}

// leap scrolls by pages; the cursor of rows comes along.
func (r *reader) leap(n int) {
	r.scroll(n)
	if !r.rows || r.inView(r.at) {
		return
	}
	if at := r.firstLink(n * -1); r.inView(at) {
		r.at = at
	}
}

// click chooses what is under the mouse: a link is followed at once, a row when
// it is chosen already.
func (r *reader) click(x, y int) intent {
	at := r.hit(x, y)
	if at < 0 {
		return nil
	}
	again := r.at == at
	r.at = at
	if again || !r.page.targets[at].row {
		return r.page.targets[at].want
	}
	return nil
}

func (r *reader) hit(x, y int) int {
	l := r.top + y
	if y < 0 || y >= r.height || l >= len(r.page.lines) || x < 0 || x >= r.width {
		return -1
	}
	for i, t := range r.page.targets {
		if t.row && t.line == l {
			return i
		}
	}
	x -= gutter
	for _, part := range r.page.lines[l] {
		w := measure(part.text)
		if x >= 0 && x < w {
			return part.to - 1
		}
		x -= w
	}
	return -1
}

// View is at most as many lines as the height, none wider than the width.
func (r *reader) View() string { return strings.Join(r.view(), "\n") }

func (r *reader) view() []string {
	end := min(r.top+r.height, len(r.page.lines))
	out := make([]string, 0, max(end-r.top, 0))
	var b strings.Builder
	for i := r.top; i < end; i++ {
		b.Reset()
		r.draw(&b, i, i == end-1)
		out = append(out, b.String())
	}
	return out
}

func (r *reader) draw(b *strings.Builder, at int, bottom bool) {
	l, room := r.page.lines[at], r.width
	onRow := r.at >= 0 && r.page.targets[r.at].row && r.page.targets[r.at].line == at && !r.dull
	s := r.look.signs
	edge := ""
	switch {
	case at == r.top && r.top > 0:
		edge = s.above
	case bottom && at < len(r.page.lines)-1:
		edge = s.below
	}
	if len(l) == 0 && edge == "" {
		return
	}
	if room > gutter {
		r.gutter(b, edge, onRow)
		room -= gutter
	}
	for _, part := range l.clip(room, s.more) {
		i := part.ink
		switch {
		case part.to > 0 && part.to-1 == r.at && !r.dull:
			i = inkChosen
		case onRow && i == inkText:
			i = inkRow
		case onRow && i == inkDim:
			i = inkRowDim
		}
		r.look.write(b, i, part.text)
	}
}

func (r *reader) gutter(b *strings.Builder, edge string, cursor bool) {
	if edge == "" {
		edge = " "
	}
	r.look.write(b, inkDim, edge)
	if cursor {
		r.look.write(b, inkAccent, r.look.signs.bar)
	} else {
		b.WriteByte(' ')
	}
}
