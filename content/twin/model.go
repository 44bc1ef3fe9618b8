// Package twin makes random shows and their twins: shows that agree with them in all
// that a viewer may know and differ in all that is locked. The law of the gate is
// tested with them on every surface. It knows the rules of the gate a second time,
// by the words of the design and without the gate's code. Only tests import it.
package twin

import (
	"bytes"
	"fmt"
	"slices"
	"testing/fstest"

	"unspoiled/content"
	"unspoiled/content/showfile"
)

// Model is a random show, as its files have it.
type Model struct {
	show     showfile.Show
	seasons  []showfile.Season // by number, specials last
	pages    showfile.Pages
	order    []content.Point       // every episode, specials last
	days     map[content.Point]int // when episodes came out, since 2000; 0 is unknown
	named    []content.Point       // the episodes that the show names in its order
	sequence []content.Point       // every episode in the order of watching
}

// Order is every episode, specials last.
func (m *Model) Order() []content.Point { return m.order }

// Show is the show as the TOML files of a folder.
func (m *Model) Show() fstest.MapFS { return m.files(false) }

// files are the show's files; its pages can be split over other files.
func (m *Model) files(other bool) fstest.MapFS {
	out := fstest.MapFS{"show.toml": file(&m.show)}
	for i := range m.seasons {
		out[fmt.Sprintf("season-%d.toml", *m.seasons[i].Number)] = file(&m.seasons[i])
	}
	if p := m.pages; other {
		out["a.toml"], out["z.toml"] = file(&showfile.Pages{Threads: p.Threads}), file(&showfile.Pages{Events: p.Events, Entries: p.Entries})
	} else {
		out["people.toml"], out["threads.toml"] = file(&showfile.Pages{Entries: p.Entries}), file(&showfile.Pages{Threads: p.Threads, Events: p.Events})
	}
	return out
}

func file(of any) *fstest.MapFile {
	var b bytes.Buffer
	if err := showfile.Write(&b, "", of); err != nil {
		panic(err) // it is of no kind that there is
	}
	return &fstest.MapFile{Data: b.Bytes()}
}

// slot is where a text stands, and what is needed to be told what stands there.
type slot struct {
	place    place
	own      content.Point // the episode or season it belongs to
	after    showfile.Gate // of what it belongs to, and its own
	single   bool          // it is one version
	optional bool
}

// place says which rule of policy stands before a text, beside its gate.
type place int

const (
	gated     place = iota // none
	ofEpisode              // recap and beats
	titleOf
	teaserOf
	ofSeason
	ofNotes // on the making: speaks of a season’s episodes and hours
	ofStory // the story so far: by its gate, and what it tells of the season until then
)

func beatSlot(of content.Point, b *showfile.Beat) slot {
	return slot{place: ofEpisode, own: of, after: b.After}
}

func noteSlot(of content.Point, n *showfile.Note) slot {
	return slot{place: ofNotes, own: of, after: n.After}
}

func fiveSlot(of content.Point, f *showfile.Five) slot {
	return slot{place: ofStory, own: of, after: f.After}
}

func factSlot(of showfile.Gate, f *showfile.Fact) slot {
	return slot{after: slices.Concat(of, f.After)}
}

func answerSlot(th *showfile.Thread) slot { return slot{after: slices.Concat(th.Opened, th.Resolved)} }

// texts visits every text of the show.
func (m *Model) texts(visit func(slot, *showfile.Text)) {
	facts := func(of showfile.Gate, all []showfile.Fact) {
		for i := range all {
			visit(factSlot(of, &all[i]), &all[i].Text)
		}
	}
	for i := range m.seasons {
		textsOfSeason(&m.seasons[i], visit)
	}
	for i := range m.pages.Entries {
		e := &m.pages.Entries[i]
		visit(slot{after: e.First}, &e.Name)
		visit(slot{after: e.First, optional: true}, &e.Actor)
		visit(slot{after: e.First}, &e.Intro)
		for j := range e.Aliases {
			alias := showfile.Text{e.Aliases[j]}
			visit(slot{after: e.First, single: true}, &alias)
			e.Aliases[j] = alias[0]
		}
		facts(e.First, e.Facts)
	}
	for i := range m.pages.Threads {
		th := &m.pages.Threads[i]
		visit(slot{after: th.Opened}, &th.Question)
		visit(answerSlot(th), &th.Answer)
		facts(th.Opened, th.Clues)
	}
	for i := range m.pages.Events {
		e := &m.pages.Events[i]
		visit(slot{after: e.After}, &e.Text)
	}
}

func textsOfSeason(s *showfile.Season, visit func(slot, *showfile.Text)) {
	own := content.Point{Season: *s.Number}
	for _, text := range []*showfile.Text{&s.Title, &s.Setting, &s.Premise} {
		visit(slot{place: ofSeason, own: own}, text)
	}
	visit(slot{place: ofStory, own: own, optional: true}, &s.Minute)
	for i := range s.Five {
		visit(fiveSlot(own, &s.Five[i]), &s.Five[i].Text)
	}
	for i := range s.Notes {
		visit(noteSlot(own, &s.Notes[i]), &s.Notes[i].Text)
	}
	for i := range s.Parts {
		title := showfile.Plain(s.Parts[i].Title)
		visit(slot{place: ofSeason, own: own, single: true}, &title)
		s.Parts[i].Title = title[0].Text
	}
	for i := range s.Episodes {
		e, p := &s.Episodes[i], content.Point{Season: own.Season, Episode: i + 1}
		visit(slot{place: titleOf, own: p}, &e.Title)
		visit(slot{place: teaserOf, own: p, optional: true}, &e.Teaser)
		visit(slot{place: ofEpisode, own: p, optional: true}, &e.Recap)
		for j := range e.Beats {
			visit(beatSlot(p, &e.Beats[j]), &e.Beats[j].Text)
		}
	}
}

// gateOf is a gate of points.
func gateOf(points ...content.Point) (out showfile.Gate) {
	for _, p := range points {
		out = append(out, showfile.Point(p.String()))
	}
	return out
}

// spell is the episodes of a gate.
func (m *Model) spell(g showfile.Gate) []content.Point {
	var out []content.Point
	for _, written := range g {
		p, _ := content.ParsePoint(string(written)) // one of the model's own
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
	return p.Season == 0 && !slices.ContainsFunc(m.named, func(q content.Point) bool { return q == p || p.Whole() && q.Season == 0 })
}

// watching is the order of watching: what is named, then the rest by number. There a
// special stands behind the last regular episode that was out when it came; what has no
// date may have been out.
func (m *Model) watching() []content.Point {
	rest := slices.DeleteFunc(slices.Clone(m.order), func(p content.Point) bool { return slices.Contains(m.named, p) })
	regular := slices.DeleteFunc(slices.Clone(rest), func(p content.Point) bool { return p.Season == 0 })
	place := func(p content.Point) int {
		if p.Season > 0 {
			return 2*slices.Index(regular, p) + 1
		}
		return 2 * m.behind(regular, p)
	}
	slices.SortStableFunc(rest, func(a, b content.Point) int { return place(a) - place(b) })
	return slices.Concat(m.named, rest)
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
