package ui

import (
	"slices"
	"strconv"

	"unspoiled/content"
)

// newsGroup is what a mark has opened, of one kind.
type newsGroup struct {
	title string
	items []newsItem
}

type newsItem struct {
	words string
	note  string
	want  intent
}

// opened lists what the guide tells after a mark and did not tell before. It stands
// here until content.Opened does.
func opened(before, after *content.Guide) []newsGroup {
	var out []newsGroup
	add := func(title string, items []newsItem) {
		if len(items) > 0 {
			out = append(out, newsGroup{title, items})
		}
	}
	add("Told now", newEpisodes(before, after, content.EpisodeWatched))
	add("Next", newEpisodes(before, after, content.EpisodeNext))
	add("People", newEntries(before, after, content.Person))
	add("World", newEntries(before, after, content.Kinds()[1:]...))
	return out
}

// newEpisodes are the episodes that have come into a state.
func newEpisodes(before, after *content.Guide, state content.EpisodeState) []newsItem {
	was := map[content.Point]content.EpisodeState{}
	for _, s := range before.Seasons() {
		for _, e := range s.Episodes {
			was[e.Point] = e.State
		}
	}
	var out []newsItem
	for _, s := range after.Seasons() {
		for _, e := range s.Episodes {
			if e.State == state && was[e.Point] != state {
				out = append(out, newsItem{e.Name(), e.Point.String(), visit{e.Point}})
			}
		}
	}
	return out
}

// newEntries are the entries that have been met since.
func newEntries(before, after *content.Guide, kinds ...content.Kind) []newsItem {
	known := map[content.Ref]bool{}
	for _, e := range before.Entries(kinds...) {
		known[after.Follow(before, e.Ref)] = true
	}
	var out []newsItem
	for _, e := range after.Entries(kinds...) {
		if !known[e.Ref] {
			out = append(out, newsItem{e.Name, e.First.String(), follow{e.Ref}})
		}
	}
	return out
}

// showNews lays what has opened over the screen.
func (m *Model) showNews() {
	if len(m.news) == 0 {
		m.said = "Nothing has opened since the guide was started."
		return
	}
	news := slices.Clone(m.news)
	s := newSheet(m.look, m.keys, func(width int) page { return newsPage(news, width, m.look.signs) })
	s.rows = true
	m.lay(s)
}

func newsPage(news []newsGroup, width int, signs *signs) page {
	w := newWriter(width, signs)
	w.text(nil, run{text: "What has opened", ink: inkTitle})
	for _, g := range news {
		w.blank()
		w.line(run{text: g.title, ink: inkHeading}, run{text: "  " + strconv.Itoa(len(g.items)), ink: inkDim})
		wide := min(width-8, 44)
		for _, i := range g.items {
			w.row(i.want, run{text: pad(clip(i.words, wide, signs.more), wide) + "  "}, run{text: i.note, ink: inkDim})
		}
	}
	return w.done()
}
