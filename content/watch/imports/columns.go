package imports

import (
	"io"
	"slices"
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

// views reads a table with season and episode numbers in columns.
func (f fields) views(c *collector, in *input) error {
	t, head, err := in.table()
	if err != nil {
		return err
	}
	of := head.of
	kind, show, id, year := of(f.kind), of(f.show), of(f.id), of(f.year)
	season, episode, last, at := of(f.season), of(f.episode), of(f.last), of(f.at)
	watched, plays, status, who, key := of(f.watched), of(f.plays), of(f.status), of(f.who), of(f.key)
	source, progress := of(f.source), of(f.progress)
	broken := func(c *collector, what string) { c.brokenRow(t.Line, what) }
	return in.each(t, func(cells []string) error {
		if f.keys != nil && !f.keys(key.in(cells)) {
			c.ignore(NoEpisode)
			return nil
		}
		r := row{
			where: broken, kind: kind.in(cells), show: show.in(cells), year: year.in(cells),
			season: season.in(cells), episode: episode.in(cells), last: last.in(cells), at: at.in(cells),
			watched: watched.in(cells), plays: plays.in(cells), progress: progress.in(cells), status: status.in(cells), who: who.in(cells),
			undated: f.undated && len(at)+len(watched)+len(plays)+len(status) == 0,
		}
		if number := id.in(cells); number != "" {
			r.id = raw.Cell(f.catalogue) + number
			if name := source.in(cells); name != "" {
				r.id = raw.Cell(strings.ToLower(string(name))) + ":" + number
			}
		}
		return c.view(r)
	})
}

// table reads a table's heading and returns the rows after it.
func (in *input) table() (*raw.Rows, heading, error) {
	t := in.rowsOf()
	for {
		cells, err := t.Next()
		if err == io.EOF {
			err = errEmpty
		}
		if err != nil {
			return nil, nil, err
		}
		if strings.HasPrefix(cells[0], "#") {
			continue
		}
		h := make(heading, min(len(cells), 256))
		for i := range h {
			h[i] = headingOf(cells[i])
		}
		return t, h, nil
	}
}

func (in *input) rowsOf() *raw.Rows { return raw.NewRows(in.text, in.sep, in.c.brokenRow) }

// headingOf is a column's name in the form in which names are compared.
func headingOf(cell string) string {
	return strings.ToLower(strings.Trim(clean.Line(limit(cell)), "\" \t"))
}

// heading is the names of a table's columns.
type heading []string

// columnsOf are the indexes of the columns that may hold a field.
type columnsOf []int

func (h heading) of(names string) columnsOf {
	var out columnsOf
	for name := range strings.FieldsSeq(names) {
		spaced := strings.ReplaceAll(name, "_", " ")
		if i := slices.IndexFunc(h, func(s string) bool { return s == spaced || s == name }); i >= 0 {
			out = append(out, i)
		}
	}
	return out
}

// in is the field's first cell that is not empty.
func (cs columnsOf) in(cells []string) raw.Cell {
	for _, i := range cs {
		if i < len(cells) && cells[i] != "" {
			return raw.Cell(cells[i])
		}
	}
	return ""
}

// each counts the remaining rows of a table and calls do for each.
func (in *input) each(t *raw.Rows, do func(cells []string) error) error {
	for {
		cells, err := t.Next()
		if err != nil {
			return ended(err)
		}
		if err := in.c.row(); err != nil {
			return err
		}
		if err := do(cells); err != nil {
			return err
		}
	}
}

// ended turns io.EOF into nil.
func ended(err error) error {
	if err == io.EOF {
		return nil
	}
	return err
}
