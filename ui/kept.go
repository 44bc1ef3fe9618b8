package ui

import (
	tea "charm.land/bubbletea/v2"

	"unspoiled/content/watch"
)

// kept takes what comes from the disk: how a save went, and what others have written, the
// author of the show among them.
func (m *Model) kept(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case savedMsg:
		return m.saved(msg)
	case stampsMsg:
		return tea.Batch(m.progress.looked(msg, m.viewing.lens), m.origin.look())
	case filesMsg:
		m.follow(msg)
	case readMsg:
		if m.progress.read(msg) {
			m.catchUp(msg.all[0].History, msg.all[1:]...)
		}
	case profilesMsg:
		m.progress.profiles = msg.names
		m.nav.hand(msg)
	case profileMsg:
		m.entered(msg)
	case companyMsg:
		return m.joined(msg)
	case tea.FocusMsg, wokenMsg:
		if m.viewing.guide == nil {
			return m.background.ask()
		}
		return tea.Batch(m.progress.lookNow(m.viewing.lens), m.background.ask())
	}
	return nil
}

// saved takes in what other guides wrote meanwhile.
func (m *Model) saved(msg savedMsg) tea.Cmd {
	switch {
	case m.progress.saved(msg):
		m.catchUp(msg.history)
	case m.progress.failed != nil:
		m.notice.unsaved()
	}
	if again := m.progress.again(m.viewing.history); again != nil {
		return again
	}
	if m.leaving {
		return tea.Quit
	}
	return nil
}

// catchUp takes in what was marked elsewhere. What could not be read changes nothing: one's
// own changes are here, and others' are merged when it can be.
func (m *Model) catchUp(own watch.History, others ...watch.Viewer) {
	if !m.viewing.merge(own, others...) {
		return
	}
	if m.nav.asking() && m.viewing.answered() {
		m.nav.closeAll()
	}
	m.nav.show(m.viewing.guide)
	m.notice.say("marked elsewhere: the guide follows")
}

// entered shows the guide of another profile.
func (m *Model) entered(msg profileMsg) {
	if err := m.progress.settled(); err != nil {
		m.notice.complain(err)
		return
	}
	m.progress.enter(msg)
	m.viewing.open(m.viewing.show, msg.history, watch.Lens{})
	m.nav.reset()
	m.nav.show(m.viewing.guide)
	m.nav.home()
	if msg.err == nil {
		m.welcome()
	}
	m.notice.say("profile " + msg.name)
}
