package widget

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// Update handles keys and mouse. It returns Unused for a message it has no use for.
func (r *Reader) Update(msg tea.Msg) Intent {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return r.press(msg)
	case tea.MouseWheelMsg:
		r.port, _ = r.port.Update(msg)
		return nil
	case tea.MouseClickMsg:
		return r.Click(msg.X, msg.Y)
	}
	return Unused{}
}

func (r *Reader) press(msg tea.KeyPressMsg) Intent {
	k := r.keys
	n, leaps := k.stride(msg, r.port.Height())
	switch {
	case r.pressSeek(msg):
	case key.Matches(msg, k.NextHeading):
		r.jump(1)
	case key.Matches(msg, k.PrevHeading):
		r.jump(-1)
	case leaps:
		r.leap(n)
	case n != 0 && r.Rows:
		r.Step(n)
	case n != 0:
		r.scroll(n)
	case !r.Rows && len(r.page.Targets) > 0 && key.Matches(msg, k.NextLink):
		r.nextLink(1)
	case !r.Rows && len(r.page.Targets) > 0 && key.Matches(msg, k.PrevLink):
		r.nextLink(-1)
	case r.Chosen() != nil && key.Matches(msg, k.Enter, k.Right):
		if !r.InView(r.at) { // never follow a link that is out of view
			r.Choose(r.at)
			return nil
		}
		return r.Chosen()
	default:
		return Unused{}
	}
	return nil
}

// leap scrolls by pages or to an end. With Rows, the cursor comes along.
func (r *Reader) leap(n int) {
	r.scroll(n)
	last := len(r.page.Targets) - 1
	switch at := r.firstLink(-n); {
	case !r.Rows:
	case n == -far:
		r.at = min(0, last)
	case n == far:
		r.at = last
	case !r.InView(r.at) && r.InView(at):
		r.at = at
	}
}

// LinkKeys lists the keys for links that do something now.
func (r *Reader) LinkKeys() []key.Binding {
	var out []key.Binding
	if r.InView(r.at) {
		out = append(out, As(r.keys.Enter, "follow"))
	}
	if n := len(r.page.Targets); n > 1 || n == 1 && !r.InView(r.at) {
		out = append(out, r.keys.NextLink)
	}
	return out
}

// ScrollKeys lists the keys that scroll, if not all fits.
func (r *Reader) ScrollKeys() []key.Binding {
	if r.Fits() {
		return nil
	}
	return []key.Binding{Pair(r.keys.Down, r.keys.Up, "scroll")}
}

// RowKeys lists the keys for rows: those that move, and enter if a row in view is chosen.
func (r *Reader) RowKeys() []key.Binding {
	var out []key.Binding
	if len(r.page.Targets) > 1 || !r.Fits() {
		out = append(out, Pair(r.keys.Down, r.keys.Up, "move"))
	}
	if r.InView(r.at) {
		out = append(out, r.keys.Enter)
	}
	return out
}

// headings returns the lines on which a heading or title begins, in either column.
func (p Page) headings() []int {
	var out []int
	var heads [2]bool // the line above is a heading in that column, and may continue
	for at := range p.Lines {
		begins := false
		for column, words := range p.columns(at) {
			is := len(words) > 0 && (words[0].Ink == text.InkHeading || words[0].Ink == text.InkTitle)
			begins = begins || is && !heads[column]
			heads[column] = is
		}
		if begins {
			out = append(out, at)
		}
	}
	if len(out) > 0 && out[0] < 3 {
		out[0] = 0 // the title of the page itself
	}
	return out
}

// jump scrolls to the next heading, or to the previous one. With Rows, the cursor moves to the
// first row below it.
func (r *Reader) jump(by int) {
	heads, now := r.page.headings(), r.Top()
	onRow := r.Rows && r.at >= 0
	if onRow {
		now = r.page.Targets[r.at].line
	}
	at, found := slices.BinarySearch(heads, now)
	if !found && (by > 0 || onRow) { // count from the heading above
		at--
	}
	if at += by; at >= len(heads) {
		return
	}
	to := 0
	if at >= 0 {
		to = heads[at]
	}
	r.port.SetYOffset(to)
	if !r.Rows {
		return
	}
	for at, t := range r.page.Targets {
		if t.line >= to {
			r.Choose(at)
			return
		}
	}
}
