package ui

import (
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// newTabs are the screens, in the order of the constants that name them.
func newTabs(l *text.Look, k *widget.KeyMap) []tab {
	return []tab{
		{name: "Seasons", screen: screen.NewSeasons(l, k)},
		{name: "People", screen: screen.NewBrowser(l, k, screen.NewPeople())},
		{name: "World", screen: screen.NewBrowser(l, k, screen.NewWorld())},
		{name: "Threads", screen: screen.NewBrowser(l, k, &screen.ThreadShelf{})},
		{name: "Timeline", screen: screen.NewScroll(l, k, &screen.Timeline{})},
		{name: "Story so far", short: "Story", screen: screen.NewScroll(l, k, &screen.Story{})},
	}
}
