// Package record holds the JSON of the things of a show: seasons, episodes, entries, facts,
// threads, events and chapters. JSON that only one command writes is beside that command.
// `unspoiled help json` documents every field.
package record

import "unspoiled/content"

// Version changes when a field is removed or changes its meaning. Fields may be added without
// that.
const Version = 1

// Episode is an episode in a list.
type Episode struct {
	Point    string `json:"point"`
	Name     string `json:"name"` // the title, or "Chapter Seven" while that is locked
	State    string `json:"state"`
	Coming   bool   `json:"coming,omitempty"` // it is not out yet
	Released string `json:"released,omitempty"`
	Runtime  int    `json:"runtime,omitempty"`
	Teaser   string `json:"teaser,omitempty"`
}

// EpisodePage is an episode with all that the viewer may see.
type EpisodePage struct {
	Episode
	Season    string   `json:"season"`
	Directors []string `json:"directors,omitempty"`
	Writers   []string `json:"writers,omitempty"`
	Recap     string   `json:"recap,omitempty"`
	Beats     []Beat   `json:"beats,omitempty"`
	In        []Name   `json:"in,omitempty"`
}

// Beat is one thing that happens in an episode.
type Beat struct {
	Text      string `json:"text"`
	Kind      string `json:"kind,omitempty"`
	Essential bool   `json:"essential,omitempty"`
}

// Season is a season with its episodes.
type Season struct {
	Point        string    `json:"point"`
	Label        string    `json:"label"`
	Title        string    `json:"title,omitempty"`
	State        string    `json:"state"`
	Setting      string    `json:"setting,omitempty"`
	Premise      string    `json:"premise,omitempty"`
	Released     string    `json:"released,omitempty"`
	Ended        string    `json:"ended,omitempty"`
	Runtime      int       `json:"runtime,omitempty"`
	MinutesLeft  *int      `json:"minutes_left,omitempty"`
	EpisodesLeft *int      `json:"episodes_left,omitempty"` // that are out
	Coming       int       `json:"episodes_coming,omitempty"`
	Parts        []Part    `json:"parts,omitempty"`
	Episodes     []Episode `json:"episodes,omitempty"`
	Notes        []string  `json:"notes,omitempty"`
}

// Part is a part of a season that came out at once.
type Part struct {
	Title    string `json:"title"`
	Released string `json:"released,omitempty"`
	From     string `json:"from"`
	To       string `json:"to"`
}

// At converts a point. The zero Point, which stands for what anybody may know, becomes "".
func At(p content.Point) string {
	if p == (content.Point{}) {
		return ""
	}
	return p.String()
}

// OfEpisode converts an episode for a list.
func OfEpisode(e content.Episode) Episode {
	return Episode{e.Point.String(), e.Name(), episodeState(e.State), e.Coming, e.Released.ISO(), e.Runtime, e.Teaser.Plain()}
}

// OfEpisodePage converts the page of an episode.
func OfEpisodePage(e content.EpisodePage) EpisodePage {
	return EpisodePage{
		Episode: OfEpisode(e.Episode), Season: e.Season, Directors: e.Directors, Writers: e.Writers,
		Recap: e.Recap.Plain(), In: OfEntries(e.In),
		Beats: Each(e.Beats, func(b content.Beat) Beat { return Beat{b.Text.Plain(), b.Kind, b.Essential} }),
	}
}

// OfSeason converts a season. Its longer texts are included only if whole is true.
func OfSeason(g *content.Guide, s content.Season, whole bool) Season {
	out := Season{
		Point: content.Point{Season: s.Number}.String(), Label: s.Label, Title: s.Title, State: SeasonState(s.State),
		Setting: s.Setting, Released: s.Released.ISO(), Ended: s.Ended.ISO(), Runtime: s.Runtime,
		Parts: Each(s.Parts, func(p content.Part) Part {
			return Part{p.Title, p.Released.ISO(), content.EpisodePoint(s.Number, p.From).String(), content.EpisodePoint(s.Number, p.To).String()}
		}),
		Episodes: Each(s.Episodes, OfEpisode),
	}
	if s.Shaped {
		out.EpisodesLeft, out.Coming = &s.Unseen, s.Coming
		if s.Runtime > 0 || s.Left > 0 {
			out.MinutesLeft = &s.Left
		}
	}
	if whole {
		out.Premise = s.Premise.Plain()
		out.Notes = Each(g.Notes(s.Number), func(n content.Note) string { return n.Text.Plain() })
		return out
	}
	for i := range out.Episodes {
		out.Episodes[i].Teaser = ""
	}
	return out
}

func episodeState(s content.EpisodeState) string {
	return [...]string{content.EpisodeLocked: "locked", content.EpisodeAhead: "ahead", content.EpisodeNext: "next", content.EpisodeWatched: "watched"}[s]
}

// SeasonState returns the word for how far a season is watched.
func SeasonState(s content.SeasonState) string {
	return [...]string{content.SeasonLater: "later", content.SeasonNext: "next", content.SeasonWatching: "watching", content.SeasonWatched: "watched"}[s]
}
