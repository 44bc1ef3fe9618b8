package imports

import (
	"cmp"

	"unspoiled/content/watch/imports/raw"
)

// showEntry is an entry with the episodes of a show by season, as several services write it.
type showEntry struct {
	Title   raw.Cell `json:"title"`
	Show    *show    `json:"show"`
	Seasons []season `json:"seasons"`
}

type show struct {
	Title raw.Cell `json:"title"`
	Year  raw.Cell `json:"year"`
	IDs   ids      `json:"ids"`
}

// ids are a show's catalogue numbers.
type ids struct {
	TVDB raw.Cell `json:"tvdb"`
	TMDB raw.Cell `json:"tmdb"`
	IMDb raw.Cell `json:"imdb"`
}

// id is one of the numbers, written as in a show's names.
func (i ids) id() raw.Cell {
	switch {
	case i.TVDB != "":
		return "tvdb:" + i.TVDB
	case i.TMDB != "":
		return "tmdb:" + i.TMDB
	case i.IMDb != "":
		return "imdb:" + i.IMDb
	}
	return ""
}

type season struct {
	Number   raw.Cell  `json:"number"`
	Season   raw.Cell  `json:"season"`
	Episodes []episode `json:"episodes"`
}

type episode struct {
	Number    raw.Cell `json:"number"`
	Episode   raw.Cell `json:"episode"`
	Plays     raw.Cell `json:"plays"`
	LastAt    raw.Cell `json:"last_watched_at"`
	At        raw.Cell `json:"watched_at"`
	IsWatched raw.Cell `json:"is_watched"`
	Watched   raw.Cell `json:"watched"`
}

// seasons adds the episodes of a show.
func (c *collector) seasons(r row, all []season) error {
	if id, mine := c.owner(r); !mine || id != "" {
		c.ignore(OtherShow)
		return nil
	}
	for _, s := range all {
		for _, e := range s.Episodes {
			r := r
			r.season, r.episode = cmp.Or(s.Number, s.Season), cmp.Or(e.Number, e.Episode)
			r.plays, r.at, r.watched = e.Plays, cmp.Or(e.At, e.LastAt), cmp.Or(e.IsWatched, e.Watched)
			if err := c.view(r); err != nil {
				return err
			}
		}
	}
	return nil
}
