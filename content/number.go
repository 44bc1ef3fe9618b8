package content

import (
	"cmp"
	"fmt"
	"slices"

	"unspoiled/content/showfile"
)

// number learns which episodes there are, before any text is read: gates and
// links point at them.
func (l *loader) number(files []showfile.Parsed[showfile.Season]) {
	if len(files) == 0 {
		l.ofShow("stands alone; a show has at least season-1.toml")
	}
	taken := map[int]string{}
	for i := range files {
		f := &files[i]
		at := spot{file: f.File}.at("number")
		if f.Is.Number == nil {
			l.missing(at, "number is missing; write number = 1 for the first season, 0 for specials")
		}
		n, ok := l.within(at, f.Is.Number, 0, MaxNumber)
		if other, twice := taken[n]; ok && twice {
			l.problem(at, "season %d is in %s as well", n, other)
		}
		if want := fmt.Sprintf("season-%d.toml", n); ok && f.Name != want {
			l.problem(at, "season %d belongs into %s", n, want)
		}
		taken[n] = f.Name
	}
	slices.SortStableFunc(files, func(a, b showfile.Parsed[showfile.Season]) int {
		return cmp.Compare(rank(a.Is.Number), rank(b.Is.Number))
	})
	for i := range files {
		l.show.seasons = append(l.show.seasons, numberEpisodes(&files[i].Is))
	}
}

// rank puts specials last.
func rank(season *int) int {
	if season == nil || *season == 0 {
		return MaxNumber + 1
	}
	return *season
}

// numberEpisodes reads numbers and release dates alone. What is wrong with them is
// reported when the episode is read.
func numberEpisodes(in *showfile.Season) season {
	s := season{}
	if in.Number != nil {
		s.number = *in.Number
	}
	taken := map[int]bool{}
	for i := range in.Episodes {
		e := &in.Episodes[i]
		if e.Number == nil || *e.Number < 0 || *e.Number > MaxNumber || taken[*e.Number] {
			continue
		}
		taken[*e.Number] = true
		s.episodes = append(s.episodes, episode{point: EpisodePoint(s.number, *e.Number), released: Date(e.Released)})
	}
	slices.SortFunc(s.episodes, func(a, b episode) int { return a.point.Compare(b.point) })
	return s
}

// identify learns the ids of all entries, before anything points at them.
func (l *loader) identify(files []showfile.Parsed[showfile.Pages]) {
	for i := range files {
		for j := range files[i].Is.Entries {
			id := files[i].Is.Entries[j].ID
			if !ValidID(id) {
				continue // reported when the entry is read
			}
			if _, twice := l.show.byID[id]; twice {
				l.problem(spot{file: files[i].File}.in("entry", j).at("id"), "another entry has it; ids are used once")
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
