package ui

import (
	"unspoiled/ui/config"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// tab is a screen in the header.
type tab struct {
	name  string
	short string // for little room; "" if name is short enough
	make  func(*text.Look, *widget.KeyMap) widget.Screen
}

// The screens, in the order of their keys from 1.
const (
	tabSeasons = iota
	tabPeople
	tabWorld
	tabThreads
	tabTimeline
	tabStory
)

// screens is the registry of screens, and never written to. To add one, add its file in
// ui/screen, a row here, and raise config.Screens.
var screens = [config.Screens]tab{
	tabSeasons:  {"Seasons", "", made(screen.NewSeasons)},
	tabPeople:   {"People", "", made(screen.NewPeople)},
	tabWorld:    {"World", "", made(screen.NewWorld)},
	tabThreads:  {"Threads", "", made(screen.NewThreads)},
	tabTimeline: {"Timeline", "", made(screen.NewTimeline)},
	tabStory:    {"Story so far", "Story", made(screen.NewStory)},
}

// made turns the constructor of any screen into one of widget.Screen.
func made[S widget.Screen](make func(*text.Look, *widget.KeyMap) S) func(*text.Look, *widget.KeyMap) widget.Screen {
	return func(l *text.Look, k *widget.KeyMap) widget.Screen { return make(l, k) }
}
