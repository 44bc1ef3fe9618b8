package imports

import (
	"strings"

	"unspoiled/content/watch/imports/raw"
)

var tvtime = Importer{
	Name: "tvtime", Title: "TV Time",
	Takes: "the ZIP of a data request or of the last export (2026), or its files alone: tracking-prod-records, seen_episode, watched_on_episode, rewatched_episode, tvtime-series-episodes (CSV), tvtime-series (JSON)",
	Since: "2017 to July 2026, when it closed",
	Lacks: "votes, comments, emotions, what is followed or kept for later; episodes that are only counted",
	files: []file{
		{what: "the tracking records of a data request", fits: columns("key series_name created_at"), read: fields{
			show: "series_name", id: "s_id", catalogue: "tvdb:", season: "s_no season_number", episode: "ep_no episode_number", at: "created_at",
			key: "key", keys: func(key raw.Cell) bool {
				return strings.HasPrefix(string(key), "watch-episode-") || strings.HasPrefix(string(key), "rewatch-episode-")
			},
		}.views},
		{what: "the older tracking records of a data request", fits: columns("type entity_type series_name season_number episode_number"), rank: 1, read: fields{
			kind: "entity_type", show: "series_name", id: "series_id", catalogue: "tvdb:", season: "season_number", episode: "episode_number", at: "watch_date watch_date_range_key created_at",
			key: "type", keys: func(key raw.Cell) bool { return key == "watch" || key == "rewatch" },
		}.views},
		{what: "votes, comments or emotions", fits: columns("season_number|episode_season_number episode_number vote_key|vote|rating|comment|text|emotion|emotion_id"), not: "tracking-prod-records-v2.csv of the same request is"},
		{what: "an export of the Extractor", fits: columns("type media_type title watched_at season|season_number episode|episode_number"), rank: 2, read: fields{
			kind: "media_type", show: "show_title series_title show series title", season: "season season_number", episode: "episode episode_number", at: "watched_at",
			key: "type", keys: func(key raw.Cell) bool { return key == "watch" || key == "rewatch" },
		}.views},
		{what: "the last seen episode of each show", fits: columns("tv_show_name tv_show_id episode_season_number episode_number"), read: seenEpisodes.views, rank: 3},
		{what: "the seen episodes of a data request", fits: columns("tv_show_name|show_name episode_season_number episode_number"), read: seenEpisodes.views, rank: 2},
		{what: "a list of series and episodes", fits: columns("title season episode is_watched"), rank: 2, read: fields{
			kind: "type", show: "title", id: "series_tvdb_id", catalogue: "tvdb:", season: "season", episode: "episode", at: "watched_at", watched: "is_watched",
		}.views},
		{what: "a list of series", fits: keys("is_watched seasons"), may: anyJSON("series"), rank: 2, read: entries((*collector).showEntry, "series")},
		{what: "a list of films", fits: keys("is_watched -seasons -show -episode"), not: "tvtime-series of the same export has the episodes"},
		{what: "a list of films", fits: columns("uuid tvdb_id -season -status -series_tvdb_id"), not: "tvtime-series-episodes of the same export has the episodes"},
		{what: "the shows that are followed", fits: columns("tv_show_id tv_show_name -episode_number"), not: "tracking-prod-records-v2.csv of the same request is", read: readFollowed},
		{what: "a list of series without episodes", fits: columns("tvdb_id title status|is_followed -season -season_number"), not: "tvtime-series-episodes of the same export has them"},
	},
}

var seenEpisodes = fields{
	show: "tv_show_name show_name", id: "tv_show_id", catalogue: "tvdb:", season: "episode_season_number", episode: "episode_number", at: "ts created_at updated_at",
}

// readFollowed notes the catalogue number of the show, for files that have only that.
func readFollowed(c *collector, s *sample) error {
	return c.each(s, func(of cells) {
		c.owner(row{id: "tvdb:" + of("tv_show_id"), show: of("tv_show_name")})
	})
}
