package widget

import "unspoiled/ui/text"

// Item is a row of a list: a name, and a note at its right.
type Item struct {
	Name, Note string
	Faded      bool // less important than the others
}

// Group is a group of items under a heading; "" for no heading.
type Group struct {
	Title string
	Items []Item
}

// List is a list of items in groups. The cursor moves over items only, and only the rows in view
// are drawn. It does not use the list of bubbles, which has no groups, and whose filter, title,
// status line and paging would all have to be turned off.
type List struct {
	Cursor          // counts items, not rows
	Items  []Item   // of all groups
	Titles []string // of the groups
	Width  int      // gutter included
	view   Cursor   // the rows in view
	rows   []int    // row → item, or ^(group) for a heading, or blankRow
	row    []int    // item → row
}

// blankRow is an empty row above a heading.
const blankRow = -1 << 30

// Fill replaces the groups. The cursor keeps its index if it can.
func (l *List) Fill(groups []Group) {
	*l = List{Cursor: l.Cursor, view: l.view, Width: l.Width}
	for at, g := range groups {
		l.Titles = append(l.Titles, g.Title)
		if g.Title != "" {
			if at > 0 {
				l.rows = append(l.rows, blankRow)
			}
			l.rows = append(l.rows, ^at)
		}
		for _, i := range g.Items {
			l.row = append(l.row, len(l.rows))
			l.rows = append(l.rows, len(l.Items))
			l.Items = append(l.Items, i)
		}
	}
	l.resize(l.Room)
}

// SetSize keeps the cursor in view.
func (l *List) SetSize(width, height int) {
	l.Width = width
	l.resize(height)
	l.reveal()
}

func (l *List) resize(height int) {
	l.Resize(len(l.Items), height)
	l.view.Resize(len(l.rows), height)
}

// reveal scrolls the item under the cursor into view, and the heading too if the item is the
// first of its group.
func (l *List) reveal() {
	if len(l.Items) == 0 {
		return
	}
	at := l.row[l.At]
	if at > 0 && l.rows[at-1] < 0 {
		l.view.Set(at - 1)
	}
	l.view.Set(at)
}

// Jump moves to the first item of the next group, or of this group or the previous one. It shows
// as much of the group as fits.
func (l *List) Jump(by int) {
	at, now := l.At, l.row
	if len(now) == 0 {
		return
	}
	head := func(i int) bool { return i == 0 || now[i]-now[i-1] > 1 }
	for at += by; at > 0 && at < len(now)-1 && !head(at); {
		at += by
	}
	if at >= 0 && at < len(now) && head(at) {
		l.Set(at)
		last := at
		for last+1 < len(now) && !head(last+1) {
			last++
		}
		l.view.Set(now[last])
		l.reveal()
	}
}

// Position says which item is chosen, as "3 of 9"; "" if all are in view.
func (l *List) Position() string {
	if l.view.N <= l.view.Room {
		return ""
	}
	return position(l.At, l.N)
}

// Focus is the cell in front of the item under the cursor.
func (l *List) Focus() (x, y int, ok bool) {
	if len(l.Items) == 0 {
		return 0, 0, false
	}
	return 1, l.row[l.At] - l.view.Top, true
}

// Hit returns the item on a line of the list, or -1.
func (l *List) Hit(y int) int {
	at := l.view.Top + y
	if y < 0 || at >= l.view.End() {
		return -1
	}
	return max(l.rows[at], -1)
}

// Draw returns the rows in view, and the width of each.
func (l *List) Draw(look *text.Look, active bool) (lines []string, widths []int) {
	for at := l.view.Top; at < l.view.End(); at++ {
		line := text.Line{{Text: l.view.Edge(at, look.Symbols), Ink: text.InkDim}}
		switch i := l.rows[at]; {
		case i >= 0:
			line = append(line, l.item(look, i, active)...)
		case i != blankRow:
			line = append(line, text.Run{Text: " "}, text.Run{Text: text.Clip(l.Titles[^i], l.Width-Gutter, look.Symbols.More), Ink: text.InkHeading})
		}
		lines, widths = append(lines, look.Draw(line)), append(widths, line.Width())
	}
	return lines, widths
}

// item draws an item, with the cursor's column, at the full width of the list.
func (l *List) item(look *text.Look, at int, active bool) text.Line {
	i, bar, in, beside, edge := l.Items[at], " ", text.InkText, text.InkDim, text.InkAccent
	if i.Faded {
		in = text.InkDim
	}
	if at == l.At {
		bar, in, beside = look.Symbols.Bar, text.InkRow, text.InkRowDim
		if !active {
			bar, in, beside, edge = look.Symbols.Away, text.InkStrong, text.InkDim, text.InkDim
		}
	}
	room := max(l.Width-Gutter, 1)
	note := text.Measure(i.Note) + 2
	if name := text.Measure(i.Name); i.Note == "" || room < note+8 || name > room-note && name <= room {
		note = 0 // the name has priority
	}
	out := text.Line{{Text: bar, Ink: edge}, {Text: text.Pad(text.Clip(i.Name, room-note, look.Symbols.More), room-note), Ink: in}}
	if note > 0 {
		out = append(out, text.Run{Text: "  " + i.Note, Ink: beside})
	}
	return out
}
