package source

import (
	"cmp"
	"encoding/json"
)

// tvmaze reads what api.tvmaze.com answers to /singlesearch/shows?q=…&embed[]=episodes,
// /shows/ID?embed=episodes and /shows/ID/episodes?specials=1.
// The shapes are those of https://www.tvmaze.com/api.
var tvmaze = Source{
	Name: "tvmaze", Title: "TVmaze",
	Takes:   "a show with its episodes embedded, or its list of episodes, as JSON",
	License: "CC BY-SA 4.0: it may be passed on when TVmaze is named and the license stays",
	Recognizes: func(in Input) bool {
		return in.has("_embedded") || in.has("_links", "averageRuntime") || in.has("airstamp", "season") || in.has("airdate", "season", "_links")
	},
	Read: func(in Input) (*Catalogue, error) { return answers(in, (*builder).tvmaze) },
}

type tvmazeShow struct {
	Name, URL, Summary  cell
	Network, WebChannel struct{ Name cell }
	Embedded            struct {
		Episodes list[answer]
		Seasons  list[struct{ Number, Name cell }]
		Cast     list[struct{}]
	} `json:"_embedded"`
}

// tvmaze reads an episode, or a show with those that are embedded in it.
func (b *builder) tvmaze(data json.RawMessage, place string) {
	if keysOf(data).has("season") {
		b.answerAlone(data, place)
		return
	}
	var show tvmazeShow
	b.decode(data, &show, place)
	b.Title, b.Link = string(show.Name), string(show.URL)
	b.Network = string(cmp.Or(show.Network.Name, show.WebChannel.Name))
	for _, s := range show.Embedded.Seasons {
		b.season(s.Number, s.Name)
	}
	b.leaveShow(show.Summary != "", len(show.Embedded.Cast) > 0)
	b.answerList(show.Embedded.Episodes, "", place)
}
