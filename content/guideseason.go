package content

import (
	"cmp"
	"slices"
	"strconv"
	"sync"
)

// SeasonState is how far a viewer has come with a season.
type SeasonState int

// The states of a season, from the one that shows least.
const (
	SeasonLater    SeasonState = iota // its number, and its shape if the policy shows it
	SeasonNext                        // all before it is watched: premise, titles, the teaser of the next episode
	SeasonWatching                    // some of its episodes are watched
	SeasonWatched                     // all of them are
)

// EpisodeState is how far a viewer has come with an episode.
type EpisodeState int

// The states of an episode.
const (
	EpisodeLocked  EpisodeState = iota // of a season that is not open
	EpisodeAhead                       // not watched, of a season that is open
	EpisodeNext                        // the one to watch next
	EpisodeWatched                     // all of it is told
)

// Season is a season as one viewer may see it. What is locked is empty.
type Season struct {
	Number   int
	Label    string // "Season 4", "Specials"
	Title    string // the show's own
	State    SeasonState
	Setting  string
	Premise  Prose
	Shaped   bool      // counts, runtimes and dates may be shown; else those below are zero
	Released Date      // of its first episode
	Ended    Date      // of its last episode
	Runtime  int       // minutes of all episodes together; 0 where one is unknown
	Left     int       // minutes of what is out and unwatched; 0 where one is unknown
	Unseen   int       // episodes that are out and unwatched
	Coming   int       // episodes that are not out
	Parts    []Part    // episodes that came out together
	Episodes []Episode // where the shape is hidden, only those that may be known
}

// Announced reports whether the season has no episodes yet and the viewer may know that.
func (s *Season) Announced() bool { return s.Shaped && len(s.Episodes) == 0 }

// Part is a run of episodes that came out together.
type Part struct {
	Title    string // the show's own, once the season's title is open; before, "Part One"
	Released Date
	From, To int // episode numbers
}

// Note is a remark on the making of a season.
type Note struct{ Text Prose }

// Seasons are all seasons in order, specials last. Callers must not change what is in them.
func (g *Guide) Seasons() []Season { return slices.Clone(g.seasons()) }

func (g *Guide) cutSeasons() []Season {
	out := make([]Season, len(g.show.seasons))
	var wait sync.WaitGroup
	for i := range g.show.seasons {
		wait.Go(func() { out[i] = g.cutSeason(&g.show.seasons[i]) }) // each may have a file to read
	}
	wait.Wait()
	return out
}

// Season is the season with the given number.
func (g *Guide) Season(number int) (Season, bool) {
	for _, s := range g.seasons() {
		if s.Number == number {
			return s, true
		}
	}
	return Season{}, false
}

func (g *Guide) cutSeason(s *season) Season {
	out := Season{Number: s.number, Label: seasonLabel(s.number), State: g.seasonState(s), Shaped: g.shaped(s.number)}
	if g.seasonOpen(s) {
		whole := s.whole()
		out.Title, out.Setting, out.Premise = g.line(whole.title), g.line(whole.setting), g.prose(whole.premise)
	}
	for i := range s.episodes {
		if e := g.cutEpisode(s, &s.episodes[i]); out.Shaped || e.State >= EpisodeNext {
			out.Episodes = append(out.Episodes, e)
		}
	}
	if out.Shaped {
		g.addShape(&out, s)
	}
	return out
}

// Notes are the open notes on the making of a season.
func (g *Guide) Notes(number int) []Note {
	s := g.show.season(number)
	if s == nil {
		return nil
	}
	var out []Note
	for _, n := range g.notes(s) {
		if p := g.prose(n.text); p != nil {
			out = append(out, Note{p})
		}
	}
	return out
}

// notes are a season's notes; nil where its shape is hidden, since notes speak of its episodes,
// runtimes and dates.
func (g *Guide) notes(s *season) []note {
	if !g.shaped(s.number) {
		return nil
	}
	return s.whole().notes
}

func seasonLabel(number int) string {
	if number == 0 {
		return "Specials"
	}
	return "Season " + strconv.Itoa(number)
}

// addShape fills in counts, dates and runtimes, which tell nothing of the story.
func (g *Guide) addShape(out *Season, s *season) {
	known, left := true, true
	for _, e := range s.episodes {
		out.Runtime += e.runtime
		known = known && e.runtime > 0
		switch at := e.at; {
		case g.seen[at]:
		case g.out[at]:
			out.Left += e.runtime
			out.Unseen++
			left = left && e.runtime > 0
		default:
			out.Coming++
		}
		if !e.released.IsZero() {
			if out.Released.IsZero() || e.released.Compare(out.Released) < 0 {
				out.Released = e.released
			}
			if e.released.Compare(out.Ended) > 0 {
				out.Ended = e.released
			}
		}
	}
	if !known {
		out.Runtime = 0
	}
	if !left {
		out.Left = 0
	}
	for i, p := range s.parts {
		part := Part{"Part " + numberWord(i+1), p.released, p.from, p.to}
		if g.seasonOpen(s) {
			part.Title = cmp.Or(s.whole().parts[i].title, part.Title)
		}
		out.Parts = append(out.Parts, part)
	}
}

func (g *Guide) seasonState(s *season) SeasonState {
	n := g.begun[s.number]
	switch {
	case n == len(s.episodes) && n > 0:
		return SeasonWatched
	case n > 0:
		return SeasonWatching
	case g.watchedBefore(s) && (s.number > 0 || g.next >= 0 && g.show.order[g.next].Season == 0):
		return SeasonNext
	}
	return SeasonLater
}

// watchedBefore reports whether all of the series before the season's first episode is watched.
func (g *Guide) watchedBefore(s *season) bool {
	return len(s.episodes) > 0 && g.unseenBefore(g.show.order[s.opening]) == 0
}

// seasonOpen reports whether a season's setting, premise and titles may be shown: when all before
// it is watched, or any of its own episodes.
func (g *Guide) seasonOpen(s *season) bool { return g.watchedBefore(s) || g.begun[s.number] > 0 }

// shaped reports whether a season's counts, runtimes and dates may be shown.
func (g *Guide) shaped(season int) bool {
	return g.policy.Shape != ShapeHidden || g.begun[season] > 0
}
