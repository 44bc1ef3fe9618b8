package content

import (
	"fmt"

	"unspoiled/content/wording"
)

// UnknownPoint says that a show has no such season or episode. To a viewer it also says what there
// is, as far as that may be told.
type UnknownPoint struct {
	Point Point
	guide *Guide // nil where a file of a show asked
}

func (u *UnknownPoint) Error() string {
	what := "there is no episode " + u.Point.String()
	if u.Point.Whole() {
		what = "there is no season " + u.Point.String()
	}
	if u.guide == nil {
		return what
	}
	s, ok := u.guide.Season(u.Point.Season)
	switch {
	case !ok:
		return what + ": the show has " + wording.List(u.guide.seasonNames())
	case u.Point.Whole():
		return u.Point.String() + " has no episodes yet"
	case s.Shaped:
		return what + fmt.Sprintf(": S%d has %s", s.Number, s.numbers())
	}
	return what
}

// numbers says how many episodes there are or, where they are not numbered from one, which.
func (s Season) numbers() string {
	all := make([]Point, len(s.Episodes))
	for i, e := range s.Episodes {
		all[i] = e.Point
	}
	runs := Stretches(all)
	if len(runs) < 2 && all[0].Number() == 1 {
		return wording.Count(len(all), "episode")
	}
	words := make([]string, len(runs))
	for i, r := range runs {
		words[i] = r.String()
	}
	return wording.List(Skipped{Words: words}.Some())
}

// seasonNames is how the seasons are written: "S1", "S0 (specials)".
func (g *Guide) seasonNames() []string {
	var out []string
	for _, s := range g.Seasons() {
		name := Point{Season: s.Number}.String()
		if s.Number == 0 {
			name += " (specials)"
		}
		out = append(out, name)
	}
	return out
}

// HiddenPoint says that the policy hides whether there is such an episode.
type HiddenPoint struct{ Point Point }

func (h *HiddenPoint) Error() string {
	season := Point{Season: h.Point.Season}
	return fmt.Sprintf("whether there is an episode %s stays hidden until one of %s is watched (spoilers.shape is hidden); name %s as a whole",
		h.Point, season, season)
}

// HiddenPlace says that the policy hides which episode, if any, is at a place in the order.
type HiddenPlace struct{ N int }

func (h *HiddenPlace) Error() string {
	return fmt.Sprintf("which episode is #%d stays hidden until the seasons before it are begun (spoilers.shape is hidden); name a season, or an episode of one that is begun", h.N)
}
