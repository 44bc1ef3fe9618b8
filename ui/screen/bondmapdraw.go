package screen

import (
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// shown is how many bonds of a side are drawn.
func (m *BondMap) shown(side int) int { return m.rows[side].End() - m.rows[side].Top }

// step is the lines from one bond to the next: three where there is room for its words below
// the name and for air, two for its words, or one, with the words beside the name.
func (m *BondMap) step() int {
	most := max(m.shown(0), m.shown(1), 1)
	return min(max((m.h-3)/most, 1), 3)
}

// tallBond is the lines that a bond has words on.
func (m *BondMap) tallBond() int { return min(m.step(), 2) }

// tallSide is the lines of a side, from its first bond to its last.
func (m *BondMap) tallSide(side int) int {
	if m.shown(side) == 0 {
		return 0
	}
	return (m.shown(side)-1)*m.step() + m.tallBond()
}

// tall is the height of the picture, and top the empty lines over it.
func (m *BondMap) tall() int { return max(m.tallSide(0), m.tallSide(1), 1) }

func (m *BondMap) top() int { return max((m.h-2-m.tall())/2, 1) }

// above is the lines over a side, which stands in the middle of the height.
func (m *BondMap) above(side int) int { return m.top() + (m.tall()-m.tallSide(side))/2 }

// View is the picture, and on the last line the bond under the cursor in full.
func (m *BondMap) View() string {
	name, half := m.inMiddle()
	lines := make([]string, m.top())
	mid := m.top() + (m.tall()-1)/2
	for y := m.top(); y < m.top()+m.tall(); y++ {
		var b strings.Builder
		left := m.outward(0, y, mid, half)
		slices.Reverse(left)
		b.WriteString(text.Spaces(half - left.Width()))
		m.write(&b, left)
		if y == mid {
			m.write(&b, text.Line{{Text: " "}, {Text: name, Ink: text.InkTitle}, {Text: " "}})
		} else {
			b.WriteString(text.Spaces(text.Measure(name) + 2))
		}
		m.write(&b, m.outward(1, y, mid, half))
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	for len(lines) < m.h-1 {
		lines = append(lines, "")
	}
	return strings.Join(append(lines, m.told()), "\n")
}

func (m *BondMap) write(b *strings.Builder, l text.Line) {
	for _, r := range l {
		m.look.Write(b, r.Ink, r.Text)
	}
}

// inMiddle is the name in the middle, and how wide the halves beside it are.
func (m *BondMap) inMiddle() (name string, half int) {
	name = text.Clip(m.middle.Name, max(m.w/4, 8), m.look.Symbols.More)
	return name, max((m.w-text.Measure(name)-2)/2, 0)
}

// bondLead is the columns from the stem to a name: the stem, a line, air.
const bondLead = 3

// nameAt is where the name at the end of a bond in view stands.
func (m *BondMap) nameAt(side, row int) (x, y int) {
	middle, half := m.inMiddle()
	y = m.above(side) + (row-m.rows[side].Top)*m.step()
	if side == 1 {
		return half + text.Measure(middle) + 2 + bondLead, y
	}
	return max(half-bondLead-text.Measure(m.name(m.sides[side][row], m.room(half))), 0), y
}

// room is the columns for words on one half.
func (m *BondMap) room(half int) int {
	room := max(half-bondLead, 0)
	if room > 4*widget.Gutter {
		room -= widget.Gutter // air at the edge
	}
	return room
}

// name is that at the end of a bond as far as it fits, with room for some words beside it
// where they stand there.
func (m *BondMap) name(t content.Tie, room int) string {
	if m.step() == 1 {
		room = min(max(room*2/3, 8), room)
	}
	return text.Clip(t.Name, room, m.look.Symbols.More)
}

// outward is one half of a line, from the stem to the edge: a bond, its words, or what of
// the stem passes there.
func (m *BondMap) outward(side, y, mid, half int) text.Line {
	first, shown := m.above(side), m.shown(side)
	last := first + (shown-1)*m.step()
	out := text.Line{{Text: m.stem(side, y, first, last, mid), Ink: text.InkDim}}
	row, line := (y-first)/m.step(), (y-first)%m.step()
	if y < first || row >= shown || line >= m.tallBond() {
		return out
	}
	bond, room := m.sides[side][m.rows[side].Top+row], m.room(half)
	nameInk, kindInk := text.InkLink, text.InkDim
	if bond.Ended {
		nameInk = text.InkDim
	}
	if now, ok := m.chosen(); ok && now.Ref == bond.Ref {
		nameInk, kindInk = text.InkChosen, text.InkText
	}
	if line == 1 {
		return append(out, text.Run{Text: "  "}, text.Run{Text: text.Clip(bond.Words, room, m.look.Symbols.More), Ink: kindInk})
	}
	name := m.name(bond, room)
	out = append(out, text.Run{Text: m.look.Symbols.Rule, Ink: text.InkDim}, text.Run{Text: " "}, text.Run{Text: name, Ink: nameInk})
	room -= text.Measure(name) + 1
	if m.step() == 1 && room > 1 {
		kind := text.Clip(bond.Words, room, m.look.Symbols.More)
		out = append(out, text.Run{Text: " "}, text.Run{Text: kind, Ink: kindInk})
		room -= text.Measure(kind) + 1
	}
	if ring := m.ring(bond, room-4); ring != "" {
		crumb := [2]string{m.look.Symbols.Behind, m.look.Symbols.Crumb}[side]
		out = append(out, text.Run{Text: " " + crumb + " ", Ink: text.InkDim}, text.Run{Text: ring, Ink: text.InkDim})
	}
	return out
}

// stem is the piece of the upright line at a height.
func (m *BondMap) stem(side, y, first, last, mid int) string {
	if m.shown(side) == 0 {
		return " "
	}
	up, down := y > min(first, mid) && y <= max(last, mid), y >= min(first, mid) && y < max(last, mid)
	out := y >= first && y <= last && (y-first)%m.step() == 0
	in := y == mid
	if side == 0 {
		return m.look.Symbols.Joint(up, down, out, in)
	}
	return m.look.Symbols.Joint(up, down, in, out)
}

// ring is whom the one at the end of a bond has bonds with beside the middle, as far as
// there is room.
func (m *BondMap) ring(b content.Tie, room int) string {
	if room < 8 {
		return ""
	}
	var names []string
	for _, other := range m.guide.Bonds(b.Ref) {
		if other.With.Ref != m.middle.Ref && !slices.Contains(names, other.With.Name) {
			names = append(names, other.With.Name)
		}
	}
	out := ""
	for i, n := range names {
		if i > 0 {
			n = ", " + n
		}
		if text.Measure(out+n) > room {
			break
		}
		out += n
	}
	return out
}
