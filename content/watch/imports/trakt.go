package imports

type traktShow struct {
	Title string `json:"title"`
	Year  int    `json:"year"`
}

type traktEntry struct {
	WatchedAt string `json:"watched_at"`
	Type      string `json:"type"`
	Episode   *struct {
		Season int `json:"season"`
		Number int `json:"number"`
	} `json:"episode"`
	Show *traktShow `json:"show"`
}

func readTraktHistory(c *collector, in *input) error {
	f := newJSONFile(c, in)
	return f.whole(func(line int, decode func(any) error) error {
		var e traktEntry
		if decode(&e) != nil {
			return nil
		}
		switch {
		case notEpisode(e.Type), e.Episode == nil && e.Show == nil:
			c.ignore(NoEpisode)
		case e.Episode == nil || e.Show == nil:
			c.broken(line, "the entry names no show or no episode")
		case c.ours(e.Show.Title, e.Show.Year):
			return c.add(e.Episode.Season, e.Episode.Number, view{Mark: Mark{At: c.time(e.WatchedAt), Certain: true}})
		}
		return nil
	})
}

type traktShowEntry struct {
	Show    *traktShow `json:"show"`
	Seasons []struct {
		Number   int `json:"number"`
		Episodes []struct {
			Number int    `json:"number"`
			Plays  *int   `json:"plays"`
			LastAt string `json:"last_watched_at"`
		} `json:"episodes"`
	} `json:"seasons"`
}

func readTraktWatched(c *collector, in *input) error {
	f := newJSONFile(c, in)
	return f.whole(func(line int, decode func(any) error) error {
		var e traktShowEntry
		if decode(&e) != nil {
			return nil
		}
		if e.Show == nil {
			c.ignore(NoEpisode)
			return nil
		}
		if !c.ours(e.Show.Title, e.Show.Year) {
			return nil
		}
		for _, s := range e.Seasons {
			for _, ep := range s.Episodes {
				if ep.Plays != nil && *ep.Plays < 1 {
					c.ignore(Unwatched)
					continue
				}
				if err := c.add(s.Number, ep.Number, view{Mark: Mark{At: c.time(ep.LastAt), Certain: true}}); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
