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
	m.name = text.Clip(m.middle.Name, max(m.w/4, 8), m.look.Symbols.More)
	m.half = max((m.w-text.Measure(m.name)-2)/2, 0)
	m.arm = min(max(m.half/12-3, 0), 6)
	m.room = max(m.half-m.arm-bondLead, 0)
	if m.room > 4*widget.Gutter {
		m.room -= widget.Gutter
	}
	for _, m.form = range bondForms {
		if m.form.ring > 0 && m.half < ringFrom {
			continue
		}
		m.inner = m.room
		if m.form.ring > 0 {
			m.inner = m.besideRing()
		}
		if wings := m.wings(); max(len(wings[0].lines), len(wings[1].lines)) <= m.h-2-min(m.form.air, 1) {
			return
		}
	}
}

// besideRing is the columns of the names and of their words beside a second ring. The words wrap,
// and those of the second ring do not, so they give way to them.
func (m *BondMap) besideRing() int {
	wide, name := 0, 0
	for _, t := range slices.Concat(m.sides[0], m.sides[1]) {
		name = max(name, text.Measure(t.Name))
		wide = max(wide, name, min(text.Measure(t.Words), maxWordColumns))
	}
	wide = min(wide, m.room/2)
	if ring := m.room - wide - ringLead; ring >= ringWordsFrom && ring < m.ringed {
		wide = max(wide+ring-m.ringed, min(wide, max(name, leastWordColumns)))
	}
	return wide
}

// wings returns both sides, each centered vertically.
func (m *BondMap) wings() (out [2]wing) {
	for side := range out {
		w := &out[side]
		for row := m.rows[side].Top; row < m.rows[side].End(); row++ {
			if row > m.rows[side].Top {
				w.lines = append(w.lines, make([]text.Line, m.form.air)...)
			}
			w.names = append(w.names, len(w.lines))
			lead := text.Line{{Text: m.look.Symbols.Rule, Ink: text.InkDim}, {Text: " "}}
			for _, l := range m.bond(side, row) {
				w.lines = append(w.lines, append(lead, l...))
				lead = text.Line{{Text: "  "}}
			}
		}
		w.top = max((m.h-1-len(w.lines))/2, 0)
	}
	return out
}

// View draws the map, and below it the chosen bond in full.
func (m *BondMap) View() string {
	wings := m.wings()
	mid := max(m.h-2, 0) / 2
	lines := make([]string, max(m.h-1, 1))
	for y := range lines {
		left, middle := m.outward(wings[0], 0, y, mid), text.Run{Text: " " + m.name + " ", Ink: text.InkTitle}
		slices.Reverse(left)
		if y != mid {
			middle.Text = text.Spaces(text.Measure(middle.Text))
		}
		line := slices.Concat(text.Line{{Text: text.Spaces(m.half - left.Width())}}, left, text.Line{middle}, m.outward(wings[1], 1, y, mid))
		lines[y] = strings.TrimRight(m.look.Draw(line), " ")
	}
	return strings.Join(append(lines, m.caption()), "\n")
}

// nameAt returns where the name at the end of a bond is drawn.
func (m *BondMap) nameAt(wings [2]wing, side, row int) (x, y int) {
	y = wings[side].top + wings[side].names[row-m.rows[side].Top]
	if side == 1 {
		return m.half + text.Measure(m.name) + 2 + m.arm + bondLead, y
	}
	return max(m.half-m.arm-bondLead-text.Measure(m.clip(m.sides[side][row].Name, m.inner)), 0), y
}

func (m *BondMap) clip(words string, room int) string {
	return text.Clip(words, room, m.look.Symbols.More)
}

// bond draws a bond from its name outward, line by line.
func (m *BondMap) bond(side, row int) []text.Line {
	t := m.sides[side][row]
	name, ink, told := m.clip(t.Name, m.inner), text.InkLink, text.InkDim
	if t.Ended {
		ink = text.InkDim
	}
	if side == m.side && row == m.rows[side].At {
		ink, told = text.InkChosen, text.InkText
	}
	first := text.Line{{Text: name, Ink: ink}}
	if room := m.inner - first.Width(); m.form.words == 0 && room > minWordColumns {
		first = append(first, text.Run{Text: " "}, text.Run{Text: m.clip(t.Words, room-1), Ink: told})
	}
	lines := append([]text.Line{first}, m.words(t, told)...)
	if m.form.ring > 0 {
		return m.addRing(lines, side, m.rings[t.Ref])
	}
	if ring := m.ring(t, m.inner-first.Width()-5); ring != "" {
		crumb := [2]string{m.look.Symbols.CrumbBack, m.look.Symbols.Crumb}[side]
		lines[0] = append(first, text.Run{Text: " " + crumb + " ", Ink: text.InkDim}, text.Run{Text: ring, Ink: text.InkDim})
	}
	return lines
}

// words wraps what a bond is into as many lines as the form has.
func (m *BondMap) words(t content.Tie, ink text.Ink) []text.Line {
	lines := text.Wrap(m.inner, text.Run{Text: t.Words, Ink: ink})
	n := m.form.words
	if len(lines) <= n || n == 0 {
		return lines[:min(n, len(lines))]
	}
	rest := strings.TrimPrefix(t.Words, text.Line(slices.Concat(lines[:n-1]...)).Words())
	return append(lines[:n-1], text.Line{{Text: m.clip(strings.TrimSpace(rest), m.inner), Ink: ink}})
}

// ring names the other bonds of someone around the middle, as many as fit into a line.
func (m *BondMap) ring(t content.Tie, room int) string {
	out := ""
	for i, other := range m.rings[t.Ref] {
		name := other.Name
		if i > 0 {
			name = ", " + name
		}
		if room < 8 || text.Measure(out+name) > room {
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
		air := m.inner - lines[i].Width()
		lead, inward := text.Spaces(air+2), i == 0
		joint := s.Joint(i > 0, i < n-1, inward, true) + s.Rule + " "
		if side == 0 {
			joint = " " + s.Rule + s.Joint(i > 0, i < n-1, true, inward)
		}
		switch rule := strings.Repeat(s.Rule, air+1); {
		case inward && side == 0:
			lead = rule + " "
		case inward:
			lead = " " + rule
		}
		words := m.ringWords(ring[i], m.room-m.inner-ringLead)
		if i == n-1 && len(ring) > n {
			words = "and " + strconv.Itoa(len(ring)-n+1) + " more"
		}
		lines[i] = append(lines[i], text.Run{Text: lead, Ink: text.InkFaint}, text.Run{Text: joint, Ink: text.InkFaint}, text.Run{Text: words, Ink: text.InkDim})
	}
	return lines
}

// ringWords names someone in the second ring, with the words of the bond if there is room.
func (m *BondMap) ringWords(t content.Tie, room int) string {
	if room < ringWordsFrom {
		return m.clip(t.Name, room)
	}
	return m.clip(ringed(t), room)
}

func ringed(t content.Tie) string { return t.Name + ", " + t.Words }

// outward draws one half of a line from the middle to the edge: the arm, the stem, and the bond.
func (m *BondMap) outward(w wing, side, y, mid int) text.Line {
	arm := text.Run{Text: text.Spaces(m.arm), Ink: text.InkDim}
	if y == mid && len(w.names) > 0 {
		arm.Text = strings.Repeat(m.look.Symbols.Rule, m.arm)
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
