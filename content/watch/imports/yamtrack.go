package imports

var yamtrack = Importer{
	Name: "yamtrack", Title: "Yamtrack",
	Takes: "its export as a table",
	Since: "2024 (watch_date); 2025 (status, end_date)",
	Lacks: "shows and seasons that are completed without their episodes; scores; what is planned or paused",
	files: []file{
		{what: "an export", fits: columns("media_id media_type season_number episode_number"), read: fields{
			kind: "media_type", show: "title", id: "media_id", source: "source", season: "season_number", episode: "episode_number", at: "end_date watch_date", status: "status",
		}.views},
	},
}
