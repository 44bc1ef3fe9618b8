package screen

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// BondMap is one entry in the middle, and the bonds around it as lines with their
// words. Whoever one walks to along a bond comes into the middle.
type BondMap struct {
	look   *text.Look
	keys   *widget.KeyMap
	guide  *content.Guide
	middle content.Entry
	sides  [2][]content.Tie // left and right
	side   int
	rows   [2]widget.Cursor
	trail  []content.Ref // who was in the middle before
	w, h   int
}

// NewBondMap puts an entry into the middle.
func NewBondMap(l *text.Look, k *widget.KeyMap, g *content.Guide, r content.Ref) *BondMap {
	m := &BondMap{look: l, keys: k, guide: g}
	m.center(r)
	return m
}

// SetGuide draws another cut of the show, with the same entry in the middle.
func (m *BondMap) SetGuide(g *content.Guide) {
	r := g.Follow(m.guide, m.middle.Ref)
	for i := range m.trail {
		m.trail[i] = g.Follow(m.guide, m.trail[i])
	}
	m.guide = g
	m.center(r)
}

// center puts an entry into the middle, its bonds on either side by turns, those that
// hold first.
func (m *BondMap) center(r content.Ref) {
	e, ok := m.guide.Entry(r)
	if !ok {
		return
	}
	m.middle, m.side = e, 1
	all := content.Ties(m.guide.Bonds(r))
	m.sides = [2][]content.Tie{}
	for i, t := range all {
		m.sides[1-i%2] = append(m.sides[1-i%2], t)
	}
	m.rows = [2]widget.Cursor{}
	m.fit()
}

// SetSize takes on a size.
func (m *BondMap) SetSize(w, h int) { m.w, m.h = w, h; m.fit() }

func (m *BondMap) fit() {
	for i := range m.rows {
		m.rows[i].Resize(len(m.sides[i]), max(m.h-3, 1))
	}
}

// chosen is the bond under the cursor.
func (m *BondMap) chosen() (content.Tie, bool) {
	if len(m.sides[m.side]) == 0 {
		return content.Tie{}, false
	}
	return m.sides[m.side][m.rows[m.side].At], true
}

// Update walks: up and down along the bonds of a side; left and right to the other
// side, or along the bond to whoever is at its end.
func (m *BondMap) Update(msg tea.Msg) (widget.Intent, tea.Cmd) {
	if m.rows[m.side].Update(msg, m.keys) {
		return nil, nil
	}
	press, ok := msg.(tea.KeyPressMsg)
	if !ok {
		if click, ok := msg.(tea.MouseClickMsg); ok {
			m.click(click.X, click.Y)
		}
		return nil, nil
	}
	switch {
	case key.Matches(press, m.keys.Left):
		m.toward(0)
	case key.Matches(press, m.keys.Right):
		m.toward(1)
	case key.Matches(press, m.keys.Enter):
		m.walk()
	case key.Matches(press, m.keys.Opened):
		return widget.Follow{Ref: m.middle.Ref}, nil
	case key.Matches(press, m.keys.Chart):
		return widget.Follow{Ref: m.middle.Ref}, nil
	case key.Matches(press, m.keys.Back) && len(m.trail) > 0:
		last := len(m.trail) - 1
		r := m.trail[last]
		m.trail = m.trail[:last]
		m.center(r)
	default:
		return widget.Unused{}, nil
	}
	return nil, nil
}

// toward changes to a side, or walks on where one is there already.
func (m *BondMap) toward(side int) {
	if m.side == side {
		m.walk()
		return
	}
	if len(m.sides[side]) > 0 {
		row := m.rows[m.side].At
		m.side = side
		m.rows[side].Set(row)
	}
}

// walk puts whoever is at the end of the chosen bond into the middle.
func (m *BondMap) walk() {
	b, ok := m.chosen()
	if !ok {
		return
	}
	m.walkTo(b.Ref)
}

func (m *BondMap) walkTo(r content.Ref) {
	m.trail = append(m.trail, m.middle.Ref)
	m.center(r)
}

