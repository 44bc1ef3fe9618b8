package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/screen"
)

// search lays the search over whatever is there; its index is made beside.
func (n *navigation) search() tea.Cmd {
	g := n.guide
	here, _ := n.top().(screen.Page)
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
	if here, ok := n.top().(screen.Page); ok {
		here.Seek(words)
	}
}
