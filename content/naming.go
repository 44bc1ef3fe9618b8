package content

import (
	"fmt"
	"slices"
	"strconv"

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

// runs names episodes of the series, given in order. A season is named as a whole where none of its
// episodes is missing, or where no more may be told.
func (g *Guide) runs(in []Point) []string {
	var out []string
	named := map[int]bool{}
	in = slices.DeleteFunc(slices.Clone(in), func(p Point) bool { // one episode names a hidden season
		again := named[p.Season] && !g.shaped(p.Season)
		named[p.Season] = true
		return again
	})
	for len(in) > 0 {
		first := in[0]
		n := g.wholeSeasons(in)
		if n > 0 {
			out = append(out, span(Point{Season: first.Season}, Point{Season: in[n-1].Season}))
		} else {
			for n = 1; n < len(in) && in[n] == in[n-1].next(); n++ {
			}
			out = append(out, span(first, in[n-1]))
		}
		in = in[n:]
	}
	return out
}

// wholeSeasons counts the leading episodes that make up whole seasons, one after the other.
func (g *Guide) wholeSeasons(in []Point) int {
	n := 0
	for n < len(in) && (n == 0 || in[n-1].Season > 0 && in[n].Season == in[n-1].Season+1) {
		s := g.show.season(in[n].Season)
		end := n
		for end < len(in) && in[end].Season == s.number {
			end++
		}
		if end-n < len(s.episodes) && g.shaped(s.number) {
			break
		}
		n = end
	}
	return n
}

func span(from, to Point) string {
	if from == to {
		return from.String()
	}
	return from.String() + "-" + to.String()
}

// few is the first n of many words, and how many more there are.
func few(words []string, n int) []string {
	if more := len(words) - n; more > 1 {
		return append(slices.Clone(words[:n]), strconv.Itoa(more)+" more")
	}
	return words
}
