package content

import (
	"slices"
	"strconv"
	"strings"
)

// Episode is an episode as one viewer may see it. What is locked is empty.
type Episode struct {
	Point    Point
	Word     string // "Chapter Seven": its name while the title is locked
	Title    string // "" while it is locked
	State    EpisodeState
	Peeked   bool // unwatched, but opened in this run by the viewer's choice
	Shaped   bool // date and runtime may be shown; else they are zero
	Coming   bool // not out, as far as the viewer may know; see Comes
	Aside    bool // a special without a place in the order, so not of the series
	Released Date
	Runtime  int // minutes; 0 is unknown
	Teaser   Prose
}

// Name is the title, or the episode's word and number while the title is locked.
func (e Episode) Name() string {
	if e.Title != "" {
		return e.Title
	}
	return e.Word
}

// Beat is one thing that happens in an episode.
type Beat struct {
	Text      Prose
	Kind      string // plot reveal death bond place lore clue, or ""
	Essential bool   // what one would tell a friend who skipped the episode
}

// EpisodePage is an episode with all that may be told of it.
type EpisodePage struct {
	Episode
	Season    string // "Season 4"
	Directors []string
	Writers   []string
	Recap     Prose
	Beats     []Beat
	In        []Entry // who and what takes part, as far as the viewer has met them
	Before    int     // unwatched episodes of the series before it; -1 where that may not be told
}

// EpisodePage is the page of an episode; false where there is none, or where the policy hides
// whether there is.
func (g *Guide) EpisodePage(p Point) (EpisodePage, bool) {
	if !g.listed(p) {
		return EpisodePage{}, false
	}
	s, e := g.show.head(p)
	told := g.seen[e.at] || g.peeked[e.at]
	if told {
		e = s.wholeEpisode(e)
	} else {
		e = e.withoutBeats()
	}
	page := EpisodePage{Episode: g.cutEpisode(s, e), Season: seasonLabel(s.number)}
	page.Directors, page.Writers = slices.Clone(e.directors), slices.Clone(e.writers)
	page.Before = g.unseenBefore(p)
	if told {
		g.fillPage(&page, e)
	}
	return page, true
}

// listed reports whether the show has the episode and the viewer may know that. Where the policy
// hides a season's length, only the next episode of it is listed.
func (g *Guide) listed(p Point) bool {
	i, ok := g.show.index[p]
	return ok && (i == g.next || g.shaped(p.Season))
}

// fillPage adds what happens in an episode that is watched or peeked at.
func (g *Guide) fillPage(page *EpisodePage, e *episode) {
	lens := g.lens(e.at)
	page.Recap = g.proseFrom(lens, e.recap)
	for _, b := range e.beats {
		if text := g.proseFrom(lens, b.text); text != nil {
			page.Beats = append(page.Beats, Beat{text, b.kind, b.essential})
		}
	}
	page.In = g.cast(lens, e)
}

// lens is the guide that opens the texts of an episode: g itself or, while the episode is peeked
// at, a copy in which it counts as watched.
func (g *Guide) lens(at int) *Guide {
	if !g.peeked[at] {
		return g
	}
	lens := &Guide{show: g.show, policy: g.policy, seen: slices.Clone(g.seen)}
	lens.seen[at] = true
	return lens
}

func (g *Guide) cutEpisode(s *season, e *episode) Episode {
	at := e.at
	out := Episode{
		Point:  e.point,
		Word:   g.show.word + " " + numberWord(e.point.Number()),
		State:  g.episodeState(s, at),
		Peeked: g.peeked[at],
		Shaped: g.shaped(s.number),
		Coming: !g.out[at] && !g.seen[at],
		Aside:  g.show.aside[at],
	}
	if out.Shaped {
		out.Released, out.Runtime = e.released, e.runtime
	}
	if g.titleOpen(s, at) {
		out.Title = g.lens(at).line(s.wholeEpisode(e).title)
	}
	if g.teaserOpen(s, at) {
		out.Teaser = g.proseFrom(g.lens(at), s.wholeEpisode(e).teaser)
	}
	return out
}

func (g *Guide) episodeState(s *season, at int) EpisodeState {
	switch {
	case g.seen[at]:
		return EpisodeWatched
	case at == g.next && g.out[at]:
		return EpisodeNext
	case g.reached(s, at):
		return EpisodeAhead
	}
	return EpisodeLocked
}

// reached reports whether the viewer has come to an episode: to all of an open season, but to a
// special only when all of the series before it is watched, since the specials of all seasons stand
// together.
func (g *Guide) reached(s *season, at int) bool {
	return g.seasonOpen(s) && (s.number > 0 || g.unseenBefore(g.show.order[at]) == 0)
}

// titleOpen reports whether an episode's title may be shown.
func (g *Guide) titleOpen(s *season, at int) bool {
	if g.seen[at] || g.peeked[at] {
		return true
	}
	switch g.policy.Titles {
	case TitlesAlways:
		return true
	case TitlesNext:
		return at == g.next
	case TitlesWatched:
		return false
	}
	return g.reached(s, at)
}

// teaserOpen reports whether an episode's teaser may be shown. A teaser is written for somebody who
// has watched all that comes before it.
func (g *Guide) teaserOpen(s *season, at int) bool {
	if g.seen[at] || g.peeked[at] {
		return true
	}
	switch g.policy.Teasers {
	case TeasersSeason:
		return g.watchedBefore(s) && g.reached(s, at)
	case TeasersWatched:
		return false
	}
	return g.unseenBefore(g.show.order[at]) == 0
}

// unseenBefore counts the unwatched episodes of the series before an episode; -1 where the count
// would tell the shape of a hidden season.
func (g *Guide) unseenBefore(p Point) int {
	at := g.show.index[p]
	switch {
	case g.policy.Shape != ShapeHidden:
	case !g.show.aside[at]:
		if g.hiddenFrom < at {
			return -1
		}
	case g.hiddenFrom < len(g.show.order):
		return -1
	case g.begun[0] == 0: // its date is hidden, and so is its place
		return g.missed
	}
	return g.unseen[at]
}

// numberWords are the numbers as headings spell them.
var numberWords = strings.Fields("One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen Twenty")

// numberWord spells a number up to twenty; others stay digits.
func numberWord(n int) string {
	if n < 1 || n > len(numberWords) {
		return strconv.Itoa(n)
	}
	return numberWords[n-1]
}
