package ui

import (
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/watch"
	"unspoiled/ui/text"
)

// DefaultProfile is the profile of a viewer who names none.
const DefaultProfile = "default"

// Store keeps the histories of all profiles; see watch.Store.
type Store interface {
	Load(profile string) (watch.History, error)
	Save(profile string, h watch.History) (watch.History, error)
	Stamp(profile string) watch.Stamp
	Profiles() ([]string, error)
}

var errNoStore = errors.New("progress is not kept in this run, so there are no profiles")

// progress saves the history, one save at a time, and watches the files for what others mark. It
// does not hold the history itself.
type progress struct {
	store   Store  // nil if nothing is saved
	profile string // whose progress it is

	busy    bool   // a save is running
	dirty   bool   // there are changes that no save holds yet
	failed  error  // why the last save failed
	trouble string // shown until it is mended

	every    time.Duration // how often the files are checked; 0 for never
	stamps   []watch.Stamp // of the followed profiles, when they were last read
	profiles []string      // all names, once they are listed
}

type loadedMsg struct {
	Loaded
	stamps []watch.Stamp
	err    error
}

func (p *progress) load(from func() (Loaded, error)) tea.Msg {
	var stamps []watch.Stamp
	if p.store != nil {
		stamps = stampsOf(p.store, []string{p.profile}) // before the read, so that a later change shows
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

// saved notes the result of a save. It is true if the history that came back, with what others
// wrote meanwhile, is that of the open profile.
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

// saveAgain saves what has changed since the last save. A failed save is not repeated until the next
// change.
func (p *progress) saveAgain(h watch.History) tea.Cmd {
	if p.dirty && p.failed == nil {
		return p.save(h)
	}
	p.dirty = p.dirty || p.failed != nil
	return nil
}

// unsaved reports whether the disk lacks something.
func (p *progress) unsaved() bool { return p.busy || p.dirty }

// finish saves what is left when the guide ends.
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
	switch err := p.checkSaved(); {
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
		stamps := stampsOf(store, []string{name}) // before the read, so that a later change shows
		h, err := store.Load(name)
		return profileMsg{name, h, stamps, err}
	}, nil
}

// checkSaved is an error if something is unsaved: changing the profile would lose it.
func (p *progress) checkSaved() error {
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
		names, _ := store.Profiles() // a name that is not listed can still be typed
		return profilesMsg{names}
	}
}

// withProfile puts the profile's name in front of words, unless it is the default.
func (p *progress) withProfile(words string, symbols *text.Symbols) string {
	if p.profile == DefaultProfile {
		return words
	}
	return p.profile + " " + symbols.Dot + " " + words
}
