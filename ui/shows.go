package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/library"
	"unspoiled/ui/screen"
)

// openChooser reads the heads of all shows beside, and lists them. A show is read whole
// once it is chosen.
func (m *Model) openChooser() tea.Cmd {
	if len(m.shows) < 2 {
		m.complain(errors.New("there is no other show: unspoiled new makes one of a catalogue's file"))
		return nil
	}
	m.lay(screen.NewChooser(m.look, m.keys))
	shows, history, options := m.shows, m.history, m.options
	return func() tea.Msg {
		return screen.ShowsMsg{Rows: library.List(shows, history, func(id string) content.Policy {
			return options.of(id).Policy.On(options.Now())
		})}
	}
}

// listed fills the chooser that waits for it.
func (m *Model) listed(msg screen.ShowsMsg) {
	for _, v := range m.overlays {
		if c, ok := v.(*screen.Chooser); ok {
			c.List(msg.Rows, m.show.ID())
		}
	}
}

// tellOpened says outside which show is open, beside: it may be written down.
func (m *Model) tellOpened() tea.Cmd {
	tell, id := m.options.Opened, m.show.ID()
	if tell == nil {
		return nil
	}
	return func() tea.Msg { tell(id); return nil }
}

// openedMsg is a show that was chosen.
type openedMsg struct {
	show *content.Show
	item library.Item
	err  error
}

// choose reads a show whole, beside.
func (m *Model) choose(want screen.Choose) tea.Cmd {
	if want.ID == m.show.ID() {
		m.overlays = nil
		return nil
	}
	m.said = "reading it"
	item := m.shows[want.Item]
	return func() tea.Msg {
		show, err := item.Load()
		return openedMsg{show, item, err}
	}
}

// chosen changes the show. What belonged to the other one is left with it.
func (m *Model) chosen(msg openedMsg) tea.Cmd {
	if msg.err != nil {
		m.complain(errors.New("it does not load: unspoiled check tells why"))
		return nil
	}
	m.overlays = nil
	m.show, m.guide, m.before = msg.show, nil, nil
	m.trail, m.peeks, m.lens.AsOf = nil, nil, nil
	m.tabs, m.open = newTabs(m.look, m.keys), tabSeasons
	m.setGuide()
	m.welcome()
	m.layout()
	m.said = "opened " + m.guide.Title()
	return m.tellOpened()
}
