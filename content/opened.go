package content

import (
	"cmp"
	"slices"
	"strings"
)

// News is what has opened of one kind.
type News struct {
	Kind  NewsKind
	Items []NewsItem
}

// NewsKind is a kind of thing that opens.
type NewsKind string

// What can open, in the order in which it is listed.
const (
	NewsSeasons  NewsKind = "seasons"
	NewsEpisodes NewsKind = "episodes"
	NewsMerged   NewsKind = "one after all"
	NewsEntries  NewsKind = "people and world"
	NewsFacts    NewsKind = "learned"
	NewsAnswers  NewsKind = "answered"
	NewsThreads  NewsKind = "open questions"
	NewsEvents   NewsKind = "timeline"
	NewsNotes    NewsKind = "on the making"
)

// NewsItem is one thing that has opened, and where it leads.
type NewsItem struct {
	Title string
	Text  Prose
	At    Point
	Ref   Ref // the entry it belongs to, in the newer guide
}

// Opened lists, by kind, what the newer of two guides of one show tells and the older did not. It
// takes everything from the newer guide, so nothing locked is in it. Guides of two shows give nil.
func Opened(older, newer *Guide) []News {
	var out []News
	if older.show != newer.show {
		return nil
	}
	add := func(kind NewsKind, items []NewsItem) {
		if len(items) > 0 {
			out = append(out, News{kind, items})
		}
	}
	add(NewsSeasons, openedSeasons(older, newer))
	add(NewsEpisodes, openedEpisodes(older, newer))
	merged, entries := openedEntries(older, newer)
	add(NewsMerged, merged)
	add(NewsEntries, entries)
	add(NewsFacts, openedFacts(older, newer))
	answers, threads := openedThreads(older, newer)
	add(NewsAnswers, answers)
	add(NewsThreads, threads)
	add(NewsEvents, openedEvents(older, newer))
	add(NewsNotes, openedNotes(older, newer))
	return out
}

func openedSeasons(older, newer *Guide) (out []NewsItem) {
	for _, s := range newer.show.seasons {
		if newer.seasonOpen(&s) && !older.seasonOpen(&s) {
			out = append(out, NewsItem{Title: seasonLabel(s.number), Text: newer.prose(s.whole().premise), At: Point{Season: s.number}})
		}
	}
	return out
}

func openedEpisodes(older, newer *Guide) (out []NewsItem) {
	for i, p := range newer.show.order {
		if newer.seen[i] && !older.seen[i] {
			out = append(out, NewsItem{Title: newer.cutEpisode(newer.show.head(p)).Name(), At: p})
		}
	}
	return out
}

// openedEntries returns the newly met entries, and those that turned out to be one with an entry
// met before.
func openedEntries(older, newer *Guide) (merged, met []NewsItem) {
	before, now := older.world(), newer.world()
	for place, m := range now.met {
		group := now.group[place]
		known := slices.DeleteFunc(slices.Clone(group), func(i int) bool { return before.rank[i] == 0 })
		item := NewsItem{Title: m.name, At: newer.show.order[m.first], Ref: Ref{place + 1}}
		switch {
		case len(known) == 0:
			item.Text = newer.prose(newer.show.lore().entries[m.entry].intro)
			met = append(met, item)
		case slices.ContainsFunc(known, func(i int) bool { return before.rank[i] != before.rank[known[0]] }),
			len(known) < len(group) && len(group) > 1:
			for _, i := range group {
				if name := newer.line(newer.show.lore().entries[i].name); name != m.name {
					item.Text = append(item.Text, Paragraph{{Text: name}})
				}
			}
			merged = append(merged, item)
		}
	}
	return merged, met
}

// openedFacts is what was learned of entries met before.
func openedFacts(older, newer *Guide) (out []NewsItem) {
	before, now := older.world(), newer.world()
	for place, m := range now.met {
		for _, i := range now.group[place] {
			if before.rank[i] == 0 {
				continue
			}
			for _, f := range newer.show.lore().entries[i].facts {
				if text := newer.prose(f.text); text != nil && older.prose(f.text) == nil {
					out = append(out, NewsItem{m.name, text, newer.openedBy(f.after), Ref{place + 1}})
				}
			}
		}
	}
	slices.SortStableFunc(out, func(a, b NewsItem) int { return newer.comparePoints(a.At, b.At) })
	return out
}

func openedThreads(older, newer *Guide) (answers, threads []NewsItem) {
	for _, th := range newer.show.lore().threads {
		now, open := newer.cutThread(&th)
		if !open {
			continue
		}
		then, known := older.cutThread(&th)
		switch {
		case now.Answered && !then.Answered:
			answers = append(answers, NewsItem{Title: now.Question.Line(), Text: now.Answer, At: now.Resolved})
		case !known:
			threads = append(threads, NewsItem{Title: now.Question.Line(), At: now.Opened})
		}
	}
	byPoint := func(a, b NewsItem) int {
		return cmp.Or(newer.comparePoints(a.At, b.At), strings.Compare(a.Title, b.Title))
	}
	slices.SortStableFunc(answers, byPoint)
	slices.SortStableFunc(threads, byPoint)
	return answers, threads
}

func openedEvents(older, newer *Guide) (out []NewsItem) {
	for _, e := range newer.show.lore().events {
		if text := newer.prose(e.text); text != nil && older.prose(e.text) == nil {
			out = append(out, NewsItem{e.date.String(), text, newer.openedBy(e.after), Ref{}})
		}
	}
	return out
}

func openedNotes(older, newer *Guide) (out []NewsItem) {
	for _, s := range newer.show.seasons {
		for _, n := range newer.notes(&s) {
			now, open := newer.open(n.text)
			if was, before := older.open(n.text); open && (!before || was.raw != now.raw || !older.shaped(s.number)) {
				out = append(out, NewsItem{Title: seasonLabel(s.number), Text: newer.prose(n.text), At: Point{Season: s.number}})
			}
		}
	}
	return out
}
