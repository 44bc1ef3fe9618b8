package content

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/clean"
)

// Range is what somebody names to mark: a point, or a range of points.
type Range struct {
	Words    string // as people write it: "S1", "S2E1-S2E4"
	Episodes []Point
	Coming   []Point // those of them that are not out; nil where an episode is named by itself
}

// Out is the episodes that a mark of the range takes: those that are out.
func (r Range) Out() []Point {
	return without(r.Episodes, r.Coming)
}

// Point reads a point that the viewer may know of: "S2E3", "2x03", "S2", or "#978", the 978th
// episode of the series in the order of watching. The error is an *UnknownPoint, a *HiddenPoint or
// a *HiddenPlace, or says how points are written. A hidden episode and one that does not exist get
// the same error.
func (g *Guide) Point(text string) (Point, error) {
	p, err := g.ReadPoint(text)
	if err != nil {
		return p, err
	}
	s := g.show.season(p.Season)
	switch {
	case s == nil || len(s.episodes) == 0:
		return p, &UnknownPoint{Point{Season: p.Season}, g}
	case p.Whole() || g.listed(p):
		return p, nil
	case !g.shaped(s.number):
		return p, &HiddenPoint{p}
	}
	return p, &UnknownPoint{p, g}
}

// ReadPoint reads a point as the function ReadPoint does, or a place in the order. It does not
// check that the show has such an episode.
func (g *Guide) ReadPoint(text string) (Point, error) {
	if n, ok := readPlace(text); ok {
		return g.atPlace(n)
	}
	return ReadPoint(text)
}

// readPlace reads "#978".
func readPlace(text string) (n int, ok bool) {
	digits, ok := strings.CutPrefix(text, "#")
	place, err := strconv.ParseUint(digits, 10, 31)
	return int(place), ok && err == nil
}

// atPlace is the nth episode of the series. Where the shape of a season is hidden, so is every
// place from its first episode on.
func (g *Guide) atPlace(n int) (Point, error) {
	for i, at := range g.show.series {
		p := g.show.order[at]
		switch {
		case !g.shaped(p.Season):
			return Point{}, &HiddenPlace{n}
		case i == n-1:
			return p, nil
		}
	}
	return Point{}, fmt.Errorf("there is no episode #%d: in the order of watching there are %d", n, len(g.show.series))
}

