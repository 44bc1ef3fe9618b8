package source

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"unspoiled/content/clean"
)

const (
	maxNumber   = 9999 // of a season or an episode
	maxEpisodes = 20_000
	maxDoubts   = 20 // that are listed one by one
)

// errNothing is the error of a catalogue without any episode.
var errNothing = errors.New("has no episode in it")

// builder collects the episodes of a catalogue.
type builder struct {
	Catalogue
	at   map[[2]int]*Episode
	name map[int]string // of seasons, by number
	left map[string]int

	doubts int
}

func newBuilder() *builder {
	return &builder{at: map[[2]int]*Episode{}, name: map[int]string{}, left: map[string]int{}}
}

// add adds an episode. Place says where in the catalogue it is, in case something is doubtful.
func (b *builder) add(e Episode, place string) {
	if len(b.at) == maxEpisodes {
		b.doubt(place, fmt.Sprintf("stands behind %d episodes, more than a show can have, and was left out", maxEpisodes))
		return
	}
	if e.Season < 0 || e.Season > maxNumber || e.Number < 0 || e.Number > maxNumber {
		b.doubt(place, fmt.Sprintf("season %d, episode %d is beyond what a show can have, and was left out", e.Season, e.Number))
		return
	}
	key := [2]int{e.Season, e.Number}
	if b.at[key] != nil {
		b.doubt(place, point(e.Season, e.Number)+" stands there twice; the first was taken")
		return
	}
	e.Title, e.Summary = Title(e.Title), Prose(e.Summary)
	e.Directors, e.Writers = People(e.Directors), People(e.Writers)
	b.at[key] = &e
}

// numbered adds an episode whose numbers the catalogue gives as words.
func (b *builder) numbered(e Episode, season, episode cell, place string) {
	var one, two bool
	e.Season, one = number(season)
	e.Number, two = number(episode)
	if !one || !two {
		b.doubt(place, "has no season and episode number, and was left out")
		return
	}
	b.add(e, place)
}

// season notes a season's own name.
func (b *builder) season(n, name cell) {
	if n, ok := number(n); ok {
		b.name[n] = string(name)
	}
}

// day is the date of a cell, which may have a time after it. It is "" where there is no date, or
// one that cannot be read.
func (b *builder) day(s cell) string {
	day, _, _ := strings.Cut(strings.TrimSpace(string(s)), "T")
	day, _, _ = strings.Cut(day, " ")
	t, err := time.Parse("2006-1-2", day)
	switch {
	case day == "" || strings.HasPrefix(day, "000"):
	case err != nil || t.Year() < 1900:
		b.leave("dates that are written otherwise than 2019-09-06")
	default:
		return t.Format(time.DateOnly)
	}
	return ""
}

// credit adds a person by job, if it is one that a show names.
func (e *Episode) credit(job, name string) {
	switch job {
	case "Director":
		e.Directors = append(e.Directors, name)
	case "Writer", "Teleplay", "Story", "Screenplay":
		e.Writers = append(e.Writers, name)
	}
}

// doubt notes a place for a person to look at. A catalogue can give reason for millions, so those
// beyond the first maxDoubts are only counted.
func (b *builder) doubt(place, what string) {
	if b.doubts++; b.doubts <= maxDoubts {
		b.Doubts = append(b.Doubts, clean.Line(place)+": "+what)
	}
}

// leave counts something of a kind that is always left out.
func (b *builder) leave(what string) { b.left[what]++ }

// specials adds episodes without a number. They are numbered after those that have one, by date.
func (b *builder) specials(all []Episode, place string) {
	slices.SortStableFunc(all, func(x, y Episode) int { return cmp.Compare(orLast(x.Released), orLast(y.Released)) })
	next := 1
	for key := range b.at {
		if key[0] == 0 {
			next = max(next, key[1]+1)
		}
	}
	for i, e := range all {
		e.Season, e.Number = 0, next+i
		b.add(e, place)
	}
}

// orLast makes a missing date sort last.
func orLast(date string) string { return cmp.Or(date, "9999") }

// done is the finished catalogue, its seasons and episodes in order.
func (b *builder) done() (*Catalogue, error) {
	if len(b.at) == 0 && len(b.Doubts) > 0 {
		return nil, fmt.Errorf("%w (%s)", errNothing, b.Doubts[0])
	}
	if len(b.at) == 0 {
		return nil, errNothing
	}
	if more := b.doubts - maxDoubts; more > 0 {
		b.Doubts = append(b.Doubts, count(more, "more place was", "more places were")+" left out")
	}
	b.Title, b.Network = Line(b.Title), Line(b.Network)
	seasons := map[int]*Season{}
	for _, e := range b.at {
		s := seasons[e.Season]
		if s == nil {
			s = &Season{Number: e.Season, Title: seasonTitle(e.Season, b.name[e.Season])}
			seasons[e.Season] = s
		}
		s.Episodes = append(s.Episodes, *e)
	}
	for _, s := range seasons {
		slices.SortFunc(s.Episodes, func(x, y Episode) int { return x.Number - y.Number })
		b.Seasons = append(b.Seasons, *s)
	}
	slices.SortFunc(b.Seasons, func(x, y Season) int { return x.Number - y.Number })
	for what, n := range b.left {
		if n > 1 {
			what = fmt.Sprintf("%s (%d)", what, n)
		}
		b.LeftOut = append(b.LeftOut, what)
	}
	slices.Sort(b.LeftOut)
	return &b.Catalogue, nil
}
