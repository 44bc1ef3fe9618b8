package config

import (
	"unspoiled/content"
	"unspoiled/ui/text"
)

// Color says whether to use colors; see Colors.
type Color string

// Symbols says which characters the guide draws with.
type Symbols string

// The values of Color and Symbols.
const (
	ColorAuto   Color = "auto" // on a terminal, unless the environment says otherwise
	ColorAlways Color = "always"
	ColorNever  Color = "never"

	SymbolsAuto    Symbols = "auto" // depends on the locale
	SymbolsUnicode Symbols = "unicode"
	SymbolsASCII   Symbols = "ascii"
)

// MinWidth and MaxWidth bound Settings.Width.
const (
	MinWidth = 40
	MaxWidth = 80
)

// Spoilers is what a viewer wants to see of unwatched episodes, and when to be asked.
type Spoilers struct {
	content.Policy
	Confirm bool // ask before marking a season and before unmarking
}

// strictest is used if a viewer's wishes could not be read.
func strictest() Spoilers {
	return Spoilers{content.Policy{Titles: content.TitlesWatched, Teasers: content.TeasersWatched, Shape: content.ShapeHidden}, true}
}

// Settings holds all settings. Each field has a row in the registry, and a default in
// config.toml.
type Settings struct {
	Spoilers                     // for shows without their own; see For
	Shows    map[string]Spoilers // of single shows, by id

	Theme     text.Theme
	Inks      map[string]string // "#rrggbb" by the name of the ink; see text.InkNames
	Color     Color
	Symbols   Symbols
	Width     int // of a line of text at most, from MinWidth to MaxWidth
	Mouse     bool
	Clipboard bool // y may copy what is shown
	Card      bool // show a card of what a mark has opened
	Title     bool // set the window's title
	Plain     bool // plain text instead of the full screen

	Show    string // id of the show to open
	Profile string

	Content []string // folders of shows; relative only if a variable or a flag gave it so
	State   string   // folder of the progress; "" for the default, see watch.StateDir

	Keys Keys
}

// For returns the spoiler settings of a show.
func (s *Settings) For(show string) Spoilers {
	if own, ok := s.Shows[show]; ok {
		return own
	}
	return s.Spoilers
}
