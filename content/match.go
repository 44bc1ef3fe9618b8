package content

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"unspoiled/content/internal/alike"
)

// These functions find where in a show the rows of somebody else's list belong, by the titles in
// them. They are no second door past the gate: the owner of the list brought the titles, only a
// whole title matches, and the answer is a Point or the rest of the caller's own text, never a text
// of the show.

// CutTitle cuts the show's title, or another of its names, off the beginning of a row; false where
// the row begins with none. The longest name that fits as whole words counts. A year after it goes
// too, if it is the show's first: "Lantern Bay (2019)".
func (s *Show) CutTitle(row string) (rest string, ok bool) {
	rest = row
	for _, name := range s.names {
		if behind, found := alike.Cut(row, name); found && len(behind) < len(rest) {
			rest, ok = behind, true
		}
	}
	if !ok {
		return row, false
	}
	return s.cutYear(rest), true
}

func (s *Show) cutYear(rest string) string {
	year, after, ok := strings.Cut(strings.TrimLeft(rest, " "), ")")
	if began := s.Began(); ok && began > 0 && year == "("+strconv.Itoa(began) {
		return after
	}
	return rest
}

// Began is the year in which the first regular episode came out; 0 is unknown.
func (s *Show) Began() int {
	for _, season := range s.seasons {
		if season.number > 0 && len(season.episodes) > 0 {
			return season.episodes[0].released.Year
		}
	}
	return 0
}

// Match finds the episode that a row of somebody else's list means by its titles. Each may be
// empty: showTitle where the row is known to be of this show, season where the row names none.
// Season is a season's title or a point such as "S2". Case, accents, apostrophes, dashes and spaces
// do not matter.
//
// The answer is the zero Point unless exactly one episode has that title. It is not certain where
// the row names a season that the show does not know. Without an episodeTitle the answer is the
// whole season.
func (s *Show) Match(showTitle, season, episodeTitle string) (p Point, certain bool) {
	if showTitle != "" {
		if rest, ok := s.CutTitle(showTitle); !ok || strings.TrimSpace(rest) != "" {
			return Point{}, false
		}
	}
	in, known := s.matchSeason(season)
	title := alike.Fold(episodeTitle)
	if title == "" {
		return in, known
	}
	found := 0
	for _, season := range s.seasons {
		if known && season.number != in.Season {
			continue
		}
		for _, e := range season.whole().episodes {
			if s.called(&e, title) {
				p = e.point
				found++
			}
		}
	}
	if found != 1 {
		return Point{}, false
	}
	return p, known || season == ""
}

// matchSeason finds a season by its title or number.
func (s *Show) matchSeason(label string) (p Point, ok bool) {
	if label == "" {
		return Point{}, false
	}
	if p, err := ParsePoint(label); err == nil {
		return p, p.Whole() && s.season(p.Season) != nil
	}
	label = alike.Fold(label)
	for _, season := range s.seasons {
		switch {
		case !season.whole().title.equals(label):
		case ok:
			return Point{}, false
		default:
			p, ok = Point{Season: season.number}, true
		}
	}
	return p, ok
}

// called reports whether the folded title is any version of an episode's title, or its name while
// that is locked.
func (s *Show) called(e *episode, title string) bool {
	if e.title.equals(title) {
		return true
	}
	number, ok := alike.Cut(title, alike.Fold(s.word))
	return ok && s.word != "" && alike.Equal(number, alike.Fold(numberWord(e.point.Number())))
}

func (t text) equals(folded string) bool {
	return slices.ContainsFunc(t, func(v version) bool { return alike.Equal(v.raw, folded) })
}

// Share is how much of an episode a view of that length can have shown, in percent; not known
// without the episode's runtime.
func (s *Show) Share(p Point, viewed time.Duration) (percent int, known bool) {
	_, e := s.head(p)
	if e == nil || e.runtime <= 0 {
		return 0, false
	}
	whole := time.Duration(e.runtime) * time.Minute
	return int(min(max(viewed, 0), 10*whole) * 100 / whole), true
}
