package imports

import (
	"slices"
	"strings"

	"unspoiled/content"
)

type simklEntry struct {
	Status string `json:"status"`
	Last   string `json:"last_watched"`
	LastAt string `json:"last_watched_at"`
	Count  int    `json:"watched_episodes_count"`
	Show   *struct {
		Title string `json:"title"`
		Year  int    `json:"year"`
	} `json:"show"`
	Seasons []struct {
		Number   int `json:"number"`
		Episodes []struct {
			Number int    `json:"number"`
			At     string `json:"watched_at"`
		} `json:"episodes"`
	} `json:"seasons"`
}

// readSimkl reads a backup.
func readSimkl(c *collector, in *input) error {
	f := newJSONFile(c, in)
	begun, err := f.open()
	if err == nil && begun != '{' {
		return errUnknown
	}
	if err == nil {
		err = f.members(func(key string) (bool, error) {
			if key != "shows" && key != "anime" {
				return false, nil
			}
			return true, f.list(c.simklEntry)
		})
	}
	return reported(err)
}

func (c *collector) simklEntry(_ int, decode func(any) error) error {
	var e simklEntry
	if decode(&e) != nil {
		return nil
	}
	if e.Show == nil {
		c.ignore(NoEpisode)
		return nil
	}
	if !c.ours(e.Show.Title, e.Show.Year) {
		return nil
	}
	if len(e.Seasons) == 0 {
		return c.simklWithout(e)
	}
	for _, s := range e.Seasons {
		for _, ep := range s.Episodes {
			if err := c.add(s.Number, ep.Number, view{Mark: Mark{At: c.time(ep.At), Certain: true}}); err != nil {
				return err
			}
		}
	}
	return nil
}

// simklWithout takes an entry without its episodes, as Simkl writes those that are
// completed: a guess, by the last episode or by how many there were.
func (c *collector) simklWithout(e simklEntry) error {
	if last, err := content.ParsePoint(strings.TrimSpace(e.Last)); err == nil && !last.Whole() {
		return c.upTo(last, Mark{At: c.time(e.LastAt)})
	}
	if !strings.EqualFold(e.Status, "completed") {
		c.ignore(Unwatched)
		return nil
	}
	all := c.opts.Show.Series()
	if e.Count > 0 && e.Count < len(all) {
		all = all[:e.Count]
	}
	for _, p := range all {
		if err := c.add(p.Season, p.Episode, view{Mark: Mark{Why: DoubtComplete}}); err != nil {
			return err
		}
	}
	return nil
}

// upTo takes the last episode, which is certain, and those before it, which are not.
func (c *collector) upTo(last content.Point, mark Mark) error {
	all := c.opts.Show.Series()
	i := slices.Index(all, last)
	if i < 0 {
		i = -1
	}
	for _, p := range all[:max(i, 0)] {
		if err := c.add(p.Season, p.Episode, view{Mark: Mark{Why: DoubtUpTo}}); err != nil {
			return err
		}
	}
	mark.Certain = true
	return c.add(last.Season, last.Episode, view{Mark: mark})
}

// simklTable is SimklBackup.csv, which has only the last episode of each show.
type simklTable struct{}

func (simklTable) fits(columns map[string]bool) bool {
	return hasAll(columns, "title lastepwatched")
}

func (s simklTable) kind(separator byte) kind {
	return kind{format: Simkl, name: "a backup as a table", read: func(c *collector, in *input) error {
		return s.read(c, newTable(c, in, separator))
	}}
}

func (simklTable) read(c *collector, t *table) error {
	head, err := t.head()
	if err != nil {
		return err
	}
	title, year, last, at := head.of("title"), head.of("year"), head.of("lastepwatched"), head.of("watcheddate")
	for {
		row, err := t.cells()
		if err != nil {
			return ended(err)
		}
		began, _ := wholeNumber(year.in(row))
		if !c.ours(title.in(row), began) {
			continue
		}
		p, err := content.ReadPoint(strings.TrimSpace(last.in(row)))
		switch {
		case strings.TrimSpace(last.in(row)) == "":
			c.ignore(Unwatched)
			continue
		case err != nil || p.Whole():
			c.broken(t.line, "the last episode cannot be read; it is written S01E03")
			continue
		}
		if err := c.upTo(p, Mark{At: c.time(at.in(row))}); err != nil {
			return err
		}
	}
}
