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

// Options is what the guide gets from its caller.
type Options struct {
	// Load reads the show and the history. It runs while the renderer waits for its first tick (8
	// ms), so what takes less than that, or is done before Run, delays nothing.
	Load func() (Loaded, error)
	// Loading is how far Load has got, from 0 to 1; nil if nobody counts.
	Loading func() float64
	// Store keeps progress, such as a *watch.Store. If it is nil, nothing is saved.
	Store Store
	// Notice is shown first, and stays until a key is pressed; "" for none.
	Notice  string
	Profile string // whose progress; "" is DefaultProfile
	Policy  content.Policy
	Card    bool                       // show a card of what a mark has opened
	Confirm bool                       // ask before marking a season and before unmarking
	Shows   map[string]config.Spoilers // Policy and Confirm of single shows, by id
	// SaveSetting saves a setting of one show, and returns all that now holds for it. If it is nil,
	// such settings cannot be changed.
	SaveSetting func(show, key, word string) (config.Spoilers, error)
	Theme       text.Theme
	Inks        map[string]string // the viewer's own colors: "#rrggbb" by the name of the ink
	Width       int               // of a line of text at most, in cells; 0 is 72
	Mouse       bool
	// Clipboard allows y to copy what is shown.
	Clipboard bool
	Title     bool // set the window's title
	Keys      config.Keys
	ASCII     bool
	Colors    colorprofile.Profile // of the terminal; if zero, Bubble Tea finds out
	// Write writes a new file, and never replaces one. If it is nil, nothing can be exported.
	Write  func(path string, data []byte) error
	Now    func() time.Time  // nil is time.Now
	Opened func(show string) // is told which show was opened; can be nil
}

// noColor reports whether the terminal gets no colors at all.
func (o Options) noColor() bool {
	return o.Colors != colorprofile.Unknown && o.Colors <= colorprofile.ASCII
}

// tell calls Opened in the background, since it may write a file.
func (o Options) tell(id string) tea.Cmd {
	if o.Opened == nil {
		return nil
	}
	return func() tea.Msg { o.Opened(id); return nil }
}

// title is the window's title. It never names the show: others may see it.
func (o Options) title() string {
	if !o.Title {
		return ""
	}
	return "unspoiled"
}

// Loaded is what Options.Load returns.
type Loaded struct {
	Show    *content.Show
	History watch.History
	// Item is where Show was read from, and Stamp the state of its files just before. The guide
	// watches them for changes. A nil Item cannot change.
	Item  library.Item
	Stamp library.Stamp
	// Lens is the lens that is on at the start.
	Lens watch.Lens
	// Shows lists all shows that can be opened, including Show; nil if there is no other.
	Shows []library.Item
	// Missing says which folders of shows cannot be read; nil if all can.
	Missing error
	// Trouble says what is wrong with the history. The guide reports it, and goes on with the
	// part that could be read.
	Trouble error
}

// Run shows the guide until the viewer quits. The error is that of Load, that of the last Save if
// progress is not saved, a *session.Signaled, or a *session.Fault.
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
