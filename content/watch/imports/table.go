package imports

import (
	"io"
	"slices"
	"strings"

	"unspoiled/content/clean"
	"unspoiled/content/watch/imports/language"
	"unspoiled/content/watch/imports/raw"
)

var table = Importer{
	Name: "table", Title: "a table",
	Takes: "columns for the show, season and episode (or S01E03), and for the day or whether it was watched, by their usual names in many languages",
	Since: "always",
	Lacks: "rows without a day or a yes where there is a column for it; tables of ratings, wishes or air dates",
	files: []file{
		{what: "a list of ratings, wishes or air dates", fits: func(s *sample) bool {
			f, ok := anyFields(s)
			return ok && f.at == "" && f.watched == "" && f.plays == "" && has(s.keys, otherColumns)
		}, not: "a column is needed that says when an episode was watched"},
		{what: "a table", fits: func(s *sample) bool { _, ok := anyFields(s); return ok }, read: func(c *collector, s *sample) error {
			f, _ := anyFields(s)
			return f.views(c, s)
		}},
	},
}

// Usual names of columns. Season and episode are also recognised by the nouns of all languages.
const (
	showColumns    = "show show_title show_name showtitle series series_title series_name seriesname seriestitle tv_show tv_show_name tvshow serie série сериал program titre_de_la_série name_of_show 作品 番組 剧名 劇名 節目 节目 드라마 프로그램 serial"
	seasonColumns  = "season season_number seasonnumber season_no s_no"
	episodeColumns = "episode episode_number episodenumber episode_no ep_no number code episode_code sxxexx s/e"
	dateColumns    = "watched_at watchedat watched_on date_watched watch_date watched_date last_watched last_watched_at viewed_at viewed_on viewed seen_at seen_on date_seen date_viewed played_at last_played lastplayed lastplayeddate finished_at end_date ended_at completed_at timestamp time date day datum fecha data дата 日付 날짜 日期 gesehen_am vu_le visto visto_el"
	flagColumns    = "watched is_watched iswatched seen played gesehen vu 視聴済み"
	playColumns    = "plays play_count playcount times_watched views watch_count"
	otherColumns   = "rating|your_rating|my_rating|score|vote|listed_at|added|added_at|date_added|collected_at|rated_at|air_date|airdate|aired|released|release_date|first_aired|originally_aired"
)

// anyFields recognises the columns by their headings. A title is taken as the show's if no other
// column is, and a date may not be that of release.
func anyFields(s *sample) (fields, bool) {
	if s.open != 0 || len(s.first) < 2 {
		return fields{}, false
	}
	present := func(names string) string {
		if s.columns(names) == nil {
			return ""
		}
		return names
	}
	f := fields{
		show: present(showColumns), season: present(seasonColumns), episode: present(episodeColumns), year: "year show_year",
		at: present(dateColumns), watched: present(flagColumns), plays: present(playColumns), status: present("status state action watchlist"),
		progress: "progress percent percentage percent_complete percent_watched", key: "type media_type kind", keys: noFilm,
	}
	for _, name := range s.heading {
		column := strings.ReplaceAll(name, " ", "_")
		switch noun := language.NounOf(name); {
		case noun == language.Season && f.season == "" && !strings.Contains(" "+showColumns+" ", " "+column+" "):
			f.season = column
		case noun == language.Episode && f.episode == "":
			f.episode = column
		case language.IsDate(name) && f.at == "":
			f.at = column
		}
	}
	if others := strings.Replace(showColumns, " series ", " ", 1); f.season == "" && s.keys["series"] && s.columns(others) != nil {
		f.show, f.season = others, "series" // British usage
	}
	if f.show == "" {
		f.show = present("title name titel titre título titolo tytuł название タイトル 作品名 제목 작품 标题 標題")
	}
	f.undated = f.at+f.watched+f.plays+f.status == ""
	return f, f.show != "" && f.episode != "" && (f.season != "" || slices.ContainsFunc(s.second, isPoint))
}

// isPoint reports whether a cell is like S01E03.
func isPoint(cell string) bool {
	l := language.Read(cell)
	return l.Is(language.Season) && l.Episode != 0
}

func noFilm(kind raw.Cell) bool {
	switch strings.ToLower(string(kind)) {
	case "movie", "movies", "film", "book", "game", "music", "show", "season":
		return false
	}
	return true
}

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
	return c.each(s, func(of cells) {
		if f.keys != nil && !f.keys(of(f.key)) {
			c.ignore(NoEpisode)
			return
		}
		c.view(f.row(of))
	})
}

// each reads a table and does something with every row below the heading.
func (c *collector) each(s *sample, do func(of cells)) error {
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
	for below := s.headless; ; {
		var err error
		if row, err = t.Next(); err != nil {
			return ended(err)
		}
		if !below {
			below = !strings.HasPrefix(row[0], "#")
			continue
		}
		c.counted(t)
		do(of)
	}
}

func (c *collector) rows(s *sample) *raw.Rows { return raw.NewRows(s.text, s.sep, c.brokenRow) }

// counted counts a row.
func (c *collector) counted(t *raw.Rows) {
	c.here.Line = t.Line
	c.row()
}

// columns are the indexes of the columns with these names.
func (s *sample) columns(names string) []int {
	var all []int
	for name := range strings.FieldsSeq(names) {
		spaced := strings.ReplaceAll(name, "_", " ")
		if i := slices.IndexFunc(s.heading, func(h string) bool { return h == name || h == spaced }); i >= 0 {
			all = append(all, i)
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
