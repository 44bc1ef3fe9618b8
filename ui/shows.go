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

// openChooser lists all shows. It reads only the head of each, in the background.
func (m *Model) openChooser() tea.Cmd {
	if len(m.shows) < 2 {
		m.notice.complain(errors.New("no other show: unspoiled new DIR makes one"))
		return nil
	}
	m.nav.push(screen.NewChooser(m.look, m.keys))
	shows, history, policy, open := m.shows, m.viewing.history, m.viewing.policy, m.viewing.show.ID()
	return func() tea.Msg {
		return screen.ShowsMsg{Open: open, Rows: library.List(shows, history, policy)}
	}
}

// openedMsg holds a show that was chosen and read.
type openedMsg struct {
	show *content.Show
	from origin
	err  error
}

// readShow reads the whole show in the background.
func (m *Model) readShow(want screen.OpenShow) tea.Cmd {
	if want.ID == m.viewing.show.ID() {
		m.nav.closeAll()
		return nil
	}
	m.notice.say("reading it")
	item := m.shows[want.Item]
	return func() tea.Msg {
		from := origin{item: item, stamp: item.Stamp()} // before the read, so that a later change shows
		show, err := item.Load()
		return openedMsg{show, from, err}
	}
}

// showRead changes to another show, and drops everything that belonged to the old one.
func (m *Model) showRead(msg openedMsg) tea.Cmd {
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

// origin is where the open show was read from. Its author may be editing it there.
type origin struct {
	item  library.Item  // nil if it cannot change
	stamp library.Stamp // the state of the files when they were read
	wrong string        // why the guide does not show them as they are now
}

// filesMsg holds the show read again.
type filesMsg struct {
	from origin // as it was when they were checked
	now  library.Stamp
	show *content.Show
	err  error
}

// look reads the show again if its files have changed.
func (o origin) look() tea.Cmd {
	if o.item == nil {
		return nil
	}
	return func() tea.Msg {
		now := o.item.Stamp() // before the read, so that a later change shows
		if now == o.stamp {
			return nil
		}
		show, err := o.item.Load()
		return filesMsg{o, now, show, err}
	}
}

// read notes the state of the files, and is true if they still hold the same show. A mistake is
// reported by its place only: its text may name what is locked.
func (o *origin) read(msg filesMsg, id string) bool {
	if msg.from.item != o.item || msg.from.stamp != o.stamp {
		return false // another show is open, or they were read meanwhile
	}
	o.stamp, o.wrong = msg.now, ""
	var broken *library.Broken
	switch {
	case errors.As(msg.err, &broken):
		o.wrong = "the show’s files have a mistake: " + broken.Brief() + ". The guide stays as it was"
	case msg.err != nil:
		o.wrong = "the show’s files cannot be read. The guide stays as it was"
	case msg.show.ID() != id:
		o.wrong = "the show’s files have another id now: open it anew"
	}
	return o.wrong == ""
}

// follow shows the changed files, and stays where the viewer is.
func (m *Model) follow(msg filesMsg) {
	if !m.origin.read(msg, m.viewing.show.ID()) {
		return
	}
	m.dialog = nil // it may ask about something that is gone
	m.viewing.reread(msg.show)
	m.nav.show(m.viewing.guide)
	if m.nav.asking() {
		m.nav.closeAll()
		m.welcome()
	}
	m.notice.say("read again: the guide follows the show’s files")
}

// trouble says what is wrong with progress, or else with the show's files. It is "" again once
// that is mended.
func (m *Model) trouble() string { return cmp.Or(m.progress.trouble, m.origin.wrong) }
