package config

import (
	"unspoiled/content"
	"unspoiled/ui/text"
)

// Color says whether there are colors at all; see Colors.
type Color string

// Symbols says which characters the guide draws with.
type Symbols string

// The values.
const (
	ColorAuto   Color = "auto" // on a terminal, unless the environment says otherwise
	ColorAlways Color = "always"
	ColorNever  Color = "never"

	SymbolsAuto    Symbols = "auto" // what the locale can write
	SymbolsUnicode Symbols = "unicode"
	SymbolsASCII   Symbols = "ascii"
)

// MinWidth and MaxWidth bound Settings.Width.
const (
	MinWidth = 40
	MaxWidth = 80
)

// Spoilers is how much a viewer wants to see of what is not watched.
type Spoilers struct {
	content.Policy
	Confirm bool // ask before a season is marked and before a mark is taken back
}

// strictest is what holds where it could not be read how much somebody wants to see.
func strictest() Spoilers {
	return Spoilers{content.Policy{Titles: content.TitlesWatched, Teasers: content.TeasersWatched, Shape: content.ShapeHidden}, true}
}

// Settings is everything that can be set. Each field has a row in the registry, and its
// default in config.toml.
type Settings struct {
	Spoilers                     // of shows that have none of their own; see For
	Shows    map[string]Spoilers // of single shows, by their ids

	Theme     text.Theme
	Inks      map[string]string // "#rrggbb" by the name of the ink, see text.InkNames
	Color     Color
	Symbols   Symbols
	Width     int // cells in a line of text at most, from MinWidth to MaxWidth
	Mouse     bool
	Clipboard bool // y may copy what is shown
	Card      bool // say in one card what a mark has opened
	Title     bool // set the window's title
	Plain     bool // plain text instead of the full screen

	Show    string // id of the show to open
	Profile string

	Content []string // folders of shows beside the built-in one; none is relative unless the environment or a flag gave it
	State   string   // folder for progress; "" is the usual one, see watch.StateDir

	Keys Keys
}

// For is what holds for the show of that id.
func (s *Settings) For(show string) Spoilers {
	if own, ok := s.Shows[show]; ok {
		return own
	}
	return s.Spoilers
}
