package content

import (
	"cmp"
	"fmt"
	"slices"

	"unspoiled/content/showfile"
)

// setOrder puts the episodes in the order of watching: first those that the show's own order names,
// then the rest in the default order. The series is the regular episodes and the specials that the
// show's order names; the other specials stand aside.
func (l *loader) setOrder(in *showfile.Parsed[showfile.Show]) {
	s := l.show
	named := l.explicitOrder(in)
	s.order = append(slices.Clone(named), s.defaultOrder(named)...)
	s.aside = make([]bool, len(s.order))
	for i, p := range s.order {
		s.index[p] = i
		if s.aside[i] = p.Season == 0 && i >= len(named); !s.aside[i] {
			s.series = append(s.series, i)
		}
	}
	for i := range s.seasons {
		season := &s.seasons[i]
		for j := range season.episodes {
			e := &season.episodes[j]
			if e.at = s.index[e.point]; j == 0 || e.at < season.opening {
				season.opening = e.at
			}
		}
	}
}

// explicitOrder is the episodes that the show's own order names.
func (l *loader) explicitOrder(in *showfile.Parsed[showfile.Show]) []Point {
	at := spot{file: in.File}.at("order")
	var out []Point
	taken := map[Point]string{} // episode → the item that names it
	for i, item := range in.Is.Order {
		from, to, err := readSpan(item)
		if err != nil || from.Season != to.Season || from.Whole() && from != to || from.Compare(to) > 0 {
			l.problem(at, "item %d is not a point; write \"S1\" for a season, \"S1E3\" for an episode, \"S1E3-S1E8\" for several", i+1)
			continue
		}
		episodes, ok := l.show.expand(from, to)
		if !ok {
			what := "episode"
			if from.Whole() {
				what = "season"
			}
			l.problem(at, "item %d is %s, and the show has no such %s", i+1, span(from, to), what)
			continue
		}
		for _, p := range episodes {
			if other, twice := taken[p]; twice {
				l.problem(at, "%s is there twice, in %s and in %s; an episode has one place", p, other, span(from, to))
				break
			}
			taken[p] = span(from, to)
			out = append(out, p)
		}
	}
	return out
}

// expand is the episodes of a season, or from one episode of it to another; false where the show
// has none such.
func (s *Show) expand(from, to Point) ([]Point, bool) {
	season := s.season(from.Season)
	if season == nil || !from.Whole() && (season.find(from) == nil || season.find(to) == nil) {
		return nil, false
	}
	r, _ := s.between(from, to) // the caller has checked that the range is one
	return r.Episodes, true
}

// defaultOrder is the order of the episodes that are not named: by season and number, each special
// after the last regular episode that was out when it came. Specials are sorted by date, those
// without one last.
func (s *Show) defaultOrder(named []Point) []Point {
	done := NewSet(named...)
	var regular, specials []*episode
	for _, season := range s.seasons {
		for i := range season.episodes {
			e := &season.episodes[i]
			switch {
			case done.Has(e.point):
			case season.number == 0:
				specials = append(specials, e)
			default:
				regular = append(regular, e)
			}
		}
	}
	slices.SortStableFunc(specials, func(a, b *episode) int {
		return cmp.Or(falseFirst(a.released.IsZero(), b.released.IsZero()), a.released.Compare(b.released))
	})
	all := slices.Clone(regular)
	for _, special := range slices.Backward(specials) { // a later one never stands earlier
		all = slices.Insert(all, regularsBefore(regular, special.released), special)
	}
	out := make([]Point, len(all))
	for i, e := range all {
		out[i] = e.point
	}
	return out
}

// regularsBefore counts the regular episodes that come before a special of the given date: those up
// to the last that is known to have been out, and those without a date that follow it, which may
// have been. A later date never gives fewer. A special without a date comes after them all, since
// what is uncertain opens later.
func regularsBefore(regular []*episode, special Date) int {
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

// number finds out which episodes there are, and their order, before any text is read: gates and
// links refer to them.
func (l *loader) number(in *showfile.Folder) {
	files := in.Seasons
	if len(files) == 0 {
		l.showProblem("stands alone; a show has at least season-1.toml")
	}
	taken := map[int]string{}
	for _, f := range files {
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
	specialsLast := func(f *showfile.Parsed[showfile.Season]) int { return cmp.Or(valueOf(f.Is.Number), MaxNumber+1) }
	slices.SortStableFunc(files, func(a, b *showfile.Parsed[showfile.Season]) int { return cmp.Compare(specialsLast(a), specialsLast(b)) })
	for _, f := range files {
		l.show.seasons = append(l.show.seasons, numberEpisodes(&f.Is))
	}
	l.setOrder(&in.Show)
}

// numberEpisodes reads what is known of a season without its texts: numbers, dates, runtimes and
// parts. Their problems are reported later, with those of the texts.
func numberEpisodes(in *showfile.Season) season {
	s := season{number: valueOf(in.Number)}
	taken := map[int]bool{}
	for _, e := range in.Episodes {
		n := valueOf(e.Number)
		if e.Number == nil || n < 0 || n > MaxNumber || taken[n] {
			continue
		}
		taken[n] = true
		s.episodes = append(s.episodes, episode{point: EpisodePoint(s.number, n), released: Date(e.Released), runtime: valueOf(e.Runtime)})
	}
	slices.SortFunc(s.episodes, func(a, b episode) int { return a.point.Compare(b.point) })
	for _, p := range in.Parts {
		from, to, _ := parseRange(p.Episodes)
		s.parts = append(s.parts, part{released: Date(p.Released), from: from, to: to})
		for i := range s.episodes { // what came out together has one date
			if e := &s.episodes[i]; e.released.IsZero() && e.point.Number() >= from && e.point.Number() <= to {
				e.released = Date(p.Released)
			}
		}
	}
	return s
}

// valueOf is 0 for a missing number.
func valueOf(n *int) int {
	if n == nil {
		return 0
	}
	return *n
}

// identify collects the ids of all entries before anything refers to them.
func (l *loader) identify(files []*showfile.Parsed[showfile.Pages]) {
	l.lore.byID = map[string]int{}
	for _, f := range files {
		for j := range f.Is.Entries {
			id, at := f.Is.Entries[j].ID, spot{file: f.File}.in("entry", j)
			if !ValidID(id) {
				continue // reported when the entry is read
			}
			if _, twice := l.lore.byID[id]; twice {
				l.problem(at.at("id"), "another entry has it; ids are used once")
				continue
			}
			l.lore.byID[id] = len(l.lore.entries)
			l.lore.entries, l.spots = append(l.lore.entries, entry{id: id}), append(l.spots, at)
		}
	}
}

// suggestID asks whether a known id was meant.
func (l *loader) suggestID(id string) string {
	if l.full() {
		return ""
	}
	if l.ids == nil {
		for _, e := range l.lore.entries {
			l.ids = append(l.ids, e.id)
		}
	}
	return didYouMean(id, l.ids)
}
