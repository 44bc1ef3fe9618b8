package ui

import (
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/watch"
	"unspoiled/ui/text"
)

// DefaultProfile is the profile that needs no naming.
const DefaultProfile = "default"

// Store keeps the histories of all profiles; see watch.Store.
type Store interface {
	Load(profile string) (watch.History, error)
	Save(profile string, h watch.History) (watch.History, error)
	Stamp(profile string) watch.Stamp
	Profiles() ([]string, error)
}

var errNoStore = errors.New("progress is not kept in this run, so there are no profiles")

// progress stands between a history and the disk. It saves what is marked here, one save at
// a time, and looks for what others mark. The history itself is not its own.
type progress struct {
	store   Store  // nil where nothing is kept
	profile string // whose progress it is

	busy    bool   // a save is under way
	dirty   bool   // something changed since it began, or it failed
	failed  error  // of the last one
	trouble string // what is wrong, until it is mended

	every    time.Duration // how often the profile's file is looked at; 0 for never
	stamps   []watch.Stamp // of the profiles followed, when they were last read
	profiles []string      // those there are, as far as asked for
}

type loadedMsg struct {
	Loaded
	stamps []watch.Stamp
	err    error
}

func (p *progress) load(from func() (Loaded, error)) tea.Msg {
	var stamps []watch.Stamp
	if p.store != nil {
		stamps = stampsOf(p.store, []string{p.profile}) // before it is read
	}
	loaded, err := from()
	return loadedMsg{loaded, stamps, err}
}

type savedMsg struct {
	profile string
	history watch.History
	err     error
}

func (p *progress) save(h watch.History) tea.Cmd {
	if p.store == nil {
		return nil
	}
	if p.busy {
		p.dirty = true
		return nil
	}
	p.busy, p.dirty = true, false
	store, profile := p.store, p.profile
	return func() tea.Msg {
		got, err := store.Save(profile, h)
		return savedMsg{profile, got, err}
	}
}

// saved notes how a save went; it is true where what others wrote meanwhile came with it.
func (p *progress) saved(msg savedMsg) bool {
	p.busy, p.failed, p.trouble = false, nil, ""
	if msg.err != nil {
		p.trouble = msg.err.Error()
	}
	if !watch.Saved(msg.err) {
		p.failed = msg.err
	}
	return p.failed == nil && msg.profile == p.profile
}

// again saves what has changed since. What could not be saved is tried again with the
// next change.
func (p *progress) again(h watch.History) tea.Cmd {
	if p.dirty && p.failed == nil {
		return p.save(h)
	}
	p.dirty = p.dirty || p.failed != nil
	return nil
}

// unsaved reports whether something is not on disk yet.
func (p *progress) unsaved() bool { return p.busy || p.dirty }

// finish saves what a signal left unsaved.
func (p *progress) finish(h watch.History) error {
	if p.store == nil || !p.unsaved() {
		return nil
	}
	if _, err := p.store.Save(p.profile, h); !watch.Saved(err) {
		return fmt.Errorf("%w; what changed last is not kept", err)
	}
	return nil
}

type profileMsg struct {
	name    string
	history watch.History
	stamps  []watch.Stamp
	err     error
}

func (p *progress) open(name string) (tea.Cmd, error) {
	switch err := p.settled(); {
	case p.store == nil:
		return nil, errNoStore
	case err != nil:
		return nil, err
	case name == p.profile:
		return nil, errors.New("the profile that is open is " + name)
	}
	if err := watch.ValidProfile(name); err != nil {
		return nil, err
	}
	store := p.store
	return func() tea.Msg {
		stamps := stampsOf(store, []string{name}) // before it is read
		h, err := store.Load(name)
		return profileMsg{name, h, stamps, err}
	}, nil
}

// settled is an error as long as something is not saved: it would be lost with the profile
// that is open.
func (p *progress) settled() error {
	if p.unsaved() {
		return errors.New("the progress of " + p.profile + " is not saved yet")
	}
	return nil
}

func (p *progress) enter(msg profileMsg) {
	p.profile, p.stamps, p.trouble = msg.name, msg.stamps, ""
	if msg.err != nil {
		p.trouble = msg.err.Error()
	}
}

type profilesMsg struct{ names []string }

func (p *progress) list() tea.Cmd {
	store := p.store
	if store == nil {
		return nil
	}
	return func() tea.Msg {
		names, _ := store.Profiles() // what cannot be listed can still be typed
		return profilesMsg{names}
	}
}

// whose puts the profile before words, unless it is the one that needs no naming.
func (p *progress) whose(words string, symbols *text.Symbols) string {
	if p.profile == DefaultProfile {
		return words
	}
	return p.profile + " " + symbols.Dot + " " + words
}
