package content

import (
	"slices"
	"time"

	"unspoiled/content/internal/alike"
	"unspoiled/content/showfile"
)

// Show is a series and all that is told of it. Its texts are closed to every
// other package: a Guide hands out what a viewer may read.
type Show struct {
	id       string
	title    text
	names    []string // folded names by which somebody else's list may call it
	tagline  text
	network  string
	creators []string
	word     string // what the show calls an episode
	source   string // where its texts come from
	license  string // on which terms they may be used
	accent   string // "#rrggbb", or ""

	said []version // names that may be said before they are an entry's; for Check alone

	seasons []season      // by number, specials last
	order   []Point       // every episode in the order of watching
	index   map[Point]int // position in order
	series  []int         // positions of all but the specials that stand aside
	aside   []bool        // by position: a special that the show's own order does not name

	lore func() *lore
}

// lore is what is told beside the seasons. A built-in show reads it when it is first asked for.
type lore struct {
	entries []entry
	byID    map[string]int // nil while the files of a built-in show have not been read
	threads []thread
	events  []event
}

// places are the indexes of the entries with these ids.
func (l *lore) places(ids []string) []int {
	out := make([]int, len(ids))
	for i, id := range ids {
		out[i] = l.byID[id]
	}
	return out
}

type season struct {
	number                  int
	opening                 int // position of its first episode in the order
	title, setting, premise text
	minute                  text   // the story so far in a minute; the last open version is told
	five                    []text // likewise in five; every open paragraph is told
	parts                   []part
	episodes                []episode
	notes                   []note

	later func() *season // the season with its texts, read when asked for; nil where they are here
}

// whole is the season with its texts. Without them, a season has its number, its parts and the
// points, dates and runtimes of its episodes.
func (s *season) whole() *season {
	if s.later != nil {
		return s.later()
	}
	return s
}

// wholeEpisode is an episode of the season with its texts.
func (s *season) wholeEpisode(e *episode) *episode {
	if e.later != nil {
		return s.later().find(e.point)
	}
	return e
}

// withoutBeats is the episode with its other texts.
func (e *episode) withoutBeats() *episode {
	if e.later != nil {
		return e.later()
	}
	return e
}

type part struct {
	title    string
	released Date
	from, to int // episode numbers
}

type episode struct {
	point              Point
	at                 int // position in the order
	title              text
	released           Date
	runtime            int // minutes
	directors, writers []string
	teaser, recap      text
	beats              []beat
	cast               []string // ids of the entries that are seen in it

	later func() *episode // the episode without its beats, read when asked for; nil where its texts are here
}

type beat struct {
	text              text
	kind              string
	essential, minute bool
	who               []string // ids of entries
}

type note struct{ text text }

type entry struct {
	id      string
	kind    Kind
	first   gate
	name    text
	aliases []version // every open one is shown
	actor   text
	intro   text
	facts   []fact
	bonds   []bond
	becomes *becomes // nil where it stays itself
}

type fact struct {
	text  text
	kind  string
	after gate
}

type bond struct {
	with         int
	kind, back   string
	after, until gate // until nil: it does not end
}

type becomes struct {
	entry int
	after gate
}

type thread struct {
	id               string
	question, answer text
	opened, resolved gate // resolved nil: the series leaves it open
	clues            []fact
	about            []int
}

type event struct {
	date  Date
	text  text
	after gate
}

// Kind is what an entry is.
type Kind string

// The kinds of entries. Persons have a screen of their own; the others are the
// show's world.
const (
	Person   Kind = "person"
	Place    Kind = "place"
	Creature Kind = "creature"
	Thing    Kind = "thing"
	Group    Kind = "group"
	Idea     Kind = "idea"
)

// Kinds are all kinds in the order in which they are listed.
func Kinds() []Kind { return []Kind{Person, Place, Creature, Thing, Group, Idea} }

// ID names the show in settings and progress files.
func (s *Show) ID() string { return s.id }

// Episodes are the episodes of a season, or the episode itself; nil where the show has none such.
func (s *Show) Episodes(p Point) []Point {
	in, one := s.head(p)
	switch {
	case one != nil:
		return []Point{p}
	case in == nil || !p.Whole():
		return nil
	}
	out := make([]Point, len(in.episodes))
	for i, e := range in.episodes {
		out[i] = e.point
	}
	return out
}

// Order is every episode in the order of watching: the show's own, or seasons by number, each
// special after what was out when it came.
func (s *Show) Order() []Point { return slices.Clone(s.order) }

// Series is the order of watching without the specials to which the show gives no place.
func (s *Show) Series() []Point {
	out := make([]Point, len(s.series))
	for i, at := range s.series {
		out[i] = s.order[at]
	}
	return out
}

// UpTo is every episode up to and including a point, in the order of watching. It is empty where
// the show has no such point.
func (s *Show) UpTo(p Point) Set {
	episodes := s.Episodes(p)
	if len(episodes) == 0 {
		return Set{}
	}
	last := 0
	for _, e := range episodes {
		last = max(last, s.index[e])
	}
	return NewSet(s.order[:last+1]...)
}

// Has reports whether the show has such an episode or season.
func (s *Show) Has(p Point) bool { return len(s.Episodes(p)) > 0 }

func (s *Show) season(number int) *season {
	for i := range s.seasons {
		if s.seasons[i].number == number {
			return &s.seasons[i]
		}
	}
	return nil
}

// head is an episode without its texts, and its season; nil where there is none such.
func (s *Show) head(p Point) (*season, *episode) {
	found := s.season(p.Season)
	if found == nil {
		return nil, nil
	}
	return found, found.find(p)
}

// episode is an episode with its texts, or nil.
func (s *Show) episode(p Point) *episode {
	found := s.season(p.Season)
	if found == nil {
		return nil
	}
	return found.whole().find(p)
}

// find is the episode at a point, or nil. Episodes are sorted by number.
func (s *season) find(p Point) *episode {
	i, ok := slices.BinarySearchFunc(s.episodes, p, func(e episode, p Point) int { return e.point.Compare(p) })
	if !ok {
		return nil
	}
	return &s.episodes[i]
}

// What the files of a show and its guide have in common.
type (
	// Date is a day, a month or a year without a clock.
	Date = showfile.Date
	// Problem is one thing that is wrong with a show's files.
	Problem = showfile.Problem
	// Problems is everything that is wrong with a show.
	Problems = showfile.Problems
)

// DateOf is the day of a time.
func DateOf(t time.Time) Date { return showfile.DateOf(t) }

// ValidID reports whether s may name an entry, a thread or a show.
func ValidID(s string) bool { return showfile.ValidID(s) }

// Nearest is the known word that somebody may have meant, or "".
func Nearest(word string, known []string) string { return showfile.Nearest(word, known) }

// Fold is the form of a text by which search, completion and queries compare it: without
// case and accents, composed or not, and with one kind of apostrophe, quote, dash and
// space. It is only for comparing.
func Fold(s string) string { return alike.Fold(s) }
