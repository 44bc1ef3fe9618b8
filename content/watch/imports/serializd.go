package imports

import (
	"cmp"

	"unspoiled/content"
	"unspoiled/content/watch/imports/raw"
)

var serializd = Importer{
	Name: "serializd", Title: "Serializd",
	Takes: "an export as JSON with the diary",
	Since: "2025, as exporters write it; Serializd documents none",
	Lacks: "seasons that are logged whole: their episodes are doubtful; reviews without a day, watchlists",
	files: []file{
		{what: "a diary", fits: keys("showName|name|diary showId seasonId|episode|diary"), may: anyJSON("diary"), read: entries((*collector).serializdLog, "diary", "reviews")},
	},
}

type serializdLog struct {
	Name  raw.Cell `json:"name"`
	Show  raw.Cell `json:"showName"`
	ID    raw.Cell `json:"showId"`
	Day   raw.Cell `json:"backdate"`
	Added raw.Cell `json:"dateAdded"`

	Season struct {
		Number raw.Cell `json:"seasonNumber"`
	} `json:"season"`
	Episode struct {
		Number raw.Cell `json:"episodeNumber"`
	} `json:"episode"`

	SeasonID      raw.Cell `json:"seasonId"`
	EpisodeNumber raw.Cell `json:"episodeNumber"`
	Seasons       []struct {
		ID     raw.Cell `json:"id"`
		Number raw.Cell `json:"seasonNumber"`
	} `json:"showSeasons"`
}

func (c *collector) serializdLog(l *serializdLog) {
	r := row{
		show: cmp.Or(l.Show, l.Name), id: "tmdb:" + l.ID, at: cmp.Or(l.Day, l.Added),
		season: l.Season.Number, episode: cmp.Or(l.Episode.Number, l.EpisodeNumber),
	}
	for _, s := range l.Seasons {
		if r.season == "" && s.ID == l.SeasonID {
			r.season = s.Number
		}
	}
	if r.episode != "" {
		c.view(r)
		return
	}
	season, ok := wholeNumber(string(r.season))
	switch mine := c.mine(r); {
	case !mine:
		c.ignore(OtherShow)
	case !ok || blank(r.at):
		c.ignore(NoEpisode)
	default:
		c.guess(c.opts.Show.Episodes(content.Point{Season: season}), DoubtComplete)
	}
}
