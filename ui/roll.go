package ui

import (
	"strings"
)

// item is a row of a list: a name, and a few words at its right.
type item struct {
	name, note string
	faded      bool // matters less than the others
}

// group is items under one heading; "" is none.
type group struct {
	title string
	items []item
}

// roll is a list of items in groups. The cursor walks the items alone; only the
// rows in view are drawn.
type roll struct {
	cursor          // counts items
	items  []item   // of all groups
	rows   []int    // row → item, or ^(group) for a heading, or blankRow
	row    []int    // item → row
	titles []string // of the groups
	first  int      // the row drawn first
	tall   int      // rows that fit
	width  int      // gutter included
}

// blankRow is the empty row over a heading.
const blankRow = -1 << 30

func (l *roll) fill(groups []group) {
	*l = roll{cursor: l.cursor, tall: l.tall, width: l.width}
	for at, g := range groups {
		l.titles = append(l.titles, g.title)
		if g.title != "" {
			if at > 0 {
				l.rows = append(l.rows, blankRow)
			}
			l.rows = append(l.rows, ^at)
		}
		for _, i := range g.items {
			l.row = append(l.row, len(l.rows))
			l.rows = append(l.rows, len(l.items))
			l.items = append(l.items, i)
		}
	}
	l.resize(len(l.items), l.tall)
}

func (l *roll) setSize(width, height int) {
	l.width, l.tall = width, max(height, 1)
	l.resize(len(l.items), l.tall)
	l.reveal()
}

// reveal scrolls until the item under the cursor is in view, and the heading over
// it where it is the first of its group.
func (l *roll) reveal() {
	if len(l.items) == 0 {
		l.first = 0
		return
	}
	low := l.row[l.at]
	high := low
	for high > 0 && l.rows[high-1] < 0 && l.rows[high-1] != blankRow && low-high < l.tall-1 {
		high--
	}
	l.first = min(max(l.first, low-l.tall+1), high)
	l.first = max(min(l.first, len(l.rows)-l.tall), 0)
}

// jump goes to the first item of the next group, or of this one, or of the one before,
// with as much of the group in view as there is room for.
func (l *roll) jump(by int) {
	at, now := l.at, l.row
	if len(now) == 0 {
		return
	}
	head := func(i int) bool { return i == 0 || now[i]-now[i-1] > 1 }
	for at += by; at > 0 && at < len(now)-1 && !head(at); {
		at += by
	}
	if at >= 0 && at < len(now) && head(at) {
		l.set(at)
		last := at
		for last+1 < len(now) && !head(last+1) {
			last++
		}
		l.first = max(l.first, min(now[last]-l.tall+1, now[at]-1))
		l.reveal()
	}
}

// hit is the item on a line of the list, or -1.
func (l *roll) hit(y int) int {
	if y < 0 || y >= l.tall || l.first+y >= len(l.rows) || l.rows[l.first+y] < 0 {
		return -1
	}
	return l.rows[l.first+y]
}

// draw is the rows in view and the width of each.
func (l *roll) draw(look *look, active bool) (lines []string, widths []int) {
	end := min(l.first+l.tall, len(l.rows))
	for at := l.first; at < end; at++ {
		edge := " "
		switch {
		case at == l.first && at > 0:
			edge = look.signs.above
		case at == end-1 && end < len(l.rows):
			edge = look.signs.below
		}
		var b strings.Builder
		look.write(&b, inkDim, edge)
		used := 1
		switch i := l.rows[at]; {
		case i >= 0:
			used += l.item(&b, look, i, active)
		case i != blankRow:
			words := clip(l.titles[^i], l.width-gutter, look.signs.more)
			b.WriteByte(' ')
			look.write(&b, inkHeading, words)
			used += 1 + measure(words)
		}
		lines, widths = append(lines, b.String()), append(widths, used)
	}
	return lines, widths
}

// item draws the cursor's column and one item to the list's full width.
func (l *roll) item(b *strings.Builder, look *look, at int, active bool) int {
	i, bar, in, beside, edge := l.items[at], " ", inkText, inkDim, inkAccent
	if i.faded {
		in = inkDim
	}
	if at == l.at {
		bar, in, beside = look.signs.bar, inkRow, inkRowDim
		if !active {
			bar, in, beside, edge = look.signs.away, inkStrong, inkDim, inkDim
		}
	}
	look.write(b, edge, bar)
	room := max(l.width-gutter, 1)
	note := measure(i.note) + 2
	if i.note == "" || room < note+8 {
		note = 0
	}
	look.write(b, in, pad(clip(i.name, room-note, look.signs.more), room-note))
	if note > 0 {
		look.write(b, beside, "  "+i.note)
	}
	return 1 + room
}
