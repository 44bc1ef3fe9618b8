package cli

import (
	"cmp"

	"unspoiled/content"
)

// jsonVersion changes when a field changes its meaning or goes. Fields may be added.
const jsonVersion = 1

// head begins every JSON document about a show.
type head struct {
	Version int      `json:"version"`
	Show    string   `json:"show"`
	Title   string   `json:"title"`
	Profile string   `json:"profile"`
	Rewatch string   `json:"rewatch,omitempty"` // where one stands: a point, or "start"
	AsOf    string   `json:"as_of,omitempty"`
	With    []string `json:"with,omitempty"`
}

func (v *viewer) head() head {
	out := head{Version: jsonVersion, Show: v.guide.ID(), Title: v.guide.Title(), Profile: v.settings.Profile, AsOf: v.asOf(), With: v.lens.Names()}
	if r := v.rewatch(); r.On {
		out.Rewatch = cmp.Or(at(r.Last), "start")
	}
	return out
}

// jsonEpisode is an episode in a list.
type jsonEpisode struct {
	Point    string `json:"point"`
	Name     string `json:"name"` // the title, or "Chapter Seven" while that is locked
	State    string `json:"state"`
	Released string `json:"released,omitempty"`
	Runtime  int    `json:"runtime,omitempty"`
	Teaser   string `json:"teaser,omitempty"`
}

// jsonEpisodePage is an episode with all that may be told of it.
type jsonEpisodePage struct {
	jsonEpisode
	Season    string     `json:"season"`
	Directors []string   `json:"directors,omitempty"`
	Writers   []string   `json:"writers,omitempty"`
	Recap     string     `json:"recap,omitempty"`
	Beats     []jsonBeat `json:"beats,omitempty"`
	In        []jsonName `json:"in,omitempty"`
}

type jsonBeat struct {
	Text      string `json:"text"`
	Kind      string `json:"kind,omitempty"`
	Essential bool   `json:"essential,omitempty"`
}

// jsonName is an entry by the name that the viewer knows.
type jsonName struct {
	Name  string `json:"name"`
	Kind  string `json:"kind"`
	First string `json:"first"`
}

type jsonSeason struct {
	Point        string        `json:"point"`
	Label        string        `json:"label"`
	Title        string        `json:"title,omitempty"`
	State        string        `json:"state"`
	Setting      string        `json:"setting,omitempty"`
	Premise      string        `json:"premise,omitempty"`
	Released     string        `json:"released,omitempty"`
	Ended        string        `json:"ended,omitempty"`
	Runtime      int           `json:"runtime,omitempty"`
	MinutesLeft  *int          `json:"minutes_left,omitempty"`
	EpisodesLeft *int          `json:"episodes_left,omitempty"`
	Parts        []jsonPart    `json:"parts,omitempty"`
	Episodes     []jsonEpisode `json:"episodes,omitempty"`
	Notes        []string      `json:"notes,omitempty"`
}

type jsonPart struct {
	Title    string `json:"title"`
	Released string `json:"released,omitempty"`
	From     string `json:"from"`
	To       string `json:"to"`
}

type jsonEntry struct {
	jsonName
	Also    []string   `json:"also,omitempty"`
	Actors  []string   `json:"actors,omitempty"`
	Intro   string     `json:"intro,omitempty"`
	Facts   []jsonFact `json:"facts,omitempty"`
	Bonds   []jsonBond `json:"bonds,omitempty"`
	Appears []string   `json:"appears,omitempty"`    // where it is seen, in a show that says so
	ToldOf  []string   `json:"told_of_in,omitempty"` // else where it is told of
}

type jsonFact struct {
	At   string `json:"at,omitempty"`
	Text string `json:"text"`
	Kind string `json:"kind,omitempty"`
}

type jsonBond struct {
	With  string `json:"with"`
	Kind  string `json:"kind"`
	Since string `json:"since,omitempty"`
	Until string `json:"until,omitempty"`
}

