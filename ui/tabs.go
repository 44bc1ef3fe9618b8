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
		{name: "People", screen: screen.NewPeople(l, k)},
		{name: "World", screen: screen.NewWorld(l, k)},
		{name: "Threads", screen: screen.NewThreads(l, k)},
		{name: "Timeline", screen: screen.NewTimeline(l, k)},
		{name: "Story so far", short: "Story", screen: screen.NewStory(l, k)},
	}
}
