package widget

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Update moves the reader by a key or the mouse; Unused says that it was not for it.
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
	k, half := r.keys, max(r.port.Height()/2, 1)
	switch {
	case r.pressSeek(msg):
	case r.pressHeading(msg):
	case key.Matches(msg, k.Up):
		r.walk(-1)
	case key.Matches(msg, k.Down):
		r.walk(1)
	case key.Matches(msg, k.Top):
		r.edge(0, 0)
	case key.Matches(msg, k.Bottom):
		r.edge(len(r.page.Lines), len(r.page.Targets)-1)
	case key.Matches(msg, k.HalfUp):
		r.leap(-half)
	case key.Matches(msg, k.HalfDown):
		r.leap(half)
	case key.Matches(msg, k.PageUp):
		r.leap(-r.screenful())
	case key.Matches(msg, k.PageDown):
		r.leap(r.screenful())
	case !r.Rows && len(r.page.Targets) > 0 && key.Matches(msg, k.NextLink):
		r.nextLink(1)
	case !r.Rows && len(r.page.Targets) > 0 && key.Matches(msg, k.PrevLink):
		r.nextLink(-1)
	case r.Chosen() != nil && key.Matches(msg, k.Enter, k.Right):
		if !r.InView(r.at) { // nothing is followed that one does not see
			r.Choose(r.at)
			return nil
		}
		return r.Chosen()
	default:
		return Unused{}
	}
	return nil
}

func (r *Reader) walk(n int) {
	if r.Rows {
		r.Step(n)
	} else {
		r.scroll(n)
	}
}

// screenful is how far a page up or down goes: one line stays in view.
func (r *Reader) screenful() int { return max(r.port.Height()-1, 1) }

// edge goes to the first or the last line, and of rows to the target there.
func (r *Reader) edge(line, at int) {
	r.port.SetYOffset(line)
	if r.Rows {
		r.at = min(at, len(r.page.Targets)-1)
	}
}

// leap scrolls by pages; the cursor of rows comes along.
func (r *Reader) leap(n int) {
	r.scroll(n)
	if !r.Rows || r.InView(r.at) {
		return
	}
	if at := r.firstLink(n * -1); r.InView(at) {
		r.at = at
	}
}

// Links is the keys of the links on a page, as far as they do something now.
func (r *Reader) Links() []key.Binding {
	var out []key.Binding
	if r.InView(r.at) {
		out = append(out, As(r.keys.Enter, "follow"))
	}
	if n := len(r.page.Targets); n > 1 || n == 1 && !r.InView(r.at) {
		out = append(out, r.keys.NextLink)
	}
	return out
}

// Scrolling is the keys that scroll, where there is more than fits.
func (r *Reader) Scrolling() []key.Binding {
	if r.Fits() {
		return nil
	}
	return []key.Binding{Pair(r.keys.Down, r.keys.Up, "scroll")}
}

// Walking is the keys of rows: those that move, and enter where it has one in view.
func (r *Reader) Walking() []key.Binding {
	var out []key.Binding
	if len(r.page.Targets) > 1 || !r.Fits() {
		out = append(out, Pair(r.keys.Down, r.keys.Up, "move"))
	}
	if r.InView(r.at) {
		out = append(out, r.keys.Enter)
	}
	return out
}
