package ui

import (
	"cmp"
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
		m.notice.complain(errors.New("no other show: unspoiled new DIR makes one"))
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

// origin is where the show that is open was read from: its author may be at work there.
type origin struct {
	item  library.Item  // nil where nobody says
	stamp library.Stamp // of the files as they were read
	wrong string        // why they are not shown as they are now
}

// filesMsg is the show as its files are now.
type filesMsg struct {
	from origin // as it was when they were looked at
	now  library.Stamp
	show *content.Show
	err  error
}

// look reads the show again if a file of it was saved.
func (o origin) look() tea.Cmd {
	if o.item == nil {
		return nil
	}
	return func() tea.Msg {
		now := o.item.Stamp() // before it is read
		if now == o.stamp {
			return nil
		}
		show, err := o.item.Load()
		return filesMsg{o, now, show, err}
	}
}

// read notes what has become of the files; it is true where they hold the same show still. A
// mistake is told by its place alone: what is wrong there may name what is locked.
func (o *origin) read(msg filesMsg, id string) bool {
	if msg.from.item != o.item || msg.from.stamp != o.stamp {
		return false // another show is open, or they were read meanwhile
	}
	o.stamp, o.wrong = msg.now, ""
	var broken *library.Broken
	switch {
	case errors.As(msg.err, &broken):
		o.wrong = "the show's files have a mistake: " + broken.Brief() + ". The guide stays as it was"
	case msg.err != nil:
		o.wrong = "the show's files cannot be read. The guide stays as it was"
	case msg.show.ID() != id:
		o.wrong = "the show's files have another id now: open it anew"
	}
	return o.wrong == ""
}

// follow shows the files as they are now, from where one is.
func (m *Model) follow(msg filesMsg) {
	if !m.origin.read(msg, m.viewing.show.ID()) {
		return
	}
	m.dialog = nil // what it asks about may be gone
	m.viewing.reread(msg.show)
	m.nav.show(m.viewing.guide)
	if m.nav.asking() {
		m.nav.closeAll()
		m.welcome()
	}
	m.notice.say("read again: the guide follows the show's files")
}

// trouble is what is wrong, until it is mended: with progress, else with the show's files.
func (m *Model) trouble() string { return cmp.Or(m.progress.trouble, m.origin.wrong) }
