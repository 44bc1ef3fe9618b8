package twin

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/showfile"
)

var factKinds = []string{"", "plot", "reveal", "death", "bond", "place", "lore", "clue"}

// Draw is a random show.
func Draw(t *rapid.T) *Model {
	m := &Model{
		days: map[content.Point]int{},
		show: showfile.Show{Schema: content.Schema, ID: "model", Title: showfile.Plain("Model"), Tagline: showfile.Plain("wa tagline")},
	}
	day := 1
	for n := range rapid.IntRange(1, 3).Draw(t, "seasons") {
		day = m.addSeason(t, n+1, day)
	}
	if rapid.Bool().Draw(t, "specials") {
		m.addSeason(t, 0, day)
	}
	m.drawOrder(t)
	m.sequence = m.watching()
	entries := rapid.IntRange(1, 6).Draw(t, "entries")
	for i := range entries {
		m.pages.Entries = append(m.pages.Entries, m.drawEntry(t, i, entries))
	}
	for i := range m.seasons {
		m.fillSeason(t, &m.seasons[i])
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "threads") {
		m.pages.Threads = append(m.pages.Threads, m.drawThread(t, i))
	}
	for range rapid.IntRange(0, 4).Draw(t, "events") {
		date := drawDate(t, "1980", "1983", "1983-11", "1983-11-06", "1983-11-07", "1984-01")
		m.pages.Events = append(m.pages.Events, showfile.Event{Date: date, After: m.gate(t), Text: m.linked(t, m.text(t, "wa event"))})
	}
	return m
}

// drawOrder gives the show an order of watching of its own, now and then: some of the
// seasons and of the specials.
func (m *Model) drawOrder(t *rapid.T) {
	if rapid.IntRange(0, 2).Draw(t, "an order") > 0 {
		return
	}
	var all []content.Point
	for i := range m.seasons {
		own := content.Point{Season: *m.seasons[i].Number}
		if own.Season == 0 || rapid.IntRange(0, 3).Draw(t, "by episodes") == 0 {
			all = append(all, m.spell(gateOf(own))...)
		} else {
			all = append(all, own)
		}
	}
	all = rapid.Permutation(all).Draw(t, "order")
	for _, p := range all[:rapid.IntRange(0, len(all)).Draw(t, "named")] {
		m.show.Order = append(m.show.Order, p.String())
		m.named = append(m.named, m.spell(gateOf(p))...)
	}
}

// addSeason adds a season that comes out after the given day, and returns the last day.
// Specials come out at any time before that.
func (m *Model) addSeason(t *rapid.T, number, day int) int {
	s := showfile.Season{Number: &number}
	for i := range rapid.IntRange(1, 4).Draw(t, "episodes") {
		p := content.Point{Season: number, Episode: i + 1}
		switch {
		case rapid.IntRange(0, 5).Draw(t, "undated") == 0:
		case number == 0:
			m.days[p] = rapid.IntRange(1, day+2).Draw(t, "day")
		default:
			day += rapid.IntRange(0, 3).Draw(t, "days")
			m.days[p] = day
		}
		runtime, by := 50, []string{"Director " + p.String()}
		s.Episodes = append(s.Episodes, showfile.Episode{Number: &p.Episode, Released: released(m.days[p]), Runtime: &runtime, Directors: by, Writers: by})
		m.order = append(m.order, p)
	}
	m.seasons = append(m.seasons, s)
	return day
}

// released is a day since 2000; 0 is unknown.
func released(day int) showfile.Day {
	if day == 0 {
		return showfile.Day{}
	}
	return showfile.Day(showfile.DateOf(time.Date(2000, 1, day, 0, 0, 0, 0, time.UTC)))
}

func (m *Model) fillSeason(t *rapid.T, s *showfile.Season) {
	own := content.Point{Season: *s.Number}
	s.Title, s.Setting = m.text(t, "wa season title"), m.text(t, "wa setting")
	s.Premise = m.linked(t, m.text(t, "wa premise"))
	if n := len(s.Episodes); rapid.Bool().Draw(t, "parts") {
		cut := rapid.IntRange(1, n).Draw(t, "cut")
		s.Parts = append(s.Parts, showfile.Part{Title: "wa part", Episodes: fmt.Sprint("1-", cut)})
		if cut < n {
			s.Parts = append(s.Parts, showfile.Part{Title: "wa part", Episodes: fmt.Sprint(cut+1, "-", n)})
		}
	}
	if rapid.Bool().Draw(t, "story") {
		s.Minute = m.story(t, own, "wa minute")
		for i := range rapid.IntRange(0, 2).Draw(t, "five") {
			s.Five = append(s.Five, showfile.Five{Text: m.story(t, own, fmt.Sprint("wa five ", i))})
		}
	}
	for range rapid.IntRange(0, 2).Draw(t, "notes") {
		note := showfile.Note{Text: m.linked(t, m.text(t, "wa note"))}
		if rapid.Bool().Draw(t, "gated") {
			note.After = m.gate(t)
		}
		s.Notes = append(s.Notes, note)
	}
	for i := range s.Episodes {
		m.fillEpisode(t, &s.Episodes[i], fmt.Sprintf("wa title S%dE%d", own.Season, i+1))
	}
}

func (m *Model) fillEpisode(t *rapid.T, e *showfile.Episode, title string) {
	e.Title = m.text(t, title)
	e.Teaser = m.linked(t, m.text(t, "wa teaser"))
	e.Recap = m.linked(t, m.text(t, "wa recap of things"))
	if rapid.Bool().Draw(t, "has a cast") {
		e.Cast = m.some(t)
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "beats") {
		beat := showfile.Beat{
			Text:      m.linked(t, m.text(t, fmt.Sprint("wa beat ", i))),
			Kind:      rapid.SampledFrom(factKinds).Draw(t, "kind"),
			Essential: rapid.Bool().Draw(t, "essential"),
			Minute:    rapid.IntRange(0, 3).Draw(t, "minute") == 0,
			Who:       m.some(t),
		}
		if rapid.IntRange(0, 3).Draw(t, "gated") == 0 {
			beat.After = m.gate(t)
		}
		e.Beats = append(e.Beats, beat)
	}
}

