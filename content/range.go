package content

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"unspoiled/content/clean"
)

// Range is what people name together when they mark: a point, or a range of points.
type Range struct {
	Words    string // as people write it: "S1", "S2E1-S2E4"
	Episodes []Point
}

// UnknownPoint says that a show has no such season or episode.
type UnknownPoint struct{ Point Point }

func (u *UnknownPoint) Error() string {
	if u.Point.Whole() {
		return fmt.Sprintf("there is no season %s", u.Point)
	}
	return fmt.Sprintf("there is no episode %s", u.Point)
}

// HiddenPoint says that the policy keeps from the viewer whether there is such an
// episode.
type HiddenPoint struct{ Point Point }

func (h *HiddenPoint) Error() string {
	season := Point{Season: h.Point.Season}
	return fmt.Sprintf("whether there is an episode %s stays hidden until one of %s is watched (spoilers.shape is hidden); name %s as a whole",
		h.Point, season, season)
}

// Point reads a point that the viewer may know of. The error is an *UnknownPoint or a
// *HiddenPoint, or says how points are written. It is the same for an episode that is
// hidden and for one that does not exist.
func (g *Guide) Point(text string) (Point, error) {
	p, err := ReadPoint(text)
	if err != nil {
		return p, err
	}
	s := g.show.season(p.Season)
	switch {
	case s == nil || len(s.episodes) == 0:
		return p, &UnknownPoint{Point{Season: p.Season}}
	case p.Whole() || g.listed(p):
		return p, nil
	case !g.shaped(s):
		return p, &HiddenPoint{p}
	}
	return p, &UnknownPoint{p}
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

// Range reads "S1", "S2E3", "2x03", "S2E1-S2E4", "S2E1-E4", "S2E1-4", "S1-S3" or "all". A
// range of seasons means the series, as "all" does: specials are in it only where both
// ends are specials.
// The error is that of Point, or says what to write.
func (g *Guide) Range(text string) (Range, error) {
	if word := strings.ToLower(text); word == "all" || word == "everything" {
		return g.show.everything()
	}
	left, right, ranged := strings.Cut(text, "-")
	if !ranged {
		p, err := g.Point(text)
		if err != nil {
			return Range{}, err
		}
		return Range{p.String(), g.show.Episodes(p)}, nil
	}
	from, err := ReadPoint(left)
	if err == nil {
		_, err = ReadPoint(rangeEnd(from, right))
	}
	if err != nil {
		return Range{}, fmt.Errorf("%s is not a range: write S2E1-S2E4 for episodes, S1-S3 for seasons", clean.Quote(text, maxEcho))
	}
	if from, err = g.Point(left); err != nil {
		return Range{}, err
	}
	to, err := g.Point(rangeEnd(from, right))
	if err != nil {
		return Range{}, err
	}
	return g.show.between(from, to)
}

// rangeEnd spells the end of a range out: "4" or "E4" behind S2E1 is S2E4.
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

// everything is the series, whole.
func (s *Show) everything() (Range, error) {
	all := s.Regular()
	if len(all) == 0 {
		return Range{}, errors.New("the show has specials alone: name them, as in S0")
	}
	return Range{"Everything", all}, nil
}

func (s *Show) between(from, to Point) (Range, error) {
	all := s.Regular()
	if from.Season == 0 && to.Season == 0 {
		all = s.Episodes(Point{})
	}
	first, last := s.Episodes(from), s.Episodes(to)
	i, j := slices.Index(all, first[0]), slices.Index(all, last[len(last)-1])
	words := from.String() + "-" + to.String()
	switch {
	case i < 0 || j < 0:
		return Range{}, errors.New(words + " runs from the series to its specials: name them one by one, as in S1 S0E1")
	case i > j:
		return Range{}, errors.New(words + " runs backwards: write the earlier point first")
	}
	return Range{words, all[i : j+1]}, nil
}
