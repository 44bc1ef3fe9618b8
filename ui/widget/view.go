// Package widget holds the parts that screens are made of: lists, pages, dialogs, the show's
// sign. A widget draws what it is given, and turns keys into intents. It knows no screen, changes
// no progress, and does not decide what a viewer may see.
package widget

import (
	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

// Intent is what a view wants done but cannot do itself. The root acts on it in the same Update.
// A nil Intent wants nothing.
type Intent any

type (
	// Unused says that the view has no use for the message.
	Unused struct{}
	// Mark toggles the mark of an episode or a season.
	Mark struct{ Point content.Point }
	// Follow opens the page of an entry.
	Follow struct{ Ref content.Ref }
	// Visit opens the page of an episode, or the episodes of a season.
	Visit struct{ Point content.Point }
	// OpenPage opens a place on the current screen.
	OpenPage struct{ Place Place }
	// OpenThread opens the thread with this question.
	OpenThread struct{ Question string }
	// OpenEvent goes to the event with this text on the timeline.
	OpenEvent struct{ Text string }
	// Back goes back one step.
	Back struct{}
	// Answer answers the first question, how far the viewer has watched: up to a point, including
	// it, or nothing.
	Answer struct {
		To      content.Point
		Nothing bool
	}
	// Later leaves the first question for the next run.
	Later struct{}
	// Decide closes a dialog, and does what a choice in it or on a page stands for. A nil Do does
	// nothing.
	Decide struct{ Do func() tea.Cmd }
)

// View fills the body of the frame: a screen, or an overlay on it.
type View interface {
	help.KeyMap // the keys for the footer and the help
	// Update handles keys and mouse, in coordinates of the body.
	Update(tea.Msg) (Intent, tea.Cmd)
	// View draws at most the size that was set. It changes nothing.
	View() string
	SetSize(width, height int)
	// Focus is the cell of the chosen item or of the text cursor. The terminal's cursor is put
	// there, for magnifiers and screen readers. ok is false if there is none.
	Focus() (x, y int, ok bool)
	// Plain returns everything the view shows, scrolled out of view or not, for reading line by
	// line. where names the place, "" if there is only one. The targets of page are the choices.
	Plain() (where string, page Page)
}

// Screen is a view with a tab.
type Screen interface {
	View
	// SetGuide gives the screen a new guide. It stays at its place if it can.
	SetGuide(*content.Guide)
	// Place returns the current place, for the way back; Open goes to one.
	Place() Place
	Open(Place)
	// Settle lays out what View draws. The root calls it at the end of every Update for the open
	// screen only, so that the others cost nothing.
	Settle()
}

// Place is a place in the guide that one can go back to.
type Place struct {
	Screen   int // index of the tab
	Level    Level
	Point    content.Point // of a season or an episode
	Ref      content.Ref   // of an entry
	Words    string        // a thread's question, or an event's text
	Row      int           // of a list, in case its item is gone
	Length   content.Length
	Top      int    // the first line in view
	At       int    // the chosen target; -1 for none
	Overlays []View // that were open
}

// Level is how deep in a screen a place is.
type Level int

const (
	LevelList Level = iota // the list or grid that the screen begins with
	LevelPart              // within one row of it: the episodes of a season
	LevelPage              // a page of its own
)
