// Package config holds the settings: what is built in, overlaid by the user's own
// file, that by the environment, and that by flags. It remembers where each setting
// came from, and never writes a file.
//
// The built-in settings are the struct that Default returns; config.toml documents
// them, and a test holds the two together, so that no start has to read it.
package config

import (
	"iter"

	"unspoiled/content"
)

// Sources is where settings come from beside the built-in ones.
type Sources struct {
	// Getenv is os.Getenv. A variable that is empty counts as not set.
	Getenv func(string) string
	// GOOS is runtime.GOOS.
	GOOS string
	// Flags are the flags that were given, by name without dashes, each with its
	// values. Those that stand for no setting are left alone.
	Flags map[string][]string
}

// Config is the settings of one run.
type Config struct {
	Settings

	embedded []byte
	file     string
	read     bool
	origins  []Origin // one for each row of the table, in its order
}

// Load puts the settings together. The embedded config.toml is kept for Example and
// not parsed. The error is of type Problems and holds everything that is wrong. With it
// comes a Config in which what is wrong has its default, and [spoilers] is at its
// strictest where the mistake may be about that; to run with unless Problems.Stop.
func Load(embedded []byte, s Sources) (*Config, error) {
	rows := table()
	c := &Config{Settings: Default(), embedded: embedded, origins: make([]Origin, len(rows))}
	l := &loader{Config: c, sources: s, rows: rows, refused: make([]bool, len(rows))}
	l.overlayFile()
	l.overlayEnvironment()
	l.overlayFlags()
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
	rows     []setting
	refused  []bool // for each row, whether it was given what it cannot have
	problems Problems
	unsafe   bool // what [spoilers] asks for may have been lost
}

// set gives a setting a value, or notes why it cannot have it. Relative folders are
// taken from dir.
func (l *loader) set(row int, v any, dir string, from Origin) {
	name := l.rows[row].name
	if from.Kind == FromFlag {
		name = ""
	}
	home := l.sources.Getenv("HOME")
	if l.sources.GOOS == "windows" {
		home = l.sources.Getenv("USERPROFILE")
	}
	if what := l.rows[row].set(&l.Settings, v, base{dir: dir, home: home}); what != "" {
		l.refused[row] = true
		l.problem(from, name, what)
		last := &l.problems[len(l.problems)-1]
		last.Stops = last.Stops || l.rows[row].names
		l.unsafe = l.unsafe || l.rows[row].section() == spoilers
		return
	}
	l.origins[row] = from
}

// close shuts the gate as far as it goes: who asked for less than the default must not
// get more because a setting could not be read.
func (l *loader) close() {
	l.Policy = content.Policy{Titles: content.TitlesWatched, Teasers: content.TeasersWatched, Shape: content.ShapeHidden}
	l.Confirm = true
	for i, row := range l.rows {
		if row.section() == spoilers {
			l.origins[i] = Origin{Kind: Closed}
		}
	}
}

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

// All is every setting, in the order of config.toml.
func (c *Config) All() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		for i, row := range table() {
			if !yield(Entry{row.name, row.get(&c.Settings), c.origins[i]}) {
				return
			}
		}
	}
}

// Origin is where the setting of that name came from.
func (c *Config) Origin(name string) Origin {
	for e := range c.All() {
		if e.Name == name {
			return e.Origin
		}
	}
	return Origin{}
}
