package source

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// tmdb reads what api.themoviedb.org answers to /3/tv/ID/season/N, and to
// /3/tv/ID?append_to_response=season/1,season/2,…; several such answers as well.
// The shapes are those of https://developer.themoviedb.org/reference/tv-season-details.
var tmdb = Source{
	Name: "tmdb", Title: "TMDB",
	Takes:   "a show with its seasons appended, or seasons, as JSON",
	License: "for oneself: TMDB asks everybody who passes its texts on for a key and a line of credit",
	Recognizes: func(in Input) bool {
		return in.has("season_number", "episodes") || in.has("number_of_seasons", "seasons")
	},
	Read: readTMDB,
}

type tmdbSeason struct {
	Number   cell `json:"season_number"`
	Name     cell `json:"name"`
	Overview cell `json:"overview"`
	Episodes list[struct {
		Number   cell `json:"episode_number"`
		Season   cell `json:"season_number"`
		Name     cell `json:"name"`
		Overview cell `json:"overview"`
		AirDate  cell `json:"air_date"`
		Runtime  cell `json:"runtime"`
		Crew     list[struct {
			Name cell `json:"name"`
			Job  cell `json:"job"`
		}] `json:"crew"`
		Guests list[struct {
			Name      cell `json:"name"`
			Character cell `json:"character"`
		}] `json:"guest_stars"`
	}] `json:"episodes"`
}

type tmdbShow struct {
	Name     cell                      `json:"name"`
	Networks list[struct{ Name cell }] `json:"networks"`
	Overview cell                      `json:"overview"`
	ID       cell                      `json:"id"`
}

func readTMDB(in Input) (*Catalogue, error) {
	all, err := objects(in)
	if err != nil {
		return nil, err
	}
	b := newBuilder()
	for _, one := range all {
		var keys map[string]json.RawMessage
		b.decode(one, &keys, in.Name)
		if _, season := keys["episodes"]; season {
			b.tmdbSeason(in.Name, one)
			continue
		}
		var show tmdbShow
		b.decode(one, &show, in.Name)
		b.Title = string(show.Name)
		if show.ID != "" {
			b.Link = "https://www.themoviedb.org/tv/" + string(show.ID)
		}
		if len(show.Networks) > 0 {
			b.Network = string(show.Networks[0].Name)
		}
		if show.Overview != "" {
			b.leave("the overview of the show: it tells where the story goes")
		}
		for _, key := range slices.Sorted(maps.Keys(keys)) {
			if strings.HasPrefix(key, "season/") {
				b.tmdbSeason(in.Name+": "+key, keys[key])
			}
		}
	}
	return b.done()
}

func (b *builder) tmdbSeason(place string, data []byte) {
	var s tmdbSeason
	b.decode(data, &s, place)
	b.season(s.Number, s.Name)
	if s.Overview != "" {
		b.leave("overviews of seasons: they tell how they end")
	}
	for _, e := range s.Episodes {
		one := Episode{Title: string(e.Name), Released: b.day(e.AirDate), Runtime: runtimeOf(string(e.Runtime)), Summary: string(e.Overview)}
		for _, c := range e.Crew {
			one.credit(string(c.Job), string(c.Name))
		}
		for _, g := range e.Guests {
			one.Guests = append(one.Guests, Guest{role(string(g.Character)), Line(string(g.Name))})
		}
		b.numbered(one, cmp.Or(e.Season, s.Number), e.Number, place)
	}
}
