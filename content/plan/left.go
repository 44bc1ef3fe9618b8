package plan

import "unspoiled/content"

// guess is the minutes of an episode where a show gives no runtime at all.
const guess = 60

// Left is the episodes that a viewer has not watched, in order, without specials; or, where
// wanted is not nil, those of it that are wanted, specials among them. Of the seasons
// whose shape the viewer's policy hides nothing may be known: they are named instead.
func Left(g *content.Guide, wanted func(content.Point) bool) (left []Episode, hidden []content.Season) {
	average := averageRuntime(g)
	for _, s := range g.Seasons() {
		whole := content.Point{Season: s.Number}
		if !s.Shaped {
			if (wanted == nil && s.Number != 0) || (wanted != nil && wanted(whole)) {
				hidden = append(hidden, s)
			}
			continue
		}
		if wanted == nil && s.Number == 0 {
			continue
		}
		for _, e := range s.Episodes {
			if e.State != content.EpisodeWatched && (wanted == nil || wanted(e.Point)) {
				left = append(left, episode(s, e, average))
			}
		}
	}
	return left, hidden
}

func episode(s content.Season, e content.Episode, average int) Episode {
	out := Episode{Point: e.Point, Name: e.Name(), Season: s.Label, Minutes: e.Runtime, Released: e.Released}
	if out.Minutes <= 0 {
		out.Minutes, out.Guessed = average, true
	}
	return out
}

// averageRuntime is that of the episodes whose runtime may be known.
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
