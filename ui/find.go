package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/screen"
)

// openSearch lays the search over whatever is there; its index is made beside.
func (m *Model) openSearch() tea.Cmd {
	g := m.guide
	m.lay(screen.NewSearch(m.look, m.keys, g))
	return func() tea.Msg {
		g.Search("a", 1)
		return screen.IndexedMsg{Guide: g}
	}
}

// indexed lets the searches that wait for this guide begin.
func (m *Model) indexed(msg screen.IndexedMsg) {
	for _, v := range m.overlays {
		if s, ok := v.(*screen.Search); ok {
			s.Indexed(msg.Guide)
		}
	}
}