// Ranges reads several texts, each as Range does.
func (g *Guide) Ranges(texts ...string) ([]Range, error) {
	var out []Range
	for _, text := range texts {
		r, err := g.Range(text)
		if err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

// Range reads "S1", "S2E3", "2x03", "#978", "S2E1-S2E4", "S2E1-E4", "S2E1-4", "S1-S3", "#12-#24" or
// "all", which is the series. A range of seasons holds specials only where both ends are specials.
// A range of places follows the order of watching. The error is that of Point, or says what to
// write.
func (g *Guide) Range(text string) (Range, error) {
	if word := strings.ToLower(text); word == "all" || word == "everything" {
		return g.fillComing(g.show.everything())
	}
	left, right, ranged := strings.Cut(text, "-")
	if !ranged {
		p, err := g.Point(text)
		if err != nil {
			return Range{}, err
		}
		r := Range{Words: p.String(), Episodes: g.show.Episodes(p)}
		if !p.Whole() {
			return r, nil
		}
		return g.fillComing(r, nil)
	}
	_, placed := readPlace(left)
	if _, _, err := readSpan(text); err != nil && !placed {
		return Range{}, fmt.Errorf("%s is not a range: write S2E1-S2E4 for episodes, S1-S3 for seasons", clean.Quote(text, maxEcho))
	}
	from, err := g.Point(left)
	if err != nil {
		return Range{}, err
	}
	if placed {
		right = "#" + strings.TrimPrefix(right, "#")
	} else {
		right = rangeEnd(from, right)
	}
	to, err := g.Point(right)
	switch {
	case err != nil:
		return Range{}, err
	case !placed:
		return g.fillComing(g.show.between(from, to))
	}
	all := g.show.Series()
	i, j := slices.Index(all, from), slices.Index(all, to)
	if i > j {
		return Range{}, backwards(text)
	}
	return g.fillComing(Range{Words: text, Episodes: all[i : j+1]}, nil)
}

// without is the episodes that are not among some.
func without(episodes, some []Point) []Point {
	in := NewSet(some...)
	return slices.DeleteFunc(slices.Clone(episodes), in.Has)
}

// Join makes several ranges one, with its episodes by number and each once, but no Words. An
// episode that one of them names by itself is not Coming, even if it is not out.
func Join(all []Range) Range {
	var r Range
	var out []Point
	for _, one := range all {
		r.Episodes, r.Coming, out = append(r.Episodes, one.Episodes...), append(r.Coming, one.Coming...), append(out, one.Out()...)
	}
	for _, list := range []*[]Point{&r.Episodes, &r.Coming} {
		slices.SortFunc(*list, Point.Compare)
		*list = slices.Compact(*list)
	}
	r.Coming = without(r.Coming, out)
	return r
}

// Out is those of several episodes that are out, which a mark of them takes.
func (g *Guide) Out(episodes []Point) []Point {
	return Range{Episodes: episodes, Coming: g.notOut(episodes)}.Out()
}

// fillComing finds which episodes of a range are not out.
func (g *Guide) fillComing(r Range, err error) (Range, error) {
	r.Coming = g.notOut(r.Episodes)
	return r, err
}

// readSpan reads a point, or two with a dash between.
func readSpan(text string) (from, to Point, err error) {
	left, right, ranged := strings.Cut(text, "-")
	if from, err = ReadPoint(left); err != nil || !ranged {
		return from, from, err
	}
	to, err = ReadPoint(rangeEnd(from, right))
	return from, to, err
}

// rangeEnd spells the end of a range out: "4" or "E4" after S2E1 is S2E4.
func rangeEnd(from Point, right string) string {
	season := Point{Season: from.Season}.String()
	_, err := ReadPoint(right)
	switch {
	case right == "" || err == nil:
	case right[0] >= '0' && right[0] <= '9' && from.Whole():
		return "S" + right
	case right[0] >= '0' && right[0] <= '9':
		return season + "E" + right
	case right[0]&^0x20 == 'E' && !from.Whole():
		return season + right
	}
	return right
}

// everything is the whole series.
func (s *Show) everything() (Range, error) {
	all := s.Series()
	switch {
	case len(s.order) == 0:
		return Range{}, errors.New("the show has no episodes yet")
	case len(all) == 0:
		return Range{}, errors.New("the show has specials alone: name them, as in S0")
	}
	return Range{Words: "The series", Episodes: all}, nil
}

// between is the regular episodes from one point to another by number, or the specials.
func (s *Show) between(from, to Point) (Range, error) {
	words := from.String() + "-" + to.String()
	switch {
	case (from.Season == 0) != (to.Season == 0):
		return Range{}, errors.New(words + " runs from the series to its specials: name them one by one, as in S1 S0E1")
	case from.Compare(to) > 0 && (from.Season != to.Season || !to.Whole()):
		return Range{}, backwards(words)
	}
	out := Range{Words: words}
	for _, season := range s.seasons {
		if season.number < from.Season || season.number > to.Season {
			continue
		}
		for _, e := range season.episodes {
			if e.point.Compare(from) >= 0 && (to.Whole() || e.point.Compare(to) <= 0) {
				out.Episodes = append(out.Episodes, e.point)
			}
		}
	}
	return out, nil
}

func backwards(words string) error {
	return errors.New(words + " runs backwards: write the earlier point first")
}

// Skipped is what a mark would leave out: the unmarked episodes of the series before it in the
// order of watching. What the mark opens may tell of them.
type Skipped struct {
	Words []string // as people write points: "S1E3-S1E8", "S2-S4"; none where nothing is left out
	UpTo  []Point  // what to mark so that nothing is left out that is out; nil where that may not be told
}

// Skipped says what is left out when marking is added to marked. A season whose shape is hidden is
// named as a whole. While the shape of any is hidden, a special counts as the last of all, since
// its place would tell dates.
func (g *Guide) Skipped(marked Set, marking []Point) Skipped {
	last, placed := -1, true
	for _, p := range marking {
		i := g.show.index[p]
		if !g.shaped(p.Season) { // the viewer may know only where the season begins
			i = g.show.season(p.Season).opening
		}
		switch {
		case marked.Has(p):
		case g.show.aside[i] && !g.specialsPlaced():
			last, placed = len(g.show.order), false
		default:
			last = max(last, i)
		}
	}
	var out Skipped
	var left []Point
	then := marked.With(marking...)
	for i, p := range g.show.order[:min(last+1, len(g.show.order))] {
		if !g.show.aside[i] && !then.Has(p) {
			left = append(left, p)
		}
	}
	if placed && last >= 0 {
		out.UpTo = append(g.Out(left), marking...)
	}
	out.Words = g.runs(left)
	return out
}

// specialsPlaced reports whether it may be told between which episodes a special comes.
func (g *Guide) specialsPlaced() bool {
	return !slices.ContainsFunc(g.show.seasons, func(s season) bool { return !g.shaped(s.number) })
}

// Some names the first few of many, and how many more there are.
func (s Skipped) Some() []string { return few(s.Words, 5) }
