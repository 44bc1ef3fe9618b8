package content

import (
	"slices"
	"strconv"
	"strings"
)

// Unwatched is the episodes that are not watched, in the order of watching, as far as
// they may be known; specials that stand aside are among them.
func (g *Guide) Unwatched() []Episode {
	var out []Episode
	for i, p := range g.show.order {
		if !g.seen[i] && g.listed(p) {
			out = append(out, g.cutEpisode(g.show.season(p.Season), g.show.episode(p)))
		}
	}
	return out
}

// Specials is those specials that stand aside, are out and are not watched, as far as
// they may be known.
func (g *Guide) Specials() []Point {
	var out []Point
	for i, p := range g.show.order {
		if g.show.aside[i] && !g.seen[i] && g.out[i] && g.listed(p) {
			out = append(out, p)
		}
	}
	return out
}

// Rest says what is left where Next has nothing to offer: "S1E3 comes on 1 June 2099",
// "the series is watched; 2 specials are left: S0E1, S0E2", "everything is watched".
func (g *Guide) Rest() string {
	if p, ok := g.Coming(); ok {
		return p.String() + " " + g.cutEpisode(g.show.season(p.Season), g.show.episode(p)).Comes()
	}
	var words []string
	specials := g.show.season(0)
	switch left := g.Specials(); {
	case specials != nil && !g.shaped(specials):
		words = append(words, "its specials (S0) are left")
	case len(left) == 1:
		words = append(words, "a special is left: "+left[0].String())
	case len(left) > 1:
		words = append(words, strconv.Itoa(len(left))+" specials are left: "+strings.Join(Skipped{Words: g.runs(left)}.Some(), ", "))
	}
	for i := range g.show.seasons {
		if s := &g.show.seasons[i]; s.number > 0 && len(s.episodes) == 0 && g.shaped(s) {
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

// Comes says when the first of a season's episodes comes that are not out: "S1E3 comes on
// 1 June 2099"; "" where all are out.
func (s Season) Comes() string {
	for _, e := range s.Episodes {
		if e.Coming {
			return e.Point.String() + " " + e.Comes()
		}
	}
	return ""
}

// Done reports whether all of the season is watched that is out.
func (s Season) Done() bool {
	return s.State == SeasonWatched || s.State == SeasonWatching && s.Unseen == 0
}
