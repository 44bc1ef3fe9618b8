package imports

import (
	"strconv"
	"strings"
	"time"

	"unspoiled/content/clean"
)

// full is ViewingActivity.csv of a data request: a row for each sitting, of all persons
// of the account, with how long it was and how far it went.
type full struct{}

func (full) fits(columns map[string]bool) bool {
	return hasAll(columns, "title duration") && (columns["start time"] || columns["profile name"])
}

func (f full) kind(separator byte) kind {
	return kind{format: Netflix, name: "the viewing activity of a data request", read: func(c *collector, in *input) error {
		return f.read(c, newTable(c, in, separator))
	}}
}

func (full) read(c *collector, t *table) error {
	head, err := t.head()
	if err != nil {
		return err
	}
	person, start, duration := head.of("profile_name"), head.of("start_time"), head.of("duration")
	title, extra, bookmark := head.of("title"), head.of("supplemental_video_type"), head.of("bookmark")
	for {
		row, err := t.cells()
		if err != nil {
			return ended(err)
		}
		who := nobody
		if len(person) > 0 {
			who = c.persons.meet(person.in(row))
		}
		place, why := c.place(clean.Line(limit(title.in(row))))
		if why == "" && extra.in(row) != "" {
			why = Trailer
		}
		if why != "" {
			c.ignore(why)
			continue
		}
		at, okAt := parseTime(strings.TrimSpace(start.in(row)))
		length, okLength := parseLength(duration.in(row))
		if !okAt || !okLength {
			c.broken(t.line, "the start time or the duration cannot be read; they are written 2016-07-15 20:00:00 and 00:47:10")
			continue
		}
		reached, okReached := parseLength(bookmark.in(row))
		if !okReached {
			reached = -1
		}
		if err := c.sitting.add(who, place, at, length, reached); err != nil {
			return err
		}
	}
}

// parseLength reads "01:42:30" or "42:30".
func parseLength(s string) (time.Duration, bool) {
	parts := strings.Split(strings.TrimSpace(s), ":")
	if len(parts) < 2 || len(parts) > 3 {
		return 0, false
	}
	total := 0
	for _, p := range parts {
		n, err := strconv.ParseUint(p, 10, 16)
		if err != nil {
			return 0, false
		}
		total = total*60 + int(n)
	}
	return time.Duration(total) * time.Second, total <= 48*60*60
}
