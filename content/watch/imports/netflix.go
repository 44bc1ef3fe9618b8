package imports

import (
	"strings"

	"unspoiled/content/clean"
)

// readNetflix reads the simple viewing history: a title and a day a row. The title is
// one string of show, season, episode and its title, in the language of the profile.
func readNetflix(c *collector, in *input, separator byte) error {
	t := newTable(c, in, separator)
	first := true
	for {
		row, err := t.cells()
		if err != nil {
			return ended(err)
		}
		if heading := first && isHeading(row); heading || len(row) < 2 {
			if first = false; heading {
				c.preview.Rows--
			} else {
				c.broken(t.line, "the row has %d cell; a title and a day are needed", len(row))
			}
			continue
		}
		first = false
		at, open, dated := c.dates.parse(strings.TrimSpace(row[len(row)-1]))
		title := row[0]
		if len(row) > 2 && separator == ',' {
			title = strings.Join(row[:len(row)-1], ", ") // a title that lost its quotation marks
		}
		place, why := c.place(clean.Line(limit(title)))
		if why != "" {
			c.ignore(why)
			continue
		}
		mark := Mark{At: at, Certain: place.doubt == "", Why: place.doubt, DayDoubtful: !dated}
		if err := c.add(place.season, place.episode, view{mark, open}); err != nil {
			return err
		}
	}
}

func isHeading(row []string) bool {
	title := strings.ToLower(strings.TrimSpace(row[0]))
	return isTitleWord(title) || len(row) > 1 && isDateWord(strings.ToLower(strings.TrimSpace(row[1])))
}
