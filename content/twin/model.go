// Package twin makes random shows and their twins: shows that agree with them in all
// that a viewer may know and differ in all that is locked. The law of the gate is
// tested with them on every surface. It knows the rules of the gate a second time,
// by the words of the design and without the gate's code. Only tests import it.
package twin

import (
	"fmt"

	"pgregory.net/rapid"

	"unspoiled/content"
)

// Model is a random show, with the gate of each of its texts beside it, so that
// a twin can be written that differs in all that is locked.
type Model struct {
	seasons []modelSeason   // by number, specials last
	order   []content.Point // every episode, specials last
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
	point                content.Point
	title, teaser, recap modelText
	beats                []modelBeat
}

type modelBeat struct {
	text modelText
	who  []int
}

type modelEntry struct {
	first          content.Point
	name           modelText
	actor, intro   modelText
	alias          modelText
	facts          []modelText
	bondWith       int // -1: none
	bondAt, bondTo modelText
	becomes        int // -1: nothing
	becomesAt      content.Point
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
	own   content.Point   // the episode or season it belongs to
	after []content.Point // its own gate
	late  []content.Point // of a second version; nil: there is none
	link  int             // an entry that it links to; -1: none
}

type place int

const (
	gated     place = iota // by after alone
	ofEpisode              // recap and beats
	titleOf
	teaserOf
	ofSeason
)

// Draw is a random show.
func Draw(t *rapid.T) *Model {
	m := &Model{}
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

func (m *Model) addSeason(t *rapid.T, number int) {
	s := modelSeason{number: number}
	for e := range rapid.IntRange(1, 4).Draw(t, "episodes") {
		p := content.Point{Season: number, Episode: e + 1}
		s.eps = append(s.eps, modelEpisode{point: p})
		m.order = append(m.order, p)
	}
	m.seasons = append(m.seasons, s)
}

func (m *Model) fillSeason(t *rapid.T, s *modelSeason) {
	own := content.Point{Season: s.number}
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

func (m *Model) drawEntry(t *rapid.T, i, all int) modelEntry {
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

func (m *Model) episode(t *rapid.T) content.Point {
	return rapid.SampledFrom(m.order).Draw(t, "episode")
}

func (m *Model) text(t *rapid.T, words string, after ...content.Point) modelText {
	out := modelText{words: words, after: after, link: -1}
	if n := len(m.entries); n > 0 && rapid.IntRange(0, 2).Draw(t, "linked") == 0 {
		out.link = rapid.IntRange(0, n-1).Draw(t, "link")
	}
	if rapid.IntRange(0, 4).Draw(t, "versions") == 0 {
		out.late = []content.Point{m.episode(t)}
	}
	return out
}

func (m *Model) at(t *rapid.T, where place, own content.Point, words string) modelText {
	out := m.text(t, words)
	out.place, out.own = where, own
	if where == titleOf || where == ofSeason {
		out.link = -1
	}
	return out
}
