package screen

import (
	"unspoiled/content"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// source is what a browser lists and opens. Its items are counted through all groups.
type source interface {
	// fill takes in a guide and gives what is in it, in groups.
	fill(*content.Guide) []widget.Group
	// page is all that is told of an item.
	page(at, width int, symbols *text.Symbols) widget.Page
	// place names an item for the way back; find knows it again, or gives -1.
	place(at int) widget.Place
	find(widget.Place) int
	// empty is what stands there while there is nothing to list; begun is whether
	// anything is watched.
	empty(begun bool) (title, words string)
	// also are other names of an item that are open to the viewer.
	also(at int) []string
	// grouped is what a group is called: "kind"; "" where there are none.
	grouped() string
	// splitFrom is the width from which the page stands beside the list; listWidth is
	// how wide the list is then, listMax how wide it is at most alone.
	splitFrom() int
	listWidth(width int) int
	listMax() int
}

// sided is a source that has more to tell of an item than its page: at its right where
// there is room, else below it.
type sided interface {
	beside() bool // it has a column for that, for most items have something there
	side(at, width int, symbols *text.Symbols) widget.Page
}
