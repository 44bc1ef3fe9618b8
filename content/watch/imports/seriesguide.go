package imports

var seriesguide = Importer{
	Name: "seriesguide", Title: "SeriesGuide",
	Takes: "the JSON backup of its shows (seriesguide-shows-backup.json, sg-shows-export.json)",
	Since: "2013",
	Lacks: "days, which it does not write; what is collected, skipped or on a list",
	files: []file{
		{what: "a backup", fits: keys("seasons episodes watched title -is_watched"), read: entries((*collector).showEntry, "shows")},
		{what: "lists", fits: keys("list_id items"), not: "the backup of shows is"},
	},
}
