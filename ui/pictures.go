package ui

import (
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
