package content

import (
	"slices"
	"strconv"
)

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

// Some names the first few of many, and how many more there are.
func (s Skipped) Some() []string { return few(s.Words, 5) }

// few is the first n of many words, and how many more there are.
func few(words []string, n int) []string {
	if more := len(words) - n; more > 1 {
		return append(slices.Clone(words[:n]), strconv.Itoa(more)+" more")
	}
	return words
}
