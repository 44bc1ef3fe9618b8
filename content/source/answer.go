package source

import (
	"cmp"
	"encoding/json"
	"strconv"
	"strings"
)

// answer is an episode in JSON. Each catalogue names in its own way what all of them say. A field
// without a tag has the name of its key, in whatever case.
type answer struct {
	Season, SeasonNumber  cell // TVmaze and Trakt; Sonarr
	Number, EpisodeNumber cell // likewise
	TMDBSeason            cell `json:"season_number"`
	TMDBNumber            cell `json:"episode_number"`
	Name, Title           cell // TVmaze and TMDB; Sonarr and Trakt
	Summary, Overview     cell // TVmaze; the others
	AirDate               cell // TVmaze and Sonarr
	TMDBDate              cell `json:"air_date"`
	TraktDate             cell `json:"first_aired"`
	Runtime               cell
	FinaleType            cell // Sonarr
	TraktType             cell `json:"episode_type"`

	Crew   list[struct{ Job, Name cell }]       // TMDB
	Guests list[struct{ Character, Name cell }] `json:"guest_stars"` // TMDB
	TVmaze struct {
		GuestCast list[struct{ Character, Person struct{ Name cell } }]
		GuestCrew list[struct {
			GuestCrewType cell
			Person        struct{ Name cell }
		}]
	} `json:"_embedded"`
}

// answerSeason is a season of TMDB or Trakt, which is named as an episode is.
type answerSeason struct {
	answer
	Network  cell
	Episodes list[answer]
}

// answers reads a file of JSON, an object at a time.
func answers(in Input, read func(b *builder, data json.RawMessage, place string)) (*Catalogue, error) {
	all, err := objects(in)
	if err != nil {
		return nil, err
	}
	b := newBuilder()
	for i, one := range all {
		place := in.Name
		if len(all) > 1 {
			place += ": entry " + strconv.Itoa(i+1)
		}
		read(b, one, place)
	}
	return b.done()
}

func (b *builder) answerSeason(data json.RawMessage, place string) {
	var s answerSeason
	b.decode(data, &s, place)
	number := cmp.Or(s.TMDBSeason, s.Number)
	b.season(number, cmp.Or(s.Name, s.Title))
	b.Network = cmp.Or(b.Network, string(s.Network))
	if s.Overview != "" {
		b.leave("overviews of seasons: they tell how they end")
	}
	b.answerList(s.Episodes, number, place)
}

// answerList adds a list of episodes. Season is that of those that name none.
func (b *builder) answerList(all list[answer], season cell, place string) {
	for i := range all {
		b.answer(&all[i], season, place+": episode "+strconv.Itoa(i+1)+" of the list")
	}
}

func (b *builder) answerAlone(data json.RawMessage, place string) {
	var a answer
	b.decode(data, &a, place)
	b.answer(&a, "", place)
}

func (b *builder) answer(a *answer, season cell, place string) {
	e := Episode{
		Title: string(cmp.Or(a.Name, a.Title)), Released: b.day(cmp.Or(a.AirDate, a.TMDBDate, a.TraktDate)),
		Runtime: runtimeOf(string(a.Runtime)), Summary: string(cmp.Or(a.Summary, a.Overview)),
	}
	for _, c := range a.Crew {
		e.credit(c.Job, c.Name)
	}
	for _, c := range a.TVmaze.GuestCrew {
		e.credit(c.GuestCrewType, c.Person.Name)
	}
	for _, g := range a.Guests {
		e.guest(g.Character, g.Name)
	}
	for _, g := range a.TVmaze.GuestCast {
		e.guest(g.Character.Name, g.Person.Name)
	}
	if a.FinaleType != "" || strings.HasSuffix(string(a.TraktType), "_finale") {
		b.leave("marks of finales")
	}
	if a.Name != "" && a.Season != "" && a.Number == "" { // so TVmaze gives a special
		b.specials = append(b.specials, e)
		return
	}
	season = cmp.Or(a.Season, a.SeasonNumber, a.TMDBSeason, season)
	b.numbered(e, season, cmp.Or(a.Number, a.EpisodeNumber, a.TMDBNumber), place)
}
