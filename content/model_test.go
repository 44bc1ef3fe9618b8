package content

import (
	"fmt"
	"slices"
	"strings"
	"testing/fstest"

	"pgregory.net/rapid"
)

// model is a random show, with the gate of each of its texts beside it, so that
// a twin can be written that differs in all that is locked.
type model struct {
	seasons []modelSeason // by number, specials last
	order   []Point       // every episode, specials last
	entries []modelEntry
	threads []modelThread
	events  []modelText
}

type modelSeason struct {
	number  int
	title   modelText
	premise modelText
	notes   []modelText
	eps     []modelEpisode
}

type modelEpisode struct {
	point                Point
	title, teaser, recap modelText
	beats                []modelBeat
}

type modelBeat struct {
	text modelText
	who  []int
}

type modelEntry struct {
	first          Point
	name           modelText
	actor, intro   modelText
	alias          modelText
	facts          []modelText
	bondWith       int // -1: none
	bondAt, bondTo modelText
	becomes        int // -1: nothing
	becomesAt      Point
}

type modelThread struct {
	question, answer modelText
	resolved         bool
	clues            []modelText
}

// modelText is a text that is told when all of after is watched; place says which
// rule of the gate stands before it.
type modelText struct {
	words string
	place place
	own   Point   // the episode or season it belongs to
	after []Point // its own gate
	late  []Point // of a second version; nil: there is none
	link  int     // an entry that it links to; -1: none
}

type place int

const (
	gated     place = iota // by after alone
	ofEpisode              // recap and beats
	titleOf
	teaserOf
	ofSeason
)

func drawModel(t *rapid.T) *model {
	m := &model{}
	for n := range rapid.IntRange(1, 3).Draw(t, "seasons") {
		m.addSeason(t, n+1)
	}
	if rapid.Bool().Draw(t, "specials") {
		m.addSeason(t, 0)
	}
	entries := rapid.IntRange(1, 6).Draw(t, "entries")
	for i := range entries {
		m.entries = append(m.entries, m.drawEntry(t, i, entries))
	}
	for i := range m.seasons {
		m.fillSeason(t, &m.seasons[i])
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "threads") {
		opened := m.episode(t)
		th := modelThread{question: m.text(t, fmt.Sprint("wa", i, " question"), opened), resolved: rapid.Bool().Draw(t, "resolved")}
		th.answer = m.text(t, "wa answer", opened, m.episode(t))
		for range rapid.IntRange(0, 2).Draw(t, "clues") {
			th.clues = append(th.clues, m.text(t, "wa clue", opened, m.episode(t)))
		}
		m.threads = append(m.threads, th)
	}
	for range rapid.IntRange(0, 4).Draw(t, "events") {
		m.events = append(m.events, m.text(t, "wa event", m.episode(t)))
	}
	return m
}

func (m *model) addSeason(t *rapid.T, number int) {
	s := modelSeason{number: number}
	for e := range rapid.IntRange(1, 4).Draw(t, "episodes") {
		p := Point{number, e + 1}
		s.eps = append(s.eps, modelEpisode{point: p})
		m.order = append(m.order, p)
	}
	m.seasons = append(m.seasons, s)
}

func (m *model) fillSeason(t *rapid.T, s *modelSeason) {
	own := Point{Season: s.number}
	s.title = m.at(t, ofSeason, own, "wa season title")
	s.premise = m.at(t, ofSeason, own, "wa premise")
	for range rapid.IntRange(0, 2).Draw(t, "notes") {
		s.notes = append(s.notes, m.text(t, "wa note", m.episode(t)))
	}
	for i := range s.eps {
		e := &s.eps[i]
		e.title = m.at(t, titleOf, e.point, "wa title "+e.point.String())
		e.teaser = m.at(t, teaserOf, e.point, "wa teaser")
		e.recap = m.at(t, ofEpisode, e.point, "wa recap of things")
		for b := range rapid.IntRange(0, 3).Draw(t, "beats") {
			beat := modelBeat{text: m.at(t, ofEpisode, e.point, fmt.Sprint("wa beat ", b))}
			for range rapid.IntRange(0, 2).Draw(t, "who") {
				beat.who = append(beat.who, rapid.IntRange(0, len(m.entries)-1).Draw(t, "whom"))
			}
			e.beats = append(e.beats, beat)
		}
	}
}

