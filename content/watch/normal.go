package watch

import (
	"errors"
	"slices"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
)

const idLength = 16

// valid reports whether the point is an episode that a file can hold.
func valid(p content.Point) bool {
	return p.Season >= 0 && p.Season <= content.MaxNumber && !p.Whole() && p.Episode <= content.MaxNumber
}

// sorted are the episodes in order, each once, without whole seasons.
func sorted(episodes []content.Point) []content.Point {
	var out []content.Point
	for _, p := range episodes {
		if valid(p) {
			out = append(out, p)
		}
	}
	slices.SortFunc(out, content.Point.Compare)
	return slices.Compact(out)
}

// finish checks a change read from a file, and sets the clock (-1: there was none).
func (c *Change) finish(clock int64) error {
	switch {
	case c.At.IsZero():
		return errTime
	case !validID(c.ID) || c.Undoes != "" && !validID(c.Undoes) || c.Redoes != "" && !validID(c.Redoes):
		return errors.New("an id has 1 to 64 letters and digits")
	case c.Undoes != "" && c.Redoes != "", c.target() != "" && c.effect():
		return errors.New("a change that undoes or redoes another does nothing else")
	case clock < -1 || clock > maxClock:
		return errors.New("clock: is out of range")
	}
	if c.Clock = clock; clock < 0 {
		c.Clock = clockOf(c.At)
	}
	c.Watched = c.Watched && len(c.Episodes) > 0
	for _, text := range []*string{&c.Show, &c.Name} {
		if !isClean(*text) {
			*text = cleanText(*text)
		}
	}
	return nil
}

func validID(id string) bool {
	for i := range len(id) {
		if c := id[i] | 0x20; !('a' <= c && c <= 'z' || '0' <= id[i] && id[i] <= '9' || id[i] == '-' || id[i] == '_') {
			return false
		}
	}
	return id != "" && len(id) <= 64
}

// split brings marks into the order of a Change; times is nil where all are at.
func split(marks []Mark, at time.Time) (episodes []content.Point, times []time.Time) {
	marks = slices.Clone(marks)
	marks = slices.DeleteFunc(marks, func(m Mark) bool { return !valid(m.Episode) })
	same := true
	for i, m := range marks {
		if m.At.IsZero() {
			m.At = at
		}
		marks[i].At = clampTime(m.At)
		same = same && marks[i].At.Equal(at)
	}
	slices.SortFunc(marks, compareMarks)
	marks = slices.CompactFunc(marks, func(a, b Mark) bool { return compareMarks(a, b) == 0 })
	if len(marks) == 0 {
		return nil, nil
	}
	episodes = make([]content.Point, len(marks))
	if !same {
		times = make([]time.Time, len(marks))
	}
	for i, m := range marks {
		episodes[i] = m.Episode
		if !same {
			times[i] = m.At
		}
	}
	return episodes, times
}

func compareMarks(a, b Mark) int {
	if c := a.Episode.Compare(b.Episode); c != 0 {
		return c
	}
	return a.At.Compare(b.At)
}

// The times that a file can hold, and that make sense, in milliseconds since 1970:
// those of the years 1900 to 9999.
const (
	minTime = -2_208_988_800_000
	maxTime = 253_402_300_799_999
)

// clampTime is the time in UTC to the millisecond, within those bounds: never the
// zero time.
func clampTime(t time.Time) time.Time {
	return time.UnixMilli(max(minTime, min(t.UnixMilli(), maxTime))).UTC()
}

// maxText bounds the names and ids that a history holds, in bytes.
const maxText = 200

// cleanText makes a name fit to be kept and shown: one line, safe for a terminal, short.
func cleanText(s string) string {
	if isClean(s) {
		return s
	}
	s = clean.Line(s)
	if len(s) > maxText {
		s = clean.Line(strings.ToValidUTF8(s[:maxText], ""))
	}
	return s
}

// isClean reports quickly that cleanText would return most texts as they are.
func isClean(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return len(s) <= maxText && (s == "" || s[0] != ' ' && s[len(s)-1] != ' ')
}
