package picture

import (
	"slices"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// bondForm is how much of the bonds is drawn, and how far apart.
type bondForm struct {
	words int // lines of a bond's words at most; 0 puts them beside the name
	ring  int // lines of the second ring at most; 0 puts it beside the name
	air   int // lines between two bonds
}

// bondForms are tried in this order, from the most detail to the least.
var bondForms = [...]bondForm{
	{3, 16, 3}, {3, 16, 2}, {3, 16, 1}, {3, 9, 1}, {3, 6, 1}, {3, 3, 1}, {3, 0, 1}, {3, 0, 0}, {1, 0, 0}, {0, 0, 0},
}

const (
	bondLead         = 3  // columns from the stem to a name: the stem, a line, a space
	ringFrom         = 48 // least columns of a half for a second ring of its own
	ringLead         = 5  // columns from the longest name to the second ring
	ringWordsFrom    = 24 // least columns for words in the second ring
	maxWordColumns   = 34 // most columns of a bond's words beside a second ring
	leastWordColumns = 28 // least columns of them, where the second ring's words need the others
	minWordColumns   = 12 // least columns of a bond's words beside its name
)

// wing is one side of the map as it is drawn.
type wing struct {
	top   int         // its first line in the body
	names []int       // the line of each bond's name, counted from top
	lines []text.Line // from the stem outward
}

// layout takes the first form that fits. If none does, it keeps the last, and as many bonds as there
// are lines.
func (m *BondMap) layout() {
	for i := range m.rows {
		m.rows[i].Resize(len(m.sides[i]), max(m.h-2, 1))
	}
	_, half := m.inMiddle()
	for _, m.form = range bondForms {
		if m.form.ring > 0 && half < ringFrom {
			continue
		}
		if wings := m.wings(); max(len(wings[0].lines), len(wings[1].lines)) <= m.h-2-min(m.form.air, 1) {
			return
		}
	}
}

// wings returns both sides, each centered vertically.
func (m *BondMap) wings() [2]wing {
	out := [2]wing{m.wing(0), m.wing(1)}
	for i := range out {
		out[i].top = max((m.h-1-len(out[i].lines))/2, 0)
	}
	return out
}

func (m *BondMap) wing(side int) wing {
	var out wing
	for row := m.rows[side].Top; row < m.rows[side].End(); row++ {
		if row > m.rows[side].Top {
			out.lines = append(out.lines, make([]text.Line, m.form.air)...)
		}
		out.names = append(out.names, len(out.lines))
		lead := text.Line{{Text: m.look.Symbols.Rule, Ink: text.InkDim}, {Text: " "}}
		for _, l := range m.bond(side, row) {
			out.lines = append(out.lines, append(lead, l...))
			lead = text.Line{{Text: "  "}}
		}
	}
	return out
}

// View draws the map, and below it the chosen bond in full.
func (m *BondMap) View() string {
	name, half := m.inMiddle()
	wings := m.wings()
	mid := max(m.h-2, 0) / 2
	lines := make([]string, max(m.h-1, 1))
	for y := range lines {
		left, middle := m.outward(wings[0], 0, y, mid), text.Run{Text: " " + name + " ", Ink: text.InkTitle}
		slices.Reverse(left)
		if y != mid {
			middle.Text = text.Spaces(text.Measure(middle.Text))
		}
		line := slices.Concat(text.Line{{Text: text.Spaces(half - left.Width())}}, left, text.Line{middle}, m.outward(wings[1], 1, y, mid))
		lines[y] = strings.TrimRight(m.look.Draw(line), " ")
	}
	return strings.Join(append(lines, m.caption()), "\n")
}

// inMiddle returns the name in the middle, and the width of each half beside it.
func (m *BondMap) inMiddle() (name string, half int) {
	name = text.Clip(m.middle.Name, max(m.w/4, 8), m.look.Symbols.More)
	return name, max((m.w-text.Measure(name)-2)/2, 0)
}

// arm is the length of the line from the middle to a stem.
func (m *BondMap) arm() int {
	_, half := m.inMiddle()
	return min(max(half/12-3, 0), 6)
}

// room is the columns for words on one half, without the margin.
func (m *BondMap) room() int {
	_, half := m.inMiddle()
	room := max(half-m.arm()-bondLead, 0)
	if room > 4*widget.Gutter {
		room -= widget.Gutter
	}
	return room
}

// inner is the columns of the names and of their words, without the second ring. The words wrap,
// and those of the second ring do not, so they give way to them.
func (m *BondMap) inner() int {
	room, wide, name := m.room(), 0, 0
	if m.form.ring == 0 {
		return room
	}
	for _, t := range append(m.sides[0][:len(m.sides[0]):len(m.sides[0])], m.sides[1]...) {
		name = max(name, text.Measure(t.Name))
		wide = max(wide, name, min(text.Measure(t.Words), maxWordColumns))
	}
	wide = min(wide, room/2)
	if ring := room - wide - ringLead; ring >= ringWordsFrom && ring < m.ringed {
		wide = max(wide+ring-m.ringed, min(wide, max(name, leastWordColumns)))
	}
	return wide
}

// nameAt returns where the name at the end of a bond is drawn.
func (m *BondMap) nameAt(wings [2]wing, side, row int) (x, y int) {
	middle, half := m.inMiddle()
	y = wings[side].top + wings[side].names[row-m.rows[side].Top]
	if side == 1 {
		return half + text.Measure(middle) + 2 + m.arm() + bondLead, y
	}
	return max(half-m.arm()-bondLead-text.Measure(m.name(m.sides[side][row])), 0), y
}

func (m *BondMap) name(t content.Tie) string {
	return text.Clip(t.Name, m.inner(), m.look.Symbols.More)
}

// bond draws a bond from its name outward, line by line.
func (m *BondMap) bond(side, row int) []text.Line {
	t, room := m.sides[side][row], m.inner()
	name, ink, told := m.name(t), text.InkLink, text.InkDim
	if t.Ended {
		ink = text.InkDim
	}
	if side == m.side && row == m.rows[side].At {
		ink, told = text.InkChosen, text.InkText
	}
	out := []text.Line{{{Text: name, Ink: ink}}}
	room -= text.Measure(name)
	if m.form.words == 0 && room > minWordColumns {
		words := text.Clip(t.Words, room-1, m.look.Symbols.More)
		out[0] = append(out[0], text.Run{Text: " "}, text.Run{Text: words, Ink: told})
		room -= 1 + text.Measure(words)
	}
	if m.form.ring > 0 {
		return m.addRing(append(out, m.words(t, told)...), side, m.rings[t.Ref])
	}
	if ring := m.ring(t, room-5); ring != "" {
		crumb := [2]string{m.look.Symbols.CrumbBack, m.look.Symbols.Crumb}[side]
		out[0] = append(out[0], text.Run{Text: " " + crumb + " ", Ink: text.InkDim}, text.Run{Text: ring, Ink: text.InkDim})
	}
	return append(out, m.words(t, told)...)
}

// words wraps what a bond is into as many lines as the form has.
func (m *BondMap) words(t content.Tie, ink text.Ink) []text.Line {
	lines := text.Wrap(m.inner(), text.Run{Text: t.Words, Ink: ink})
	if n := m.form.words; len(lines) > n {
		lines = lines[:n]
		if n > 0 {
			rest := strings.TrimPrefix(t.Words, text.Line(slices.Concat(lines[:n-1]...)).Words())
			lines[n-1] = text.Line{{Text: text.Clip(strings.TrimSpace(rest), m.inner(), m.look.Symbols.More), Ink: ink}}
		}
	}
	return lines
}

// ring names the other bonds of someone around the middle, as many as fit into a line.
func (m *BondMap) ring(t content.Tie, room int) string {
	if room < 8 {
		return ""
	}
	out := ""
	for i, other := range m.rings[t.Ref] {
		name := other.Name
		if i > 0 {
			name = ", " + name
		}
		if text.Measure(out+name) > room {
			break
		}
		out += name
	}
	return out
}

// addRing draws the second ring: lines to the other bonds of someone around the middle.
func (m *BondMap) addRing(lines []text.Line, side int, ring []content.Tie) []text.Line {
	s, n := m.look.Symbols, min(len(ring), m.form.ring)
	for i := range n {
		if i == len(lines) {
			lines = append(lines, nil)
		}
		air := m.inner() - lines[i].Width()
		lead := text.Run{Text: text.Spaces(air + 2), Ink: text.InkFaint}
		inward := i == 0
		if inward {
			lead.Text = " " + strings.Repeat(s.Rule, air+1)
			if side == 0 {
				lead.Text = strings.Repeat(s.Rule, air+1) + " "
			}
		}
		joint := s.Joint(i > 0, i < n-1, inward, true) + s.Rule + " "
		if side == 0 {
			joint = " " + s.Rule + s.Joint(i > 0, i < n-1, true, inward)
		}
		words := m.ringWords(ring[i], m.room()-m.inner()-ringLead)
		if i == n-1 && len(ring) > n {
			words = "and " + strconv.Itoa(len(ring)-n+1) + " more"
		}
		lines[i] = append(lines[i], lead, text.Run{Text: joint, Ink: text.InkFaint}, text.Run{Text: words, Ink: text.InkDim})
	}
	return lines
}

// ringWords names someone in the second ring, with the words of the bond if there is room.
func (m *BondMap) ringWords(t content.Tie, room int) string {
	if room < ringWordsFrom {
		return text.Clip(t.Name, room, m.look.Symbols.More)
	}
	return text.Clip(ringed(t), room, m.look.Symbols.More)
}

func ringed(t content.Tie) string { return t.Name + ", " + t.Words }

// outward draws one half of a line from the middle to the edge: the arm, the stem, and the bond.
func (m *BondMap) outward(w wing, side, y, mid int) text.Line {
	arm := text.Run{Text: text.Spaces(m.arm()), Ink: text.InkDim}
	if y == mid && len(w.names) > 0 {
		arm.Text = strings.Repeat(m.look.Symbols.Rule, m.arm())
	}
	out := text.Line{arm, {Text: m.stem(w, side, y, mid), Ink: text.InkDim}}
	if at := y - w.top; at >= 0 && at < len(w.lines) {
		out = append(out, w.lines[at]...)
	}
	return out
}

// stem is the piece of the vertical line at a height.
func (m *BondMap) stem(w wing, side, y, mid int) string {
	if len(w.names) == 0 {
		return " "
	}
	first, last := w.top+w.names[0], w.top+w.names[len(w.names)-1]
	up, down := y > min(first, mid) && y <= max(last, mid), y >= min(first, mid) && y < max(last, mid)
	in, out := y == mid, slices.Contains(w.names, y-w.top)
	if side == 0 {
		in, out = out, in
	}
	return m.look.Symbols.Joint(up, down, in, out)
}
