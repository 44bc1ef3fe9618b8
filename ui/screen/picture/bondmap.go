package picture

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// BondMap draws one entry in the middle, and its bonds as lines around it. Following a bond puts
// the entry at its other end into the middle.
type BondMap struct {
	look   *text.Look
	keys   *widget.KeyMap
	guide  *content.Guide
	middle content.Entry
	sides  [2][]content.Tie              // the bonds drawn at the left and at the right
	rings  map[content.Ref][]content.Tie // the other bonds of those around the middle
	ringed int                           // columns of the longest of those, with its words
	side   int
	rows   [2]widget.Cursor
	trail  []content.Ref // the entries that were in the middle before
	w, h   int

	form  bondForm
	name  string // in the middle
	half  int    // columns at each side of it
	arm   int    // columns from the middle to a stem
	room  int    // columns for words on one half, without the margin
	inner int    // those of them without the second ring
}

// NewBondMap makes the map around an entry.
func NewBondMap(l *text.Look, k *widget.KeyMap, g *content.Guide, r content.Ref) *BondMap {
	m := &BondMap{look: l, keys: k, guide: g}
	m.center(r)
	return m
}

// SetGuide draws the map from another guide, around the same entry.
func (m *BondMap) SetGuide(g *content.Guide) {
	r := g.Follow(m.guide, m.middle.Ref)
	for i := range m.trail {
		m.trail[i] = g.Follow(m.guide, m.trail[i])
	}
	m.guide = g
	m.center(r)
}

// center puts an entry into the middle. Its bonds go to the right and left in turn, those that
// still hold first.
func (m *BondMap) center(r content.Ref) {
	e, ok := m.guide.Entry(r)
	if !ok {
		return
	}
	m.middle, m.side = e, 1
	m.sides, m.rings, m.ringed = [2][]content.Tie{}, map[content.Ref][]content.Tie{}, 0
	for i, t := range content.Ties(m.guide.Bonds(r)) {
		m.sides[1-i%2] = append(m.sides[1-i%2], t)
		m.rings[t.Ref] = slices.DeleteFunc(content.Ties(m.guide.Bonds(t.Ref)), func(other content.Tie) bool { return other.Ref == r })
		for _, other := range m.rings[t.Ref] {
			m.ringed = max(m.ringed, text.Measure(ringed(other)))
		}
	}
	m.rows = [2]widget.Cursor{}
	m.layout()
}

// SetSize lays the map out anew.
func (m *BondMap) SetSize(w, h int) { m.w, m.h = w, h; m.layout() }

// chosen returns the bond under the cursor.
func (m *BondMap) chosen() (content.Tie, bool) {
	if len(m.sides[m.side]) == 0 {
		return content.Tie{}, false
	}
	return m.sides[m.side][m.rows[m.side].At], true
}

// Update handles keys and mouse. Up and down choose a bond of one side. Left and right change the
// side, or follow the bond if it points there.
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
	case key.Matches(press, m.keys.Opened, m.keys.Chart):
		return widget.Follow{Ref: m.middle.Ref}, nil
	case key.Matches(press, m.keys.Back) && len(m.trail) > 0:
		last := len(m.trail) - 1
		m.center(m.trail[last])
		m.trail = m.trail[:last]
	default:
		return widget.Unused{}, nil
	}
	return nil, nil
}

// toward changes to a side. If the cursor is there already, it follows the bond.
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

// walk follows the chosen bond.
func (m *BondMap) walk() {
	if b, ok := m.chosen(); ok {
		m.walkTo(b.Ref)
	}
}

func (m *BondMap) walkTo(r content.Ref) {
	m.trail = append(m.trail, m.middle.Ref)
	m.center(r)
}

// click chooses a bond, or follows it if it is chosen already.
func (m *BondMap) click(x, y int) {
	side := 0
	if x >= m.w/2 {
		side = 1
	}
	w := m.wings()[side]
	if y -= w.top; y < 0 || y >= len(w.lines) || len(w.lines[y]) == 0 {
		return
	}
	row, found := slices.BinarySearch(w.names, y)
	if !found { // on a line below a name
		row--
	}
	row += m.rows[side].Top
	if side == m.side && row == m.rows[side].At {
		m.walk()
		return
	}
	m.side = side
	m.rows[side].Set(row)
}

// caption says in full what the chosen bond is, or that there is none.
func (m *BondMap) caption() string {
	words, room := m.unbound(), max(m.w-2*widget.Gutter, 1)
	if b, ok := m.chosen(); ok {
		words = b.Name + ": " + b.Words + ", since " + b.Since.String()
		more := " " + m.look.Symbols.Dot + " " + wording.Count(len(m.sides[0])+len(m.sides[1]), "bond")
		if text.Measure(words+more) <= room {
			words += more
		}
	}
	return text.Spaces(widget.Gutter) + m.look.Paint(text.InkDim, text.Clip(words, room, m.look.Symbols.More))
}

func (m *BondMap) unbound() string { return m.middle.Name + " has no bonds that you know of." }

// ShortHelp lists the keys for the footer.
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

// FullHelp lists the keys for the help.
func (m *BondMap) FullHelp() [][]key.Binding {
	k := m.keys
	return [][]key.Binding{
		{widget.As(k.Enter, "walk along the bond"), widget.As(k.Chart, "the page of the one in the middle"), k.MarkNext()},
		append(k.MoveKeys(), widget.As(k.Back, "who was in the middle before, or back")),
	}
}
