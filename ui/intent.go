package ui

import (
	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

// intent is what a screen wants done that it cannot do itself. The root acts on it
// in the same Update. A nil intent wants nothing.
type intent any

type (
	// unused gives a message back that was not for the screen.
	unused struct{}
	// mark marks an episode or a season as watched, or takes that back.
	mark struct{ point content.Point }
	// follow opens the page of an entry.
	follow struct{ ref content.Ref }
	// visit opens the page of an episode or a season.
	visit struct{ point content.Point }
	// openPage opens a place on the screen that one is on.
	openPage struct{ place place }
	// openThread opens a question by its words.
	openThread struct{ question string }
	// openEvent goes to an event of the timeline by its words.
	openEvent struct{ text string }
	// back goes to where one came from.
	back struct{}
	// answer is how far somebody has watched, told at the first run: all up to and
	// with the point, or nothing.
	answer struct {
		to      content.Point
		nothing bool
	}
	// later leaves the first run's question for the next time.
	later struct{}
	// decide carries out what a dialog's choice stands for.
	decide struct{ do func() tea.Cmd }
)

// view is what fills the body of the frame: a screen behind a tab, or something
// that lies over it for a while.
type view interface {
	help.KeyMap // what the footer and the help say
	// Update takes keys and mouse; the place of the mouse is within the view.
	Update(tea.Msg) (intent, tea.Cmd)
	// View is at most as large as the size set.
	View() string
	SetSize(width, height int)
}

// screen is a view behind a tab.
type screen interface {
	view
	// SetGuide gives the screen another cut of the show; it stays where it is as
	// far as that can be.
	SetGuide(*content.Guide)
	// Place is where the screen stands now, for the way back; Open goes there.
	Place() place
	Open(place)
}

// place is a spot in the guide that one can come back to.
type place struct {
	screen int // which tab
	level  level
	point  content.Point // season or episode
	ref    content.Ref   // entry
	words  string        // question of a thread, text of an event
	row    int           // of a list, where what stood there is gone
	length content.Length
	top    int    // scrolled to
	at     int    // chosen target; -1 for none
	over   []view // what lay over the screen
}

// level is how deep in a screen a place is.
type level int

const (
	levelList level = iota // the screen as it opens: a ladder, a list
	levelPart              // within a row of that list: the episodes of a season
	levelPage              // a page of its own
)
