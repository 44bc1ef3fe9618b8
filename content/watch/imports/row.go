package imports

import (
	"cmp"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/watch/imports/language"
	"unspoiled/content/watch/imports/raw"
)

// row is what a table's row, or a file's entry, says of one view, unparsed. Any of it may be
// missing.
type row struct {
	kind, show, id, year  raw.Cell // id is the show's catalogue number: "tvdb:305288"
	title                 raw.Cell // of the episode, in case its numbers are missing
	season, episode, last raw.Cell // last: where one row is several episodes
	at                    raw.Cell
	watched               raw.Cell // yes or no
	plays                 raw.Cell // how many times
	progress              raw.Cell // "40%", 0.4
	status                raw.Cell // "Completed", "plantowatch", "watchlist"
	who                   raw.Cell
	undated               bool // it counts without a date or a mark
}

// view adds what a row says, if it is a view of an episode of the show.
func (c *collector) view(r row) {
	who := nobody
	if r.who != "" {
		who = c.persons.meet(string(r.who))
	}
	if notEpisode(r.kind) {
		c.ignore(NoEpisode)
		return
	}
	v := c.dated(r) // also for other shows: the order of day and month is the file's
	id, mine := c.owner(r)
	if !mine {
		c.ignore(OtherShow)
		return
	}
	why := r.counts()
	if why == "" && c.ahead(v.At) { // a future day is one of release
		why = Unwatched
	}
	if why != "" {
		c.ignore(why)
		return
	}
	first, last, ok := r.points()
	if !ok {
		first, ok = c.episodeByTitle("", string(r.title))
		last = first
	}
	if !ok {
		c.broken("the number of the season or the episode is missing, or cannot be read")
		return
	}
	v.who, v.id = who, id
	for p := first; ; p = content.EpisodePoint(p.Season, p.Number()+1) {
		if c.add(p, v); p == last {
			return
		}
	}
}

// dated is a view with the time of the row.
func (c *collector) dated(r row) view {
	v := view{Mark: Mark{Certain: true}, who: nobody}
	at := r.at
	if blank(at) && isDate(string(r.watched)) {
		at = r.watched
	}
	if !blank(at) && at != "unknown" && at != "released" { // words of Trakt's
		v.At, v.day, v.DayDoubtful = c.when(string(at))
	}
	return v
}

// owner finds out whether a row is of the show, by the show's catalogue number, or else by the
// title. Without a title and with an unknown number, it returns the number as id: another row may
// tell.
func (c *collector) owner(r row) (id string, mine bool) {
	year, _ := wholeNumber(string(r.year))
	switch {
	case r.id != "" && c.ours(string(r.id), 0):
		return "", true
	case r.show != "":
		mine = c.ours(string(r.show), year)
		if mine && r.id != "" && len(c.owned) < maxNames {
			c.owned[string(r.id)] = true
		}
		return "", mine
	}
	return string(r.id), r.id != ""
}

// mine reports whether a row is certainly of the show.
func (c *collector) mine(r row) bool {
	id, mine := c.owner(r)
	return mine && id == ""
}

// counts is "" for a view, else why the row is none. A view needs a date, a number of plays, or a
// word that says so.
func (r row) counts() Ignored {
	share, told := percent(r.progress)
	switch {
	case !blank(r.watched):
		begun, _ := percent(r.watched)
		n, _ := wholeNumber(string(r.watched))
		switch {
		case n > 0 || isTrue(r.watched) || isDate(string(r.watched)):
			return ""
		case begun > 0 || share > 0:
			return Partial
		}
		return Unwatched
	case !blank(r.status):
		if why, told := statusOf(r.status); told {
			return why
		}
	}
	if told && share < wholeShare {
		return Partial
	}
	switch n, ok := wholeNumber(string(r.plays)); {
	case ok && n > 0:
		return ""
	case ok:
		return Unwatched
	case !r.undated && (blank(r.at) || r.at == "0" || strings.EqualFold(string(r.at), "false") || strings.EqualFold(string(r.at), "no")):
		return Unwatched
	}
	return ""
}

// percent reads how much was watched: "40%", 40 or 0.4.
func percent(progress raw.Cell) (float64, bool) {
	if progress == "" {
		return 0, false
	}
	words, sign := strings.CutSuffix(strings.TrimSpace(string(progress)), "%")
	n, err := strconv.ParseFloat(strings.TrimSpace(words), 64)
	if n <= 1 && !sign {
		n *= 100
	}
	return n, err == nil
}

var joined = strings.NewReplacer(" ", "", "-", "", "_", "")

// statusOf is what a status means: a view (""), part of one, or none. Told is false for an unknown
// word.
func statusOf(status raw.Cell) (why Ignored, told bool) {
	switch joined.Replace(strings.ToLower(string(status))) {
	case "completed", "watched", "seen", "finished", "complete", "done", "rewatched", "repeating", "1":
		return "", true
	case "inprogress", "watching", "paused", "pause", "onhold", "hold", "onahold", "dropped", "partial", "playing", "started", "stopped":
		return Partial, true
	case "planning", "plantowatch", "planned", "plannedtowatch", "watchlist", "towatch", "unwatched", "notwatched", "wanted", "wishlist", "rating", "ratings",
		"rated", "collection", "collected", "collect", "list", "favorite", "favorites", "notinterested", "notseen", "unseen", "forlater", "0":
		return Unwatched, true
	}
	return "", false
}

