package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/watch/imports/language"
	"unspoiled/content/watch/imports/raw"
	"unspoiled/content/wording"
)

// table reads any table with columns for season and episode, or one with S01E03, and for the title.
// A date, a runtime, a summary, directors and writers are read where it has them.
var table = Source{
	Name: "table", Title: "a table",
	Takes:      "CSV or TSV with the columns season, episode and title; date, runtime, summary, director, writer where there are any",
	License:    "as the table's maker says",
	Recognizes: func(in Input) bool { _, err := openTable(in); return err == nil },
	Read:       readTable,
}

// columnNames are names of columns, beside the words of all languages for season, episode, title
// and date. A column "overall" gives the episode's number where no other does.
var columnNames = map[string]string{
	"show":     "show show_title show_name series_title series_name tv_show tvshow",
	"season":   "season_number seasonnumber season_no",
	"episode":  "episode_number episodenumber episode_no ep_no no._in_season no.in_season no._inseason",
	"overall":  "number no no. nr # no._overall no.overall no._in_series no.in_series",
	"title":    "name episode_title episode_name",
	"date":     "airdate air_date aired released release_date original_air_date original_release_date first_aired premiere",
	"runtime":  "runtime minutes duration length running_time laufzeit duración durée",
	"summary":  "summary recap overview plot description synopsis inhalt resumen résumé",
	"director": "director directors directed_by",
	"writer":   "writer writers written_by",
}

// columnOf is what a column holds, by its heading; "" if unknown.
func columnOf(heading string) string {
	heading, _, _ = strings.Cut(strings.ToLower(Line(heading)), "[") // a footnote
	heading = strings.TrimSpace(heading)
	for what, names := range columnNames {
		if slices.Contains(strings.Fields(names), strings.ReplaceAll(heading, " ", "_")) {
			return what
		}
	}
	switch noun := language.NounOf(heading); {
	case noun == language.Season:
		return "season"
	case noun == language.Episode:
		return "episode"
	case language.IsTitle(heading):
		return "title"
	case language.IsDate(heading):
		return "date"
	}
	return ""
}

const otherShows = "rows of other shows"

// tableReader reads the rows of a table.
type tableReader struct {
	*builder
	rows  *raw.Rows
	title string         // of the wanted show; "" where the table has only one
	at    map[string]int // index of the column with each kind of value
	dates language.Dates
	open  map[[2]int]language.Day // dates that may be read in two ways until the whole table is read
}

// openTable reads the headings of a table.
func openTable(in Input) (*tableReader, error) {
	if in.Folder != nil {
		return nil, errors.New("a folder is no table")
	}
	data := in.Data
	if first, rest, _ := bytes.Cut(data, []byte("\n")); bytes.HasPrefix(bytes.ToLower(first), []byte("sep=")) {
		data = rest // a line by which a spreadsheet names the separator
	}
	head, _, _ := bytes.Cut(bytes.TrimLeft(data, "\r\n"), []byte("\n"))
	t := &tableReader{builder: newBuilder(), title: Line(in.Title), at: map[string]int{}, open: map[[2]int]language.Day{}}
	t.rows = raw.NewRows(bufio.NewReaderSize(bytes.NewReader(data), raw.MaxRow), raw.Separator(string(head)), func(line int, what string) {
		t.doubt(in.Name+":"+strconv.Itoa(line), what+"; the row was left out")
	})
	row, err := t.rows.Next()
	if err != nil {
		return nil, fmt.Errorf("%s: is no table", in.Name)
	}
	var unknown []string
	for i, heading := range row {
		what := columnOf(heading)
		if _, taken := t.at[what]; what == "" || taken {
			if heading = Line(heading); heading != "" {
				unknown = append(unknown, clean.Quote(heading, 40))
			}
			continue
		}
		t.at[what] = i
		t.dates.Foreign = t.dates.Foreign || language.Read(heading+" 1").Foreign
		t.dates.Eastern = t.dates.Eastern || language.IsEastern(heading)
	}
	const few = 6
	if n := len(unknown) - few; n > 1 {
		unknown = append(unknown[:few], strconv.Itoa(n)+" more")
	}
	if len(unknown) > 0 {
		t.leave("columns that are not known: " + wording.List(unknown))
	}
	if _, ok := t.at["episode"]; !ok {
		if t.at["episode"], ok = t.at["overall"]; !ok {
			return nil, fmt.Errorf("%s:1: has no column for the episode; its first line must name the columns: season,episode,title", in.Name)
		}
	}
	return t, nil
}

