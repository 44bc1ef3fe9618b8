package config

import (
	"iter"
	"slices"
)

// Action is something that a key does in the guide, by its name in [keys]: "half_up".
type Action string

// noAction is no action: the keys are not shared.
const noAction Action = ""

// HelpWord is the label of the help key, which the footer always shows.
const HelpWord = "keys"

// act describes an action.
type act struct {
	name  Action
	short string // a word or two for the footer
	desc  string // in plain words
	// shares is the one action that may have the same keys. On a page with links the one about
	// links wins.
	shares Action
	// needed says that the action must keep a key: the guide cannot be used without it.
	needed bool
}

// acts is the registry of all actions, and never written to. To add one, add it here, its keys to
// config.toml, and a field with its name to widget.KeyMap.
var acts = [...]act{
	{"up", "up", "up", noAction, true},
	{"down", "down", "down", noAction, true},
	{"left", "back", "left, or back", noAction, false},
	{"right", "open", "right, or open", noAction, false},
	{"top", "first", "to the first line", noAction, false},
	{"bottom", "last", "to the last line", noAction, false},
	{"half_up", "half a page up", "half a page up", noAction, false},
	{"half_down", "half a page down", "half a page down", noAction, false},
	{"page_up", "a page up", "a page up", noAction, false},
	{"page_down", "a page down", "a page down", noAction, false},
	{"follow", "open", "open, or follow a link", noAction, true},
	{"back", "back", "back to where you were", noAction, true},
	{"next_link", "links", "to the next link on a page", "next_screen", false},
	{"previous_link", "link before", "to the link before", "previous_screen", false},
	{"next_match", "next", "on a page, to the next place of what was searched in it", "next_episode", false},
	{"previous_match", "before", "to the place before", noAction, false},
	{"next_heading", "next heading", "to the next heading", noAction, false},
	{"previous_heading", "heading before", "to the heading before", noAction, false},
	{"hint", "letters", "letters at every link, to follow one; in a list, type to filter it", noAction, false},
	{"next_episode", "next episode", "to the next episode", "next_match", false},
	{"previous_episode", "episode before", "to the episode before", noAction, false},
	{"next_screen", "next screen", "to the next screen", "next_link", false},
	{"previous_screen", "screen before", "to the screen before", "previous_link", false},
	{"mark", "mark", "mark as watched, or take it back", noAction, false},
	{"undo", "undo", "undo the last mark", noAction, false},
	{"redo", "redo", "redo it", noAction, false},
	{"opened", "what opened", "what the last mark opened", noAction, false},
	{"search", "search", "search", noAction, false},
	{"palette", "command", "type any command", noAction, false},
	{"lens", "lens", "look through a lens, or as usual again", noAction, false},
	{"peek", "peek", "read an episode you have not watched, after asking", noAction, false},
	{"rehide", "hide peeks", "hide what you have peeked at", noAction, false},
	{"shows", "shows", "choose another show", noAction, false},
	{"mouse", "mouse", "the mouse on or off", noAction, false},
	{"chart", "chart", "people as a chart, then as a map", noAction, false},
	{"theme", "theme", "try other colors", noAction, false},
	{"copy", "copy", "copy the page, or what is chosen", noAction, false},
	{"help", HelpWord, "show the keys", noAction, false},
	{"quit", "quit", "quit", noAction, false},
}

// at returns the action's index in the registry, or -1.
func (a Action) at() int {
	return slices.IndexFunc(acts[:], func(one act) bool { return one.name == a })
}

// Desc describes the action in plain words: "half a page up".
func (a Action) Desc() string { return acts[a.at()].desc }

// Short describes it in a word or two: "half a page".
func (a Action) Short() string { return acts[a.at()].short }

// Moves reports whether an action only moves the cursor or the page. Those come first in the
// registry.
func (a Action) Moves() bool { return a.at() < Action("follow").at() }

// Known reports whether an action of that name exists.
func (a Action) Known() bool { return a.at() >= 0 }

// Actions yields all actions, in the order of config.toml.
func Actions() iter.Seq[Action] {
	return func(yield func(Action) bool) {
		for _, one := range acts {
			if !yield(one.name) {
				return
			}
		}
	}
}