// blank reports whether a cell says nothing. Some services write a date in year 0 or 1 for that.
func blank(s raw.Cell) bool {
	switch s := strings.TrimSpace(string(s)); strings.ToLower(s) {
	case "", "-", "–", "—", "null", "none", "n/a", "nan", "never", "\\n":
		return true
	default:
		return strings.HasPrefix(s, "0001-") || strings.HasPrefix(s, "0000-")
	}
}

func isTrue(s raw.Cell) bool {
	switch strings.ToLower(strings.TrimSpace(string(s))) {
	case "yes", "y", "x", "✓", "✔", "☑", "✅", "watched", "seen", "checked", "done", "completed", "ja", "oui", "sí", "si", "sim":
		return true
	}
	ok, _ := strconv.ParseBool(strings.ToLower(strings.TrimSpace(string(s))))
	return ok
}

// mostAtOnce bounds how many episodes one row may be.
const mostAtOnce = 20

// points are the first and last episode of a row.
func (r row) points() (first, last content.Point, ok bool) {
	s, okSeason := numbered(r.season, language.Season)
	e, okEpisode := numbered(r.episode, language.Episode)
	if !okSeason || !okEpisode { // "S01E03" in one cell
		l := language.Read(string(r.episode))
		first = content.Point{Season: l.Number, Episode: l.Episode}
		return first, first, l.Is(language.Season) && l.Episode != 0
	}
	first = content.EpisodePoint(s, e)
	if to, ok := wholeNumber(string(r.last)); ok && to > e && to-e < mostAtOnce {
		return first, content.EpisodePoint(s, to), true
	}
	return first, first, true
}

// numbered reads "3", "3.0", "Season 3" or "Three".
func numbered(s raw.Cell, noun language.Noun) (int, bool) {
	if n, ok := wholeNumber(string(s)); ok {
		return n, true
	}
	if l := language.Read(string(s)); l.Is(noun) && l.Episode == 0 {
		return l.Number, true
	}
	return 0, false
}

// wholeNumber reads a number, even with the ".0" that spreadsheets add.
func wholeNumber(s string) (int, bool) {
	s = strings.TrimSuffix(strings.TrimSpace(s), ".0")
	if s == "" || s[0] > '9' {
		return 0, false
	}
	n, err := strconv.ParseUint(s, 10, 16)
	return int(n), err == nil
}

// notEpisode reports whether a row's kind is anything but an episode.
func notEpisode(kind raw.Cell) bool {
	switch strings.ToLower(strings.TrimSpace(string(kind))) {
	case "", "episode", "episodes", "tvepisode", "tv episode":
		return false
	}
	return true
}

// showEntry is an entry with the episodes of a show by season, as several services write it.
type showEntry struct {
	Title   raw.Cell `json:"title"`
	Show    *show    `json:"show"`
	Seasons []season `json:"seasons"`
}

// row is what an entry says of the show.
func (e *showEntry) row() row {
	if e.Show == nil {
		return row{show: e.Title}
	}
	return row{show: e.Show.Title, year: e.Show.Year, id: e.Show.IDs.id()}
}

type show struct {
	Title raw.Cell `json:"title"`
	Year  raw.Cell `json:"year"`
	IDs   ids      `json:"ids"`
}

// ids are a show's catalogue numbers.
type ids struct {
	TVDB raw.Cell `json:"tvdb"`
	TMDB raw.Cell `json:"tmdb"`
	IMDb raw.Cell `json:"imdb"`
}

// id is one of the numbers, written as in a show's names.
func (i ids) id() raw.Cell {
	in := func(catalogue, number raw.Cell) raw.Cell {
		if number == "" {
			return ""
		}
		return catalogue + number
	}
	return cmp.Or(in("tvdb:", i.TVDB), in("tmdb:", i.TMDB), in("imdb:", i.IMDb))
}

type season struct {
	Number   raw.Cell  `json:"number"`
	Season   raw.Cell  `json:"season"`
	Episodes []episode `json:"episodes"`
}

type episode struct {
	Number    raw.Cell `json:"number"`
	Episode   raw.Cell `json:"episode"`
	Plays     raw.Cell `json:"plays"`
	LastAt    raw.Cell `json:"last_watched_at"`
	At        raw.Cell `json:"watched_at"`
	IsWatched raw.Cell `json:"is_watched"`
	Watched   raw.Cell `json:"watched"`
}

// showEntry adds the episodes of a show.
func (c *collector) showEntry(e *showEntry) { c.seasons(e.row(), e.Seasons) }

func (c *collector) seasons(r row, all []season) {
	if !c.mine(r) {
		c.ignore(OtherShow)
		return
	}
	for _, s := range all {
		for _, e := range s.Episodes {
			r := r
			r.season, r.episode = cmp.Or(s.Number, s.Season), cmp.Or(e.Number, e.Episode)
			r.plays, r.at, r.watched = e.Plays, cmp.Or(e.At, e.LastAt), cmp.Or(e.IsWatched, e.Watched)
			c.view(r)
		}
	}
}