func readTable(in Input) (*Catalogue, error) {
	t, err := openTable(in)
	if err != nil {
		return nil, err
	}
	for {
		row, err := t.rows.Next()
		if err == nil {
			err = t.row(row, in.Name+":"+strconv.Itoa(t.rows.Line))
		}
		switch {
		case errors.Is(err, io.EOF):
			t.end()
			if len(t.builder.at) == 0 && t.left[otherShows] > 0 {
				return nil, fmt.Errorf("%s: has no row of that show; --title picks it by its name in the table", in.Name)
			}
			return t.done()
		case err != nil:
			return nil, err
		}
	}
}

func (t *tableReader) row(row []string, place string) error {
	in := func(name string) string {
		if i, ok := t.at[name]; ok && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	if show := Line(in("show")); show != "" {
		switch {
		case t.title != "" && !strings.EqualFold(show, t.title):
			t.leave(otherShows)
			return nil
		case t.Title != "" && !strings.EqualFold(show, t.Title):
			return fmt.Errorf("%s: holds more than one show; say which with --title and its name", place)
		}
		t.Title = show
	}
	season, number, ok := t.point(in("season"), in("episode"))
	if !ok {
		t.doubt(place, "has no season and episode, and was left out")
		return nil
	}
	e := Episode{
		Season: season, Number: number, Title: unquoted(in("title")), Runtime: runtimeOf(in("runtime")), Summary: in("summary"),
		Directors: []string{in("director")}, Writers: []string{in("writer")},
	}
	date, _, _ := strings.Cut(Line(in("date")), "[") // a footnote
	date, _, _ = strings.Cut(date, " (")             // "July 15, 2016 (2016-07-15)"
	at, day, known := t.dates.Parse(date)
	switch {
	case day != language.Day{}:
		if key := [2]int{season, number}; t.builder.at[key] == nil {
			t.open[key] = day
		}
	case known:
		e.Released = at.Format(time.DateOnly)
	case date != "":
		t.leave("dates that are written otherwise than 2019-09-06 or 6 September 2019")
	}
	t.add(e, place)
	return nil
}

// end decides the dates that may be read with the day or the month first: one row that allows only
// one reading decides for all.
func (t *tableReader) end() {
	for at, day := range t.open {
		released, doubtful := day.In(t.dates.Order())
		if e := t.builder.at[at]; e != nil && !doubtful {
			e.Released = released.Format(time.DateOnly)
		} else if e != nil {
			t.leave("dates of which no row tells whether the day or the month comes first; write them as 2019-09-06")
		}
	}
}

// point is a row's season and episode. Without a column for seasons, there is one.
func (t *tableReader) point(season, episode string) (s, e int, ok bool) {
	if l := language.Read(episode); l.Is(language.Season) && l.Episode != 0 {
		return l.Number, content.Point{Season: l.Number, Episode: l.Episode}.Number(), true
	}
	s, ok = counted(season, language.Season)
	if _, there := t.at["season"]; !there {
		s, ok = 1, true
	}
	e, numbered := counted(episode, language.Episode)
	return s, e, ok && numbered
}

// counted is the number in "3", "3.0" or "Season 3".
func counted(s string, noun language.Noun) (int, bool) {
	if l := language.Read(s); l.Is(noun) && l.Episode == 0 {
		return l.Number, true
	}
	return number(cell(s))
}

// unquoted is a title without the quotation marks that encyclopedias put around it.
func unquoted(s string) string {
	if strings.Count(s, `"`) == 2 && s[0] == '"' && s[len(s)-1] == '"' {
		return s[1 : len(s)-1]
	}
	return s
}
