package content

import "slices"

// findOut says of every episode, by position, whether it is out on the viewer's day.
//
// An episode is out from its date on. One without a date is out where a regular episode
// behind it is, or where its season has begun and has no date ahead; where no regular
// episode has a date, and as a special, it is out. Dates of seasons whose shape is hidden
// count for nothing: all of these is out.
func (g *Guide) findOut(shaped func(*season) bool) []bool {
	out := make([]bool, len(g.show.order))
	today, dated, last := g.policy.Today, false, Point{Season: -1}
	seasons := g.show.seasons
	for i := range seasons {
		if s := &seasons[i]; s.number > 0 && shaped(s) {
			for _, e := range s.episodes {
				if dated = dated || !e.released.IsZero(); !e.released.IsZero() && e.released.Compare(today) <= 0 {
					last = e.point
				}
			}
		}
	}
	for i := range seasons {
		s := &seasons[i]
		all := today.IsZero() || !shaped(s)
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

// notOut is those of the episodes that a mark of several leaves: they are not out. For it
// the seasons of all of them count as begun, so that what is hidden now and seen right
// after the mark is not taken. Where nothing of a hidden season is out, it is taken whole:
// that it is not would be told before anything of it is.
func (g *Guide) notOut(in []Point) []Point {
	if g.policy.Today.IsZero() {
		return nil
	}
	begun, any := map[int]bool{}, map[int]bool{}
	for _, p := range in {
		begun[p.Season] = true
	}
	out := g.findOut(func(s *season) bool { return g.shaped(s) || begun[s.number] })
	for _, p := range in {
		any[p.Season] = any[p.Season] || out[g.show.index[p]]
	}
	var left []Point
	for _, p := range in {
		if !out[g.show.index[p]] && (any[p.Season] || g.shaped(g.show.season(p.Season))) {
			left = append(left, p)
		}
	}
	return left
}

// Comes says when an episode comes that is not out: "comes on 1 June 2099"; "" where it is
// out.
func (e Episode) Comes() string {
	switch {
	case !e.Coming:
		return ""
	case e.Released.IsZero():
		return "is not out yet"
	}
	return "comes on " + e.Released.String()
}
