package ui

import (
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/watch"
	"unspoiled/ui/session"
)

// lookEvery is how often the guide checks whether another terminal, a command or another machine
// has changed the profile. Each check draws a frame, and is most of an idle guide's cost. When
// the window gets the focus it is checked at once.
const lookEvery = 5 * time.Second

// stampsMsg holds the stamps of the profiles' files now.
type stampsMsg struct {
	names  []string
	stamps []watch.Stamp
	again  bool // check again later
}

// readMsg holds the profiles as they are now, the open one first.
type readMsg struct {
	all []watch.Viewer
	err error
}

// followed lists the profiles that the guide depends on: the open one, and those of a lens.
func (p *progress) followed(l watch.Lens) []string { return append([]string{p.profile}, l.Names()...) }

func stampsOf(store Store, names []string) []watch.Stamp {
	out := make([]watch.Stamp, len(names))
	for i, n := range names {
		out[i] = store.Stamp(n)
	}
	return out
}

// lookNow checks the files once; lookLater keeps checking at intervals.
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

// looked reads the profiles again if a file has changed.
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

// read notes what was wrong with what was read. It is false if another profile is open by now.
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

// companyMsg holds the profiles for a lens.
type companyMsg struct {
	show string
	with []watch.Viewer
	err  error
}

// company reads the profiles of those who watch together, and checks their names first.
func (p *progress) company(names []string, show string) (tea.Cmd, error) {
	if p.store == nil {
		return nil, errNoStore
	}
	if err := watch.CheckCompany(p.profile, names); err != nil {
		return nil, err
	}
	store := p.store
	return func() tea.Msg {
		with, _, err := watch.LoadViewers(store, names)
		return companyMsg{show, with, err}
	}, nil
}

// handleStored handles the messages about files: the results of saves, what others have written, and
// changes of the show.
func (m *Model) handleStored(msg tea.Msg) tea.Cmd {
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
		m.nav.toOverlays(msg)
	case profileMsg:
		m.profileRead(msg)
	case companyMsg:
		return m.companyRead(msg)
	case tea.BlurMsg:
		m.window.away = true
	case tea.FocusMsg, session.WokenMsg:
		m.window = window{back: m.options.Now()}
		if m.viewing.guide == nil {
			return m.background.ask()
		}
		return tea.Batch(m.progress.lookNow(m.viewing.lens), m.background.ask())
	}
	return nil
}

// saved handles the result of a save, then saves again or quits if that is due.
func (m *Model) saved(msg savedMsg) tea.Cmd {
	switch {
	case m.progress.saved(msg):
		m.catchUp(msg.history)
	case m.progress.failed != nil:
		m.notice.unsaved()
	}
	if again := m.progress.saveAgain(m.viewing.history); again != nil {
		return again
	}
	if m.leaving {
		return tea.Quit
	}
	return nil
}

// catchUp merges what was marked elsewhere, and redraws the guide if that changes it.
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

func (m *Model) profileRead(msg profileMsg) {
	if err := m.progress.checkSaved(); err != nil {
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
