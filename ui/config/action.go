package config

import "iter"

// Action is something that keys do in the guide.
type Action uint8

// The actions, in the order of config.toml.
const (
	ActionUp Action = iota
	ActionDown
	ActionLeft
	ActionRight
	ActionTop
	ActionBottom
	ActionHalfUp
	ActionHalfDown
	ActionPageUp
	ActionPageDown
	ActionFollow
	ActionBack
	ActionNextLink
	ActionPreviousLink
	ActionNextMatch
	ActionPreviousMatch
	ActionNextHeading
	ActionPreviousHeading
	ActionHint
	ActionNextEpisode
	ActionPreviousEpisode
	ActionNextScreen
	ActionPreviousScreen
	ActionMark
	ActionUndo
	ActionRedo
	ActionOpened
	ActionSearch
	ActionPalette
	ActionLens
	ActionPeek
	ActionRehide
	ActionShows
	ActionMouse
	ActionChart
	ActionTheme
	ActionCopy
	ActionHelp
	ActionQuit
	actions // how many there are
)

// nobody is the action that shares its keys with none.
const nobody = actions

// HelpWord names the help in the footer, which always keeps it.
const HelpWord = "keys"

// act is what there is to know of an action.
type act struct {
	name  string // in [keys]
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
var acts = [actions]act{
	ActionUp:              {"up", "up", "up", nobody, true},
	ActionDown:            {"down", "down", "down", nobody, true},
	ActionLeft:            {"left", "back", "left, or back", nobody, false},
	ActionRight:           {"right", "open", "right, or open", nobody, false},
	ActionTop:             {"top", "first", "to the first line", nobody, false},
	ActionBottom:          {"bottom", "last", "to the last line", nobody, false},
	ActionHalfUp:          {"half_up", "half a page up", "half a page up", nobody, false},
	ActionHalfDown:        {"half_down", "half a page down", "half a page down", nobody, false},
	ActionPageUp:          {"page_up", "a page up", "a page up", nobody, false},
	ActionPageDown:        {"page_down", "a page down", "a page down", nobody, false},
	ActionFollow:          {"follow", "open", "open, or follow a link", nobody, true},
	ActionBack:            {"back", "back", "back to where you were", nobody, true},
	ActionNextLink:        {"next_link", "links", "to the next link on a page", ActionNextScreen, false},
	ActionPreviousLink:    {"previous_link", "link before", "to the link before", ActionPreviousScreen, false},
	ActionNextMatch:       {"next_match", "next", "on a page, to the next place of what was searched in it", ActionNextEpisode, false},
	ActionPreviousMatch:   {"previous_match", "before", "to the place before", nobody, false},
	ActionNextHeading:     {"next_heading", "next heading", "to the next heading", nobody, false},
	ActionPreviousHeading: {"previous_heading", "heading before", "to the heading before", nobody, false},
	ActionHint:            {"hint", "letters", "letters at every link, to follow one; in a list, type to filter it", nobody, false},
	ActionNextEpisode:     {"next_episode", "next episode", "to the next episode", ActionNextMatch, false},
	ActionPreviousEpisode: {"previous_episode", "episode before", "to the episode before", nobody, false},
	ActionNextScreen:      {"next_screen", "next screen", "to the next screen", ActionNextLink, false},
	ActionPreviousScreen:  {"previous_screen", "screen before", "to the screen before", ActionPreviousLink, false},
	ActionMark:            {"mark", "mark", "mark as watched, or take it back", nobody, false},
	ActionUndo:            {"undo", "undo", "undo the last mark", nobody, false},
	ActionRedo:            {"redo", "redo", "redo it", nobody, false},
	ActionOpened:          {"opened", "what opened", "what the last mark opened", nobody, false},
	ActionSearch:          {"search", "search", "search", nobody, false},
	ActionPalette:         {"palette", "command", "type any command", nobody, false},
	ActionLens:            {"lens", "lens", "look through a lens, or as usual again", nobody, false},
	ActionPeek:            {"peek", "peek", "read an episode you have not watched, after asking", nobody, false},
	ActionRehide:          {"rehide", "hide peeks", "hide what you have peeked at", nobody, false},
	ActionShows:           {"shows", "shows", "choose another show", nobody, false},
	ActionMouse:           {"mouse", "mouse", "the mouse on or off", nobody, false},
	ActionChart:           {"chart", "chart", "people as a chart, then as a map", nobody, false},
	ActionTheme:           {"theme", "theme", "try other colors", nobody, false},
	ActionCopy:            {"copy", "copy", "copy the page, or what is chosen", nobody, false},
	ActionHelp:            {"help", HelpWord, "show the keys", nobody, false},
	ActionQuit:            {"quit", "quit", "quit", nobody, false},
}

// String is the action's name in [keys]: "half_up".
func (a Action) String() string { return acts[a].name }

// Does says what the action does, in plain words: "half a page up".
func (a Action) Does() string { return acts[a].does }

// Short says it in a word or two: "half a page".
func (a Action) Short() string { return acts[a].short }

// ActionOf is the action of a name in [keys].
func ActionOf(name string) (Action, bool) {
	for a := range Actions() {
		if a.String() == name {
			return a, true
		}
	}
	return 0, false
}

// Actions are all of them, in the order of config.toml.
func Actions() iter.Seq[Action] {
	return func(yield func(Action) bool) {
		for a := range actions {
			if !yield(a) {
				return
			}
		}
	}
}
