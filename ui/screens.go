package ui

import (
	"unspoiled/ui/config"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// tab is a screen, and its name in the header.
type tab struct {
	name  string
	short string // the name where there is little room, if it has another
	make  func(*text.Look, *widget.KeyMap) widget.Screen
}

// The screens in the order of their keys, 1 and up.
const (
	tabSeasons = iota
	tabPeople
	tabWorld
	tabThreads
	tabTimeline
	tabStory
)

// screens is the registry of them, and never written to. To add one is to add its file in
// ui/screen, a row here, and one to config.Screens.
var screens = [config.Screens]tab{
	tabSeasons:  {"Seasons", "", made(screen.NewSeasons)},
	tabPeople:   {"People", "", made(screen.NewPeople)},
	tabWorld:    {"World", "", made(screen.NewWorld)},
	tabThreads:  {"Threads", "", made(screen.NewThreads)},
	tabTimeline: {"Timeline", "", made(screen.NewTimeline)},
	tabStory:    {"Story so far", "Story", made(screen.NewStory)},
}

// made makes a screen of any type.
func made[S widget.Screen](make func(*text.Look, *widget.KeyMap) S) func(*text.Look, *widget.KeyMap) widget.Screen {
	return func(l *text.Look, k *widget.KeyMap) widget.Screen { return make(l, k) }
}
