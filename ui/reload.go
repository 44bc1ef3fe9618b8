package ui

import (
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/watch"
)

// lookEvery is how often an open guide looks whether its profile was changed by another
// terminal, a command or another machine. Each look draws a frame, and is most of what the
// guide costs while nothing happens; whoever comes back to its window is served at once.
const lookEvery = 5 * time.Second

// stampsMsg is what the files of the profiles look like now.
type stampsMsg struct {
	names  []string
	stamps []watch.Stamp
	again  bool // look again later
}

// readMsg is what the profiles hold now, the one that is open first.
type readMsg struct {
	all []watch.Viewer
	err error
}

// followed are the profiles that the guide depends on: its own, and those in the room.
func (m *Model) followed() []string { return append([]string{m.profile()}, m.lens.Names()...) }

func stampsOf(store Store, names []string) []watch.Stamp {
	out := make([]watch.Stamp, len(names))
	for i, n := range names {
		out[i] = store.Stamp(n)
	}
	return out
}

// lookNow looks at once; lookLater in a while, for ever again.
func (m *Model) lookNow() tea.Cmd {
	store, names := m.options.Store, m.followed()
	if store == nil || m.show == nil {
		return nil
	}
	return func() tea.Msg { return stampsMsg{names, stampsOf(store, names), false} }
}

func (m *Model) lookLater() tea.Cmd {
	store, names := m.options.Store, m.followed()
	if store == nil || m.every == 0 {
		return nil
	}
	return tea.Tick(m.every, func(time.Time) tea.Msg { return stampsMsg{names, stampsOf(store, names), true} })
}

// looked reads the profiles again where a file has changed.
func (m *Model) looked(msg stampsMsg) tea.Cmd {
	var later tea.Cmd
	if msg.again {
		later = m.lookLater()
	}
	if !slices.Equal(msg.names, m.followed()) || slices.Equal(msg.stamps, m.stamps) {
		return later
	}
	m.stamps = msg.stamps
	store := m.options.Store
	return tea.Batch(later, func() tea.Msg {
		var out readMsg
		for _, name := range msg.names {
			h, err := store.Load(name)
			out.all, out.err = append(out.all, watch.Viewer{Name: name, History: h}), errors.Join(out.err, err)
		}
		return out
	})
}

// reread takes in what others have changed. What could not be read changes nothing:
// one's own changes are here, and others' are merged when it can be.
func (m *Model) reread(msg readMsg) {
	if len(msg.all) == 0 || msg.all[0].Name != m.profile() {
		return
	}
	if msg.err != nil {
		m.trouble = msg.err.Error()
	} else if m.saving.err == nil {
		m.trouble = ""
	}
	m.history = m.history.Merge(msg.all[0].History)
	for i, v := range m.lens.With {
		for _, now := range msg.all[1:] {
			if now.Name == v.Name && !now.History.Empty() {
				m.lens.With[i].History = now.History
			}
		}
	}
	m.catchUp()
}

// catchUp cuts the show anew where what is visible has changed without a key.
func (m *Model) catchUp() {
	if m.visible().Equal(m.set) {
		return
	}
	if m.asking() && m.answeredBefore() {
		m.overlays = nil
	}
	m.recut()
	m.said = "marked elsewhere: the guide follows"
}
