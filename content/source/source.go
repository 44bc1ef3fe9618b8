// Package source makes a show of what a public catalogue says of one: titles, numbers,
// dates, runtimes, who wrote and directed, and an episode's own summary, which becomes
// its recap and so stays locked until the episode is watched.
//
// A reader lives here for every catalogue, one file each, and is listed in Sources. A
// reader takes nothing that tells more than one episode: no overview of a show or a
// season, no cast of a whole show, no rating, no count, no mark of a finale. It knows
// no network and no terminal, and it writes nothing.
package source

import (
	"bufio"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"unspoiled/content/clean"
	"unspoiled/content/internal/charset"
)

// MaxBytes is how much of one file is read: a soap of 12,000 episodes with their
// summaries takes 25 MB as TVmaze gives it.
const MaxBytes = 64 << 20

// Source is a catalogue that a show can be made from.
type Source struct {
	Name    string // as --from takes it: "tvmaze"
	Title   string // as people call it: "TVmaze"
	Takes   string // what it reads, for the help: "a show with embedded episodes, or its episode list"
	License string // on which terms its texts may be passed on
	// Recognizes reports whether these are this catalogue's bytes, from the first of
	// them alone; of a folder, from the names in it.
	Recognizes func(Input) bool
	// Read takes the catalogue in. What it cannot read it names by its place.
	Read func(Input) (*Catalogue, error)
}

// Sources are all catalogues, those first whose files are told most surely.
var Sources = []Source{tvmaze, tmdb, trakt, sonarr, kodi, imdb, table}

// Input is what a catalogue is read from: a file's bytes, or a folder.
type Input struct {
	Name   string // of the file or folder, for errors; "-" for standard input
	Data   []byte // of a file
	Folder fs.FS  // of a folder, else nil
	Title  string // of the show where the catalogue does not say it, or an IMDb id
}

// Open reads a file to its end, or as much as may be read, as UTF-8.
func Open(name string, r io.Reader) (Input, error) {
	data, err := io.ReadAll(io.LimitReader(charset.UTF8(bufio.NewReaderSize(r, 64<<10)), MaxBytes+1))
	switch {
	case err != nil:
		return Input{}, fmt.Errorf("%s: %w", name, err)
	case len(data) > MaxBytes:
		return Input{}, fmt.Errorf("%s: is larger than %d MiB, more than any show's list", name, MaxBytes>>20)
	case len(bytes.TrimSpace(data)) == 0:
		return Input{}, fmt.Errorf("%s: is empty", name)
	}
	return Input{Name: name, Data: data}, nil
}

// Named is the catalogue of that name.
func Named(name string) (Source, bool) {
	at := slices.IndexFunc(Sources, func(s Source) bool { return s.Name == strings.ToLower(name) })
	if at < 0 {
		return Source{}, false
	}
	return Sources[at], true
}

// Recognize finds out which catalogue an input is of.
func Recognize(in Input) (Source, error) {
	for _, s := range Sources {
		if s.Recognizes(in) {
			return s, nil
		}
	}
	names := make([]string, len(Sources))
	for i, s := range Sources {
		names[i] = s.Name
	}
	return Source{}, fmt.Errorf("%s: is of no catalogue that is known; say which with --from: %s", in.Name, strings.Join(names, ", "))
}

// Read takes a catalogue in: that of a name, or, where there is none, the one that the
// input is found to be of. Its title may be missing.
func Read(in Input, name string) (Source, *Catalogue, error) {
	from, ok := Named(name)
	if !ok {
		var err error
		if from, err = Recognize(in); err != nil {
			return from, nil, err
		}
	}
	c, err := from.Read(in)
	switch {
	case errors.Is(err, errNothing):
		return from, nil, fmt.Errorf("%s: %w; from %s the program takes %s", in.Name, err, from.Title, from.Takes)
	case err != nil:
		return from, nil, err
	}
	if title := Line(in.Title); title != "" && !imdbID.MatchString(title) {
		c.Title = title
	}
	return from, c, nil
}

// Catalogue is a show as a catalogue has it: what may be told of it, and what was
// left out.
type Catalogue struct {
	Title   string // "" where the catalogue does not say it
	Network string
	Link    string // where it stands in the catalogue
	Seasons []Season
	// LeftOut says in words what the catalogue has and the show does not get.
	LeftOut []string
	// Doubts are places that a person should look at.
	Doubts []string
}

// Season is a season's own name, "" where it has none, and its episodes in order.
type Season struct {
	Number   int
	Title    string
	Episodes []Episode
}

// Episode is one episode as a catalogue has it. Every field but the numbers may be empty.
type Episode struct {
	Season, Number     int
	Title              string
	Released           string // "2019-09-06"
	Runtime            int    // minutes
	Directors, Writers []string
	Summary            string  // paragraphs with an empty line between them
	Guests             []Guest // whom the episode itself credits
	Before             [2]int  // of a special: the season and episode that it is to be watched before
}

// Guest is a role of one episode and who plays it.
type Guest struct{ Role, Actor string }

const (
	maxNumber   = 9999 // of a season or an episode
	maxEpisodes = 20_000
	maxDoubts   = 20 // that are told one by one
)

// errNothing is what a reader says that has found no episode.
var errNothing = errors.New("has no episode in it")

// builder gathers episodes from wherever they stand in a catalogue.
type builder struct {
	Catalogue
	at   map[[2]int]*Episode
	name map[int]string // of seasons
	left map[string]int

	doubts int
}

func newBuilder() *builder {
	return &builder{at: map[[2]int]*Episode{}, name: map[int]string{}, left: map[string]int{}}
}

// add takes an episode in. Its place says where it stands, for what is doubtful.
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

// doubt says what a person should look at. A catalogue can give reason for millions, so
// what is beyond the first maxDoubts is counted.
func (b *builder) doubt(place, what string) {
	if b.doubts++; b.doubts <= maxDoubts {
		b.Doubts = append(b.Doubts, clean.Line(place)+": "+what)
	}
}

// leave counts something that is never taken.
func (b *builder) leave(what string) { b.left[what]++ }

// special takes in episodes without a number: they are numbered behind those that have
// one, in the order in which they came out.
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

// orLast sorts what has no date last.
func orLast(date string) string { return cmp.Or(date, "9999") }

// done is the catalogue in order.
func (b *builder) done() (*Catalogue, error) {
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
