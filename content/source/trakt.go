package source

import "encoding/json"

// trakt reads the answers of api.trakt.tv to /shows/ID/seasons?extended=episodes,full and to
// /shows/ID/seasons/N?extended=full. They do not give the show's name.
var trakt = Source{
	Name: "trakt", Title: "Trakt",
	Takes:   "a show's seasons with their episodes (extended=episodes,full)",
	License: "for oneself: its texts are those of TMDB and TheTVDB",
	Recognizes: func(in Input) bool {
		return in.has("number", "episodes") || in.has("number", "ids", "aired_episodes") || in.has("season", "number", "ids")
	},
	Read: func(in Input) (*Catalogue, error) { return answers(in, (*builder).trakt) },
}

// trakt reads a season with its episodes, or a single episode.
func (b *builder) trakt(data json.RawMessage, place string) {
	if keysOf(data).has("season") {
		b.answerAlone(data, place)
	} else {
		b.answerSeason(data, place)
	}
}
