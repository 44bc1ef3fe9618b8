package ui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
)

// setLens looks through another lens.
func (m *Model) setLens(l watch.Lens, said string) {
	if n := m.viewing.look(l); n > 0 {
		said += "; " + wording.Count(n, "peek") + " hidden"
	}
	if k := m.keys.Lens; l.On() && k.Enabled() {
		said += "; " + k.Help().Key + " takes the lens off"
	}
	m.nav.show(m.viewing.guide)
	m.notice.say(said)
}

// lens takes the lens off, or asks for one.
func (m *Model) lens() {
	if m.noLens() == nil {
		return
	}
	along := func() tea.Cmd { return m.beginRewatch(content.Point{}) }
	m.dialog = m.questions.lens(func() tea.Cmd { return m.openPalette("as of ") }, func() tea.Cmd { return m.openPalette("with ") }, along)
}

// noLens takes the lens off; a rewatch is asked about.
func (m *Model) noLens() error {
	switch {
	case m.viewing.lens.On():
		m.setLens(watch.Lens{}, "as you know it now")
	case m.viewing.rewatch().On:
		m.endRewatch()
	default:
		return errors.New("no lens is on")
	}
	return nil
}

// joined puts on the lens of those in the room.
func (m *Model) joined(msg companyMsg) tea.Cmd {
	switch {
	case msg.show != m.viewing.show.ID():
	case msg.err != nil:
		m.notice.complain(msg.err)
	default:
		l := m.viewing.lens
		l.With = msg.with
		m.setLens(l, "with "+wording.List(l.Names()))
		return m.progress.lookNow(l)
	}
	return nil
}

// beginRewatch begins one behind an episode, or from the start with the zero Point.
func (m *Model) beginRewatch(last content.Point) tea.Cmd {
	cmd := m.changed(m.viewing.beginRewatch(last))
	m.nav.home()
	return cmd
}

// endRewatch ends it, after asking.
func (m *Model) endRewatch() {
	m.dialog = m.questions.endRewatch(func() tea.Cmd { return m.changed(m.viewing.endRewatch()) })
}
