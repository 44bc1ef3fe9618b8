package source

import "strings"

// trakt reads what api.trakt.tv answers to /shows/ID/seasons?extended=episodes,full.
// It does not say the show's name.
var trakt = Source{
	Name: "trakt", Title: "Trakt",
	Takes:      "a show's seasons with their episodes (extended=episodes,full)",
	License:    "for oneself: its texts are those of TMDB and TheTVDB",
	Recognizes: func(in Input) bool { return hasKeys(firstElement(in.Data), "number", "episodes") },
	Read: func(in Input) (*Catalogue, error) {
		var seasons []struct {
			Number   int    `json:"number"`
			Title    string `json:"title"`
			Overview string `json:"overview"`
			Network  string `json:"network"`
			Episodes []struct {
				Season   int    `json:"season"`
				Number   int    `json:"number"`
				Title    string `json:"title"`
				Overview string `json:"overview"`
				Aired    string `json:"first_aired"`
				Runtime  int    `json:"runtime"`
				Type     string `json:"episode_type"`
			} `json:"episodes"`
		}
		if err := decode(in, in.Data, &seasons); err != nil {
			return nil, err
		}
		b := newBuilder()
		for _, s := range seasons {
			b.name[s.Number] = s.Title
			if b.Network == "" {
				b.Network = s.Network
			}
			if s.Overview != "" {
				b.leave("overviews of seasons: they tell how they end")
			}
			for _, e := range s.Episodes {
				if strings.Contains(e.Type, "finale") {
					b.leave("marks of finales")
				}
				b.add(Episode{Season: e.Season, Number: e.Number, Title: e.Title, Released: day(e.Aired), Runtime: minutes(e.Runtime), Summary: e.Overview}, in.Name)
			}
		}
		return b.done()
	},
}
