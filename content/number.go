package content

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// number learns which episodes there are, before any text is read: gates and
// links point at them.
func (l *loader) number(files []*table) {
	if len(files) == 0 {
		l.report(Problem{File: "show.toml", What: "stands alone; a show has at least season-1.toml"})
	}
	taken := map[int]string{}
	for _, t := range files {
		n, ok := t.whole("number", 0, MaxNumber)
		if _, there := t.keys["number"]; !there {
			t.problem("", "number is missing; write number = 1 for the first season, 0 for specials")
		}
		if other, twice := taken[n]; ok && twice {
			t.problem("number", "season %d is in %s as well", n, other)
		}
		if want := fmt.Sprintf("season-%d.toml", n); ok && t.file != want {
			t.problem("number", "season %d belongs into %s", n, want)
		}
		taken[n] = t.file
		l.show.seasons = append(l.show.seasons, season{number: n, episodes: numberEpisodes(t, n)})
	}
	l.sortSeasons(files)
	l.setOrder()
}

// sortSeasons puts the seasons, and their files with them, in order; specials last.
func (l *loader) sortSeasons(files []*table) {
	at := make([]int, len(files))
	for i := range at {
		at[i] = i
	}
	seasons, tables := slices.Clone(l.show.seasons), slices.Clone(files)
	slices.SortStableFunc(at, func(a, b int) int { return cmp.Compare(rank(seasons[a].number), rank(seasons[b].number)) })
	for i, j := range at {
		l.show.seasons[i], files[i] = seasons[j], tables[j]
	}
}

func rank(season int) int {
	if season == 0 {
		return MaxNumber + 1
	}
	return season
}

// numberEpisodes reads numbers and release dates alone.
func numberEpisodes(t *table, season int) []episode {
	v, _ := asTables(t.keys["episode"])
	var out []episode
	for _, keys := range v {
		n, ok := keys["number"].(int64)
		if !ok || n < 1 || n > MaxNumber {
			continue // reported when the episode is read
		}
		p := Point{season, int(n)}
		if slices.ContainsFunc(out, func(e episode) bool { return e.point == p }) {
			continue
		}
		e := episode{point: p}
		if at, ok := keys["released"].(time.Time); ok {
			e.released = dateOf(at)
		}
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b episode) int { return a.point.Compare(b.point) })
	return out
}

// setOrder lays the episodes out as they are watched: by season and number, and each
// special behind the last regular episode that was out when it came. Specials among
// themselves stand by their dates, those without one last.
func (l *loader) setOrder() {
	s := l.show
	var regular, specials []episode
	for _, season := range s.seasons {
		if season.number == 0 {
			specials = append(specials, season.episodes...)
			continue
		}
		regular = append(regular, season.episodes...)
	}
	slices.SortStableFunc(specials, func(a, b episode) int {
		if a.released.IsZero() != b.released.IsZero() {
			return b.released.Compare(a.released)
		}
		return a.released.Compare(b.released)
	})
	done := 0
	for _, special := range specials {
		for at := behind(regular, special.released); done < at; done++ {
			s.order = append(s.order, regular[done].point)
		}
		s.order = append(s.order, special.point)
	}
	for _, e := range regular[done:] {
		s.order = append(s.order, e.point)
	}
	for i, p := range s.order {
		s.index[p] = i
		if p.Season != 0 {
			s.first = append(s.first, i)
		}
	}
}

// behind is how many regular episodes come before a special of the given date: those up
// to the last that is known to have been out, and those without a date that follow it,
// which may have been. It never falls with the date. A special without a date comes
// behind them all: what is uncertain opens later.
func behind(regular []episode, special Date) int {
	at := len(regular)
	if special.IsZero() {
		return at
	}
	for i, e := range slices.Backward(regular) {
		switch {
		case e.released.IsZero():
		case e.released.Compare(special) > 0:
			at = i
		default:
			return at
		}
	}
	return at
}

// identify learns the ids of all entries, before anything points at them.
func (l *loader) identify(files []*table) {
	for _, t := range files {
		items, _ := asTables(t.keys["entry"])
		for i, keys := range items {
			id, _ := keys["id"].(string)
			if !ValidID(id) {
				continue // reported when the entry is read
			}
			if _, twice := l.show.byID[id]; twice {
				where := &table{l: l, doc: t.doc, file: t.file, path: []any{"entry", i}, where: "entry " + id}
				where.problem("id", "another entry has it; ids are used once")
				continue
			}
			l.show.byID[id] = len(l.show.entries)
			l.show.entries = append(l.show.entries, entry{id: id})
		}
	}
}

// meant offers the id that somebody may have wanted to write.
func (l *loader) meant(id string) string {
	if l.full() {
		return ""
	}
	if l.ids == nil {
		l.ids = make([]string, len(l.show.entries))
		for i := range l.ids {
			l.ids[i] = l.show.entries[i].id
		}
	}
	if word := Nearest(id, l.ids); word != "" {
		return fmt.Sprintf("; did you mean %q?", word)
	}
	return ""
}
