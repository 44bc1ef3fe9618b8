package source

import (
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
	Read: func(in Input) (*Catalogue, error) { return answers(in, (*builder).tmdb) },
}

// tmdb reads a season, or a show with the seasons that are appended to it.
func (b *builder) tmdb(data json.RawMessage, place string) {
	keys := keysOf(data)
	if keys.has("episodes") {
		b.answerSeason(data, place)
		return
	}
	var show struct {
		ID, Name, Overview cell
		Networks           list[struct{ Name cell }]
	}
	b.decode(data, &show, place)
	b.Title = string(show.Name)
	if show.ID != "" {
		b.Link = "https://www.themoviedb.org/tv/" + string(show.ID)
	}
	if len(show.Networks) > 0 {
		b.Network = string(show.Networks[0].Name)
	}
	b.leaveShow(show.Overview != "", false)
	for _, key := range slices.Sorted(maps.Keys(keys)) {
		if strings.HasPrefix(key, "season/") {
			b.answerSeason(keys[key], place+": "+key)
		}
	}
}
