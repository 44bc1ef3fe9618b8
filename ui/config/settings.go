package config

import "unspoiled/content"

// Theme says which of the two sets of colors is used.
type Theme string

// Color says whether there are colors at all; see Colors.
type Color string

// Symbols says which characters the guide draws with.
type Symbols string

// The values; the first of each is the default.
const (
	ThemeAuto  Theme = "auto" // asks the terminal for its background
	ThemeLight Theme = "light"
	ThemeDark  Theme = "dark"

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

// Settings is everything that can be set.
type Settings struct {
	Policy  content.Policy
	Confirm bool // ask before a season is marked and before a mark is taken back

	Theme   Theme
	Color   Color
	Symbols Symbols
	Width   int // cells in a line of text at most, from MinWidth to MaxWidth
	Mouse   bool
	Title   bool // set the window's title
	Plain   bool // plain text instead of the full screen

	Show    string // id of the show to open
	Profile string

	Content []string // folders of shows beside the built-in one; none is relative unless the environment or a flag gave it
	State   string   // folder for progress; "" is the usual one, see watch.StateDir

	Keys Keys
}

// Default is the settings of somebody who has set nothing.
func Default() Settings {
	return Settings{
		Policy: content.Policy{
			Titles:  content.TitlesSeason,
			Teasers: content.TeasersNext,
			Shape:   content.ShapeShown,
		},
		Confirm: true,
		Theme:   ThemeAuto,
		Color:   ColorAuto,
		Symbols: SymbolsAuto,
		Width:   72,
		Mouse:   true,
		Title:   true,
		Show:    "stranger-things",
		Profile: "default",
		Keys:    DefaultKeys(),
	}
}
