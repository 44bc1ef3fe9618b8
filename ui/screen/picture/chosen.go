package picture

import (
	"iter"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// What is chosen in the pictures, where it leads, and the pictures line by line.

// Focus is the cell under the cursor, or the name if there is none.
func (c *Chart) Focus() (x, y int, ok bool) {
	for _, b := range c.shown {
		if at := c.col - b.from; at >= 0 && at < len(b.episodes) {
			x = b.x + at*c.space.pitch
		}
	}
	return x, c.head + c.rows.At - c.rows.Top, len(c.people) > 0
}

// Position is the position of the person under the cursor.
func (c *Chart) Position() string { return c.rows.Position() }

// Copy returns the name under the cursor.
func (c *Chart) Copy() (words string, whole bool) {
	if len(c.people) == 0 {
		return "", false
	}
	return c.people[c.rows.At].Name, false
}

// Spots returns the people in view.
func (c *Chart) Spots() iter.Seq[widget.Spot] {
	var out []widget.Spot
	for i := c.rows.Top; i < c.rows.End(); i++ {
		follow := func() widget.Intent {
			c.rows.Set(i)
			return widget.Follow{Ref: c.people[i].Ref}
		}
		out = append(out, widget.Spot{X: c.inset + widget.Gutter, Y: c.head + i - c.rows.Top, Row: true, Go: follow})
	}
	return slices.Values(out)
}

// Plain lists the people, with the episodes they appear in.
func (c *Chart) Plain() (string, widget.Page) {
	w := widget.NewWriter(c.w, c.look.Symbols)
	w.Text(nil, text.Run{Text: "Who is in which episodes", Ink: text.InkTitle})
	for _, p := range c.people {
		words := []string{p.Name}
		for _, s := range c.guide.Seasons() {
			words = append(words, screen.SpokenStrip(s, p.in))
		}
		w.Row(widget.Follow{Ref: p.Ref}, text.Run{Text: strings.Join(words, "  ")})
	}
	if len(c.people) == 0 {
		w.Text(nil, text.Run{Text: "Nobody is met yet."})
	} else {
		on := c.people[c.rows.At]
		w.Row(OpenMap{on.Ref}, text.Run{Text: "The bonds around " + on.Name})
	}
	return "", w.Done()
}

// Focus is the name at the end of the chosen bond.
func (m *BondMap) Focus() (x, y int, ok bool) {
	if _, ok = m.chosen(); ok {
		x, y = m.nameAt(m.wings(), m.side, m.rows[m.side].At)
	}
	return x, y, ok
}

// Position is the position of the chosen bond on its side.
func (m *BondMap) Position() string { return m.rows[m.side].Position() }

// Copy returns the name at the end of the chosen bond, or the one in the middle if it has no
// bonds.
func (m *BondMap) Copy() (words string, whole bool) {
	if b, ok := m.chosen(); ok {
		return b.Name, false
	}
	return m.middle.Name, false
}

// Spots returns the names around the middle.
func (m *BondMap) Spots() iter.Seq[widget.Spot] {
	var out []widget.Spot
	wings := m.wings()
	for side := range m.sides {
		for row := m.rows[side].Top; row < m.rows[side].End(); row++ {
			walk := func() widget.Intent {
				m.walkTo(m.sides[side][row].Ref)
				return nil
			}
			x, y := m.nameAt(wings, side, row)
			out = append(out, widget.Spot{X: x, Y: y, Go: walk})
		}
	}
	return slices.Values(out)
}

// Plain lists the bonds of the entry in the middle. Choosing one follows it.
func (m *BondMap) Plain() (string, widget.Page) {
	w := widget.NewWriter(m.w, m.look.Symbols)
	w.Text(nil, text.Run{Text: "The bonds around " + m.middle.Name, Ink: text.InkTitle})
	all := content.Ties(m.guide.Bonds(m.middle.Ref))
	for _, t := range all {
		walk := widget.Decide{Do: func() tea.Cmd { m.walkTo(t.Ref); return nil }}
		w.Row(walk, text.Run{Text: t.Name + ": " + t.Words + ", since " + t.Since.String()})
	}
	if len(all) == 0 {
		w.Text(nil, text.Run{Text: m.unbound()})
	}
	w.Row(widget.Follow{Ref: m.middle.Ref}, text.Run{Text: "The page of " + m.middle.Name})
	return "", w.Done()
}
