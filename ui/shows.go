package ui

import (
	"errors"
	"slices"
	"unspoiled/content"

	tea "charm.land/bubbletea/v2"
)

// openChooser reads all shows beside, and lists them. Another show is not worth
// reading before somebody asks for it.
func (m *Model) openChooser() tea.Cmd {
	if len(m.shows) < 2 {
		m.complain(errors.New("there is no other show: --content names a folder with more"))
		return nil
	}
	c := &chooser{}
	c.sheet = newSheet(m.look, m.keys, func(width int) page { return chooserPage(c.rows, width, m.look.signs) })
	c.sheet.rows = true
	m.lay(c)
	choices, now, history, policy := m.shows, m.show, m.history, m.options.Policy
	return func() tea.Msg {
		var out []listing
		for _, choice := range choices {
			row := listing{title: choice.Name, note: "does not load: unspoiled check tells why"}
			show, err := choice.Load()
			if err == nil && show.ID() == now.ID() {
				show = now
			}
			if err == nil {
				g := content.NewGuide(show, history.Seen(show.ID()), policy)
				row = listing{show, g.Title(), "not begun"}
				if p, ok := g.Furthest(); ok {
					row.note = "seen to " + p.String()
				}
			}
			if err != nil || !slices.ContainsFunc(out, func(s listing) bool { return s.show != nil && s.show.ID() == show.ID() }) {
				out = append(out, row)
			}
		}
		return showsMsg{out}
	}
}

// listed fills the chooser that waits for it.
func (m *Model) listed(msg showsMsg) {
	for _, v := range m.over {
		if c, ok := v.(*chooser); ok {
			c.rows, c.laid = msg.shows, 0
			for i, r := range msg.shows {
				if r.show == m.show {
					c.at = i
				}
			}
			m.layout()
		}
	}
}

// openShow changes the show. What belonged to the other one is left with it.
func (m *Model) openShow(show *content.Show) {
	m.over = nil
	if show == m.show {
		return
	}
	m.show, m.guide, m.before = show, nil, nil
	m.trail, m.peeks, m.lens.AsOf = nil, nil, nil
	m.tabs, m.open = newTabs(m.look, m.keys), tabSeasons
	m.setGuide()
	m.welcome()
	m.layout()
	m.said = "opened " + m.guide.Title()
}
