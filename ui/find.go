package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/screen"
)

// openSearch lays the search over whatever is there; its index is made beside.
func (m *Model) openSearch() tea.Cmd {
	g := m.guide
	here, _ := m.top().(screen.Page)
	if m.look.Symbols.Spoken {
		here = nil // its places are found by scrolling to them
	}
	m.lay(screen.NewSearch(m.look, m.keys, g, here))
	return func() tea.Msg {
		g.Search("a", 1)
		return screen.IndexedMsg{Guide: g}
	}
}

// seekHere closes the search, and goes to what was searched on the page below it.
func (m *Model) seekHere(words string) {
	if _, ok := m.top().(*screen.Search); ok {
		m.overlays = m.overlays[:len(m.overlays)-1]
	}
	if here, ok := m.top().(screen.Page); ok {
		here.Seek(words)
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
