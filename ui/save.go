package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/watch"
)

// saving is what stands between the history and the disk.
type saving struct {
	busy  bool  // a save is under way
	dirty bool  // something changed since it began, or it failed
	err   error // of the last one
}

type savedMsg struct {
	profile string
	history watch.History
	err     error
}

// save writes the history in a command, one at a time.
func (m *Model) save() tea.Cmd {
	if m.options.Store == nil {
		return nil
	}
	if m.saving.busy {
		m.saving.dirty = true
		return nil
	}
	m.saving.busy, m.saving.dirty = true, false
	store, profile, h := m.options.Store, m.profile(), m.history
	return func() tea.Msg {
		got, err := store.Save(profile, h)
		return savedMsg{profile, got, err}
	}
}

// saved takes in what other guides wrote meanwhile. What could not be saved is
// tried again with the next change.
func (m *Model) saved(msg savedMsg) tea.Cmd {
	m.saving.busy, m.saving.err, m.trouble = false, nil, ""
	if msg.err != nil {
		m.trouble = msg.err.Error()
	}
	if !watch.Saved(msg.err) {
		m.saving.err = msg.err
		m.sayUnsaved()
	} else if msg.profile == m.profile() {
		m.history = m.history.Merge(msg.history)
		m.catchUp()
	}
	if m.saving.dirty && m.saving.err == nil {
		return m.save()
	}
	m.saving.dirty = m.saving.dirty || m.saving.err != nil
	if m.leaving {
		return tea.Quit
	}
	return nil
}

// sayUnsaved takes the success out of what was just said.
func (m *Model) sayUnsaved() {
	if m.said != "" && !strings.HasSuffix(m.said, notSaved) {
		m.said, m.saidError = m.said+notSaved, true
	}
}

const notSaved = ", not saved"

// unsaved reports whether something is not on disk yet.
func (m *Model) unsaved() bool { return m.saving.busy || m.saving.dirty }
