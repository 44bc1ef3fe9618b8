package twin

import (
	"slices"

	"pgregory.net/rapid"

	"unspoiled/content"
)

// Viewer is somebody at some point of a show.
type Viewer struct {
	Seen   content.Set
	Before content.Set // an earlier set of theirs
	Policy content.Policy
	Peeks  []content.Point
}

// DrawViewer is a random viewer of a model: some have gaps, some peek.
func DrawViewer(t *rapid.T, m *Model) Viewer {
	some := func(label string) []content.Point {
		var in []content.Point
		upTo := rapid.IntRange(0, len(m.order)).Draw(t, label+" up to")
		for i, p := range m.order {
			if (i < upTo) != (rapid.IntRange(0, 9).Draw(t, label+" gap") == 0) {
				in = append(in, p)
			}
		}
		return in
	}
	v := Viewer{
		Seen: content.NewSet(some("seen")...),
		Policy: content.Policy{
			Titles:  rapid.SampledFrom([]content.Titles{"", content.TitlesNext, content.TitlesWatched, content.TitlesAlways}).Draw(t, "titles"),
			Teasers: rapid.SampledFrom([]content.Teasers{"", content.TeasersSeason, content.TeasersWatched}).Draw(t, "teasers"),
			Shape:   rapid.SampledFrom([]content.Shape{"", content.ShapeHidden}).Draw(t, "shape"),
		},
	}
	v.Before = v.Seen.Intersect(content.NewSet(some("before")...))
	if rapid.IntRange(0, 3).Draw(t, "peeking") == 0 {
		v.Peeks = []content.Point{rapid.SampledFrom(m.order).Draw(t, "peek")}
	}
	return v
}

// open is the law of DESIGN sections 2 and 3, worked out here a second time, by
// the words of the design and without the gate.
func (v Viewer) open(m *Model, x modelText, extra []content.Point) bool {
	if !v.placeOpen(m, x) {
		return false
	}
	for _, p := range slices.Concat(x.after, extra) {
		if !v.Seen.Has(p) && !(slices.Contains(v.Peeks, p) && x.place != gated && p == x.own) {
			return false
		}
	}
	return true
}

func (v Viewer) placeOpen(m *Model, x modelText) bool {
	watched := v.Seen.Has(x.own) || slices.Contains(v.Peeks, x.own)
	switch x.place {
	case ofEpisode:
		return watched
	case ofSeason:
		return v.seasonOpen(m, x.own.Season)
	case titleOf:
		next, any := v.next(m)
		switch v.Policy.Titles {
		case content.TitlesAlways:
			return true
		case content.TitlesNext:
			return watched || any && next == x.own
		case content.TitlesWatched:
			return watched
		}
		return watched || v.seasonOpen(m, x.own.Season)
	case teaserOf:
		switch v.Policy.Teasers {
		case content.TeasersWatched:
			return watched
		case content.TeasersSeason:
			return watched || v.allBefore(m, content.Point{Season: x.own.Season})
		}
		return watched || v.allBefore(m, x.own)
	}
	return true
}

func (v Viewer) next(m *Model) (content.Point, bool) {
	for _, p := range m.order {
		if p.Season > 0 && !v.Seen.Has(p) {
			return p, true
		}
	}
	return content.Point{}, false
}

// allBefore: every regular episode before the point is watched.
func (v Viewer) allBefore(m *Model, at content.Point) bool {
	for _, p := range m.order {
		if p.Season > 0 && (at.Season == 0 || p.Compare(at) < 0) && !v.Seen.Has(p) {
			return false
		}
	}
	return true
}

func (v Viewer) seasonOpen(m *Model, season int) bool {
	for _, p := range m.order {
		if p.Season == season && v.Seen.Has(p) {
			return true
		}
	}
	return v.allBefore(m, content.Point{Season: season})
}