// click chooses a bond; the one that is chosen is walked along.
func (m *BondMap) click(x, y int) {
	side := 0
	if x >= m.w/2 {
		side = 1
	}
	y -= m.above(side)
	row := m.rows[side].Top + y/m.step()
	if y < 0 || y%m.step() > 0 || row >= m.rows[side].End() {
		return
	}
	if side == m.side && row == m.rows[side].At {
		m.walk()
		return
	}
	m.side = side
	m.rows[side].Set(row)
}

// shown is how many bonds of a side are drawn.
func (m *BondMap) shown(side int) int { return m.rows[side].End() - m.rows[side].Top }

// step is how many lines a bond takes: up to three, where there is room for air.
func (m *BondMap) step() int {
	most := max(m.shown(0), m.shown(1), 1)
	return min(max((m.h-3)/most, 1), 3)
}

// tall is the height of the picture, and top the empty lines over it.
func (m *BondMap) tall() int { return (max(m.shown(0), m.shown(1), 1)-1)*m.step() + 1 }

func (m *BondMap) top() int { return max((m.h-2-m.tall())/2, 1) }

// above is the lines over a side, which stands in the middle of the height.
func (m *BondMap) above(side int) int {
	return m.top() + (m.tall()-max(m.shown(side)-1, 0)*m.step()-1)/2
}

// View is the picture, and below it the bond under the cursor in full.
func (m *BondMap) View() string {
	name, half := m.inMiddle()
	lines := make([]string, m.top())
	mid := m.top() + (m.tall()-1)/2
	for y := m.top(); y < m.top()+m.tall(); y++ {
		var b strings.Builder
		m.draw(&b, 0, y, mid, half)
		if y == mid {
			b.WriteByte(' ')
			m.look.Write(&b, text.InkTitle, name)
			b.WriteByte(' ')
		} else {
			b.WriteString(text.Spaces(text.Measure(name) + 2))
		}
		m.draw(&b, 1, y, mid, half)
		lines = append(lines, strings.TrimRight(b.String(), " "))
	}
	for len(lines) < m.h-1 {
		lines = append(lines, "")
	}
	return strings.Join(append(lines, m.told()), "\n")
}

// nameAt is where the name at the end of a bond in view stands.
func (m *BondMap) nameAt(side, row int) (x, y int) {
	name, half := m.inMiddle()
	w := m.words(m.sides[side][row], half)
	y = m.above(side) + (row-m.rows[side].Top)*m.step()
	if side == 1 {
		return half + text.Measure(name) + 2 + 3 + text.Measure(w.kind) + 1, y
	}
	if w.ring != "" {
		w.pad += text.Measure(w.ring) + 1
	}
	return w.pad, y
}

// inMiddle is the name in the middle, and how wide the halves beside it are.
func (m *BondMap) inMiddle() (name string, half int) {
	name = text.Clip(m.middle.Name, max(m.w/4, 8), m.look.Symbols.More)
	return name, max((m.w-text.Measure(name)-2)/2, 0)
}

