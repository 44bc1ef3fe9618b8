package source

import (
	"encoding/json"
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
		switch firstByte(in.Data) {
		case '{':
			return hasKeys(in.Data, "_embedded") || hasKeys(in.Data, "_links", "averageRuntime")
		case '[':
			return hasKeys(firstElement(in.Data), "airstamp", "season") || hasKeys(firstElement(in.Data), "airdate", "season", "_links")
		}
		return false
	},
	Read: readTVmaze,
}

type tvmazeShow struct {
	Name     string `json:"name"`
	URL      string `json:"url"`
	Summary  string `json:"summary"`
	Network  *struct{ Name string }
	Web      *struct{ Name string } `json:"webChannel"`
	Embedded struct {
		Episodes []json.RawMessage `json:"episodes"`
		Seasons  []struct {
			Number int    `json:"number"`
			Name   string `json:"name"`
		} `json:"seasons"`
		Cast []json.RawMessage `json:"cast"`
	} `json:"_embedded"`
}

type tvmazeEpisode struct {
	Name     string `json:"name"`
	Season   int    `json:"season"`
	Number   *int   `json:"number"`
	Type     string `json:"type"`
	AirDate  string `json:"airdate"`
	Runtime  int    `json:"runtime"`
	Summary  string `json:"summary"`
	Embedded struct {
		Guests []tvmazeCast `json:"guestcast"`
		Crew   []struct {
			Type   string `json:"guestCrewType"`
			Person struct{ Name string }
		} `json:"guestcrew"`
	} `json:"_embedded"`
}

type tvmazeCast struct {
	Person    struct{ Name string } `json:"person"`
	Character struct{ Name string } `json:"character"`
}

func readTVmaze(in Input) (*Catalogue, error) {
	b := newBuilder()
	var list []json.RawMessage
	if firstByte(in.Data) == '[' {
		if err := decode(in, in.Data, &list); err != nil {
			return nil, err
		}
	} else {
		var show tvmazeShow
		if err := decode(in, in.Data, &show); err != nil {
			return nil, err
		}
		list = show.Embedded.Episodes
		b.describe(show)
	}
	var specials []Episode
	for i, raw := range list {
		place := in.Name + ": episode " + strconv.Itoa(i+1) + " of the list"
		var e tvmazeEpisode
		if err := decode(Input{Name: place}, raw, &e); err != nil {
			return nil, err
		}
		one := e.episode()
		if e.Number == nil {
			specials = append(specials, one)
			continue
		}
		b.add(one, place)
	}
	b.specials(specials, in.Name)
	return b.done()
}

func (b *builder) describe(show tvmazeShow) {
	b.Title, b.Link = show.Name, show.URL
	switch {
	case show.Network != nil:
		b.Network = show.Network.Name
	case show.Web != nil:
		b.Network = show.Web.Name
	}
	for _, s := range show.Embedded.Seasons {
		b.name[s.Number] = s.Name
	}
	if show.Summary != "" {
		b.leave("the overview of the show: it tells where the story goes")
	}
	if len(show.Embedded.Cast) > 0 {
		b.leave("the cast of the whole show: it tells who is who, and who stays")
	}
}

func (e tvmazeEpisode) episode() Episode {
	out := Episode{Season: e.Season, Title: e.Name, Released: day(e.AirDate), Runtime: minutes(e.Runtime), Summary: e.Summary}
	if e.Number != nil {
		out.Number = *e.Number
	}
	for _, g := range e.Embedded.Guests {
		out.Guests = append(out.Guests, Guest{role(g.Character.Name), Line(g.Person.Name)})
	}
	for _, c := range e.Embedded.Crew {
		switch c.Type {
		case "Director":
			out.Directors = append(out.Directors, c.Person.Name)
		case "Writer", "Teleplay", "Story", "Screenplay":
			out.Writers = append(out.Writers, c.Person.Name)
		}
	}
	return out
}
