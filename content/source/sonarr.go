package source

import "strconv"

// sonarr reads what Sonarr answers to /api/v3/episode?seriesId=N. It does not say the
// show's name.
var sonarr = Source{
	Name: "sonarr", Title: "Sonarr",
	Takes:      "the list of a series' episodes, as its API gives it",
	License:    "for oneself: its texts are those of TheTVDB",
	Recognizes: func(in Input) bool { return hasKeys(firstElement(in.Data), "seasonNumber", "episodeNumber") },
	Read: func(in Input) (*Catalogue, error) {
		var list []struct {
			Season   int    `json:"seasonNumber"`
			Number   int    `json:"episodeNumber"`
			Title    string `json:"title"`
			AirDate  string `json:"airDate"`
			Runtime  int    `json:"runtime"`
			Overview string `json:"overview"`
			Finale   string `json:"finaleType"`
			Before   int    `json:"airsBeforeSeasonNumber"`
			BeforeE  int    `json:"airsBeforeEpisodeNumber"`
		}
		if err := decode(in, in.Data, &list); err != nil {
			return nil, err
		}
		b := newBuilder()
		for i, e := range list {
			if e.Finale != "" {
				b.leave("marks of finales")
			}
			one := Episode{Season: e.Season, Number: e.Number, Title: e.Title, Released: day(e.AirDate), Runtime: minutes(e.Runtime), Summary: e.Overview}
			if e.Season == 0 && e.Before > 0 && e.BeforeE > 0 {
				one.Before = [2]int{e.Before, e.BeforeE}
			}
			b.add(one, in.Name+": episode "+strconv.Itoa(i+1)+" of the list")
		}
		return b.done()
	},
}
