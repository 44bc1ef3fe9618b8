package ui

import (
	"cmp"
	"errors"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/watch"
)

var errNoStore = errors.New("progress is not kept in this run, so there are no profiles")

// profile is whose progress it is.
func (m *Model) profile() string { return cmp.Or(m.options.Profile, DefaultProfile) }

type profileMsg struct {
	name    string
	history watch.History
	stamps  []watch.Stamp
	err     error
}

// openProfile reads another profile. What is not saved yet would be lost with the one
// that is open.
func (m *Model) openProfile(name string) (tea.Cmd, error) {
	switch {
	case m.options.Store == nil:
		return nil, errNoStore
	case m.unsaved():
		return nil, errors.New("the progress of " + m.profile() + " is not saved yet")
	case name == m.profile():
		return nil, errors.New("the profile that is open is " + name)
	}
	if err := watch.ValidProfile(name); err != nil {
		return nil, err
	}
	store := m.options.Store
	return func() tea.Msg {
		stamps := stampsOf(store, []string{name})
		h, err := store.Load(name)
		return profileMsg{name, h, stamps, err}
	}, nil
}

// entered shows the guide of another profile.
func (m *Model) entered(msg profileMsg) {
	if m.unsaved() {
		m.complain(errors.New("the progress of " + m.profile() + " is not saved yet"))
		return
	}
	m.options.Profile, m.history, m.stamps = msg.name, msg.history, msg.stamps
	m.trouble = ""
	if msg.err != nil {
		m.trouble = msg.err.Error()
	}
	m.lens, m.peeks, m.before = watch.Lens{}, nil, nil
	m.overlays, m.trail, m.open = nil, nil, tabSeasons
	m.setGuide()
	m.goHome()
	if msg.err == nil {
		m.welcome()
	}
	m.layout()
	m.said = "profile " + msg.name
}
