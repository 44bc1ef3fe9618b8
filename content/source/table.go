package source

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
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

// columnNames are what a column may be called, in lower case.
var columnNames = map[string]string{
	"season": "season", "season_number": "season", "seasonnumber": "season", "season number": "season", "s": "season", "staffel": "season", "temporada": "season", "saison": "season",
	"episode": "episode", "episode_number": "episode", "episodenumber": "episode", "episode number": "episode", "number": "episode", "e": "episode", "ep": "episode", "folge": "episode", "no": "episode", "no. in season": "episode", "no. in series": "episode", "episodio": "episode", "épisode": "episode", "nr": "episode",
	"title": "title", "name": "title", "episode_title": "title", "episode title": "title", "titel": "title", "título": "title", "titre": "title", "titolo": "title",
	"date": "date", "airdate": "date", "air_date": "date", "air date": "date", "aired": "date", "released": "date", "release date": "date", "original air date": "date", "original release date": "date", "datum": "date", "fecha": "date",
	"runtime": "runtime", "minutes": "runtime", "duration": "runtime", "length": "runtime", "laufzeit": "runtime", "duración": "runtime", "durée": "runtime",
	"summary": "summary", "recap": "summary", "overview": "summary", "plot": "summary", "description": "summary", "inhalt": "summary", "resumen": "summary", "résumé": "summary",
	"director": "director", "directors": "director", "directed by": "director",
	"writer": "writer", "writers": "writer", "written by": "writer",
}

// pointed is "S01E03" or "1x03".
var pointed = regexp.MustCompile(`(?i)^s?(\d{1,4})\s*[ex](\d{1,4})$`)

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
	for _, d := range ",;\t" {
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
		if what := columnNames[strings.ToLower(strings.TrimSpace(name))]; what != "" {
			if _, taken := at[what]; !taken {
				at[what] = i
			}
		}
	}
	if _, ok := at["episode"]; !ok {
		return nil, nil, fmt.Errorf("%s:1: has no column for the episode; its first line must name the columns: season,episode,title", in.Name)
	}
	return at, r, nil
}

func readTable(in Input) (*Catalogue, error) {
	at, r, err := columnsOf(in)
	if err != nil {
		return nil, err
	}
	b := newBuilder()
	for {
		row, err := r.Read()
		line, _ := r.FieldPos(0)
		switch {
		case errors.Is(err, io.EOF):
			return b.done()
		case err != nil:
			return nil, fmt.Errorf("%s:%d: cannot be read as a row", in.Name, line)
		}
		cell := func(name string) string {
			if i, ok := at[name]; ok && i < len(row) {
				return strings.TrimSpace(row[i])
			}
			return ""
		}
		place := in.Name + ":" + strconv.Itoa(line)
		season, number, ok := rowPoint(cell("season"), cell("episode"))
		if !ok {
			b.doubt(place, "has no season and episode, and was left out")
			continue
		}
		released := day(cell("date"))
		if released == "" && cell("date") != "" {
			b.leave("dates that are written otherwise than 2019-09-06 or 6 September 2019")
		}
		b.add(Episode{
			Season: season, Number: number, Title: cell("title"), Released: released, Runtime: runtimeOf(cell("runtime")), Summary: cell("summary"),
			Directors: []string{cell("director")}, Writers: []string{cell("writer")},
		}, place)
	}
}

func rowPoint(season, episode string) (s, e int, ok bool) {
	if m := pointed.FindStringSubmatch(episode); m != nil {
		season, episode = m[1], m[2]
	}
	s, err := strconv.Atoi(strings.TrimLeft(strings.ToLower(season), "s"))
	if season == "" {
		s, err = 1, nil
	}
	e, err2 := strconv.Atoi(strings.TrimLeft(strings.ToLower(episode), "e"))
	return s, e, err == nil && err2 == nil
}
