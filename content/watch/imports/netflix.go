package imports

import (
	"fmt"
	"strings"
	"time"

	"unspoiled/content/clean"
	"unspoiled/content/watch/imports/language"
	"unspoiled/content/watch/imports/raw"
)

var netflix = Importer{
	Name: "netflix", Title: "Netflix",
	Takes: "the viewing history that a profile downloads (title and day), in any language; ViewingActivity.csv of a data request, or its ZIP",
	Since: "2018 (viewing history); 2020 (data request)",
	Lacks: "in the viewing history, whether an episode was watched to the end, and by whom; in a data request, trailers and sittings that make no whole episode",
	files: []file{
		{what: "the viewing activity of a data request", fits: columns("title duration start_time|profile_name"), read: readActivity},
		{what: "a viewing history", fits: isViewingHistory, may: func(s *sample) bool { return s.open == 0 && len(s.first) > 1 }, read: readViewingHistory, rank: 1},
		{what: "another file of a data request", fits: columns("profile_name -duration"), not: "ViewingActivity.csv of the same request is"},
	},
}

// isViewingHistory recognises the headings in known languages, or a table of two columns with a day
// in the second.
func isViewingHistory(s *sample) bool {
	n := len(s.first)
	switch {
	case s.open != 0 || n < 2:
		return false
	case language.IsTitle(s.heading[0]) && language.IsDate(s.heading[1]), n == 2 && language.IsDate(s.heading[0]) && language.IsTitle(s.heading[1]):
		return true
	case isDate(s.first[n-1]):
		return !isList(s) && (n == 2 || s.sep == ',')
	}
	return n == 2 && len(s.second) == 2 && isDate(s.second[1]) && strings.ContainsAny(s.second[0], ":：")
}

// readViewingHistory reads rows of a title and a day. The title has show, season, number and
// episode title in one, in the profile's language.
func readViewingHistory(c *collector, s *sample) error {
	t, turned := c.rows(s), language.IsDate(s.heading[0])
	for first := true; ; first = false {
		cells, err := t.Next()
		if err != nil {
			return ended(err)
		}
		if first && len(cells) > 1 && !isDate(cells[0]) && !isDate(cells[len(cells)-1]) {
			continue // the heading
		}
		c.counted(t)
		if len(cells) < 2 {
			c.broken(fmt.Sprintf("the row has %d cell; a title and a day are needed", len(cells)))
			continue
		}
		titles, day := cells[:len(cells)-1], cells[len(cells)-1]
		if turned {
			day, titles = cells[0], cells[1:]
		}
		title := titles[0]
		if s.sep == ',' {
			title = strings.Join(titles, ", ") // without quotes, a title with commas was split
		}
		c.addTitled(title, day)
	}
}

// addTitled adds a view of the episode that a title means.
func (c *collector) addTitled(title, day string) {
	at, open, doubtful := c.when(day)
	place, why := c.place(clean.Line(limit(title)))
	if why != "" {
		c.ignore(why)
		return
	}
	mark := Mark{At: at, Certain: place.doubt == "", Why: place.doubt, DayDoubtful: doubtful}
	c.add(place.Point, view{Mark: mark, day: open, who: nobody})
}

// readActivity reads rows of sittings, of all persons of the account, with their duration and how
// far they got.
func readActivity(c *collector, s *sample) error {
	named := s.columns("profile_name") != nil
	return c.each(s, func(of cells) {
		who := nobody
		if named {
			who = c.persons.meet(string(of("profile_name")))
		}
		place, why := c.place(clean.Line(limit(string(of("title")))))
		if why == "" && of("supplemental_video_type") != "" {
			why = Trailer
		}
		if why != "" {
			c.ignore(why)
			return
		}
		at, okAt := language.ParseTime(strings.TrimSpace(string(of("start_time"))))
		length, okLength := parseLength(of("duration"))
		if !okAt || !okLength {
			c.broken("the start time or the duration cannot be read; they are written 2016-07-15 20:00:00 and 00:47:10")
			return
		}
		reached, okReached := parseLength(of("bookmark"))
		if !okReached {
			reached = -1
		}
		c.sat(sitting{who, place, at, length, reached})
	})
}

// parseLength reads "01:42:30" or "42:30".
func parseLength(s raw.Cell) (time.Duration, bool) {
	for _, layout := range []string{"15:04:05", "4:05"} {
		if at, err := time.Parse(layout, strings.TrimSpace(string(s))); err == nil {
			return at.Sub(at.Truncate(24 * time.Hour)), true
		}
	}
	return 0, false
}
