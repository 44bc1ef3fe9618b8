package imports

type tvtimeEntry struct {
	Title   string `json:"title"`
	Seasons []struct {
		Number   int `json:"number"`
		Episodes []struct {
			Number  int    `json:"number"`
			Watched bool   `json:"is_watched"`
			At      string `json:"watched_at"`
		} `json:"episodes"`
	} `json:"seasons"`
}

// readTVTimeSeries reads tvtime-series.json, which lists unwatched episodes as well.
func readTVTimeSeries(c *collector, in *input) error {
	f := newJSONFile(c, in)
	return f.whole(func(_ int, decode func(any) error) error {
		var e tvtimeEntry
		if decode(&e) != nil || !c.ours(e.Title, 0) {
			return nil
		}
		for _, s := range e.Seasons {
			for _, ep := range s.Episodes {
				if !ep.Watched {
					c.ignore(Unwatched)
					continue
				}
				if err := c.add(s.Number, ep.Number, view{Mark: Mark{At: c.time(ep.At), Certain: true}}); err != nil {
					return err
				}
			}
		}
		return nil
	})
}
