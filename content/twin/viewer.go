package twin

import (
	"slices"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/showfile"
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
	some := func(label string) content.Set {
		var in []content.Point
		upTo := rapid.IntRange(0, len(m.order)).Draw(t, label+" up to")
		for i, p := range m.order {
			if (i < upTo) != (rapid.IntRange(0, 9).Draw(t, label+" gap") == 0) {
				in = append(in, p)
			}
		}
		return content.NewSet(in...)
	}
	v := Viewer{
		Seen: some("seen"),
		Policy: content.Policy{
			Titles:  rapid.SampledFrom([]content.Titles{"", content.TitlesNext, content.TitlesWatched, content.TitlesAlways}).Draw(t, "titles"),
			Teasers: rapid.SampledFrom([]content.Teasers{"", content.TeasersSeason, content.TeasersWatched}).Draw(t, "teasers"),
			Shape:   rapid.SampledFrom([]content.Shape{"", content.ShapeHidden}).Draw(t, "shape"),
		},
	}
	if rapid.Bool().Draw(t, "a day") {
		v.Policy.Today = content.Date{Year: 2000, Month: 1, Day: rapid.IntRange(1, 31).Draw(t, "today")}
	}
	v.Before = v.Seen.Intersect(some("before"))
	if rapid.IntRange(0, 3).Draw(t, "peeking") == 0 {
		v.Peeks = rapid.SliceOfN(rapid.SampledFrom(m.order), 1, 2).Draw(t, "peeks")
		if last := m.seasons[len(m.seasons)-1]; rapid.IntRange(0, 3).Draw(t, "at nothing") == 0 {
			v.Peeks = append(v.Peeks, content.Point{Season: *last.Number, Episode: len(last.Episodes) + 1})
		}
	}
	return v
}

// open is the law of DESIGN sections 2 and 3, worked out here a second time, by
// the words of the design and without the gate.
func (v Viewer) open(m *Model, x slot, own showfile.Gate) bool {
	if !v.placeOpen(m, x) {
		return false
	}
	peeked := x.place != gated && v.peeks(m, x.own)
	needs := m.spell(slices.Concat(x.after, own))
	if x.place == ofStory {
		needs = append(needs, m.upTo(x.own.Season, needs)...)
	}
	return v.all(slices.DeleteFunc(needs, func(p content.Point) bool { return peeked && p == x.own }))
}

// all reports whether all of the episodes have been watched.
func (v Viewer) all(episodes []content.Point) bool {
	return !slices.ContainsFunc(episodes, func(p content.Point) bool { return !v.Seen.Has(p) })
}

// told reports whether any version is open.
func (v Viewer) told(m *Model, x slot, text showfile.Text) bool {
	return slices.ContainsFunc(text, func(o showfile.Version) bool { return v.open(m, x, o.After) })
}

// passed reports whether all of a gate has been watched.
func (v Viewer) passed(m *Model, g showfile.Gate) bool { return v.all(m.spell(g)) }

// peeks reports whether an episode is peeked at, which it can be only where the viewer
// may know that it exists.
func (v Viewer) peeks(m *Model, p content.Point) bool {
	next, any := v.next(m)
	return slices.Contains(v.Peeks, p) && (v.shaped(m, p.Season) || any && next == p)
}

// shaped reports whether counts and dates of a season may be known.
func (v Viewer) shaped(m *Model, season int) bool {
	return v.Policy.Shape != content.ShapeHidden || v.begun(m, season)
}

func (v Viewer) begun(m *Model, season int) bool {
	return slices.ContainsFunc(m.spell(gateOf(content.Point{Season: season})), v.Seen.Has)
}

func (v Viewer) placeOpen(m *Model, x slot) bool {
	watched := v.Seen.Has(x.own) || v.peeks(m, x.own)
	switch x.place {
	case ofEpisode:
		return watched
	case ofSeason:
		return v.seasonOpen(m, x.own.Season)
	case ofNotes:
		return v.shaped(m, x.own.Season)
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
		return watched || v.near(m, x.own)
	case teaserOf:
		switch v.Policy.Teasers {
		case content.TeasersWatched:
			return watched
		case content.TeasersSeason:
			return watched || v.allBefore(m, content.Point{Season: x.own.Season}) && v.near(m, x.own)
		}
		return watched || v.allBefore(m, x.own)
	}
	return true
}

// next is the first episode of the series that is not watched and is out, or else the
// first that is not watched; not one behind a season that is hidden, where one is not out
// before that.
func (v Viewer) next(m *Model) (content.Point, bool) {
	var coming []content.Point
	for _, p := range m.sequence {
		switch {
		case m.aside(p):
		case len(coming) > 0 && !v.shaped(m, p.Season):
			return coming[0], true
		case v.Seen.Has(p):
		case v.out(m, p):
			return p, true
		default:
			coming = append(coming, p)
		}
	}
	if len(coming) > 0 {
		return coming[0], true
	}
	return content.Point{}, false
}

// out reports whether an episode is out, as far as the viewer may know.
func (v Viewer) out(m *Model, p content.Point) bool {
	today := v.Policy.Today.Day // of January 2000
	if today == 0 || !v.shaped(m, p.Season) {
		return true
	}
	day := m.days[p]
	if day > 0 || p.Season == 0 {
		return day <= today
	}
	dated, begun, ahead := false, false, false
	for _, q := range m.order {
		day := m.days[q]
		if q.Season == 0 || day == 0 || !v.shaped(m, q.Season) {
			continue
		}
		if day <= today && q.Compare(p) > 0 {
			return true
		}
		dated = true
		begun = begun || q.Season == p.Season && day <= today
		ahead = ahead || q.Season == p.Season && day > today
	}
	return !dated || begun && !ahead
}

// allBefore: every episode of the series before the point is watched. Where dates are
// hidden that tell where a special stands, it stands behind all.
func (v Viewer) allBefore(m *Model, at content.Point) bool {
	before := m.before(at)
	if m.aside(at) && slices.ContainsFunc(m.seasons, func(s showfile.Season) bool { return !v.shaped(m, *s.Number) }) {
		before = m.before(content.Point{Season: content.MaxNumber + 1})
	}
	return v.all(before)
}

func (v Viewer) seasonOpen(m *Model, season int) bool {
	return v.begun(m, season) || v.allBefore(m, content.Point{Season: season})
}

// near: an episode of the season being watched; a special, when all before it is.
func (v Viewer) near(m *Model, p content.Point) bool {
	return v.seasonOpen(m, p.Season) && (p.Season > 0 || v.allBefore(m, p))
}
