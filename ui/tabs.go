package ui

// newTabs are the screens, in the order of the constants that name them.
func newTabs(l *look, k *keyMap) []tab {
	return []tab{
		{name: "Seasons", screen: newSeasons(l, k)},
		{name: "People", screen: newBrowser(l, k, newPeople())},
		{name: "World", screen: newBrowser(l, k, newWorld())},
		{name: "Threads", screen: newBrowser(l, k, &threadShelf{})},
		{name: "Timeline", screen: newScroll(l, k, &timeline{})},
		{name: "Story so far", short: "Story", screen: newScroll(l, k, &story{})},
	}
}
