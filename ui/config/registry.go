package config

import (
	"reflect"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// Setting is one row of the registry. Its default and what it is for stand in config.toml.
type Setting struct {
	Name string // section and key: "look.theme"
	Env  string // variable that sets it, "" for none
	Flag Flag   // flag that sets it, the zero Flag for none

	rule
	at func(*Settings) any // points to where its value is kept
	// names is whether it says which show, whose progress, or where they are: no default
	// can stand in for a wrong one.
	names bool
}

// Flag is how a setting is given on the command line.
type Flag struct {
	Name  string // without dashes
	Value string // what stands for its value in the help: "ID"; "" for one that is true or false
	Does  string // what it is for
	Many  bool   // it may be given several times
}

// spoilers is the section that says how much of the unwatched is shown; shows holds such
// sections for single shows, by their ids.
const (
	spoilers = "spoilers"
	shows    = "shows"
)

// Registry is every setting, in the order of config.toml. To add one: a row here, a field
// in Settings, and its default with a comment in config.toml.
func Registry() []Setting {
	rows := []Setting{
		{
			Name: "spoilers.titles", at: func(s *Settings) any { return &s.Titles },
			rule: oneOf(content.TitlesSeason, content.TitlesNext, content.TitlesWatched, content.TitlesAlways),
		},
		{
			Name: "spoilers.teasers", at: func(s *Settings) any { return &s.Teasers },
			rule: oneOf(content.TeasersNext, content.TeasersSeason, content.TeasersWatched),
		},
		{Name: "spoilers.shape", at: func(s *Settings) any { return &s.Shape }, rule: oneOf(content.ShapeShown, content.ShapeHidden)},
		{Name: "spoilers.confirm", at: func(s *Settings) any { return &s.Confirm }, rule: yesNo()},

		{Name: "look.theme", at: func(s *Settings) any { return &s.Theme }, rule: oneOf(text.Themes()...), Env: "UNSPOILED_THEME"},
		{Name: "look.inks", at: func(s *Settings) any { return &s.Inks }, rule: inks()},
		{
			Name: "look.color", at: func(s *Settings) any { return &s.Color }, rule: oneOf(ColorAuto, ColorAlways, ColorNever),
			Flag: Flag{Name: "color", Value: "WHEN", Does: "when to use color: auto, always or never"},
		},
		{Name: "look.symbols", at: func(s *Settings) any { return &s.Symbols }, rule: oneOf(SymbolsAuto, SymbolsUnicode, SymbolsASCII)},
		{Name: "look.width", at: func(s *Settings) any { return &s.Width }, rule: number(MinWidth, MaxWidth)},
		{Name: "look.mouse", at: func(s *Settings) any { return &s.Mouse }, rule: yesNo()},
		{Name: "look.clipboard", at: func(s *Settings) any { return &s.Clipboard }, rule: yesNo()},
		{Name: "look.card", at: func(s *Settings) any { return &s.Card }, rule: yesNo()},
		{Name: "look.title", at: func(s *Settings) any { return &s.Title }, rule: yesNo()},
		{
			Name: "look.plain", at: func(s *Settings) any { return &s.Plain }, rule: yesNo(), Env: "UNSPOILED_PLAIN",
			Flag: Flag{Name: "plain", Does: "plain text: no full screen, no color"},
		},

		{
			Name: "guide.show", at: func(s *Settings) any { return &s.Show }, rule: name(badShow), names: true, Env: "UNSPOILED_SHOW",
			Flag: Flag{Name: "show", Value: "ID", Does: "the show, by its id (see unspoiled shows)"},
		},
		{
			Name: "guide.profile", at: func(s *Settings) any { return &s.Profile }, rule: name(badProfile), names: true, Env: "UNSPOILED_PROFILE",
			Flag: Flag{Name: "profile", Value: "NAME", Does: "whose progress is read and changed"},
		},

		{
			Name: "folders.content", at: func(s *Settings) any { return &s.Content }, rule: folders(), names: true, Env: "UNSPOILED_CONTENT",
			Flag: Flag{Name: "content", Value: "DIR", Does: "a folder of shows beside the built-in one, or a show’s own folder", Many: true},
		},
		{
			Name: "folders.state", at: func(s *Settings) any { return &s.State }, rule: folder(), names: true, Env: "UNSPOILED_STATE",
			Flag: Flag{Name: "state", Value: "DIR", Does: "the folder that keeps progress"},
		},
	}
	for i, a := range acts {
		rows = append(rows, Setting{Name: "keys." + string(a.name), at: func(s *Settings) any { return &s.Keys[i] }, rule: keys(a.name)})
	}
	return rows
}

// row is the setting of a name.
func (c *Config) row(name string) (row Setting, known bool) {
	i := slices.IndexFunc(c.rows, func(s Setting) bool { return s.Name == name })
	if i < 0 {
		return Setting{}, false
	}
	return c.rows[i], true
}

// of is the settings of a section.
func (c *Config) of(section string) []Setting {
	return slices.DeleteFunc(slices.Clone(c.rows), func(s Setting) bool { return s.section() != section })
}

// keyNames is the keys of settings, without their sections.
func keyNames(rows []Setting) []string {
	out := make([]string, len(rows))
	for i, row := range rows {
		out[i] = row.key()
	}
	return out
}

// section and key are the two halves of the name.
func (s Setting) section() string { section, _, _ := strings.Cut(s.Name, "."); return section }
func (s Setting) key() string     { _, key, _ := strings.Cut(s.Name, "."); return key }

// set takes a value over as a TOML file holds it, or says what is wrong with it, in words
// that follow the setting's name.
func (s Setting) set(to *Settings, v any, b base) (wrong string) {
	v, wrong = s.check(v, b)
	if wrong == "" {
		reflect.ValueOf(s.at(to)).Elem().Set(reflect.ValueOf(v))
	}
	return wrong
}

// get is the value as string, bool, int or []string.
func (s Setting) get(from *Settings) any {
	v := reflect.ValueOf(s.at(from)).Elem()
	if v.Kind() == reflect.String {
		return v.String()
	}
	return v.Interface()
}
