package imports

var betaseries = Importer{
	Name: "betaseries", Title: "BetaSeries",
	Takes: "series.csv of the account’s settings, which has only the last episode of each show",
	Since: "2014",
	Lacks: "all episodes but the last of each show: they are doubtful; days; films.csv",
	files: []file{
		{what: "the followed series", fits: columns("title episode remaining status"), read: fields{show: "title", id: "thetvdb_id", catalogue: "tvdb:", episode: "episode"}.lastEpisodes},
	},
}
