package content

import (
	"slices"
	"strconv"
	"strings"
)

// findOut says for every position whether that episode is out on the viewer's day.
//
// An episode with a date is out from that day on; a special without one is out. A regular episode
// without a date is out if a later one is, or if its season has begun to come out and has no date
// ahead, or if no regular episode has a date. Dates of seasons whose shape is hidden count for
// nothing: all their episodes are out.
func (g *Guide) findOut(shaped func(season int) bool) []bool {
	out := make([]bool, len(g.show.order))
	today := g.policy.Today
	dated := false            // a regular episode has a date
	last := Point{Season: -1} // the last regular episode that is out by its date
	for _, s := range g.show.seasons {
		if s.number > 0 && shaped(s.number) {
			for _, e := range s.episodes {
				dated = dated || !e.released.IsZero()
				if !e.released.IsZero() && e.released.Compare(today) <= 0 {
					last = e.point
				}
			}
		}
	}
	for _, s := range g.show.seasons {
		all := today.IsZero() || !shaped(s.number)
		ahead := slices.ContainsFunc(s.episodes, func(e episode) bool { return e.released.Compare(today) > 0 })
		for _, e := range s.episodes {
			is := true
			switch {
			case all, s.number == 0 && e.released.IsZero():
			case !e.released.IsZero():
				is = e.released.Compare(today) <= 0
			case dated:
				is = e.point.Compare(last) < 0 || s.number == last.Season && !ahead
			}
			out[e.at] = is
		}
	}
	return out
}

// notOut is those of the given episodes that are not out, so that a mark of several leaves them.
// The seasons of all of them count as begun: the mark will show their dates, and must not have
// taken an episode that these show as not out. A hidden season of which nothing is out is taken
// whole, since leaving it would tell that.
func (g *Guide) notOut(in []Point) []Point {
	if g.policy.Today.IsZero() {
		return nil
	}
	begun, someOut := map[int]bool{}, map[int]bool{}
	for _, p := range in {
		begun[p.Season] = true
	}
	out := g.findOut(func(season int) bool { return g.shaped(season) || begun[season] })
	for _, p := range in {
		someOut[p.Season] = someOut[p.Season] || out[g.show.index[p]]
	}
	var left []Point
	for _, p := range in {
		if !out[g.show.index[p]] && (someOut[p.Season] || g.shaped(p.Season)) {
			left = append(left, p)
		}
	}
	return left
}

// Comes says when an episode that is not out comes: "comes on 1 June 2099"; "" where it is out.
func (e Episode) Comes() string {
	switch {
	case !e.Coming:
		return ""
	case e.Released.IsZero():
		return "is not out yet"
	}
	return "comes on " + e.Released.String()
}

// Unwatched is the unwatched episodes that the viewer may know of, in the order of watching, with
// the specials that stand aside.
func (g *Guide) Unwatched() []Episode {
	var out []Episode
	for i, p := range g.show.order {
		if !g.seen[i] && g.listed(p) {
			out = append(out, g.cutEpisode(g.show.head(p)))
		}
	}
	return out
}

// Specials is the unwatched specials that stand aside and are out, as far as the viewer may know of
// them.
func (g *Guide) Specials() []Point {
	var out []Point
	for i, p := range g.show.order {
		if g.show.aside[i] && !g.seen[i] && g.out[i] && g.listed(p) {
			out = append(out, p)
		}
	}
	return out
}

// Rest says what is left where there is no Next: "S1E3 comes on 1 June 2099", "the series is
// watched; 2 specials are left: S0E1, S0E2", "everything is watched".
func (g *Guide) Rest() string {
	if p, ok := g.Coming(); ok {
		return p.String() + " " + g.cutEpisode(g.show.head(p)).Comes()
	}
	var words []string
	specials := g.show.season(0)
	switch left := g.Specials(); {
	case specials != nil && !g.shaped(specials.number):
		words = append(words, "its specials (S0) are left")
	case len(left) == 1:
		words = append(words, "a special is left: "+left[0].String())
	case len(left) > 1:
		words = append(words, strconv.Itoa(len(left))+" specials are left: "+strings.Join(Skipped{Words: g.runs(left)}.Some(), ", "))
	}
	for _, s := range g.show.seasons {
		if s.number > 0 && len(s.episodes) == 0 && g.shaped(s.number) {
			words = append(words, strings.ToLower(seasonLabel(s.number))+" is announced")
		}
	}
	switch {
	case len(g.show.series) == 0:
		return strings.Join(slices.Concat([]string{"no episode is out yet"}, words), "; ")
	case len(words) == 0:
		return "everything is watched"
	}
	return "the series is watched; " + strings.Join(words, "; ")
}

// Comes says when the first episode of the season that is not out comes: "S1E3 comes on 1 June
// 2099"; "" where all are out.
func (s Season) Comes() string {
	for _, e := range s.Episodes {
		if e.Coming {
			return e.Point.String() + " " + e.Comes()
		}
	}
	return ""
}

// Done reports whether every episode of the season that is out is watched.
func (s Season) Done() bool {
	return s.State == SeasonWatched || s.State == SeasonWatching && s.Unseen == 0
}
