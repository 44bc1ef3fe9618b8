// Package config holds the settings. They are the defaults of config.toml, overlaid by the user's
// file, the environment, flags, and what was set in the guide for single shows. It remembers
// where each setting came from, and never writes a file.
//
// The Registry has a row for each setting: its name, what it takes, and how it is set. What a
// setting does is up to those who read it.
package config

import (
	"fmt"
	"iter"
	"maps"
	"slices"

	"github.com/BurntSushi/toml"

	"unspoiled/content/library"
)

// Config is the settings of one run.
type Config struct {
	Settings

	Library string // folder of the user's own shows, which may not exist; "" if the home folder is unknown

	embedded []byte
	file     string
	read     bool
	chosen   chosen
	rows     []Setting
	origins  map[string]Origin // by the names of the settings; defaults have none
}

// Load reads all settings; embedded is config.toml. The error is of type Problems, and lists
// everything that is wrong. The Config is usable all the same, unless Problems.Stop is true: a
// wrong setting has its default. If the mistake may concern [spoilers], those settings are at
// their strictest.
func Load(embedded []byte, s Sources) (*Config, error) {
	c := &Config{embedded: embedded, rows: Registry(), origins: map[string]Origin{}}
	c.Library, _ = library.Home(s.Getenv, s.GOOS)
	l := &loader{Config: c, sources: s, refused: map[string]bool{}, doubtful: map[string]bool{}}
	l.defaults()
	l.overlayFile()
	l.overlayOutside()
	l.overlayChosen()
	l.checkKeys()
	l.close()
	if len(l.problems) == 0 {
		return c, nil
	}
	l.problems.sort()
	return c, l.problems
}

// loader builds a Config.
type loader struct {
	*Config
	sources  Sources
	problems Problems
	refused  map[string]bool // names of settings that were given a wrong value
	doubtful map[string]bool // sections with a mistake: a wish for stricter settings may have been lost
}

// defaults applies config.toml. It panics on a mistake there, since the file is part of the
// program and tested with it.
func (l *loader) defaults() {
	var tree map[string]any
	if err := toml.Unmarshal(l.embedded, &tree); err != nil {
		panic("config.toml: " + err.Error())
	}
	for _, row := range l.rows {
		section, _ := tree[row.section()].(map[string]any)
		v, ok := section[row.key()]
		if !ok {
			panic("config.toml has no default of " + row.Name)
		}
		if wrong := row.set(&l.Settings, v, base{}); wrong != "" {
			panic(fmt.Sprintf("config.toml: %s %s", row.Name, wrong))
		}
	}
}

// set sets a setting, or notes why the value is wrong. Relative folders are relative to dir.
func (l *loader) set(row Setting, to *Settings, v any, dir string, from Origin) {
	wrong := row.set(to, v, base{dir: dir, home: l.sources.Home()})
	if wrong == "" {
		l.origins[row.Name] = from
		return
	}
	l.refused[row.Name] = true
	if from.Kind != FromFlag {
		wrong = row.Name + " " + wrong
	}
	l.problem(from, row.section(), wrong)
	last := &l.problems[len(l.problems)-1]
	last.Stops = last.Stops || row.essential
}

// close sets [spoilers] and [shows.ID] to their strictest if there is a mistake in them; one in
// [spoilers] counts for every show. A user who wanted stricter settings must not get looser ones
// because a setting could not be read.
func (l *loader) close() {
	if l.doubtful[spoilers] {
		l.Spoilers = strictest()
		l.closed(spoilers)
	}
	for show := range l.Shows {
		if section := shows + "." + show; l.doubtful[spoilers] || l.doubtful[section] {
			l.Shows[show] = strictest()
			l.closed(section)
		}
	}
}

func (l *loader) closed(section string) {
	for _, row := range l.rowsOf(section) {
		l.origins[row.Name] = Origin{Kind: Closed, Name: section}
	}
}

// File returns the path of the user's file, and whether it was read. The path is "" if the home
// folder is unknown.
func (c *Config) File() (path string, read bool) { return c.file, c.read }

// Example returns the embedded config.toml: every setting with its default and a comment.
func (c *Config) Example() []byte { return c.embedded }

// Entry is a setting with its value and origin.
type Entry struct {
	Name   string // "look.theme": section and key in the file
	Value  any    // a string, bool, int or []string, or a map of strings
	Origin Origin
}

// TOML returns the value as TOML that is safe to print on a terminal.
func (e Entry) TOML() string { return toTOML(e.Value) }

// All yields every setting in the order of config.toml, then the shows' own settings.
func (c *Config) All() iter.Seq[Entry] {
	var out []Entry
	for _, row := range c.rows {
		out = append(out, Entry{row.Name, row.get(&c.Settings), c.origins[row.Name]})
	}
	for _, show := range slices.Sorted(maps.Keys(c.Shows)) {
		own := Settings{Spoilers: c.Shows[show]}
		for _, row := range c.rowsOf(shows + "." + show) {
			if origin, set := c.origins[row.Name]; set {
				out = append(out, Entry{row.Name, row.get(&own), origin})
			}
		}
	}
	return slices.Values(out)
}

// Origin returns where a setting came from.
func (c *Config) Origin(name string) Origin { return c.origins[name] }
