package ui

import (
	"unspoiled/content"
	"unspoiled/ui/screen"
	"unspoiled/ui/widget"
)

// openChart lays the chart of the people over their screen, the cursor on whose page is
// open there.
func (m *Model) openChart() {
	if m.open != tabPeople {
		m.openTab(tabPeople)
	}
	m.picture(screen.NewChart(m.look, m.keys, m.guide, m.here().Ref))
}

// picture lays one picture of the people over their screen, in the place of another.
func (m *Model) picture(v widget.View) {
	if n := len(m.overlays); n > 0 {
		switch m.overlays[n-1].(type) {
		case *screen.Chart, *screen.BondMap:
			m.overlays = m.overlays[:n-1]
		}
	}
	m.lay(v)
}

func (m *Model) openMap(r content.Ref) { m.picture(screen.NewBondMap(m.look, m.keys, m.guide, r)) }
