// Package twin makes random shows and their twins: shows that agree with them in all
// that a viewer may know and differ in all that is locked. The law of the gate is
// tested with them on every surface. It knows the rules of the gate a second time,
// by the words of the design and without the gate's code. Only tests import it.
package twin

import (
	"slices"

	"unspoiled/content"
)

// Model is a random show, with the gate of each of its texts beside it, so that
// a twin can be written that differs in all that is locked.
type Model struct {
	seasons  []modelSeason         // by number, specials last
	order    []content.Point       // every episode, specials last
	days     map[content.Point]int // when episodes came out, since 2000; 0 is unknown
	named    []content.Point       // what the show names in its order, seasons or episodes
	sequence []content.Point       // every episode in the order of watching
	entries  []modelEntry
	threads  []modelThread
	events   []modelEvent
}

type modelSeason struct {
	number                  int
	title, setting, premise modelText
	minute                  modelText   // no versions: not there
	five                    []modelText // each version has a gate
	parts                   []modelPart
	notes                   []modelText
	eps                     []modelEpisode
}

type modelPart struct {
	title    modelText
	from, to int
}

type modelEpisode struct {
	point                content.Point
	title, teaser, recap modelText
	beats                []modelBeat
	cast                 []int
}

type modelBeat struct {
	text              modelText
	kind              string
	essential, minute bool
	who               []int
}

type modelEntry struct {
	kind        content.Kind
	first       gate
	name        modelText
	actor       modelText
	intro       modelText
	aliases     []modelText
	facts       []modelFact
	bonds       []modelBond
	becomes     int // -1: nothing
	becomesWhen gate
}

type modelFact struct {
	text modelText
	kind string
}

type modelBond struct {
	with         int
	after, until gate // until nil: it holds
	back         bool
}

type modelThread struct {
	question, answer modelText
	resolved         bool
	clues            []modelFact
	about            []int
}

type modelEvent struct {
	text modelText
	date string
}

// gate is points, episodes or whole seasons, all of which must have been watched.
type gate []content.Point

// modelText is a text with its versions. It is told when all of base and after is
// watched: base is the gate of the thing it belongs to, after its own, which is written
// beside it. Place says which rule of policy stands before it besides.
type modelText struct {
	place       place
	own         content.Point // the episode or season it belongs to
	base, after gate
	versions    []modelVersion
}

type modelVersion struct {
	words string
	after gate
	link  int // an entry that it links to; -1: none
}

type place int

const (
	gated     place = iota // by base and after alone
	ofEpisode              // recap and beats
	titleOf
	teaserOf
	ofSeason
	ofNotes // on the making: speaks of a season’s episodes and hours
	ofStory // the story so far: by its gate, and what it tells of the season until then
)

// spell is the episodes of a gate.
func (m *Model) spell(g gate) []content.Point {
	var out []content.Point
	for _, p := range g {
		for _, e := range m.order {
			if e == p || p.Whole() && e.Season == p.Season {
				out = append(out, e)
			}
		}
	}
	return out
}

// upTo is the episodes of a season up to the last of them that is in a list; all of
// them where none is.
func (m *Model) upTo(season int, in []content.Point) []content.Point {
	last := 0
	for _, p := range in {
		if p.Season == season {
			last = max(last, p.Episode)
		}
	}
	var out []content.Point
	for _, p := range m.order {
		if p.Season == season && (last == 0 || p.Episode <= last) {
			out = append(out, p)
		}
	}
	return out
}

// before is the episodes of the series that come before an episode, or before the first
// of a season.
func (m *Model) before(p content.Point) []content.Point {
	var out []content.Point
	for _, q := range m.sequence {
		if q == p || p.Whole() && q.Season == p.Season {
			return out
		}
		if !m.aside(q) {
			out = append(out, q)
		}
	}
	return out
}

// aside reports whether a special, or all of them, has no place in the show's own order.
func (m *Model) aside(p content.Point) bool {
	return p.Season == 0 && !slices.ContainsFunc(m.spell(m.named), func(q content.Point) bool { return q == p || p.Whole() && q.Season == 0 })
}

// watching is the order of watching: what is named, then the rest by number. There a
// special stands behind the last regular episode that was out when it came; what has no
// date may have been out.
func (m *Model) watching() []content.Point {
	named := m.spell(m.named)
	rest := slices.DeleteFunc(slices.Clone(m.order), func(p content.Point) bool { return slices.Contains(named, p) })
	regular := slices.DeleteFunc(slices.Clone(rest), func(p content.Point) bool { return p.Season == 0 })
	place := func(p content.Point) int {
		if p.Season > 0 {
			return 2*slices.Index(regular, p) + 1
		}
		return 2 * m.behind(regular, p)
	}
	slices.SortStableFunc(rest, func(a, b content.Point) int { return place(a) - place(b) })
	return append(named, rest...)
}

// behind is how many of the regular episodes stand before a special.
func (m *Model) behind(regular []content.Point, special content.Point) int {
	day := m.days[special]
	if day == 0 {
		return len(regular)
	}
	out := 0
	for i, e := range regular {
		if d := m.days[e]; d > 0 && d <= day {
			out = i + 1
		}
	}
	for out < len(regular) && m.days[regular[out]] == 0 {
		out++
	}
	return out
}
