package source

import (
	"cmp"
	"strings"
)

// trakt reads the answers of api.trakt.tv to /shows/ID/seasons?extended=episodes,full and to
// /shows/ID/seasons/N?extended=full. They do not give the show's name.
var trakt = Source{
	Name: "trakt", Title: "Trakt",
	Takes:   "a show's seasons with their episodes (extended=episodes,full)",
	License: "for oneself: its texts are those of TMDB and TheTVDB",
	Recognizes: func(in Input) bool {
		return in.has("number", "episodes") || in.has("number", "ids", "aired_episodes") || in.has("season", "number", "ids")
	},
	Read: readTrakt,
}

type traktEpisode struct {
	Season   cell `json:"season"`
	Number   cell `json:"number"`
	Title    cell `json:"title"`
	Overview cell `json:"overview"`
	Aired    cell `json:"first_aired"`
	Runtime  cell `json:"runtime"`
	Type     cell `json:"episode_type"`
}

// traktSeason is a season with its episodes, or a single episode.
type traktSeason struct {
	traktEpisode
	Network  cell               `json:"network"`
	Episodes list[traktEpisode] `json:"episodes"`
}

func readTrakt(in Input) (*Catalogue, error) {
	all, err := objects(in)
	if err != nil {
		return nil, err
	}
	b := newBuilder()
	for _, one := range all {
		var s traktSeason
		b.decode(one, &s, in.Name)
		if s.Season != "" {
			b.traktEpisode(in.Name, &s.traktEpisode, "")
			continue
		}
		b.season(s.Number, s.Title)
		b.Network = cmp.Or(b.Network, string(s.Network))
		if s.Overview != "" {
			b.leave("overviews of seasons: they tell how they end")
		}
		for i := range s.Episodes {
			b.traktEpisode(in.Name, &s.Episodes[i], s.Number)
		}
	}
	return b.done()
}

func (b *builder) traktEpisode(place string, e *traktEpisode, season cell) {
	if strings.Contains(string(e.Type), "finale") {
		b.leave("marks of finales")
	}
	one := Episode{Title: string(e.Title), Released: b.day(e.Aired), Runtime: runtimeOf(string(e.Runtime)), Summary: string(e.Overview)}
	b.numbered(one, cmp.Or(e.Season, season), e.Number, place)
}
