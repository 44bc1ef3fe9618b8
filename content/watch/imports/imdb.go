package imports

var imdb = Importer{
	Name: "imdb", Title: "IMDb",
	Takes: "a table of episodes with the day on which each was watched",
	Since: "2024",
	Lacks: "ratings, lists and the watchlist, which say nothing of what was watched",
	files: []file{
		{what: "a watch history", fits: columns("const title date_watched|watched|watched_on|last_watched"), read: readIMDb},
		{what: "ratings or a list", fits: columns("const title title_type|date_rated|your_rating"), not: "it has no day on which an episode was watched"},
	},
}

// readIMDb reads a table in which an episode's title comes after its show's.
func readIMDb(c *collector, s *sample) error {
	return c.each(s, func(of cells) {
		switch day := of("date_watched watched_on last_watched watched"); {
		case notEpisode(of("title_type")):
			c.ignore(NoEpisode)
		case !isDate(string(day)):
			c.ignore(Unwatched)
		default:
			c.addTitled(string(of("title")), string(day))
		}
	})
}
