package config

import (
	"strings"

	"unspoiled/content"
)

// setting is one row of the table: a name, the ways to set it, and its rule.
type setting struct {
	name  string // section and key: "look.theme"
	env   string // variable that sets it, "" for none
	flag  string // flag that sets it, without dashes, "" for none
	names bool   // says which show, whose progress, or where they are: no default can stand in for a wrong one

	// set checks a value as a TOML file holds it and takes it over, or says what is
	// wrong with it, in words that follow the setting's name.
	set func(s *Settings, v any, b base) string
	// get is the value as string, bool, int or []string.
	get func(s *Settings) any
	// parse makes of the words of the environment or a flag, at least one, what a file
	// would hold. What it cannot make out it leaves, for set to refuse. Only settings
	// that have env or flag need it.
	parse func(words []string) any
}

// base is what a folder's name may refer to.
type base struct{ dir, home string }

// table is every setting, in the order of config.toml.
func table() []setting {
	rows := []setting{
		oneOf("spoilers.titles", func(s *Settings) *content.Titles { return &s.Policy.Titles },
			content.TitlesSeason, content.TitlesNext, content.TitlesWatched, content.TitlesAlways),
		oneOf("spoilers.teasers", func(s *Settings) *content.Teasers { return &s.Policy.Teasers },
			content.TeasersNext, content.TeasersSeason, content.TeasersWatched),
		oneOf("spoilers.shape", func(s *Settings) *content.Shape { return &s.Policy.Shape },
			content.ShapeShown, content.ShapeHidden),
		yesNo("spoilers.confirm", func(s *Settings) *bool { return &s.Confirm }),

		oneOf("look.theme", func(s *Settings) *Theme { return &s.Theme }, ThemeAuto, ThemeLight, ThemeDark).byEnv("UNSPOILED_THEME"),
		oneOf("look.color", func(s *Settings) *Color { return &s.Color }, ColorAuto, ColorAlways, ColorNever).byFlag("color"),
		oneOf("look.symbols", func(s *Settings) *Symbols { return &s.Symbols }, SymbolsAuto, SymbolsUnicode, SymbolsASCII),
		number("look.width", func(s *Settings) *int { return &s.Width }, MinWidth, MaxWidth),
		yesNo("look.mouse", func(s *Settings) *bool { return &s.Mouse }),
		yesNo("look.title", func(s *Settings) *bool { return &s.Title }),
		yesNo("look.plain", func(s *Settings) *bool { return &s.Plain }).byEnv("UNSPOILED_PLAIN").byFlag("plain"),

		checked("guide.show", func(s *Settings) *string { return &s.Show }, badShow).byEnv("UNSPOILED_SHOW").byFlag("show"),
		checked("guide.profile", func(s *Settings) *string { return &s.Profile }, badProfile).byEnv("UNSPOILED_PROFILE").byFlag("profile"),

		folders("folders.content", func(s *Settings) *[]string { return &s.Content }).byEnv("UNSPOILED_CONTENT").byFlag("content"),
		folder("folders.state", func(s *Settings) *string { return &s.State }).byEnv("UNSPOILED_STATE").byFlag("state"),
	}
	for a := range Actions() {
		rows = append(rows, keys(a))
	}
	return rows
}

// byEnv and byFlag add a way to set it.
func (s setting) byEnv(name string) setting  { s.env = name; return s }
func (s setting) byFlag(name string) setting { s.flag = name; return s }

// spoilers is the section that says how much of the unwatched is shown.
const spoilers = "spoilers"

// section and key are the two halves of the name.
func (s setting) section() string { section, _, _ := strings.Cut(s.name, "."); return section }
func (s setting) key() string     { _, key, _ := strings.Cut(s.name, "."); return key }
