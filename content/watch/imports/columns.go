package imports

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"unspoiled/content/clean"
)

// numbered is a table that has the numbers of season and episode in its columns. Of each
// field, the columns are named that may hold it: the first that is there and not empty.
type numbered struct {
	format Format
	name   string
	needs  string // columns by which it is recognised
	lacks  string // a column that it never has

	show, season, episode, at string
	watched                   string // must be "true", if it is there
	key                       string // must begin with one of keys
	keys                      string
	kindOf                    string // a column that must be "episode", if it is not empty
}

// tables are the tables that are known by their columns, the most telling first.
func tables() []tableKind {
	return []tableKind{
		full{},
		simklTable{},
		numbered{
			format: TVTime, name: "the tracking records of a data request", needs: "key series_name created_at",
			show: "series_name", season: "s_no season_number", episode: "ep_no episode_number", at: "created_at",
			key: "key", keys: "watch-episode- rewatch-episode-",
		},
		numbered{
			format: TVTime, name: "the seen episodes of a data request", needs: "tv_show_name episode_season_number episode_number",
			show: "tv_show_name", season: "episode_season_number", episode: "episode_number", at: "updated_at created_at",
		},
		numbered{
			format: TVTime, name: "a list of series and episodes", needs: "title season episode is_watched",
			show: "title", season: "season", episode: "episode", at: "watched_at", watched: "is_watched", kindOf: "type",
		},
		numbered{
			format: Trakt, name: "a table", needs: "type season episode", lacks: "is_watched",
			show: "title name show", season: "season", episode: "episode", at: "watched_at date_watched", kindOf: "type",
		},
	}
}

// tableKind is a table that is recognised by its columns.
type tableKind interface {
	fits(columns map[string]bool) bool
	kind(separator byte) kind
}

func (n numbered) fits(columns map[string]bool) bool {
	return hasAll(columns, n.needs) && (n.lacks == "" || !columns[n.lacks])
}

func hasAll(columns map[string]bool, names string) bool {
	for name := range strings.FieldsSeq(names) {
		if !columns[name] {
			return false
		}
	}
	return true
}

func (n numbered) kind(separator byte) kind {
	return kind{format: n.format, name: n.name, read: func(c *collector, in *input) error {
		return n.read(c, newTable(c, in, separator))
	}}
}

func (n numbered) read(c *collector, t *table) error {
	head, err := t.head()
	if err != nil {
		return err
	}
	show, season, episode := head.of(n.show), head.of(n.season), head.of(n.episode)
	at, watched, key, kindOf := head.of(n.at), head.of(n.watched), head.of(n.key), head.of(n.kindOf)
	for {
		row, err := t.cells()
		if err != nil {
			return ended(err)
		}
		switch {
		case len(key) > 0 && !beginsWithOne(key.in(row), n.keys), notEpisode(kindOf.in(row)):
			c.ignore(NoEpisode)
			continue
		case !c.ours(show.in(row), 0):
			continue
		case len(watched) > 0 && !isTrue(watched.in(row)):
			c.ignore(Unwatched)
			continue
		}
		s, okSeason := wholeNumber(season.in(row))
		e, okEpisode := wholeNumber(episode.in(row))
		if !okSeason || !okEpisode {
			c.broken(t.line, "the number of the season or the episode cannot be read")
			continue
		}
		if err := c.add(s, e, view{Mark: Mark{At: c.time(at.in(row)), Certain: true}}); err != nil {
			return err
		}
	}
}

// notEpisode reports whether a row says that it is of something else.
func notEpisode(kind string) bool {
	return kind != "" && !strings.EqualFold(kind, "episode")
}

func beginsWithOne(s, prefixes string) bool {
	for p := range strings.FieldsSeq(prefixes) {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

func isTrue(s string) bool {
	ok, err := strconv.ParseBool(strings.ToLower(s))
	return ok && err == nil
}

// time is a time that a service wrote; the zero time where it wrote none.
func (c *collector) time(s string) time.Time {
	t, _ := parseTime(s)
	return t
}

// wholeNumber reads the number of a season or an episode.
func wholeNumber(s string) (int, bool) {
	s = strings.TrimSuffix(strings.TrimSpace(s), ".0") // as spreadsheets save it
	n, err := strconv.ParseUint(s, 10, 16)
	return int(n), err == nil
}

// heading is the columns of a table.
type heading []string

// head reads the first row.
func (t *table) head() (heading, error) {
	row, err := t.cells()
	if err == io.EOF {
		return nil, errEmpty
	}
	if err != nil {
		return nil, err
	}
	t.c.preview.Rows--
	h := make(heading, min(len(row), 256))
	for i := range h {
		h[i] = strings.ToLower(clean.Line(limit(row[i])))
	}
	return h, nil
}

// columns are the places where a field may stand.
type columns []int

func (h heading) of(names string) columns {
	var out columns
	for name := range strings.FieldsSeq(names) {
		if i := slices.Index(h, strings.ReplaceAll(name, "_", " ")); i >= 0 {
			out = append(out, i)
		} else if i := slices.Index(h, name); i >= 0 {
			out = append(out, i)
		}
	}
	return out
}

// in is the first of the cells that is not empty.
func (cs columns) in(row []string) string {
	for _, i := range cs {
		if i < len(row) && row[i] != "" {
			return row[i]
		}
	}
	return ""
}

// ended takes the end of a file for what it is.
func ended(err error) error {
	if err == io.EOF {
		return nil
	}
	return err
}
