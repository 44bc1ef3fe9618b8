package plan

import "unspoiled/content"

// guess is the minutes of an episode of a show without any runtime.
const guess = 60

// Rest is what can be planned, and what cannot.
type Rest struct {
	Left    []Episode        // in the order of watching
	Hidden  []content.Season // whose shape the viewer's policy hides, so that nothing may be known of them
	Undated []content.Point  // not out, and without a date
}

// Left is the unwatched episodes without the specials that stand aside or, if wanted is not nil,
// those that wanted accepts.
func Left(g *content.Guide, wanted func(content.Point) bool) Rest {
	var out Rest
	average := averageRuntime(g)
	for _, s := range g.Seasons() {
		asked := wanted == nil && s.Number != 0 || wanted != nil && wanted(content.Point{Season: s.Number})
		if asked && !s.Shaped {
			out.Hidden = append(out.Hidden, s)
		}
	}
	for _, e := range g.Unwatched() {
		switch {
		case !e.Shaped, wanted == nil && e.Aside, wanted != nil && !wanted(e.Point):
		case e.Coming && e.Released.IsZero():
			out.Undated = append(out.Undated, e.Point)
		default:
			season, _ := g.Season(e.Point.Season)
			one := Episode{Point: e.Point, Name: e.Name(), Season: season.Label, Minutes: e.Runtime, Released: e.Released}
			if one.Minutes <= 0 {
				one.Minutes, one.Guessed = average, true
			}
			out.Left = append(out.Left, one)
		}
	}
	return out
}

// averageRuntime is the average of the runtimes that may be known, without specials.
func averageRuntime(g *content.Guide) int {
	sum, n := 0, 0
	for _, s := range g.Seasons() {
		for _, e := range s.Episodes {
			if s.Number > 0 && e.Runtime > 0 {
				sum, n = sum+e.Runtime, n+1
			}
		}
	}
	if n == 0 {
		return guess
	}
	return max((sum+n/2)/n, 1)
}
