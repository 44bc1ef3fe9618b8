package widget

import (
	"charm.land/bubbles/v2/help"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
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
	// Focus is the cell of what is chosen in the view, or where one types: there the
	// terminal's own cursor stands, for a magnifier or a screen reader. It is false where
	// nothing is chosen.
	Focus() (x, y int, ok bool)
	// Plain is all that the view tells, whatever of it is in view, for who reads line by
	// line: where that is, "" for a view that is always the same, and a page whose
	// targets are what can be chosen.
	Plain() (where string, page Page)
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
