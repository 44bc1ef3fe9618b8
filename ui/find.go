package ui

import (
	tea "charm.land/bubbletea/v2"
)

// openSearch lays the search over whatever is there; its index is made beside.
func (m *Model) openSearch() tea.Cmd {
	g := m.guide
	m.lay(newSearch(m.look, m.keys, g))
	return func() tea.Msg {
		g.Search("a", 1)
		return indexedMsg{g}
	}
}

// indexed lets the searches that wait for this guide begin.
func (m *Model) indexed(msg indexedMsg) {
	for _, v := range m.over {
		if s, ok := v.(*search); ok && s.guide == msg.guide {
			s.ready = true
			s.find()
		}
	}
}
