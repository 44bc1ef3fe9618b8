package source

// sonarr reads Sonarr's answer to /api/v3/episode?seriesId=N. It does not give the show's name.
var sonarr = Source{
	Name: "sonarr", Title: "Sonarr",
	Takes:      "the list of a series' episodes, as its API gives it",
	License:    "for oneself: its texts are those of TheTVDB",
	Recognizes: func(in Input) bool { return in.has("seasonNumber", "episodeNumber") },
	Read:       func(in Input) (*Catalogue, error) { return answers(in, (*builder).answerAlone) },
}
