package widget

import (
	"strconv"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/text"
)

// Cursor is a position in a list of N rows, and the part of the list in view. It does not draw:
// the rows can be anything. (In bubbles only list and table have a cursor, and both draw their
// rows.)
type Cursor struct {
	At, Top int
	N, Room int // all rows, and how many fit
}

// Resize sets the number of rows and of those that fit, and keeps the cursor in view.
func (c *Cursor) Resize(n, room int) {
	c.N, c.Room = n, max(room, 1)
	c.Move(0)
}

// Move moves the cursor by so many rows.
func (c *Cursor) Move(by int) { c.Set(c.At + by) }

// Set moves the cursor to a row, or to the nearest one there is.
func (c *Cursor) Set(at int) {
	c.At = min(max(at, 0), max(c.N-1, 0))
	c.Top = min(max(c.Top, c.At-c.Room+1), c.At)
	c.Top = max(min(c.Top, c.N-c.Room), 0)
}

// End is the row after the last one in view.
func (c *Cursor) End() int { return min(c.Top+c.Room, c.N) }

// Edge is the sign in front of a row in view: at the first and the last it says that there are more.
func (c *Cursor) Edge(at int, s *text.Symbols) string {
	switch {
	case at == c.Top && at > 0:
		return s.Above
	case at == c.End()-1 && c.End() < c.N:
		return s.Below
	}
	return " "
}

// Update handles a key or the wheel, and reports whether it moved the cursor.
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

// Press handles a key, and reports whether it moves the cursor.
func (c *Cursor) Press(msg tea.KeyPressMsg, k *KeyMap) bool {
	n, _ := k.stride(msg, c.Room)
	c.Move(n)
	return n != 0
}

// Position says which row is chosen, as "3 of 9"; "" if all rows are in view.
func (c *Cursor) Position() string {
	if c.N <= c.Room {
		return ""
	}
	return position(c.At, c.N)
}

func position(at, of int) string { return strconv.Itoa(at+1) + " of " + strconv.Itoa(of) }

// far is more than any list has rows.
const far = 1 << 30

// stride is how many rows a key moves when room rows fit; 0 if it does not move. leaps is true
// for pages and ends.
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