// at is a point in JSON; the zero Point is what anybody may know.
func at(p content.Point) string {
	if p == (content.Point{}) {
		return ""
	}
	return p.String()
}

func ofEpisode(e content.Episode) jsonEpisode {
	return jsonEpisode{e.Point.String(), e.Name(), episodeWord(e.State), e.Released.ISO(), e.Runtime, e.Teaser.Plain()}
}

func ofEpisodePage(e content.EpisodePage) jsonEpisodePage {
	out := jsonEpisodePage{
		jsonEpisode: ofEpisode(e.Episode), Season: e.Season, Directors: e.Directors, Writers: e.Writers,
		Recap: e.Recap.Plain(), In: ofEntries(e.In),
	}
	for _, b := range e.Beats {
		out.Beats = append(out.Beats, jsonBeat{b.Text.Plain(), b.Kind, b.Essential})
	}
	return out
}

func ofEntries(all []content.Entry) []jsonName {
	var out []jsonName
	for _, e := range all {
		out = append(out, jsonName{e.Name, string(e.Kind), at(e.First)})
	}
	return out
}

// ofSeason is a season; its texts only where the whole is asked for.
func ofSeason(s content.Season, whole bool) jsonSeason {
	out := jsonSeason{
		Point: content.Point{Season: s.Number}.String(), Label: s.Label, Title: s.Title, State: seasonWord(s.State),
		Setting: s.Setting, Released: s.Released.ISO(), Ended: s.Ended.ISO(), Runtime: s.Runtime,
	}
	if s.Shaped {
		out.EpisodesLeft = &s.Unseen
		if s.Runtime > 0 {
			out.MinutesLeft = &s.Left
		}
	}
	for _, p := range s.Parts {
		out.Parts = append(out.Parts, jsonPart{
			p.Title, p.Released.ISO(),
			content.EpisodePoint(s.Number, p.From).String(), content.EpisodePoint(s.Number, p.To).String(),
		})
	}
	for _, e := range s.Episodes {
		brief := ofEpisode(e)
		if !whole {
			brief.Teaser = ""
		}
		out.Episodes = append(out.Episodes, brief)
	}
	if !whole {
		return out
	}
	out.Premise = s.Premise.Plain()
	for _, n := range s.Notes {
		out.Notes = append(out.Notes, n.Text.Plain())
	}
	return out
}

func ofEntry(e content.EntryPage) jsonEntry {
	out := jsonEntry{
		jsonName: jsonName{e.Name, string(e.Kind), at(e.First)},
		Also:     e.Also, Actors: e.Actors, Intro: e.Intro.Plain(), Facts: ofFacts(e.Facts),
	}
	for _, b := range e.Bonds {
		until := ""
		if b.Ended {
			until = at(b.Until)
		}
		out.Bonds = append(out.Bonds, jsonBond{b.With.Name, b.Kind, at(b.At), until})
	}
	var in []string
	for _, p := range e.Appears {
		in = append(in, p.String())
	}
	if e.Seen {
		out.Appears = in
	} else {
		out.ToldOf = in
	}
	return out
}

func ofFacts(all []content.Fact) []jsonFact {
	var out []jsonFact
	for _, f := range all {
		out = append(out, jsonFact{at(f.At), f.Text.Plain(), f.Kind})
	}
	return out
}

// orEmpty keeps an empty list from becoming null.
func orEmpty[T any](all []T) []T {
	if all == nil {
		return []T{}
	}
	return all
}

func episodeWord(s content.EpisodeState) string {
	switch s {
	case content.EpisodeWatched:
		return "watched"
	case content.EpisodeNext:
		return "next"
	case content.EpisodeAhead:
		return "ahead"
	}
	return "locked"
}

func seasonWord(s content.SeasonState) string {
	switch s {
	case content.SeasonWatched:
		return "watched"
	case content.SeasonWatching:
		return "watching"
	case content.SeasonNext:
		return "next"
	}
	return "later"
}