// draw is one line of a side: a bond with its line to the middle, or what of the stem
// passes here.
func (m *BondMap) draw(b *strings.Builder, side, y, mid, half int) {
	first := m.above(side)
	last := first + (m.shown(side)-1)*m.step()
	row, between := (y-first)/m.step(), (y-first)%m.step() > 0
	stem := m.stem(side, y, first, last, mid)
	if y < first || y > last || between {
		m.put(b, side, half, nil, stem)
		return
	}
	m.put(b, side, half, &m.sides[side][m.rows[side].Top+row], stem)
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

// bondWords are what stands on one half of a line.
type bondWords struct {
	name, kind, ring string
	pad              int // columns that are left
}

// words are those of a bond as far as they fit.
func (m *BondMap) words(bond content.Tie, half int) bondWords {
	room := max(half-3, 0) // the stem, and a line to and from it
	if room > 4*widget.Gutter {
		room -= widget.Gutter // air at the edge
	}
	name := text.Clip(bond.Name, min(max(room*2/3, 8), max(room-1, 0)), m.look.Symbols.More)
	kind := text.Clip(bond.Words, max(room-text.Measure(name)-1, 0), m.look.Symbols.More)
	ring := m.ring(bond, room-text.Measure(name)-text.Measure(kind)-4)
	used := text.Measure(name) + 1 + text.Measure(kind)
	if ring != "" {
		used += 1 + text.Measure(ring)
	}
	return bondWords{name, kind, ring, max(half-2-used-1, 0)}
}

// put writes one half of a line: name, words, line and stem, from the outside in on the
// left, from the inside out on the right.
func (m *BondMap) put(b *strings.Builder, side, half int, bond *content.Tie, stem string) {
	if bond == nil {
		m.blank(b, side, half, stem)
		return
	}
	rule, words := m.look.Symbols.Rule, m.words(*bond, half)
	name, kind, ring := words.name, words.kind, words.ring
	nameInk, kindInk := text.InkLink, text.InkDim
	if bond.Ended {
		nameInk = text.InkDim
	}
	if now, ok := m.chosen(); ok && now.Ref == bond.Ref {
		nameInk, kindInk = text.InkChosen, text.InkRowDim
	}
	if side == 0 {
		b.WriteString(text.Spaces(words.pad))
		if ring != "" {
			m.look.Write(b, text.InkDim, ring+" ")
		}
		m.look.Write(b, nameInk, name)
		b.WriteByte(' ')
		m.look.Write(b, kindInk, kind)
		b.WriteByte(' ')
		m.look.Write(b, text.InkDim, rule+stem)
		return
	}
	m.look.Write(b, text.InkDim, stem+rule)
	b.WriteByte(' ')
	m.look.Write(b, kindInk, kind)
	b.WriteByte(' ')
	m.look.Write(b, nameInk, name)
	if ring != "" {
		m.look.Write(b, text.InkDim, " "+ring)
	}
}

func (m *BondMap) blank(b *strings.Builder, side, half int, stem string) {
	if side == 0 {
		b.WriteString(text.Spaces(max(half-1, 0)))
	}
	m.look.Write(b, text.InkDim, stem)
}

// ring is whom the one at the end of a bond has bonds with beside the middle, as far as
// there is room.
func (m *BondMap) ring(b content.Tie, room int) string {
	if room < 10 {
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
		next := out
		if i > 0 {
			next += ", "
		}
		if next += n; text.Measure(next)+2 > room {
			break
		}
		out = next
	}
	if out == "" {
		return ""
	}
	return m.look.Symbols.Crumb + " " + out
}

// told says the chosen bond in full, or that there is none.
func (m *BondMap) told() string {
	words := m.unbound()
	if b, ok := m.chosen(); ok {
		words = b.Name + ": " + b.Words + ", since " + b.Since.String()
		words += " " + m.look.Symbols.Dot + " " + wording.Count(len(m.sides[0])+len(m.sides[1]), "bond")
	}
	return text.Spaces(widget.Gutter) + m.look.Paint(text.InkDim, text.Clip(words, max(m.w-2*widget.Gutter, 1), m.look.Symbols.More))
}

func (m *BondMap) unbound() string { return m.middle.Name + " has no bonds that you know of." }

// ShortHelp is what the footer says.
func (m *BondMap) ShortHelp() []key.Binding {
	k := m.keys
	var out []key.Binding
	if len(m.sides[m.side]) > 1 {
		out = append(out, widget.Pair(k.Down, k.Up, "bonds"))
	}
	if len(m.sides[m.side]) > 0 {
		out = append(out, widget.Pair(k.Left, k.Right, "walk"))
	}
	return append(out, widget.As(k.Chart, "page"), k.Back)
}

// FullHelp is what the help says.
func (m *BondMap) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		{widget.As(k.Enter, "walk along the bond"), widget.As(k.Chart, "the page of the one in the middle"), k.MarkNext()},
		append(k.Moving(), widget.As(k.Back, "who was in the middle before, or back")),
	}
}
