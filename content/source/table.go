package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/watch/imports/language"
)

// table reads any table with a column each for season and episode, or one with S01E03,
// and a title; a date, a runtime, a summary, directors and writers where it has them.
var table = Source{
	Name: "table", Title: "a table",
	Takes:      "CSV or TSV with the columns season, episode and title; date, runtime, summary, director, writer where there are any",
	License:    "as the table's maker says",
	Recognizes: func(in Input) bool { _, _, err := columnsOf(in); return err == nil },
	Read:       readTable,
}

// columnNames are what a column may be called, beside the nouns of all languages for a
// season and an episode. Another number is that of the episode where there is none such.
var columnNames = map[string]string{
	"season":   "season_number seasonnumber",
	"episode":  "episode_number episodenumber ep_no no._in_season no.in_season no._inseason",
	"overall":  "number no no. nr # no._overall no.overall no._in_series no.in_series",
	"title":    "title name episode_title episode_name titel título titre titolo",
	"date":     "date airdate air_date aired released release_date original_air_date original_release_date datum fecha data premiere",
	"runtime":  "runtime minutes duration length laufzeit duración durée running_time",
	"summary":  "summary recap overview plot description inhalt resumen résumé synopsis",
	"director": "director directors directed_by",
	"writer":   "writer writers written_by",
}

// columnOf is what a column holds, by its heading.
func columnOf(heading string) string {
	heading, _, _ = strings.Cut(strings.ToLower(Line(heading)), "[") // a footnote
	name := strings.ReplaceAll(strings.TrimSpace(heading), " ", "_")
	for what, names := range columnNames {
		for one := range strings.FieldsSeq(names) {
			if one == name {
				return what
			}
		}
	}
	switch language.NounOf(heading) {
	case language.Season:
		return "season"
	case language.Episode:
		return "episode"
	}
	return ""
}

// columnsOf opens a table, and tells which column holds what.
func columnsOf(in Input) (map[string]int, *csv.Reader, error) {
	if in.Folder != nil {
		return nil, nil, errors.New("a folder is no table")
	}
	data := bytes.TrimPrefix(in.Data, bom)
	if first, rest, _ := bytes.Cut(data, []byte("\n")); bytes.HasPrefix(bytes.ToLower(first), []byte("sep=")) {
		data = rest // a spreadsheet's own line
	}
	head, _, _ := bytes.Cut(data, []byte("\n"))
	r := csv.NewReader(bytes.NewReader(data))
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	for _, d := range ",;\t|" {
		if bytes.Count(head, []byte(string(d))) > bytes.Count(head, []byte(string(r.Comma))) {
			r.Comma = d
		}
	}
	row, err := r.Read()
	if err != nil {
		return nil, nil, fmt.Errorf("%s: is no table", in.Name)
	}
	at := map[string]int{}
	for i, name := range row {
		if what := columnOf(name); what != "" {
			if _, taken := at[what]; !taken {
				at[what] = i
			}
		}
	}
	if _, ok := at["episode"]; !ok {
		if at["episode"], ok = at["overall"]; !ok {
			return nil, nil, fmt.Errorf("%s:1: has no column for the episode; its first line must name the columns: season,episode,title", in.Name)
		}
	}
	return at, r, nil
}

// dated is an episode whose day is open until the whole table is read: which of two numbers
// is the month, other rows may tell.
type dated struct {
	Episode
	place string
	at    time.Time
	day   language.Day
}

func readTable(in Input) (*Catalogue, error) {
	at, r, err := columnsOf(in)
	if err != nil {
		return nil, err
	}
	t := tableReader{builder: newBuilder(), at: at, open: map[[2]int]language.Day{}}
	for {
		row, err := r.Read()
		line, _ := r.FieldPos(0)
		switch {
		case errors.Is(err, io.EOF):
			t.end()
			return t.done()
		case err != nil:
			return nil, fmt.Errorf("%s:%d: cannot be read as a row", in.Name, line)
		}
		t.row(row, in.Name+":"+strconv.Itoa(line))
	}
}

// tableReader takes the rows of a table in.
type tableReader struct {
	*builder
	at    map[string]int // which column holds what
	dates language.Dates
	open  map[[2]int]language.Day // episodes whose date the whole table must tell
}

func (t *tableReader) row(row []string, place string) {
	in := func(name string) string {
		if i, ok := t.at[name]; ok && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	season, number, ok := t.point(in("season"), in("episode"))
	if !ok {
		t.doubt(place, "has no season and episode, and was left out")
		return
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
}

// end settles the dates of which day and month may be taken for each other: one row that
// cannot be read both ways tells of them all.
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

// point is the season and the episode that a row says. A table without a column for the
// season has one season.
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

// unquoted is a title without the quotation marks of an encyclopedia.
func unquoted(s string) string {
	if strings.Count(s, `"`) == 2 && s[0] == '"' && s[len(s)-1] == '"' {
		return s[1 : len(s)-1]
	}
	return s
}
