package widget

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Cursor is a place in a list of n rows and the part of it that is shown. It knows
// nothing of what the rows are. (Of bubbles, list and table alone have a cursor, and they
// draw the rows, too.)
type Cursor struct {
	At, Top int
	N, Room int // rows, and how many of them fit
}

// Resize takes on a new number of rows or room, and keeps the cursor in view.
func (c *Cursor) Resize(n, room int) {
	c.N, c.Room = n, max(room, 1)
	c.Move(0)
}

// Move goes so many rows on, or back.
func (c *Cursor) Move(by int) { c.Set(c.At + by) }

// Set goes to a row, or to the one nearest to it.
func (c *Cursor) Set(at int) {
	c.At = min(max(at, 0), max(c.N-1, 0))
	c.Top = min(max(c.Top, c.At-c.Room+1), c.At)
	c.Top = max(min(c.Top, c.N-c.Room), 0)
}

// End is the row behind the last one shown.
func (c *Cursor) End() int { return min(c.Top+c.Room, c.N) }

// Update moves by a key or the wheel, and reports whether it did.
func (c *Cursor) Update(msg tea.Msg, k *KeyMap) bool {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return c.Press(msg, k)
	case tea.MouseWheelMsg:
		by := map[tea.MouseButton]int{tea.MouseWheelUp: -1, tea.MouseWheelDown: 1}[msg.Button]
		c.Move(by)
		return by != 0
	}
	return false
}

// Press moves by a key, and reports whether it did.
func (c *Cursor) Press(msg tea.KeyPressMsg, k *KeyMap) bool {
	n, _ := k.stride(msg, c.Room)
	c.Move(n)
	return n != 0
}

// Position is which row is chosen; "" where all are in view.
func (c *Cursor) Position() string {
	if c.N <= c.Room {
		return ""
	}
	return position(c.At, c.N)
}

func position(at, of int) string { return strconv.Itoa(at+1) + " of " + strconv.Itoa(of) }

// far is further than any end.
const far = 1 << 30

// stride is by how many rows a key moves where so many have room, and whether by pages or
// to an end; 0 for a key that does not move.
func (k *KeyMap) stride(msg tea.KeyPressMsg, room int) (n int, leaps bool) {
	half, page := max(room/2, 1), max(room-1, 1)
	for _, s := range []struct {
		key.Binding
		n     int
		leaps bool
	}{
		{k.Up, -1, false},
		{k.Down, 1, false},
		{k.Top, -far, true},
		{k.Bottom, far, true},
		{k.HalfUp, -half, true},
		{k.HalfDown, half, true},
		{k.PageUp, -page, true},
		{k.PageDown, page, true},
	} {
		if key.Matches(msg, s.Binding) {
			return s.n, s.leaps
		}
	}
	return 0, false
}
