package source

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
)

const (
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

	specials []Episode // without a number
	last     int       // number of the last special that has one
	doubts   int
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
	if min(e.Season, e.Number) < 0 || max(e.Season, e.Number) > content.MaxNumber {
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
	if e.Season == 0 {
		b.last = max(b.last, e.Number)
	}
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
func (e *Episode) credit(job, name cell) {
	switch job {
	case "Director":
		e.Directors = append(e.Directors, string(name))
	case "Writer", "Teleplay", "Story", "Screenplay":
		e.Writers = append(e.Writers, string(name))
	}
}

func (e *Episode) guest(character, person cell) {
	e.Guests = append(e.Guests, Guest{role(string(character)), Line(string(person))})
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

// leaveShow counts what a catalogue says of a show as a whole.
func (b *builder) leaveShow(overview, cast bool) {
	if overview {
		b.leave("the overview of the show: it tells where the story goes")
	}
	if cast {
		b.leave("the cast of the whole show: it tells who is who, and who stays")
	}
}

// addSpecials adds the specials without a number, by date. They are numbered after those that have
// one.
func (b *builder) addSpecials() {
	slices.SortStableFunc(b.specials, func(x, y Episode) int {
		return cmp.Compare(cmp.Or(x.Released, "9999"), cmp.Or(y.Released, "9999"))
	})
	for _, e := range b.specials {
		e.Season, e.Number = 0, b.last+1
		b.add(e, "a special without a number")
	}
}

// done is the finished catalogue, its seasons and episodes in order.
func (b *builder) done() (*Catalogue, error) {
	b.addSpecials()
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
	points := slices.SortedFunc(maps.Keys(b.at), func(x, y [2]int) int { return slices.Compare(x[:], y[:]) })
	for _, at := range points {
		last := len(b.Seasons) - 1
		if last < 0 || b.Seasons[last].Number != at[0] {
			b.Seasons = append(b.Seasons, Season{Number: at[0], Title: seasonTitle(at[0], b.name[at[0]])})
			last++
		}
		b.Seasons[last].Episodes = append(b.Seasons[last].Episodes, *b.at[at])
	}
	for what, n := range b.left {
		if n > 1 {
			what = fmt.Sprintf("%s (%d)", what, n)
		}
		b.LeftOut = append(b.LeftOut, what)
	}
	slices.Sort(b.LeftOut)
	return &b.Catalogue, nil
}
