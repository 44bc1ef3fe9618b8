// Package content holds shows, and decides what of them a viewer may be told.
//
// A Show keeps its texts to itself. What a viewer may see of it is a Guide, made from the show, the
// episodes they have watched and their policy. There is no other way to a text, so nothing that
// gets a Guide can tell too much.
//
// The words used here: A point names an episode or a season. The gate of a text is the episodes
// that must all be watched before it opens; until then it is locked. The order is the order of
// watching. The series is the order without the specials to which the show gives no place: they
// stand aside. The shape of a season is its counts, runtimes and dates. A lens narrows what a guide
// tells for a while, and a peek opens one unwatched episode for this run of the program.
package content

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/clean"
)

// MaxNumber bounds season and episode numbers: a season can be a year, and an episode of
// an anime the 1,100th.
const MaxNumber = 9_999

// Point names an episode of a show (S4E7) or, with Episode 0, a whole season (S4).
// Season 0 holds the specials. An episode that is numbered 0 has Episode -1: see
// EpisodePoint and Number.
type Point struct{ Season, Episode int }

// EpisodePoint is the point of an episode by its number.
func EpisodePoint(season, number int) Point {
	if number == 0 {
		number = -1
	}
	return Point{season, number}
}

// Number is the number of the episode, as people write it.
func (p Point) Number() int { return max(p.Episode, 0) }

// next is the point with the next episode number.
func (p Point) next() Point { return EpisodePoint(p.Season, p.Number()+1) }

// Whole reports whether the point is a whole season.
func (p Point) Whole() bool { return p.Episode == 0 }

// String is the point as people write it: "S4E7" or "S4".
func (p Point) String() string {
	s := "S" + strconv.Itoa(p.Season)
	if p.Whole() {
		return s
	}
	return s + "E" + strconv.Itoa(p.Number())
}

// Compare orders points by season, then episode; a whole season comes before
// its own episodes.
func (p Point) Compare(q Point) int { return cmp.Or(p.Season-q.Season, p.rank()-q.rank()) }

func (p Point) rank() int {
	if p.Whole() {
		return -2
	}
	return p.Episode
}

// ParsePoint reads "S4E7" or "S4", in either case, with or without leading zeros.
func ParsePoint(s string) (Point, error) {
	season, rest, ok := number(s, 'S')
	if !ok {
		return Point{}, badPoint(s)
	}
	if rest == "" {
		return Point{Season: season}, nil
	}
	episode, rest, ok := number(rest, 'E')
	if !ok || rest != "" {
		return Point{}, badPoint(s)
	}
	return EpisodePoint(season, episode), nil
}

// ReadPoint reads a point as people type it: as ParsePoint does, or "1x03".
func ReadPoint(s string) (Point, error) {
	season, episode, ok := strings.Cut(strings.ToLower(s), "x")
	if p, err := ParsePoint("S" + season + "E" + episode); ok && err == nil {
		return p, nil
	}
	return ParsePoint(s)
}

// number reads a letter and the digits after it.
func number(s string, letter byte) (n int, rest string, ok bool) {
	if s == "" || s[0]&^0x20 != letter {
		return 0, s, false
	}
	rest = strings.TrimLeft(s[1:], "0123456789")
	n, err := strconv.Atoi(s[1 : len(s)-len(rest)])
	return n, rest, err == nil && n <= MaxNumber
}

// Stretch is a run of neighboring episodes of a season.
type Stretch struct{ From, To Point }

// String is the stretch as people write it: "S1E1-S1E3", or "S1E1" for one episode.
func (s Stretch) String() string { return span(s.From, s.To) }

// Stretches joins episodes, given in order, into runs: S1E1-S1E3, S2E1.
func Stretches(all []Point) []Stretch {
	var out []Stretch
	for _, p := range all {
		if n := len(out); n > 0 && out[n-1].To.next() == p {
			out[n-1].To = p
			continue
		}
		out = append(out, Stretch{p, p})
	}
	return out
}

// maxEcho is how many characters of what was typed an error repeats.
const maxEcho = 24

func badPoint(s string) error {
	return fmt.Errorf("%s is not a point: write S2E3 for an episode, S2 for a season", clean.Quote(s, maxEcho))
}

// Set is an immutable set of watched episodes. The zero Set is empty.
type Set struct{ in map[Point]struct{} }

// NewSet holds the given episodes. It leaves out whole seasons; see Show.Episodes.
func NewSet(episodes ...Point) Set { return Set{}.With(episodes...) }

// Has reports whether the episode has been watched.
func (s Set) Has(p Point) bool { _, ok := s.in[p]; return ok }

// Len is the number of episodes in the set.
func (s Set) Len() int { return len(s.in) }

// With is the set and the given episodes.
func (s Set) With(episodes ...Point) Set {
	in := make(map[Point]struct{}, len(s.in)+len(episodes))
	maps.Copy(in, s.in)
	for _, p := range episodes {
		if !p.Whole() {
			in[p] = struct{}{}
		}
	}
	return Set{in}
}

// Intersect holds the episodes in both sets: what may be told when both viewers are in the room.
func (s Set) Intersect(t Set) Set {
	in := maps.Clone(s.in)
	maps.DeleteFunc(in, func(p Point, _ struct{}) bool { return !t.Has(p) })
	return Set{in}
}

// Equal reports whether both sets hold the same episodes.
func (s Set) Equal(t Set) bool { return maps.Equal(s.in, t.in) }

// All yields the episodes in the order of their numbers.
func (s Set) All() iter.Seq[Point] {
	return slices.Values(slices.SortedFunc(maps.Keys(s.in), Point.Compare))
}
