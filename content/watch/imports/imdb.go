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
func readIMDb(c *collector, in *input) error {
	t, head, err := in.table()
	if err != nil {
		return err
	}
	kind, title, at := head.of("title_type"), head.of("title"), head.of("date_watched watched_on last_watched watched")
	return in.each(t, func(cells []string) error {
		switch day := at.in(cells); {
		case notEpisode(kind.in(cells)):
			c.ignore(NoEpisode)
		case !isDate(string(day)):
			c.ignore(Unwatched)
		default:
			return c.addTitled(string(title.in(cells)), string(day))
		}
		return nil
	})
}
