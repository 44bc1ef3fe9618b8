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

// Name is an entry by the name that the viewer knows.
type Name struct {
	Name  string `json:"name"`
	Kind  string `json:"kind"`
	First string `json:"first"`
}

// Entry is an entry with all that the viewer knows.
type Entry struct {
	Name
	Also    []string `json:"also,omitempty"`
	Actors  []string `json:"actors,omitempty"`
	Intro   string   `json:"intro,omitempty"`
	Facts   []Fact   `json:"facts,omitempty"`
	Bonds   []Bond   `json:"bonds,omitempty"`
	Appears []string `json:"appears,omitempty"`    // episodes in which it is seen, if the show says so
	ToldOf  []string `json:"told_of_in,omitempty"` // otherwise, episodes that mention it
}

// Fact is one thing the viewer knows.
type Fact struct {
	At   string `json:"at,omitempty"`
	Text string `json:"text"`
	Kind string `json:"kind,omitempty"`
}

// Bond is a bond between an entry and another.
type Bond struct {
	With  string `json:"with"`
	Kind  string `json:"kind"`
	Since string `json:"since,omitempty"`
	Until string `json:"until,omitempty"`
}

// Thread is a question of the story.
type Thread struct {
	Question string `json:"question"`
	Opened   string `json:"opened"`
	Clues    []Fact `json:"clues,omitempty"`
	Answered bool   `json:"answered"`
	Answer   string `json:"answer,omitempty"`
	Resolved string `json:"resolved,omitempty"`
	About    []Name `json:"about,omitempty"`
}

// Event is an event of the story.
type Event struct {
	Date string `json:"date"` // "1983-11-06", "1983-11" or "1983"
	Text string `json:"text"`
	At   string `json:"at"`
}

// Chapter is the story of a season, or of one of its episodes.
type Chapter struct {
	Season string `json:"season"` // its point
	Label  string `json:"label"`
	Title  string `json:"title,omitempty"`
	Told   []Fact `json:"told"`
}

// Each converts all items of a list. The result is never nil, so JSON gets [] instead of null.
func Each[T, R any](all []T, of func(T) R) []R {
	out := make([]R, len(all))
	for i, v := range all {
		out[i] = of(v)
	}
	return out
}

// OfName converts an entry to its name.
func OfName(e content.Entry) Name { return Name{e.Name, string(e.Kind), At(e.First)} }

// OfEntries converts entries to their names.
func OfEntries(all []content.Entry) []Name { return Each(all, OfName) }

// OfFact converts a fact.
func OfFact(f content.Fact) Fact { return Fact{At(f.At), f.Text.Plain(), f.Kind} }

// OfEntry converts the page of an entry.
func OfEntry(e content.EntryPage) Entry {
	out := Entry{
		Name: OfName(e.Entry), Also: e.Also, Actors: e.Actors, Intro: e.Intro.Plain(), Facts: Each(e.Facts, OfFact),
		Bonds: Each(e.Bonds, func(b content.Bond) Bond { return Bond{b.With.Name, b.Kind, At(b.At), At(b.Until)} }),
	}
	in := Each(e.Appears, content.Point.String)
	if e.Seen {
		out.Appears = in
	} else {
		out.ToldOf = in
	}
	return out
}

// OfThread converts a thread.
func OfThread(t content.Thread) Thread {
	return Thread{t.Question.Line(), At(t.Opened), Each(t.Clues, OfFact), t.Answered, t.Answer.Plain(), At(t.Resolved), OfEntries(t.About)}
}

// OfEvent converts an event.
func OfEvent(e content.Event) Event { return Event{e.Date.ISO(), e.Text.Plain(), At(e.At)} }

// OfChapter converts a chapter.
func OfChapter(c content.Chapter) Chapter {
	return Chapter{content.Point{Season: c.Season}.String(), c.Label, c.Title, Each(c.Told, OfFact)}
}
