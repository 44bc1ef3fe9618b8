package watch

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/safetoml"
)

// file is a progress file as TOML: what encode writes, this reads.
type file struct {
	Version  int64   `toml:"version"`
	Checksum string  `toml:"checksum"`
	Changes  []table `toml:"change"`
}

// table is one change. A person who writes one may leave out the id.
type table struct {
	ID        string   `toml:"id"`
	At        moment   `toml:"at"`
	Clock     *int64   `toml:"clock"`
	Show      string   `toml:"show"`
	Name      string   `toml:"name"`
	Undoes    string   `toml:"undoes"`
	Redoes    string   `toml:"redoes"`
	Rewatch   string   `toml:"rewatch"`
	Watched   []string `toml:"watched"`
	Unwatched []string `toml:"unwatched"`
}

// The keys of a file and of a change. They are checked here, since the parser accepts keys in any
// case.
var (
	fileKeys   = []string{"version", "checksum", "change"}
	changeKeys = []string{"id", "at", "clock", "show", "name", "undoes", "redoes", "rewatch", "watched", "unwatched"}
)

// moment is a TOML date and time, so without quotes.
type moment time.Time

// UnmarshalTOML reads a TOML date and time.
func (m *moment) UnmarshalTOML(v any) error {
	t, ok := v.(time.Time)
	if !ok {
		return errTime
	}
	*m = moment(t)
	return nil
}

// decodeTOML reads a file, whether the program or a person wrote it.
func decodeTOML(data string) ([]*Change, error) {
	if v := versionOf(data); v > version {
		return nil, &Newer{Version: v}
	}
	var f file
	all, err := safetoml.Decode([]byte(data), safetoml.Limits{Work: 8_000_000}, &f)
	if syntax, ok := errors.AsType[*safetoml.SyntaxError](err); ok {
		return nil, fmt.Errorf("line %d: %s", syntax.Line, syntax.Msg)
	}
	for _, key := range all {
		last, known := key[len(key)-1], changeKeys
		if len(key) == 1 {
			known = fileKeys
		}
		if len(key) > 2 || !slices.Contains(known, last) {
			return nil, fmt.Errorf("there is no key %.40q", last)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("a value is of another kind than it must be: %w", err)
	}
	switch {
	case f.Version < 1:
		return nil, errVersion
	case f.Version > version:
		return nil, &Newer{Version: f.Version}
	}
	changes, total := make([]*Change, len(f.Changes)), 0
	for i := range f.Changes {
		c, err := f.Changes[i].change()
		if err != nil {
			return nil, fmt.Errorf("change %d: %w", i+1, err)
		}
		if total += len(c.Episodes); total > maxMarks {
			return nil, errTooMany
		}
		changes[i] = c
	}
	return normalize(changes), nil
}

func (t *table) change() (*Change, error) {
	if time.Time(t.At).IsZero() {
		return nil, fmt.Errorf("at: %w", errTime)
	}
	c := &Change{ID: t.ID, At: clampTime(time.Time(t.At)), Show: t.Show, Name: t.Name, Undoes: t.Undoes, Redoes: t.Redoes}
	var err error
	if t.Rewatch != "" {
		if c.Rewatch, err = parseRewatch(t.Rewatch); err != nil {
			return nil, fmt.Errorf("rewatch: %w", err)
		}
	}
	if t.Watched != nil && t.Unwatched != nil {
		return nil, errors.New("it marks and unmarks at once")
	}
	var marks []Mark
	for _, entry := range slices.Concat(t.Watched, t.Unwatched) {
		if marks, err = appendEntry(marks, entry, c.At); err != nil {
			return nil, err
		}
	}
	c.Watched = t.Watched != nil
	c.Episodes, c.Times = split(marks, c.At)
	if c.ID == "" {
		c.ID = checksum(string(c.append(nil)))[:idLength]
	}
	c.Clock = clockOf(c.At)
	if t.Clock != nil {
		c.Clock = *t.Clock
	}
	return c, c.finish()
}

var (
	errRange = errors.New(`a range is written "S1E1-S1E8", within one season`)
	errTime  = errors.New(`a time is written 2016-07-15T20:00:00Z`)
)

// appendEntry reads "S1E1" or "S1E1-S1E8", with or without a space and a time after it. At is the
// time where it has none.
func appendEntry(marks []Mark, s string, at time.Time) ([]Mark, error) {
	points, when, timed := strings.Cut(s, " ")
	if timed {
		t, err := parseTime(when)
		if err != nil {
			return marks, err
		}
		at = t
	}
	first, last, ranged := strings.Cut(points, "-")
	from, err := content.ParsePoint(first)
	if err != nil {
		return marks, err
	}
	to := from
	if ranged {
		if to, err = content.ParsePoint(last); err != nil {
			return marks, err
		}
	}
	if from.Season != to.Season || from.Episode > to.Episode || !valid(from) || !valid(to) {
		return marks, errRange
	}
	if len(marks)+to.Episode-from.Episode >= maxMarks {
		return marks, errTooMany
	}
	for p := from; p.Episode <= to.Episode; p.Episode++ {
		if !p.Whole() { // the value between episode 0 and episode 1
			marks = append(marks, Mark{p, at})
		}
	}
	return marks, nil
}

func parseTime(s string) (time.Time, error) {
	t, err := time.Parse(time.RFC3339Nano, s)
	if err != nil {
		return time.Time{}, errTime
	}
	return clampTime(t), nil
}

// parseRewatch reads what Rewatch.String writes.
func parseRewatch(s string) (*Rewatch, error) {
	switch s {
	case "ended":
		return &Rewatch{}, nil
	case "begun":
		return &Rewatch{On: true}, nil
	}
	p, err := content.ParsePoint(s)
	if err != nil || !valid(p) {
		return nil, errors.New(`rewatch is "begun", "ended" or an episode such as "S2E3"`)
	}
	return &Rewatch{On: true, Last: p}, nil
}
