package config

import (
	"path"
	"reflect"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// Setting is a row of the registry. config.toml has its default and describes it.
type Setting struct {
	Name string // section and key: "look.theme"
	Env  string // the variable that sets it; "" for none
	Flag Flag   // the flag that sets it; zero for none

	rule
	field func(*Settings) any // returns a pointer to its field
	// essential marks a setting that names the show, the profile or a folder. If it is wrong, no
	// default can replace it.
	essential bool
}

// Flag is a setting's flag on the command line.
type Flag struct {
	Name  string // without dashes
	Value string // stands for its value in the help: "ID"; "" for a bool
	Usage string // its description
	Many  bool   // may be given several times
}

// spoilers is the section about what unwatched episodes show. shows holds such sections for
// single shows, by their ids.
const (
	spoilers = "spoilers"
	shows    = "shows"
)

// Registry lists all settings in the order of config.toml. To add one, add a row here, a field to
// Settings, and its default with a comment to config.toml.
func Registry() []Setting {
	rows := []Setting{
		{
			Name: "spoilers.titles", field: func(s *Settings) any { return &s.Titles },
			rule: oneOf(content.TitlesSeason, content.TitlesNext, content.TitlesWatched, content.TitlesAlways),
		},
		{
			Name: "spoilers.teasers", field: func(s *Settings) any { return &s.Teasers },
			rule: oneOf(content.TeasersNext, content.TeasersSeason, content.TeasersWatched),
		},
		{Name: "spoilers.shape", field: func(s *Settings) any { return &s.Shape }, rule: oneOf(content.ShapeShown, content.ShapeHidden)},
		{Name: "spoilers.confirm", field: func(s *Settings) any { return &s.Confirm }, rule: yesNo()},

		{Name: "look.theme", field: func(s *Settings) any { return &s.Theme }, rule: oneOf(text.Themes()...), Env: "UNSPOILED_THEME"},
		{Name: "look.inks", field: func(s *Settings) any { return &s.Inks }, rule: inks()},
		{
			Name: "look.color", field: func(s *Settings) any { return &s.Color }, rule: oneOf(ColorAuto, ColorAlways, ColorNever),
			Flag: Flag{Name: "color", Value: "WHEN", Usage: "when to use color: auto, always or never"},
		},
		{Name: "look.symbols", field: func(s *Settings) any { return &s.Symbols }, rule: oneOf(SymbolsAuto, SymbolsUnicode, SymbolsASCII)},
		{Name: "look.width", field: func(s *Settings) any { return &s.Width }, rule: number(MinWidth, MaxWidth)},
		{Name: "look.mouse", field: func(s *Settings) any { return &s.Mouse }, rule: yesNo()},
		{Name: "look.clipboard", field: func(s *Settings) any { return &s.Clipboard }, rule: yesNo()},
		{Name: "look.card", field: func(s *Settings) any { return &s.Card }, rule: yesNo()},
		{Name: "look.title", field: func(s *Settings) any { return &s.Title }, rule: yesNo()},
		{
			Name: "look.plain", field: func(s *Settings) any { return &s.Plain }, rule: yesNo(), Env: "UNSPOILED_PLAIN",
			Flag: Flag{Name: "plain", Usage: "plain text: no full screen, no color"},
		},

		{
			Name: "guide.show", field: func(s *Settings) any { return &s.Show }, rule: name(badShow), essential: true, Env: "UNSPOILED_SHOW",
			Flag: Flag{Name: "show", Value: "ID", Usage: "the show, by its id (see unspoiled shows)"},
		},
		{
			Name: "guide.profile", field: func(s *Settings) any { return &s.Profile }, rule: name(badProfile), essential: true, Env: "UNSPOILED_PROFILE",
			Flag: Flag{Name: "profile", Value: "NAME", Usage: "whose progress is read and changed"},
		},

		{
			Name: "folders.content", field: func(s *Settings) any { return &s.Content }, rule: folders(), essential: true, Env: "UNSPOILED_CONTENT",
			Flag: Flag{Name: "content", Value: "DIR", Usage: "a folder of shows beside the built-in one, or a show’s own folder", Many: true},
		},
		{
			Name: "folders.state", field: func(s *Settings) any { return &s.State }, rule: folder(), essential: true, Env: "UNSPOILED_STATE",
			Flag: Flag{Name: "state", Value: "DIR", Usage: "the folder that keeps progress"},
		},
	}
	for i, a := range acts {
		rows = append(rows, Setting{Name: "keys." + string(a.name), field: func(s *Settings) any { return &s.Keys[i] }, rule: keys(a.name)})
	}
	return rows
}

// rowsOf returns the settings of a section. [shows.ID] has those of [spoilers].
func (c *Config) rowsOf(section string) []Setting {
	like := section
	if strings.HasPrefix(section, shows+".") {
		like = spoilers
	}
	var out []Setting
	for _, row := range c.rows {
		if row.section() == like {
			row.Name = section + "." + row.key()
			out = append(out, row)
		}
	}
	return out
}

// find returns the first setting with a key.
func find(rows []Setting, key string) (row Setting, known bool) {
	i := slices.IndexFunc(rows, func(s Setting) bool { return s.key() == key })
	if i < 0 {
		return Setting{}, false
	}
	return rows[i], true
}

// keyNames returns the keys of settings, without their sections.
func keyNames(rows []Setting) []string {
	out := make([]string, len(rows))
	for i, row := range rows {
		out[i] = row.key()
	}
	return out
}

// section and key are the parts of the name before and after the last dot.
func (s Setting) section() string { return strings.TrimSuffix(s.Name, path.Ext(s.Name)) }
func (s Setting) key() string     { return strings.TrimPrefix(path.Ext(s.Name), ".") }

// set sets the field to a value from a TOML file. wrong says what is wrong with the value, in
// words that follow the setting's name.
func (s Setting) set(to *Settings, v any, b base) (wrong string) {
	v, wrong = s.check(v, b)
	if wrong == "" {
		reflect.ValueOf(s.field(to)).Elem().Set(reflect.ValueOf(v))
	}
	return wrong
}

// get returns the value as a string, bool, int, []string or map of strings.
func (s Setting) get(from *Settings) any {
	v := reflect.ValueOf(s.field(from)).Elem()
	if v.Kind() == reflect.String {
		return v.String()
	}
	return v.Interface()
}
