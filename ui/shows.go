package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/library"
	"unspoiled/content/watch"
	"unspoiled/ui/screen"
)

// openChooser reads the heads of all shows beside, and lists them. A show is read whole
// once it is chosen.
func (m *Model) openChooser() tea.Cmd {
	if len(m.shows) < 2 {
		m.notice.complain(errors.New("there is no other show: unspoiled new makes one of a catalogue's file"))
		return nil
	}
	m.nav.lay(screen.NewChooser(m.look, m.keys))
	shows, history, policy, open := m.shows, m.viewing.history, m.viewing.policy, m.viewing.show.ID()
	return func() tea.Msg {
		return screen.ShowsMsg{Open: open, Rows: library.List(shows, history, policy)}
	}
}

// openedMsg is a show that was chosen.
type openedMsg struct {
	show *content.Show
	from origin
	err  error
}

// choose reads a show whole, beside.
func (m *Model) choose(want screen.Choose) tea.Cmd {
	if want.ID == m.viewing.show.ID() {
		m.nav.closeAll()
		return nil
	}
	m.notice.say("reading it")
	item := m.shows[want.Item]
	return func() tea.Msg {
		from := origin{item: item, stamp: item.Stamp()} // before it is read
		show, err := item.Load()
		return openedMsg{show, from, err}
	}
}

// chosen changes the show. What belonged to the other one is left with it.
func (m *Model) chosen(msg openedMsg) tea.Cmd {
	if msg.err != nil {
		m.notice.complain(errors.New("it does not load: unspoiled check tells why"))
		return nil
	}
	m.origin = msg.from
	m.viewing.open(msg.show, m.viewing.history, watch.Lens{With: m.viewing.lens.With})
	m.nav.begin(m.viewing.guide)
	m.welcome()
	m.notice.say("opened " + m.viewing.guide.Title())
	return m.options.tell(msg.show.ID())
}
