// Package widget is the parts that screens are made of: lists, pages, dialogs, the
// show's sign. A widget draws what it is given and turns keys into what is wanted; it
// knows no screen, changes no progress, and holds no rule of what may be told.
package widget

import (
	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

// Intent is what a screen wants done that it cannot do itself. The root acts on it
// in the same Update. A nil intent wants nothing.
type Intent any

type (
	// Unused gives a message back that was not for the screen.
	Unused struct{}
	// Mark marks an episode or a season as watched, or takes that back.
	Mark struct{ Point content.Point }
	// Follow opens the page of an entry.
	Follow struct{ Ref content.Ref }
	// Visit opens the page of an episode or a season.
	Visit struct{ Point content.Point }
	// OpenPage opens a place on the screen that one is on.
	OpenPage struct{ Place Place }
	// OpenThread opens a question by its words.
	OpenThread struct{ Question string }
	// OpenEvent goes to an event of the timeline by its words.
	OpenEvent struct{ Text string }
	// Back goes to where one came from.
	Back struct{}
	// Answer is how far somebody has watched, told at the first run: all up to and
	// with the point, or nothing.
	Answer struct {
		To      content.Point
		Nothing bool
	}
	// Later leaves the first run's question for the next time.
	Later struct{}
	// Decide carries out what a dialog's choice stands for.
	Decide struct{ Do func() tea.Cmd }
)

// View is what fills the body of the frame: a screen behind a tab, or something
// that lies over it for a while.
type View interface {
	help.KeyMap // what the footer and the help say
	// Update takes keys and mouse; the place of the mouse is within the view.
	Update(tea.Msg) (Intent, tea.Cmd)
	// View is at most as large as the size set. It changes nothing.
	View() string
	SetSize(width, height int)
}

// Screen is a view behind a tab.
type Screen interface {
	View
	// SetGuide gives the screen another cut of the show; it stays where it is as
	// far as that can be.
	SetGuide(*content.Guide)
	// Place is where the screen stands now, for the way back; Open goes there.
	Place() Place
	Open(Place)
	// Settle lays out what View will draw. The root calls it at the end of every Update
	// for the screen that is seen, so that those behind other tabs cost nothing.
	Settle()
}

// Place is a spot in the guide that one can come back to.
type Place struct {
	Screen   int // which tab
	Level    Level
	Point    content.Point // season or episode
	Ref      content.Ref   // entry
	Words    string        // question of a thread, text of an event
	Row      int           // of a list, where what stood there is gone
	Length   content.Length
	Top      int    // scrolled to
	At       int    // chosen target; -1 for none
	Overlays []View // what lay over the screen
}

// Level is how deep in a screen a place is.
type Level int

const (
	LevelList Level = iota // the screen as it opens: a ladder, a list
	LevelPart              // within a row of that list: the episodes of a season
	LevelPage              // a page of its own
)
