package ui

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/screen"
)

// openChooser reads all shows beside, and lists them. Another show is not worth
// reading before somebody asks for it.
func (m *Model) openChooser() tea.Cmd {
	if len(m.shows) < 2 {
		m.complain(errors.New("there is no other show: --content names a folder with more"))
		return nil
	}
	m.lay(screen.NewChooser(m.look, m.keys))
	choices, now, history, options := m.shows, m.show, m.history, m.options
	return func() tea.Msg {
		var out []screen.Listing
		for _, choice := range choices {
			row := screen.Listing{Title: choice.Name, Note: "does not load: unspoiled check tells why"}
			show, err := choice.Load()
			if err == nil && show.ID() == now.ID() {
				show = now
			}
			if err == nil {
				g := content.NewGuide(show, history.Seen(show.ID()), options.of(show).Policy)
				row = screen.Listing{Show: show, Title: g.Title(), Note: "not begun"}
				if p, ok := g.Furthest(); ok {
					row.Note = "seen to " + p.String()
				}
				for _, from := range []string{g.Source(), g.License()} {
					if from != "" {
						row.Note += ", " + from
					}
				}
			}
			if err != nil || !slices.ContainsFunc(out, func(s screen.Listing) bool { return s.Show != nil && s.Show.ID() == show.ID() }) {
				out = append(out, row)
			}
		}
		return screen.ShowsMsg{Shows: out}
	}
}

// listed fills the chooser that waits for it.
func (m *Model) listed(msg screen.ShowsMsg) {
	for _, v := range m.overlays {
		if c, ok := v.(*screen.Chooser); ok {
			c.List(msg.Shows, m.show)
		}
	}
}

// openShow changes the show. What belonged to the other one is left with it.
func (m *Model) openShow(show *content.Show) {
	m.overlays = nil
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
