// Package widget holds the parts that screens are made of: lists, pages, dialogs, the show's
// sign. A widget draws what it is given, and turns keys into intents. It knows no screen, changes
// no progress, and does not decide what a viewer may see.
package widget

import (
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
	// Decide does what a choice in a dialog stands for. A nil Do does nothing.
	Decide struct{ Do func() tea.Cmd }
)
