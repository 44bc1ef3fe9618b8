package source

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// tmdb reads what api.themoviedb.org answers to /3/tv/ID/season/N, and to
// /3/tv/ID?append_to_response=season/1,season/2,…
// The shapes are those of https://developer.themoviedb.org/reference/tv-season-details.
var tmdb = Source{
	Name: "tmdb", Title: "TMDB",
	Takes:   "a show with its seasons appended, or one season, as JSON",
	License: "for oneself: TMDB asks everybody who passes its texts on for a key and a line of credit",
	Recognizes: func(in Input) bool {
		return hasKeys(in.Data, "season_number", "episodes") || hasKeys(in.Data, "number_of_seasons", "seasons")
	},
	Read: readTMDB,
}

type tmdbSeason struct {
	Number   int    `json:"season_number"`
	Name     string `json:"name"`
	Overview string `json:"overview"`
	Episodes []struct {
		Number   int    `json:"episode_number"`
		Season   int    `json:"season_number"`
		Name     string `json:"name"`
		Overview string `json:"overview"`
		AirDate  string `json:"air_date"`
		Runtime  int    `json:"runtime"`
		Crew     []struct {
			Name string `json:"name"`
			Job  string `json:"job"`
		} `json:"crew"`
		Guests []struct {
			Name      string `json:"name"`
			Character string `json:"character"`
		} `json:"guest_stars"`
	} `json:"episodes"`
}

func readTMDB(in Input) (*Catalogue, error) {
	b := newBuilder()
	var all map[string]json.RawMessage
	if err := decode(in, in.Data, &all); err != nil {
		return nil, err
	}
	if _, one := all["episodes"]; one {
		if err := b.tmdbSeason(in, in.Data); err != nil {
			return nil, err
		}
		return b.done()
	}
	var show struct {
		Name     string                  `json:"name"`
		Networks []struct{ Name string } `json:"networks"`
		Overview string                  `json:"overview"`
		ID       int                     `json:"id"`
	}
	if err := decode(in, in.Data, &show); err != nil {
		return nil, err
	}
	b.Title = show.Name
	if show.ID > 0 {
		b.Link = "https://www.themoviedb.org/tv/" + strconv.Itoa(show.ID)
	}
	if len(show.Networks) > 0 {
		b.Network = show.Networks[0].Name
	}
	if show.Overview != "" {
		b.leave("the overview of the show: it tells where the story goes")
	}
	for _, key := range sortedKeys(all) {
		if strings.HasPrefix(key, "season/") {
			if err := b.tmdbSeason(Input{Name: in.Name + ": " + key}, all[key]); err != nil {
				return nil, err
			}
		}
	}
	return b.done()
}

func (b *builder) tmdbSeason(in Input, data []byte) error {
	var s tmdbSeason
	if err := decode(in, data, &s); err != nil {
		return err
	}
	b.name[s.Number] = s.Name
	if s.Overview != "" {
		b.leave("overviews of seasons: they tell how they end")
	}
	for _, e := range s.Episodes {
		one := Episode{Season: e.Season, Number: e.Number, Title: e.Name, Released: day(e.AirDate), Runtime: minutes(e.Runtime), Summary: e.Overview}
		for _, c := range e.Crew {
			switch c.Job {
			case "Director":
				one.Directors = append(one.Directors, c.Name)
			case "Writer", "Teleplay", "Story", "Screenplay":
				one.Writers = append(one.Writers, c.Name)
			}
		}
		for _, g := range e.Guests {
			one.Guests = append(one.Guests, Guest{role(g.Character), Line(g.Name)})
		}
		b.add(one, in.Name)
	}
	return nil
}

func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
