package watch

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/internal/pattern"
	"unspoiled/content/safetoml"
)

// maxFile bounds a progress file, in bytes.
const maxFile = 16 << 20

var (
	errChecksum = errors.New("its checksum does not fit: it was cut off or changed; if you edited it, delete the line with the checksum")
	errEmpty    = errors.New("it is empty")
	errVersion  = errors.New("it has no version")
)

// decode reads a progress file into sorted, unique changes. The error is a *Newer without a path,
// or says what is damaged.
//
// The checksum of a file must be right. A file without one (a person edited it) or with git's
// conflict markers is read if all of it makes sense.
func decode(data string) ([]*Change, error) {
	data = strings.TrimPrefix(data, "\ufeff")
	data = strings.ReplaceAll(data, "\r\n", "\n") // git may make it so on Windows
	if strings.TrimLeft(data, "\x00 \n") == "" {
		return nil, errEmpty
	}
	head := headOf(data)
	if head.Version > version {
		return nil, &Newer{Version: head.Version}
	}
	if strings.Contains(data, "<<<<<<< ") && conflict().MatchString(data) {
		return decodeSides(data)
	}
	if head.Checksum != nil {
		sum, _ := head.Checksum.(string)
		_, below, _ := strings.Cut(data, sum)
		if _, below, _ = strings.Cut(below, "\n"); sum != checksum(below) {
			return nil, errChecksum
		}
	}
	changes, err := decodeTOML(data)
	if err == nil && head.Checksum == nil && len(changes) == 0 {
		err = errEmpty // cut off above the checksum
	}
	return changes, err
}

// conflict is what git leaves of a merge to a person: both sides and, in its diff3 style, their
// common ancestor between them, which both hold.
var conflict = pattern.New(`(?ms)^<<<<<<< .*?\n(.*?)(?:^\|{7}.*?)?^=======.*?\n(.*?)^>>>>>>> .*?(?:\n|\z)`)

// decodeSides reads both sides of such a merge.
func decodeSides(data string) ([]*Change, error) {
	var all []*Change
	for _, side := range []string{"$1", "$2"} {
		changes, err := decodeTOML(conflict().ReplaceAllString(data, side))
		if err != nil {
			return nil, fmt.Errorf("git merged it, and %w", err)
		}
		all = union(all, changes)
	}
	return all, nil
}

// checksum is half of a SHA-256: enough against accidents.
func checksum(body string) string {
	sum := sha256.Sum256([]byte(body))
	return hex.EncodeToString(sum[:len(sum)/2])
}

// head is what stands above the changes. The checksum of a newer version may be of another kind.
type head struct {
	Version  int64 `toml:"version"`
	Checksum any   `toml:"checksum"`
}

// headOf reads the head, as far as that is TOML.
func headOf(data string) (h head) {
	above, _, _ := strings.Cut(data, "\n[")
	_, _ = safetoml.Decode([]byte(above), safetoml.Limits{}, &h)
	return h
}

// file is a progress file as TOML: what encode writes, this reads.
type file struct {
	head
	Changes []table `toml:"change"`
}

// table is one change. A person who writes one may leave out the id.
type table struct {
	ID        string    `toml:"id"`
	At        time.Time `toml:"at"`
	Clock     *int64    `toml:"clock"`
	Show      string    `toml:"show"`
	Name      string    `toml:"name"`
	Undoes    string    `toml:"undoes"`
	Redoes    string    `toml:"redoes"`
	Rewatch   string    `toml:"rewatch"`
	Watched   []string  `toml:"watched"`
	Unwatched []string  `toml:"unwatched"`
}

// decodeTOML reads a file, whether the program or a person wrote it.
func decodeTOML(data string) ([]*Change, error) {
	var f file
	unknown, err := safetoml.Decode([]byte(data), safetoml.Limits{Work: 8_000_000}, &f)
	if syntax, ok := errors.AsType[*safetoml.SyntaxError](err); ok {
		return nil, fmt.Errorf("line %d: %s", syntax.Line, syntax.Msg)
	}
	switch {
	case headOf(data).Version > version: // f ends at a value of another kind, wherever that stands
		return nil, &Newer{Version: headOf(data).Version}
	case err != nil:
		return nil, fmt.Errorf("a value is of another kind than it must be: %w", err)
	case len(unknown) > 0:
		return nil, fmt.Errorf("there is no key %.40q", unknown[0][len(unknown[0])-1])
	case f.Version < 1:
		return nil, errVersion
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
	return union(changes, nil), nil
}

func (t *table) change() (*Change, error) {
	if t.At.IsZero() {
		return nil, fmt.Errorf("at: %w", errTime)
	}
	c := &Change{ID: t.ID, At: clampTime(t.At), Show: t.Show, Name: t.Name, Undoes: t.Undoes, Redoes: t.Redoes}
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
		var err error
		if at, err = time.Parse(timeLayout, when); err != nil {
			return nil, errTime
		}
	}
	first, last, ranged := strings.Cut(points, "-")
	if !ranged {
		last = first
	}
	from, err := content.ParsePoint(first)
	to, errTo := content.ParsePoint(last)
	if err := cmp.Or(err, errTo); err != nil {
		return nil, err
	}
	if from.Season != to.Season || from.Episode > to.Episode || !valid(from) || !valid(to) {
		return nil, errRange
	}
	if len(marks)+to.Episode-from.Episode >= maxMarks {
		return nil, errTooMany
	}
	for p := from; p.Episode <= to.Episode; p.Episode++ {
		if !p.Whole() { // the value between episode 0 and episode 1
			marks = append(marks, Mark{p, at})
		}
	}
	return marks, nil
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
