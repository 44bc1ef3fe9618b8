package config

import (
	"errors"
	"fmt"
	"iter"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"unspoiled/content/clean"
	"unspoiled/content/watch"
)

// Usual is the value that removes a show's own setting.
const Usual = "usual"

// chosen holds the settings of single shows that were made in the guide. The program writes them
// to a file beside the progress, as [shows.ID]. The user's own file has priority.
type chosen struct {
	path   string         // "" if the home folder is unknown
	values map[string]any // the tables of the file, by the shows' ids
	broken bool           // it cannot be read, so it must not be overwritten
}

// overlayChosen applies what was set in the guide.
func (l *loader) overlayChosen() {
	dir, err := watch.StateDir(l.sources.Getenv, l.sources.GOOS, l.State)
	if err != nil {
		return // nowhere to keep anything
	}
	l.chosen.path = filepath.Join(dir, "shows.toml")
	before := len(l.problems)
	if doc, _ := l.parse(l.chosen.path, Origin{}); doc != nil {
		for section := range doc.Tree {
			if section != shows {
				l.problem(place(doc, section), spoilers, "only [shows.ID] may stand in what the guide has kept")
			}
		}
		l.overlayShows(doc)
		l.chosen.values, _ = doc.Tree[shows].(map[string]any)
	}
	l.chosen.broken = len(l.problems) > before
}

// OwnSettings yields the settings that a show can have of its own, with their possible values.
func OwnSettings() iter.Seq2[string, []string] {
	return func(yield func(string, []string) bool) {
		for _, row := range Registry() {
			if row.section() == spoilers && !yield(row.key(), row.words) {
				return
			}
		}
	}
}

// Choose changes a setting of a show, and returns the file to write. Usual removes the setting.
// The error says why it cannot be changed.
func (c *Config) Choose(show, key, word string) (path string, data []byte, err error) {
	rows := c.rowsOf(shows + "." + show)
	row, known := find(rows, key)
	held := c.origins[row.Name]
	switch {
	case !known:
		return "", nil, fmt.Errorf("a show has no setting %s of its own: there are %s", clean.Quote(key, maxEcho), strings.Join(keyNames(rows), ", "))
	case c.chosen.path == "":
		return "", nil, watch.ErrNoHome
	case c.chosen.broken:
		return "", nil, fmt.Errorf("%s cannot be read: put it right, or take it away", clean.Quote(c.chosen.path, 120))
	case held.Kind == Closed:
		return "", nil, errors.New("your settings file has a mistake in it: put that right first (unspoiled config check)")
	case held.Kind == FromFile && held.Name != c.chosen.path:
		return "", nil, fmt.Errorf("%s stands in your own file, which comes before what is set here: change it there (%s)", row.Name, held)
	}
	values, all := map[string]any{}, map[string]any{show: nil}
	maps.Copy(all, c.chosen.values)
	if own, ok := all[show].(map[string]any); ok {
		maps.Copy(values, own)
	}
	if delete(values, key); word != Usual {
		var own Settings
		if wrong := row.set(&own, word, base{}); wrong != "" {
			return "", nil, fmt.Errorf("%s %s", key, wrong)
		}
		values[key] = row.get(&own)
	}
	all[show] = values
	return c.chosen.path, writeChosen(all), nil
}

func writeChosen(all map[string]any) []byte {
	b := []byte("# What was set in the guide for single shows (:set). Your own config.toml comes before it.\n")
	for _, show := range slices.Sorted(maps.Keys(all)) {
		values, _ := all[show].(map[string]any)
		if len(values) > 0 {
			b = fmt.Appendf(b, "\n[%s.%s]\n", shows, show)
		}
		for _, key := range slices.Sorted(maps.Keys(values)) {
			b = fmt.Appendf(b, "%s = %s\n", key, toTOML(values[key]))
		}
	}
	return b
}
