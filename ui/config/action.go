package config

import (
	"iter"
	"slices"
)

// Action is something that keys do in the guide, by its name in [keys]: "half_up".
type Action string

// nobody is the action that shares its keys with none.
const nobody Action = ""

// HelpWord names the help in the footer, which always keeps it.
const HelpWord = "keys"

// act is what there is to know of an action.
type act struct {
	name  Action
	short string // in a word or two, for the footer
	does  string // in plain words
	// shares is the action that may have the same keys: where both could be meant, on a
	// page with links, this one is.
	shares Action
	// needed actions keep at least one key: without them there is no way through.
	needed bool
}

// acts is the registry of all that keys do, and never written to. To add one is to add it
// here, its keys to config.toml, and a field of its name to widget.KeyMap.
var acts = [...]act{
	{"up", "up", "up", nobody, true},
	{"down", "down", "down", nobody, true},
	{"left", "back", "left, or back", nobody, false},
	{"right", "open", "right, or open", nobody, false},
	{"top", "first", "to the first line", nobody, false},
	{"bottom", "last", "to the last line", nobody, false},
	{"half_up", "half a page up", "half a page up", nobody, false},
	{"half_down", "half a page down", "half a page down", nobody, false},
	{"page_up", "a page up", "a page up", nobody, false},
	{"page_down", "a page down", "a page down", nobody, false},
	{"follow", "open", "open, or follow a link", nobody, true},
	{"back", "back", "back to where you were", nobody, true},
	{"next_link", "links", "to the next link on a page", "next_screen", false},
	{"previous_link", "link before", "to the link before", "previous_screen", false},
	{"next_match", "next", "on a page, to the next place of what was searched in it", "next_episode", false},
	{"previous_match", "before", "to the place before", nobody, false},
	{"next_heading", "next heading", "to the next heading", nobody, false},
	{"previous_heading", "heading before", "to the heading before", nobody, false},
	{"hint", "letters", "letters at every link, to follow one; in a list, type to filter it", nobody, false},
	{"next_episode", "next episode", "to the next episode", "next_match", false},
	{"previous_episode", "episode before", "to the episode before", nobody, false},
	{"next_screen", "next screen", "to the next screen", "next_link", false},
	{"previous_screen", "screen before", "to the screen before", "previous_link", false},
	{"mark", "mark", "mark as watched, or take it back", nobody, false},
	{"undo", "undo", "undo the last mark", nobody, false},
	{"redo", "redo", "redo it", nobody, false},
	{"opened", "what opened", "what the last mark opened", nobody, false},
	{"search", "search", "search", nobody, false},
	{"palette", "command", "type any command", nobody, false},
	{"lens", "lens", "look through a lens, or as usual again", nobody, false},
	{"peek", "peek", "read an episode you have not watched, after asking", nobody, false},
	{"rehide", "hide peeks", "hide what you have peeked at", nobody, false},
	{"shows", "shows", "choose another show", nobody, false},
	{"mouse", "mouse", "the mouse on or off", nobody, false},
	{"chart", "chart", "people as a chart, then as a map", nobody, false},
	{"theme", "theme", "try other colors", nobody, false},
	{"copy", "copy", "copy the page, or what is chosen", nobody, false},
	{"help", HelpWord, "show the keys", nobody, false},
	{"quit", "quit", "quit", nobody, false},
}

// at is where an action stands in the registry; -1 for none.
func (a Action) at() int {
	return slices.IndexFunc(acts[:], func(one act) bool { return one.name == a })
}

// Does says what the action does, in plain words: "half a page up".
func (a Action) Does() string { return acts[a.at()].does }

// Short says it in a word or two: "half a page".
func (a Action) Short() string { return acts[a.at()].short }

// Moves reports whether an action only moves within what is open: those are the first.
func (a Action) Moves() bool { return a.at() < Action("follow").at() }

// Known reports whether there is an action of that name.
func (a Action) Known() bool { return a.at() >= 0 }

// Actions are all of them, in the order of config.toml.
func Actions() iter.Seq[Action] {
	return func(yield func(Action) bool) {
		for _, one := range acts {
			if !yield(one.name) {
				return
			}
		}
	}
}
