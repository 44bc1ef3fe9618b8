package source

import "strconv"

// sonarr reads Sonarr's answer to /api/v3/episode?seriesId=N. It does not give the show's name.
var sonarr = Source{
	Name: "sonarr", Title: "Sonarr",
	Takes:      "the list of a series' episodes, as its API gives it",
	License:    "for oneself: its texts are those of TheTVDB",
	Recognizes: func(in Input) bool { return in.has("seasonNumber", "episodeNumber") },
	Read:       readSonarr,
}

// The places of specials have TheTVDB's names. Sonarr keeps these values, but its API does not give
// them yet.
type sonarrEpisode struct {
	Season        cell `json:"seasonNumber"`
	Number        cell `json:"episodeNumber"`
	Title         cell `json:"title"`
	AirDate       cell `json:"airDate"`
	Runtime       cell `json:"runtime"`
	Overview      cell `json:"overview"`
	Finale        cell `json:"finaleType"`
	BeforeSeason  cell `json:"airsBeforeSeasonNumber"`
	BeforeEpisode cell `json:"airsBeforeEpisodeNumber"`
	AfterSeason   cell `json:"airsAfterSeasonNumber"`
}

func readSonarr(in Input) (*Catalogue, error) {
	all, err := objects(in)
	if err != nil {
		return nil, err
	}
	b := newBuilder()
	for i, one := range all {
		place := in.Name + ": episode " + strconv.Itoa(i+1) + " of the list"
		var e sonarrEpisode
		b.decode(one, &e, place)
		if e.Finale != "" {
			b.leave("marks of finales")
		}
		b.numbered(Episode{
			Title: string(e.Title), Released: b.day(e.AirDate), Runtime: runtimeOf(string(e.Runtime)), Summary: string(e.Overview),
			Before: before(e.AfterSeason, e.BeforeSeason, e.BeforeEpisode),
		}, e.Season, e.Number, place)
	}
	return b.done()
}

// before is the place of a special that comes after a season, or before a season or an episode of
// it; zero where it has none.
func before(afterSeason, beforeSeason, beforeEpisode cell) [2]int {
	if after, _ := number(afterSeason); after > 0 {
		return [2]int{after + 1, 0}
	}
	season, _ := number(beforeSeason)
	episode, _ := number(beforeEpisode)
	if season <= 0 {
		return [2]int{}
	}
	return [2]int{season, max(episode, 0)}
}