func (m *model) drawEntry(t *rapid.T, i, all int) modelEntry {
	first := m.episode(t)
	e := modelEntry{first: first, bondWith: -1, becomes: -1, becomesAt: m.episode(t)}
	e.name = m.text(t, fmt.Sprint("name ", i), first)
	e.name.link = -1
	e.actor = m.text(t, fmt.Sprint("actor ", i), first, m.episode(t))
	e.alias = m.text(t, fmt.Sprint("alias ", i), first, m.episode(t))
	e.intro = m.text(t, "wa intro", first)
	for range rapid.IntRange(0, 3).Draw(t, "facts") {
		e.facts = append(e.facts, m.text(t, "wa fact", first, m.episode(t)))
	}
	if i > 0 && rapid.Bool().Draw(t, "bond") {
		e.bondWith = rapid.IntRange(0, all-1).Draw(t, "with")
		e.bondAt, e.bondTo = m.text(t, "bond", m.episode(t)), m.text(t, "", m.episode(t))
	}
	if i > 0 && rapid.IntRange(0, 2).Draw(t, "becoming") == 0 {
		e.becomes = rapid.IntRange(0, i-1).Draw(t, "what")
	}
	return e
}

func (m *model) episode(t *rapid.T) Point { return rapid.SampledFrom(m.order).Draw(t, "episode") }

func (m *model) text(t *rapid.T, words string, after ...Point) modelText {
	out := modelText{words: words, after: after, link: -1}
	if n := len(m.entries); n > 0 && rapid.IntRange(0, 2).Draw(t, "linked") == 0 {
		out.link = rapid.IntRange(0, n-1).Draw(t, "link")
	}
	if rapid.IntRange(0, 4).Draw(t, "versions") == 0 {
		out.late = []Point{m.episode(t)}
	}
	return out
}

func (m *model) at(t *rapid.T, where place, own Point, words string) modelText {
	out := m.text(t, words)
	out.place, out.own = where, own
	if where == titleOf || where == ofSeason {
		out.link = -1
	}
	return out
}

// open is the law of DESIGN sections 2 and 3, worked out here a second time, by
// the words of the design and without the gate.
func (v viewer) open(m *model, x modelText, extra []Point) bool {
	if !v.placeOpen(m, x) {
		return false
	}
	for _, p := range slices.Concat(x.after, extra) {
		if !v.seen.Has(p) && !(slices.Contains(v.peeks, p) && x.place != gated && p == x.own) {
			return false
		}
	}
	return true
}

func (v viewer) placeOpen(m *model, x modelText) bool {
	watched := v.seen.Has(x.own) || slices.Contains(v.peeks, x.own)
	switch x.place {
	case ofEpisode:
		return watched
	case ofSeason:
		return v.seasonOpen(m, x.own.Season)
	case titleOf:
		next, any := v.next(m)
		switch v.policy.Titles {
		case TitlesAlways:
			return true
		case TitlesNext:
			return watched || any && next == x.own
		case TitlesWatched:
			return watched
		}
		return watched || v.seasonOpen(m, x.own.Season)
	case teaserOf:
		switch v.policy.Teasers {
		case TeasersWatched:
			return watched
		case TeasersSeason:
			return watched || v.allBefore(m, Point{Season: x.own.Season})
		}
		return watched || v.allBefore(m, x.own)
	}
	return true
}

func (v viewer) next(m *model) (Point, bool) {
	for _, p := range m.order {
		if p.Season > 0 && !v.seen.Has(p) {
			return p, true
		}
	}
	return Point{}, false
}

// allBefore: every regular episode before the point is watched.
func (v viewer) allBefore(m *model, at Point) bool {
	for _, p := range m.order {
		if p.Season > 0 && (at.Season == 0 || p.Compare(at) < 0) && !v.seen.Has(p) {
			return false
		}
	}
	return true
}

func (v viewer) seasonOpen(m *model, season int) bool {
	for _, p := range m.order {
		if p.Season == season && v.seen.Has(p) {
			return true
		}
	}
	return v.allBefore(m, Point{Season: season})
}

// twinning says for whom a twin is written; nil writes the show itself.
type twinning struct {
	t *rapid.T
	v viewer
}

// files is the show as TOML, or a twin that differs in all that is locked.
func (m *model) files(tw *twinning) fstest.MapFS {
	w := &modelWriter{m: m, tw: tw}
	out := fstest.MapFS{"show.toml": file("schema = 1\nid = \"model\"\ntitle = \"Model\"\ntagline = \"wa tagline\"\n")}
	for _, s := range m.seasons {
		out[fmt.Sprintf("season-%d.toml", s.number)] = file(w.season(s))
	}
	out["people.toml"] = file(w.entries())
	out["threads.toml"] = file(w.threads() + w.events())
	return out
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

func quoted(points []Point) string {
	words := make([]string, len(points))
	for i, p := range points {
		words[i] = fmt.Sprintf("%q", p.String())
	}
	return "[" + strings.Join(words, ", ") + "]"
}