func (m *Model) drawEntry(t *rapid.T, i, all int) showfile.Entry {
	e := showfile.Entry{
		ID: id(i), Kind: string(rapid.SampledFrom(content.Kinds()).Draw(t, "kind")), First: m.gate(t),
		Name: m.text(t, fmt.Sprint("name ", i)), Actor: m.text(t, fmt.Sprint("actor ", i)), Intro: m.linked(t, m.text(t, "wa intro")),
	}
	e.Name[0].After = nil
	for a := range rapid.IntRange(0, 2).Draw(t, "aliases") {
		e.Aliases = append(e.Aliases, m.text(t, fmt.Sprint("alias ", i, a))[0])
	}
	for range rapid.IntRange(0, 3).Draw(t, "facts") {
		e.Facts = append(e.Facts, m.fact(t, "wa fact"))
	}
	for n := range rapid.SampledFrom([]int{0, 1, 1, 2}).Draw(t, "bonds") {
		b := showfile.Bond{With: id(rapid.IntRange(0, all-1).Draw(t, "with")), Kind: fmt.Sprint("bond ", n), After: m.gate(t)}
		if rapid.Bool().Draw(t, "back") {
			b.Back = b.Kind + " back"
		}
		if rapid.Bool().Draw(t, "ends") {
			b.Until = m.gate(t)
		}
		e.Bonds = append(e.Bonds, b)
	}
	if i > 0 && rapid.IntRange(0, 2).Draw(t, "becoming") == 0 {
		e.Becomes = []showfile.Becomes{{Entry: id(rapid.IntRange(0, i-1).Draw(t, "what")), After: m.gate(t)}}
	}
	return e
}

// id names the nth entry.
func id(n int) string { return fmt.Sprint("e", n) }

func (m *Model) drawThread(t *rapid.T, i int) showfile.Thread {
	th := showfile.Thread{ID: fmt.Sprint("t", i), Opened: m.gate(t), Question: m.linked(t, m.text(t, fmt.Sprint("wa ", i, " question")))}
	if rapid.Bool().Draw(t, "resolved") {
		th.Resolved, th.Answer = m.gate(t), m.linked(t, m.text(t, "wa answer"))
	}
	for range rapid.IntRange(0, 2).Draw(t, "clues") {
		th.Clues = append(th.Clues, m.fact(t, "wa clue"))
	}
	th.About = m.some(t)
	return th
}

func (m *Model) fact(t *rapid.T, words string) showfile.Fact {
	return showfile.Fact{After: m.gate(t), Text: m.linked(t, m.text(t, words)), Kind: rapid.SampledFrom(factKinds).Draw(t, "kind")}
}

func drawDate(t *rapid.T, from ...string) showfile.Date {
	date, _ := showfile.ParseDate(rapid.SampledFrom(from).Draw(t, "date")) // each is one
	return date
}

// some is the ids of a few entries.
func (m *Model) some(t *rapid.T) []string {
	one := rapid.Map(rapid.IntRange(0, len(m.pages.Entries)-1), id)
	return rapid.SliceOfN(one, 0, 2).Draw(t, "some")
}

// gate is most often one episode; sometimes a season, or several points.
func (m *Model) gate(t *rapid.T) showfile.Gate {
	var out []content.Point
	for range rapid.SampledFrom([]int{1, 1, 1, 1, 2, 3}).Draw(t, "points") {
		p := rapid.SampledFrom(m.order).Draw(t, "episode")
		if rapid.IntRange(0, 7).Draw(t, "whole") == 0 {
			p.Episode = 0
		}
		out = append(out, p)
	}
	return gateOf(out...)
}

// text is a text of one version, or of two, of which even the first may have a gate.
func (m *Model) text(t *rapid.T, words string) showfile.Text {
	out := showfile.Plain(words)
	switch rapid.IntRange(0, 6).Draw(t, "versions") {
	case 0, 1:
		out = append(out, showfile.Version{Text: "late " + words, After: m.gate(t)})
	case 2, 3:
		out[0].After = m.gate(t)
	}
	return out
}

// linked lets versions link to entries.
func (m *Model) linked(t *rapid.T, text showfile.Text) showfile.Text {
	for i := range text {
		if n := len(m.pages.Entries); n > 0 && rapid.IntRange(0, 2).Draw(t, "linked") == 0 {
			text[i].Text += fmt.Sprintf(linking, id(rapid.IntRange(0, n-1).Draw(t, "link")))
		}
	}
	return text
}

// linking is what a text that links to an entry ends in.
const linking = " and [linked words](%s)."

// story is a text of the story so far: one to three versions with a gate each, most
// often an episode of the season.
func (m *Model) story(t *rapid.T, own content.Point, words string) showfile.Text {
	var out showfile.Text
	for i := range rapid.IntRange(1, 3).Draw(t, "versions") {
		after := gateOf(content.Point{Season: own.Season, Episode: rapid.IntRange(0, len(m.spell(gateOf(own)))).Draw(t, "told up to")})
		if rapid.IntRange(0, 3).Draw(t, "any gate") == 0 {
			after = m.gate(t)
		}
		out = append(out, showfile.Version{Text: fmt.Sprint(words, " ", i), After: after})
	}
	return m.linked(t, out)
}
