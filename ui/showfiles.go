package ui

import (
	"cmp"
	"errors"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/library"
)

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
