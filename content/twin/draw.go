package twin

import (
	"fmt"

	"pgregory.net/rapid"

	"unspoiled/content"
)

var factKinds = []string{"", "plot", "reveal", "death", "bond", "place", "lore", "clue"}

// Draw is a random show.
func Draw(t *rapid.T) *Model {
	m := &Model{days: map[content.Point]int{}}
	day := 1
	for n := range rapid.IntRange(1, 3).Draw(t, "seasons") {
		day = m.addSeason(t, n+1, day)
	}
	if rapid.Bool().Draw(t, "specials") {
		m.addSeason(t, 0, day)
	}
	m.named = m.drawOrder(t)
	m.sequence = m.watching()
	entries := rapid.IntRange(1, 6).Draw(t, "entries")
	for i := range entries {
		m.entries = append(m.entries, m.drawEntry(t, i, entries))
	}
	for i := range m.seasons {
		m.fillSeason(t, &m.seasons[i])
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "threads") {
		m.threads = append(m.threads, m.drawThread(t, i))
	}
	for range rapid.IntRange(0, 4).Draw(t, "events") {
		date := rapid.SampledFrom([]string{"1980", "1983", "1983-11", "1983-11-06", "1983-11-07", "1984-01"}).Draw(t, "date")
		m.events = append(m.events, modelEvent{m.linked(t, m.text(t, "wa event", nil, m.gate(t))), date})
	}
	return m
}

// drawOrder is an order of watching of the show's own, now and then: some of the seasons
// and of the specials.
func (m *Model) drawOrder(t *rapid.T) []content.Point {
	if rapid.IntRange(0, 2).Draw(t, "an order") > 0 {
		return nil
	}
	var all []content.Point
	for _, s := range m.seasons {
		own := content.Point{Season: s.number}
		if s.number == 0 || rapid.IntRange(0, 3).Draw(t, "by episodes") == 0 {
			all = append(all, m.spell(gate{own})...)
		} else {
			all = append(all, own)
		}
	}
	all = rapid.Permutation(all).Draw(t, "order")
	return all[:rapid.IntRange(0, len(all)).Draw(t, "named")]
}

// addSeason adds a season that comes out after the given day, and returns the last day.
// Specials come out at any time before that.
func (m *Model) addSeason(t *rapid.T, number, day int) int {
	s := modelSeason{number: number}
	for e := range rapid.IntRange(1, 4).Draw(t, "episodes") {
		p := content.Point{Season: number, Episode: e + 1}
		switch {
		case rapid.IntRange(0, 5).Draw(t, "undated") == 0:
		case number == 0:
			m.days[p] = rapid.IntRange(1, day+2).Draw(t, "day")
		default:
			day += rapid.IntRange(0, 3).Draw(t, "days")
			m.days[p] = day
		}
		s.eps = append(s.eps, modelEpisode{point: p})
		m.order = append(m.order, p)
	}
	m.seasons = append(m.seasons, s)
	return day
}

func (m *Model) fillSeason(t *rapid.T, s *modelSeason) {
	own := content.Point{Season: s.number}
	s.title = m.at(t, ofSeason, own, "wa season title")
	s.setting = m.at(t, ofSeason, own, "wa setting")
	s.premise = m.linked(t, m.at(t, ofSeason, own, "wa premise"))
	if n := len(s.eps); rapid.Bool().Draw(t, "parts") {
		cut := rapid.IntRange(1, n).Draw(t, "cut")
		s.parts = append(s.parts, modelPart{bare(m.at(t, ofSeason, own, "wa part")), 1, cut})
		if cut < n {
			s.parts = append(s.parts, modelPart{bare(m.at(t, ofSeason, own, "wa part")), cut + 1, n})
		}
	}
	if rapid.Bool().Draw(t, "story") {
		s.minute = m.story(t, own, "wa minute")
		for i := range rapid.IntRange(0, 2).Draw(t, "five") {
			s.five = append(s.five, m.story(t, own, fmt.Sprint("wa five ", i)))
		}
	}
	for range rapid.IntRange(0, 2).Draw(t, "notes") {
		var after gate
		if rapid.Bool().Draw(t, "gated") {
			after = m.gate(t)
		}
		note := m.linked(t, m.text(t, "wa note", nil, after))
		note.place, note.own = ofNotes, own
		s.notes = append(s.notes, note)
	}
	for i := range s.eps {
		m.fillEpisode(t, &s.eps[i])
	}
}

func (m *Model) fillEpisode(t *rapid.T, e *modelEpisode) {
	e.title = m.at(t, titleOf, e.point, "wa title "+e.point.String())
	e.teaser = m.linked(t, m.at(t, teaserOf, e.point, "wa teaser"))
	e.recap = m.linked(t, m.at(t, ofEpisode, e.point, "wa recap of things"))
	if rapid.Bool().Draw(t, "has a cast") {
		e.cast = m.some(t, len(m.entries))
	}
	for b := range rapid.IntRange(0, 3).Draw(t, "beats") {
		beat := modelBeat{
			text:      m.linked(t, m.at(t, ofEpisode, e.point, fmt.Sprint("wa beat ", b))),
			kind:      rapid.SampledFrom(factKinds).Draw(t, "kind"),
			essential: rapid.Bool().Draw(t, "essential"),
			minute:    rapid.IntRange(0, 3).Draw(t, "minute") == 0,
			who:       m.some(t, len(m.entries)),
		}
		if rapid.IntRange(0, 3).Draw(t, "gated") == 0 {
			beat.text.after = m.gate(t)
		}
		e.beats = append(e.beats, beat)
	}
}

