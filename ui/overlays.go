package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/screen"
	"unspoiled/ui/widget"
)

// chart lays the chart of the people over their screen, the cursor on whose page is open
// there.
func (n *navigation) chart() {
	if n.open != tabPeople {
		n.openScreen(tabPeople)
	}
	n.picture(screen.NewChart(n.look, n.keys, n.guide, n.here().Ref))
}

// bonds lays the map of one entry's bonds there.
func (n *navigation) bonds(r content.Ref) {
	n.picture(screen.NewBondMap(n.look, n.keys, n.guide, r))
}

// picture lays one picture of the people over their screen, in the place of another.
func (n *navigation) picture(v widget.View) {
	switch n.top().(type) {
	case *screen.Chart, *screen.BondMap:
		n.close()
	}
	n.lay(v)
}

// search lays the search over whatever is there; its index is made beside.
func (n *navigation) search() tea.Cmd {
	g, here := n.guide, n.reading()
	if n.look.Symbols.Spoken {
		here = nil // its places are found by scrolling to them
	}
	n.lay(screen.NewSearch(n.look, n.keys, g, here))
	return func() tea.Msg {
		g.Search("a", 1)
		return screen.IndexedMsg{Guide: g}
	}
}

// seek closes the search, and goes to what was searched on the page below it.
func (n *navigation) seek(words string) {
	if _, ok := n.top().(*screen.Search); ok {
		n.close()
	}
	if here := n.reading(); here != nil {
		here.Seek(words)
	}
}

// reading is the page that one reads, nil where one is on none.
func (n *navigation) reading() *widget.Reader {
	if v, ok := n.top().(interface{ Reading() *widget.Reader }); ok {
		return v.Reading()
	}
	return nil
}
