package imports

import (
	"io"
	"strings"

	"unspoiled/content/clean"
	"unspoiled/content/watch/imports/raw"
)

// fields are the names of the columns for each part of a row, separated by spaces. The first column
// that exists and is not empty counts. A "_" also stands for a space.
type fields struct {
	kind, show, id, year  string
	season, episode, last string
	at                    string
	watched, plays        string
	progress              string
	status, who           string
	catalogue             string // the catalogue of the numbers in id: "tvdb:"
	source                string // or the column that gives the catalogue
	key                   string
	keys                  func(key raw.Cell) bool // accepts the values of key whose rows are views
	undated               bool                    // a row counts without a date or a mark
}

// cells is the cell of a row in the first of these columns that is not empty.
type cells func(columns string) raw.Cell

// row is what a table's row says.
func (f fields) row(of cells) row {
	r := row{
		kind: of(f.kind), show: of(f.show), id: of(f.id), year: of(f.year), season: of(f.season), episode: of(f.episode), last: of(f.last), at: of(f.at),
		watched: of(f.watched), plays: of(f.plays), progress: of(f.progress), status: of(f.status), who: of(f.who), undated: f.undated,
	}
	switch source := of(f.source); {
	case r.id == "":
	case source != "":
		r.id = raw.Cell(strings.ToLower(string(source))) + ":" + r.id
	default:
		r.id = raw.Cell(f.catalogue) + r.id
	}
	return r
}

// views reads a table with season and episode numbers in columns.
func (f fields) views(c *collector, s *sample) error {
	return c.each(s, func(of cells) error {
		if f.keys != nil && !f.keys(of(f.key)) {
			c.ignore(NoEpisode)
			return nil
		}
		return c.view(f.row(of))
	})
}

// each reads a table and does something with every row below the heading.
func (c *collector) each(s *sample, do func(of cells) error) error {
	t := c.rows(s)
	var row []string
	columns := map[string][]int{} // which may hold what has these names
	of := func(names string) raw.Cell {
		all, known := columns[names]
		if !known {
			all = s.columns(names)
			columns[names] = all
		}
		for _, i := range all {
			if i < len(row) && row[i] != "" {
				return raw.Cell(row[i])
			}
		}
		return ""
	}
	for below := false; ; {
		var err error
		if row, err = t.Next(); err != nil {
			return ended(err)
		}
		if !below {
			below = !strings.HasPrefix(row[0], "#")
			continue
		}
		if err := c.counted(t); err != nil {
			return err
		}
		if err := do(of); err != nil {
			return err
		}
	}
}

func (c *collector) rows(s *sample) *raw.Rows { return raw.NewRows(s.text, s.sep, c.brokenRow) }

// counted counts a row.
func (c *collector) counted(t *raw.Rows) error {
	c.here.Line = t.Line
	return c.row()
}

// columns are the indexes of the columns with these names.
func (s *sample) columns(names string) []int {
	var all []int
	for name := range strings.FieldsSeq(names) {
		for i, heading := range s.heading {
			if heading == name || heading == strings.ReplaceAll(name, "_", " ") {
				all = append(all, i)
				break
			}
		}
	}
	return all
}

// headingOf is a column's name in the form in which names are compared.
func headingOf(cell string) string {
	return strings.ToLower(strings.Trim(clean.Line(limit(cell)), "\" \t"))
}

// ended turns io.EOF into nil.
func ended(err error) error {
	if err == io.EOF {
		return nil
	}
	return err
}
