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
func (p *progress) followed(l watch.Lens) []string { return append([]string{p.profile}, l.Names()...) }

func stampsOf(store Store, names []string) []watch.Stamp {
	out := make([]watch.Stamp, len(names))
	for i, n := range names {
		out[i] = store.Stamp(n)
	}
	return out
}

// lookNow looks at once; lookLater in a while, for ever again.
func (p *progress) lookNow(l watch.Lens) tea.Cmd {
	store, names := p.store, p.followed(l)
	if store == nil {
		return nil
	}
	return func() tea.Msg { return stampsMsg{names, stampsOf(store, names), false} }
}

func (p *progress) lookLater(l watch.Lens) tea.Cmd {
	store, names := p.store, p.followed(l)
	if store == nil || p.every == 0 {
		return nil
	}
	return tea.Tick(p.every, func(time.Time) tea.Msg { return stampsMsg{names, stampsOf(store, names), true} })
}

// looked reads the profiles again where a file has changed.
func (p *progress) looked(msg stampsMsg, l watch.Lens) tea.Cmd {
	var later tea.Cmd
	if msg.again {
		later = p.lookLater(l)
	}
	if !slices.Equal(msg.names, p.followed(l)) || slices.Equal(msg.stamps, p.stamps) {
		return later
	}
	p.stamps = msg.stamps
	store := p.store
	return tea.Batch(later, func() tea.Msg {
		var out readMsg
		for _, name := range msg.names {
			h, err := store.Load(name)
			out.all, out.err = append(out.all, watch.Viewer{Name: name, History: h}), errors.Join(out.err, err)
		}
		return out
	})
}

// read notes what was wrong with what was read; it is true where that is of the profile
// which is open.
func (p *progress) read(msg readMsg) bool {
	if len(msg.all) == 0 || msg.all[0].Name != p.profile {
		return false
	}
	if msg.err != nil {
		p.trouble = msg.err.Error()
	} else if p.failed == nil {
		p.trouble = ""
	}
	return true
}

// companyMsg is who was read for a lens.
type companyMsg struct {
	show string
	with []watch.Viewer
	err  error
}

// company reads the profiles of those in the room before a show.
func (p *progress) company(names []string, show string) (tea.Cmd, error) {
	if p.store == nil {
		return nil, errNoStore
	}
	if err := watch.InTheRoom(p.profile, names); err != nil {
		return nil, err
	}
	store := p.store
	return func() tea.Msg {
		with, _, err := watch.Company(store, names)
		return companyMsg{show, with, err}
	}, nil
}
