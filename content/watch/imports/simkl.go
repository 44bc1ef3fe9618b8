package imports

import (
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/watch/imports/raw"
)

var simkl = Importer{
	Name: "simkl", Title: "Simkl",
	Takes: "SimklBackup.json, or its ZIP; SimklBackup.csv, which has only the last episode",
	Since: "2019",
	Lacks: "in the table, all episodes but the last of each show: they are doubtful; films, ratings, what is planned",
	files: []file{
		{what: "a backup", fits: isSimklBackup, read: entries((*collector).simklEntry, "shows", "anime")},
		{what: "a backup as a table", fits: columns("title lastepwatched"), rank: 1, read: fields{
			show: "title", year: "year", episode: "lastepwatched", at: "watcheddate", status: "watchlist",
		}.lastEpisodes},
	},
}

func isSimklBackup(s *sample) bool {
	return s.open == '{' && has(s.keys, "shows|anime|movies -diary -showId")
}

type simklEntry struct {
	showEntry
	Status raw.Cell `json:"status"`
	Last   raw.Cell `json:"last_watched"`
	LastAt raw.Cell `json:"last_watched_at"`
	Count  raw.Cell `json:"watched_episodes_count"`
}

// simklEntry reads a show. Listed episodes were watched, unless the show is only planned. Completed
// shows are written without episodes; those are guessed from the last one or their number.
func (c *collector) simklEntry(e *simklEntry) {
	planned, _ := statusOf(e.Status)
	r := e.row()
	r.undated = planned != Unwatched
	last, err := content.ParsePoint(strings.TrimSpace(string(e.Last)))
	switch mine := c.mine(r); {
	case len(e.Seasons) > 0:
		c.seasons(r, e.Seasons)
	case !mine:
		c.ignore(OtherShow)
	case err == nil && !last.Whole():
		c.upTo(last, e.LastAt)
	case !strings.EqualFold(string(e.Status), "completed"):
		c.ignore(Unwatched)
	default:
		all := c.opts.Show.Series()
		if n, ok := wholeNumber(string(e.Count)); ok && n > 0 && n < len(all) {
			all = all[:n]
		}
		c.guess(all, DoubtComplete)
	}
}

// guess adds episodes as doubtful views.
func (c *collector) guess(all []content.Point, why Doubt) {
	for _, p := range all {
		if c.isOut(p) {
			c.add(p, view{Mark: Mark{Why: why}, who: nobody})
		} else {
			c.ignore(Coming)
		}
	}
}

// upTo adds the last episode as certain, and those before it as doubtful.
func (c *collector) upTo(last content.Point, at raw.Cell) {
	all := c.opts.Show.Series()
	c.guess(all[:max(slices.Index(all, last), 0)], DoubtUpTo)
	c.add(last, c.dated(row{at: at}))
}

// lastEpisodes reads a table with the last watched episode of each show.
func (f fields) lastEpisodes(c *collector, s *sample) error {
	return c.each(s, func(of cells) {
		r := f.row(of)
		seen := strings.TrimSpace(string(r.episode))
		p, err := content.ReadPoint(seen)
		why, _ := statusOf(r.status)
		switch mine := c.mine(r); {
		case !mine:
			c.ignore(OtherShow)
		case seen == "" || p == content.EpisodePoint(0, 0) || why == Unwatched:
			c.ignore(Unwatched)
		case err != nil || p.Whole():
			c.broken("the last episode cannot be read; it is written S01E03")
		default:
			c.upTo(p, r.at)
		}
	})
}
