package imports

import "unspoiled/content/watch/imports/raw"

var trakt = Importer{
	Name: "trakt", Title: "Trakt",
	Takes: "the export’s ZIP, or watched-history-1.json (history-1.json) and watched shows with their seasons alone; the same from its interface; a table with season, episode and watched_at",
	Since: "2026 (watched-history-N.json); 2020 (history-N.json); the interface’s second version",
	Lacks: "collections, lists, ratings, paused plays; watched-shows.json of 2026, which has no seasons",
	files: []file{
		{what: "a playback that was paused", fits: keys("paused_at"), not: "watched-history-1.json of the export is"},
		{what: "the history", fits: keys("watched_at episode|movie|action -is_watched -seasons -anime -shows"), may: anyJSON("history"), read: entries((*collector).traktView, "history")},
		{what: "the watched shows", fits: keys("show seasons plays|last_watched_at -shows -anime"), read: entries((*collector).showEntry, ""), rank: 1},
		{what: "the watched shows without their seasons", fits: keys("last_watched_at show plays -seasons -shows -anime"), not: "watched-history-1.json of the same export has the episodes"},
		{what: "the watched films", fits: keys("last_watched_at movie plays"), not: "watched-history-1.json of the same export has the episodes"},
		{what: "a collection", fits: keys("last_collected_at|collected_at"), not: "watched-history-1.json of the same export is"},
		{what: "a list", fits: keys("listed_at|hidden_at"), not: "watched-history-1.json of the same export is"},
		{what: "ratings", fits: keys("rated_at rating"), not: "watched-history-1.json of the same export is"},
		{what: "a table", fits: columns("type season episode watched_at|date_watched title|name|show -is_watched -media_id -media_type"), read: fields{
			kind: "type", show: "show show_title title name", year: "year", season: "season", episode: "episode", at: "watched_at date_watched", status: "action",
		}.views},
	},
}

type traktEntry struct {
	showEntry
	WatchedAt raw.Cell `json:"watched_at"`
	Type      raw.Cell `json:"type"`
	Action    raw.Cell `json:"action"`
	Episode   *struct {
		Season raw.Cell `json:"season"`
		Number raw.Cell `json:"number"`
	} `json:"episode"`
}

func (c *collector) traktView(e *traktEntry) {
	if e.Episode == nil {
		c.ignore(NoEpisode)
		return
	}
	r := e.row()
	r.kind, r.season, r.episode, r.at, r.status = e.Type, e.Episode.Season, e.Episode.Number, e.WatchedAt, e.Action
	c.view(r)
}
