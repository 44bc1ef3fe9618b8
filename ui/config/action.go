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

// act is what there is to know of an action.
type act struct {
	name string // in [keys]
	does string // in plain words
	// shares is the action that may have the same keys: where both could be meant, on a
	// page with links, this one is.
	shares Action
	// needed actions keep at least one key: without them there is no way through.
	needed bool
}

// acts is never written to.
var acts = [actions]act{
	ActionUp:              {"up", "up", nobody, true},
	ActionDown:            {"down", "down", nobody, true},
	ActionLeft:            {"left", "left, or back", nobody, false},
	ActionRight:           {"right", "right, or open", nobody, false},
	ActionTop:             {"top", "to the first line", nobody, false},
	ActionBottom:          {"bottom", "to the last line", nobody, false},
	ActionHalfUp:          {"half_up", "half a page up", nobody, false},
	ActionHalfDown:        {"half_down", "half a page down", nobody, false},
	ActionPageUp:          {"page_up", "a page up", nobody, false},
	ActionPageDown:        {"page_down", "a page down", nobody, false},
	ActionFollow:          {"follow", "open, or follow a link", nobody, true},
	ActionBack:            {"back", "back to where you were", nobody, true},
	ActionNextLink:        {"next_link", "to the next link on a page", ActionNextScreen, false},
	ActionPreviousLink:    {"previous_link", "to the link before", ActionPreviousScreen, false},
	ActionNextMatch:       {"next_match", "on a page, to the next place of what was searched in it", ActionNextEpisode, false},
	ActionPreviousMatch:   {"previous_match", "to the place before", nobody, false},
	ActionNextHeading:     {"next_heading", "to the next heading", nobody, false},
	ActionPreviousHeading: {"previous_heading", "to the heading before", nobody, false},
	ActionHint:            {"hint", "letters at every link, to follow one; in a list, type to filter it", nobody, false},
	ActionNextEpisode:     {"next_episode", "to the next episode", ActionNextMatch, false},
	ActionPreviousEpisode: {"previous_episode", "to the episode before", nobody, false},
	ActionNextScreen:      {"next_screen", "to the next screen", ActionNextLink, false},
	ActionPreviousScreen:  {"previous_screen", "to the screen before", ActionPreviousLink, false},
	ActionMark:            {"mark", "mark as watched, or take it back", nobody, false},
	ActionUndo:            {"undo", "undo the last mark", nobody, false},
	ActionRedo:            {"redo", "redo it", nobody, false},
	ActionOpened:          {"opened", "what the last mark opened", nobody, false},
	ActionSearch:          {"search", "search", nobody, false},
	ActionPalette:         {"palette", "type any command", nobody, false},
	ActionLens:            {"lens", "look through a lens, or as usual again", nobody, false},
	ActionPeek:            {"peek", "read an episode you have not watched, after asking", nobody, false},
	ActionRehide:          {"rehide", "hide what you have peeked at", nobody, false},
	ActionShows:           {"shows", "choose another show", nobody, false},
	ActionMouse:           {"mouse", "the mouse on or off", nobody, false},
	ActionChart:           {"chart", "people as a chart, then as a map", nobody, false},
	ActionTheme:           {"theme", "try other colors", nobody, false},
	ActionCopy:            {"copy", "copy the page, or what is chosen", nobody, false},
	ActionHelp:            {"help", "show the keys", nobody, false},
	ActionQuit:            {"quit", "quit", nobody, false},
}

// String is the action's name in [keys]: "half_up".
func (a Action) String() string { return acts[a].name }

// Does says what the action does, in plain words: "half a page up".
func (a Action) Does() string { return acts[a].does }

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
