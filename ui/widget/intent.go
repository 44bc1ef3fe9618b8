// Package widget is the parts that screens are made of: lists, pages, dialogs, the
// show's sign. A widget draws what it is given and turns keys into what is wanted; it
// knows no screen, changes no progress, and holds no rule of what may be told.
package widget

import (
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
