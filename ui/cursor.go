package ui

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// cursor is a place in a list of n rows and the part of it that is shown. It knows
// nothing of what the rows are.
type cursor struct {
	at, top int
	n, room int // rows, and how many of them fit
}

// resize takes on a new number of rows or room, and keeps the cursor in view.
func (c *cursor) resize(n, room int) {
	c.n, c.room = n, max(room, 1)
	c.move(0)
}

func (c *cursor) move(by int) { c.set(c.at + by) }

func (c *cursor) set(at int) {
	c.at = min(max(at, 0), max(c.n-1, 0))
	c.top = min(max(c.top, c.at-c.room+1), c.at)
	c.top = max(min(c.top, c.n-c.room), 0)
}

// end is the row behind the last one shown.
func (c *cursor) end() int { return min(c.top+c.room, c.n) }

// update moves by a key or the wheel, and reports whether it did.
func (c *cursor) update(msg tea.Msg, k *keyMap) bool {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return c.press(msg, k)
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			c.move(-1)
		case tea.MouseWheelDown:
			c.move(1)
		default:
			return false
		}
		return true
	}
	return false
}

func (c *cursor) press(msg tea.KeyPressMsg, k *keyMap) bool {
	switch {
	case key.Matches(msg, k.Up):
		c.move(-1)
	case key.Matches(msg, k.Down):
		c.move(1)
	case key.Matches(msg, k.Top):
		c.set(0)
	case key.Matches(msg, k.Bottom):
		c.set(c.n - 1)
	case key.Matches(msg, k.HalfUp):
		c.move(-max(c.room/2, 1))
	case key.Matches(msg, k.HalfDown):
		c.move(max(c.room/2, 1))
	case key.Matches(msg, k.PageUp):
		c.move(-max(c.room-1, 1))
	case key.Matches(msg, k.PageDown):
		c.move(max(c.room-1, 1))
	default:
		return false
	}
	return true
}