func (m *Model) drawEntry(t *rapid.T, i, all int) modelEntry {
	first := m.gate(t)
	e := modelEntry{first: first, becomes: -1, becomesWhen: m.gate(t), kind: rapid.SampledFrom(content.Kinds()).Draw(t, "kind")}
	e.name = m.text(t, fmt.Sprint("name ", i), first, nil)
	e.name.versions[0].after = nil
	e.actor = m.text(t, fmt.Sprint("actor ", i), first, nil)
	e.intro = m.linked(t, m.text(t, "wa intro", first, nil))
	for a := range rapid.IntRange(0, 2).Draw(t, "aliases") {
		alias := m.text(t, fmt.Sprint("alias ", i, a), first, nil)
		alias.versions = alias.versions[:1]
		e.aliases = append(e.aliases, alias)
	}
	for range rapid.IntRange(0, 3).Draw(t, "facts") {
		e.facts = append(e.facts, m.fact(t, "wa fact", first))
	}
	for range rapid.SampledFrom([]int{0, 1, 1, 2}).Draw(t, "bonds") {
		b := modelBond{with: rapid.IntRange(0, all-1).Draw(t, "with"), after: m.gate(t), back: rapid.Bool().Draw(t, "back")}
		if rapid.Bool().Draw(t, "ends") {
			b.until = m.gate(t)
		}
		e.bonds = append(e.bonds, b)
	}
	if i > 0 && rapid.IntRange(0, 2).Draw(t, "becoming") == 0 {
		e.becomes = rapid.IntRange(0, i-1).Draw(t, "what")
	}
	return e
}

func (m *Model) drawThread(t *rapid.T, i int) modelThread {
	opened := m.gate(t)
	th := modelThread{question: m.linked(t, m.text(t, fmt.Sprint("wa ", i, " question"), nil, opened)), resolved: rapid.Bool().Draw(t, "resolved")}
	th.answer = m.linked(t, m.text(t, "wa answer", opened, m.gate(t)))
	for range rapid.IntRange(0, 2).Draw(t, "clues") {
		th.clues = append(th.clues, m.fact(t, "wa clue", opened))
	}
	th.about = m.some(t, len(m.entries))
	return th
}

func (m *Model) fact(t *rapid.T, words string, base gate) modelFact {
	return modelFact{m.linked(t, m.text(t, words, base, m.gate(t))), rapid.SampledFrom(factKinds).Draw(t, "kind")}
}

// some is a few of so many things.
func (m *Model) some(t *rapid.T, all int) []int {
	return rapid.SliceOfN(rapid.IntRange(0, all-1), 0, 2).Draw(t, "some")
}

// gate is most often one episode; sometimes a season, or several points.
func (m *Model) gate(t *rapid.T) gate {
	var out gate
	for range rapid.SampledFrom([]int{1, 1, 1, 1, 2, 3}).Draw(t, "points") {
		p := rapid.SampledFrom(m.order).Draw(t, "episode")
		if rapid.IntRange(0, 7).Draw(t, "whole") == 0 {
			p.Episode = 0
		}
		out = append(out, p)
	}
	return out
}

// text is a text of one version, or of two, of which even the first may have a gate.
func (m *Model) text(t *rapid.T, words string, base, after gate) modelText {
	out := modelText{base: base, after: after, versions: []modelVersion{{words: words, link: -1}}}
	switch rapid.IntRange(0, 6).Draw(t, "versions") {
	case 0, 1:
		out.versions = append(out.versions, modelVersion{"late " + words, m.gate(t), -1})
	case 2, 3:
		out.versions[0].after = m.gate(t)
	}
	return out
}

// linked lets versions link to entries.
func (m *Model) linked(t *rapid.T, x modelText) modelText {
	for i := range x.versions {
		if n := len(m.entries); n > 0 && rapid.IntRange(0, 2).Draw(t, "linked") == 0 {
			x.versions[i].link = rapid.IntRange(0, n-1).Draw(t, "link")
		}
	}
	return x
}

// story is a text of the story so far: one to three versions with a gate each, most
// often an episode of the season.
func (m *Model) story(t *rapid.T, own content.Point, words string) modelText {
	out := modelText{place: ofStory, own: own}
	for range rapid.IntRange(1, 3).Draw(t, "versions") {
		after := gate{{Season: own.Season, Episode: rapid.IntRange(0, len(m.spell(gate{own}))).Draw(t, "told up to")}}
		if rapid.IntRange(0, 3).Draw(t, "any gate") == 0 {
			after = m.gate(t)
		}
		out.versions = append(out.versions, modelVersion{fmt.Sprint(words, " ", len(out.versions)), after, -1})
	}
	return m.linked(t, out)
}

// bare is a text of one version that has no gate of its own.
func bare(x modelText) modelText {
	x.versions = x.versions[:1]
	x.versions[0].after = nil
	return x
}

func (m *Model) at(t *rapid.T, where place, own content.Point, words string) modelText {
	out := m.text(t, words, nil, nil)
	out.place, out.own = where, own
	return out
}
