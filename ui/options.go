package ui

import (
	"time"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/config"
)

// DefaultProfile is the profile that needs no naming.
const DefaultProfile = "default"

// Theme says which of the two sets of colors is used; see the settings.
type Theme = config.Theme

// Options is what the guide needs from outside.
type Options struct {
	// Load reads the show and the history. It runs while the renderer waits for its
	// first tick (8 ms): what is done by then costs no time that anybody sees, and what
	// is done before Run does.
	Load func() (Loaded, error)
	// Save writes the history of the profile and returns what the file holds then
	// (watch.Store.Save). With nil nothing is saved.
	Save    func(watch.History) (watch.History, error)
	Profile string
	Policy  content.Policy
	Confirm bool // ask before a season is marked
	Theme   Theme
	Width   int // cells in a line of text at most; 0: 72
	Mouse   bool
	Keys    config.Keys // the zero Keys: the default ones
	ASCII   bool
	NoColor bool             // NO_COLOR or its like: no colors at all
	Now     func() time.Time // nil: time.Now
}

// Loaded is what Options.Load found.
type Loaded struct {
	Show    *content.Show
	History watch.History
	// Trouble is what is wrong with the history, if anything: the guide shows it and
	// goes on with what it got.
	Trouble error
}
