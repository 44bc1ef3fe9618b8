package ui

import (
	"context"
	"io"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"unspoiled/content"
	"unspoiled/content/library"
	"unspoiled/content/watch"
	"unspoiled/ui/config"
	"unspoiled/ui/session"
	"unspoiled/ui/text"
)

// Options is what the guide needs from outside.
type Options struct {
	// Load reads the show and the history. It runs while the renderer waits for its
	// first tick (8 ms): what is done by then costs no time that anybody sees, and what
	// is done before Run does.
	Load func() (Loaded, error)
	// Loading is how far Load is, from 0 to 1; nil where nobody counts.
	Loading func() float64
	// Store keeps progress, a *watch.Store for one. With nil nothing is saved.
	Store Store
	// Notice is said at first, and stays until a key is pressed; "" for none.
	Notice  string
	Profile string // whose progress; "" is DefaultProfile
	Policy  content.Policy
	Card    bool                       // say in one card what a mark has opened
	Confirm bool                       // ask before a season is marked and before a mark is taken back
	Shows   map[string]config.Spoilers // the same of shows that have their own, by their ids
	// Choose keeps a setting of a show, and returns what then holds for it; nil: nothing is kept.
	Choose func(show, key, word string) (config.Spoilers, error)
	Theme  text.Theme
	Inks   map[string]string // a person's own, "#rrggbb" by the name of the ink
	Width  int               // cells in a line of text at most; 0: 72
	Mouse  bool
	// Clipboard lets y copy what is shown.
	Clipboard bool
	Title     bool // set that of the window
	Keys      config.Keys
	ASCII     bool
	Colors    colorprofile.Profile // what may be written to the terminal; zero: Bubble Tea finds out
	// Write writes a new file that was asked for, never in place of another; nil: none.
	Write  func(path string, data []byte) error
	Now    func() time.Time  // nil: time.Now
	Opened func(show string) // is told which show was opened; nil: nobody wants to know
}

// noColor is whether the terminal gets no colors at all.
func (o Options) noColor() bool {
	return o.Colors != colorprofile.Unknown && o.Colors <= colorprofile.ASCII
}

// tell says outside which show is open, beside: it may be written down.
func (o Options) tell(id string) tea.Cmd {
	if o.Opened == nil {
		return nil
	}
	return func() tea.Msg { o.Opened(id); return nil }
}

// title is that of the window. It tells of no show: others may see it.
func (o Options) title() string {
	if !o.Title {
		return ""
	}
	return "unspoiled"
}

// Loaded is what Options.Load found.
type Loaded struct {
	Show    *content.Show
	History watch.History
	// Item is where Show was read from, and Stamp that of its files before: the guide
	// follows them. nil for nowhere that could change.
	Item  library.Item
	Stamp library.Stamp
	// Lens is what the guide is looked at through from the start.
	Lens watch.Lens
	// Shows are all shows that can be opened, Show among them; nil for that one alone.
	Shows []library.Item
	// Missing says which folders of shows cannot be read; nil for none.
	Missing error
	// Trouble is what is wrong with the history, if anything: the guide shows it and
	// goes on with what it got.
	Trouble error
}

// Run shows the guide until it is left. The error is one of Load, one of Save where
// progress could not be saved to the end, *session.Signaled, or *session.Fault.
func Run(ctx context.Context, o Options, in io.Reader, out io.Writer) error {
	m := New(o)
	if o.Colors == colorprofile.Unknown {
		o.Colors = colorprofile.Env(os.Environ())
	}
	return session.Program{
		Model:  m,
		Finish: func() error { return m.progress.finish(m.viewing.history) },
		Failed: func() error { return m.failed },
		Title:  o.title(), Scheme: m.background.follows(), Colors: o.Colors,
	}.Run(ctx, in, out)
}
