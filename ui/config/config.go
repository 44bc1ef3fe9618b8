// Package config holds the settings: the defaults of config.toml, overlaid by what was set
// in the guide for single shows, by the user's own file, by the environment and by flags.
// It remembers where each setting came from, and never writes a file.
//
// What a setting is called, what it takes and how it is set has one row in the Registry.
// What a setting does belongs to who reads it, not here.
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

	Library string // the folder of the user's own shows, which need not exist; "" where no home is known

	embedded []byte
	file     string
	read     bool
	chosen   chosen
	rows     []Setting
	origins  map[string]Origin // by the names of settings; of a default there is none
}

// Load puts the settings together; embedded is config.toml. The error is of type Problems
// and holds everything that is wrong. With it comes a Config in which what is wrong has
// its default, and [spoilers] is at its strictest where the mistake may be about that; to
// run with unless Problems.Stop.
func Load(embedded []byte, s Sources) (*Config, error) {
	c := &Config{embedded: embedded, rows: Registry(), origins: map[string]Origin{}}
	c.Library, _ = library.Home(s.Getenv, s.GOOS)
	l := &loader{Config: c, sources: s, refused: map[string]bool{}}
	l.defaults()
	l.overlayFile()
	l.overlayEnvironment()
	l.overlayFlags()
	l.overlayChosen()
	l.checkKeys()
	if l.unsafe {
		l.close()
	}
	if len(l.problems) == 0 {
		return c, nil
	}
	l.problems.sort()
	return c, l.problems
}

// loader is a Config in the making.
type loader struct {
	*Config
	sources  Sources
	refused  map[string]bool // the settings that were given what they cannot have
	problems Problems
	unsafe   bool // what [spoilers] asks for may have been lost
}

// defaults takes over config.toml. It is a part of the program, as it is of its tests, so
// that a mistake in it is one in the program.
func (l *loader) defaults() {
	var tree map[string]map[string]any
	if err := toml.Unmarshal(l.embedded, &tree); err != nil {
		panic("config.toml: " + err.Error())
	}
	for _, row := range l.rows {
		v, ok := tree[row.section()][row.key()]
		if !ok {
			panic("config.toml has no default of " + row.Name)
		}
		if wrong := row.set(&l.Settings, v, base{}); wrong != "" {
			panic(fmt.Sprintf("config.toml: %s %s", row.Name, wrong))
		}
	}
}

// set gives a setting a value, or notes why it cannot have it. Relative folders are
// taken from dir.
func (l *loader) set(row Setting, v any, dir string, from Origin) {
	wrong := row.set(&l.Settings, v, base{dir: dir, home: l.sources.Home()})
	if wrong == "" {
		l.origins[row.Name] = from
		return
	}
	named := row.Name
	if from.Kind == FromFlag {
		named = ""
	}
	l.refused[row.Name] = true
	l.problem(from, named, wrong)
	last := &l.problems[len(l.problems)-1]
	last.Stops = last.Stops || row.names
	l.unsafe = l.unsafe || row.section() == spoilers
}

// close shuts the gate as far as it goes: who asked for less than the default must not
// get more because a setting could not be read.
func (l *loader) close() {
	l.Spoilers = strictest()
	for _, row := range l.of(spoilers) {
		l.origins[row.Name] = Origin{Kind: Closed, Name: spoilers}
	}
	for show := range l.Shows {
		l.closeShow(show)
	}
}

func (l *loader) closeShow(show string) {
	l.Shows[show] = strictest()
	for _, key := range keyNames(l.of(spoilers)) {
		l.origins[ofShow(show, key)] = Origin{Kind: Closed, Name: shows + "." + show}
	}
}

// ofShow is the name of a show's own setting: "shows.severance.titles".
func ofShow(show, key string) string { return shows + "." + show + "." + key }

// File is the file that was read, or would have been, and whether there was one. It is
// "" where no home folder is known.
func (c *Config) File() (path string, read bool) { return c.file, c.read }

// Example is the embedded config.toml: every setting with its default and a comment.
func (c *Config) Example() []byte { return c.embedded }

// Entry is one setting with its value and where it came from.
type Entry struct {
	Name   string // "look.theme", as in section and key of the file
	Value  any    // string, bool, int or []string
	Origin Origin
}

// TOML is the value as it stands in a file; it can be written to a terminal as it is.
func (e Entry) TOML() string { return toTOML(e.Value) }

// All is every setting, in the order of config.toml; after them, what single shows have
// of their own.
func (c *Config) All() iter.Seq[Entry] {
	var out []Entry
	for _, row := range c.rows {
		out = append(out, Entry{row.Name, row.get(&c.Settings), c.origins[row.Name]})
	}
	for _, show := range slices.Sorted(maps.Keys(c.Shows)) {
		own := Settings{Spoilers: c.Shows[show]}
		for _, row := range c.of(spoilers) {
			name := ofShow(show, row.key())
			if origin, set := c.origins[name]; set {
				out = append(out, Entry{name, row.get(&own), origin})
			}
		}
	}
	return slices.Values(out)
}

// Origin is where the setting of that name came from.
func (c *Config) Origin(name string) Origin { return c.origins[name] }
