package source

import (
	"cmp"
	"strconv"
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
	Read: readTVmaze,
}

type tvmazeShow struct {
	Name     cell `json:"name"`
	URL      cell `json:"url"`
	Summary  cell `json:"summary"`
	Network  struct{ Name cell }
	Web      struct{ Name cell } `json:"webChannel"`
	Embedded struct {
		Episodes list[tvmazeEpisode] `json:"episodes"`
		Seasons  list[struct {
			Number cell `json:"number"`
			Name   cell `json:"name"`
		}] `json:"seasons"`
		Cast list[struct{}] `json:"cast"`
	} `json:"_embedded"`
}

type tvmazeEpisode struct {
	Name     cell `json:"name"`
	Season   cell `json:"season"`
	Number   cell `json:"number"`
	AirDate  cell `json:"airdate"`
	Runtime  cell `json:"runtime"`
	Summary  cell `json:"summary"`
	Embedded struct {
		Guests list[struct {
			Person    struct{ Name cell } `json:"person"`
			Character struct{ Name cell } `json:"character"`
		}] `json:"guestcast"`
		Crew list[struct {
			Type   cell `json:"guestCrewType"`
			Person struct{ Name cell }
		}] `json:"guestcrew"`
	} `json:"_embedded"`
}

func readTVmaze(in Input) (*Catalogue, error) {
	all, err := objects(in)
	if err != nil {
		return nil, err
	}
	b := newBuilder()
	var episodes []tvmazeEpisode
	for i, one := range all {
		place := in.Name + ": entry " + strconv.Itoa(i+1)
		if keysOf(one)["season"] {
			var e tvmazeEpisode
			b.decode(one, &e, place)
			episodes = append(episodes, e)
			continue
		}
		var show tvmazeShow
		b.decode(one, &show, place)
		episodes = append(episodes, show.Embedded.Episodes...)
		b.describe(&show)
	}
	var specials []Episode
	for i, e := range episodes {
		place := in.Name + ": episode " + strconv.Itoa(i+1) + " of the list"
		one := e.episode(b)
		if e.Number == "" && e.Season != "" {
			specials = append(specials, one)
			continue
		}
		b.numbered(one, e.Season, e.Number, place)
	}
	b.specials(specials, in.Name)
	return b.done()
}

func (b *builder) describe(show *tvmazeShow) {
	b.Title, b.Link = string(show.Name), string(show.URL)
	b.Network = string(cmp.Or(show.Network.Name, show.Web.Name))
	for _, s := range show.Embedded.Seasons {
		b.season(s.Number, s.Name)
	}
	if show.Summary != "" {
		b.leave("the overview of the show: it tells where the story goes")
	}
	if len(show.Embedded.Cast) > 0 {
		b.leave("the cast of the whole show: it tells who is who, and who stays")
	}
}

func (e *tvmazeEpisode) episode(b *builder) Episode {
	out := Episode{Title: string(e.Name), Released: b.day(e.AirDate), Runtime: runtimeOf(string(e.Runtime)), Summary: string(e.Summary)}
	for _, g := range e.Embedded.Guests {
		out.Guests = append(out.Guests, Guest{role(string(g.Character.Name)), Line(string(g.Person.Name))})
	}
	for _, c := range e.Embedded.Crew {
		out.credit(string(c.Type), string(c.Person.Name))
	}
	return out
}
