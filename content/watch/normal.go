package watch

import (
	"cmp"
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

// sorted is the valid episodes in order, each once.
func sorted(episodes []content.Point) []content.Point {
	out := slices.DeleteFunc(slices.Clone(episodes), func(p content.Point) bool { return !valid(p) })
	slices.SortFunc(out, content.Point.Compare)
	return slices.Compact(out)
}

// finish checks and cleans a change read from a file.
func (c *Change) finish() error {
	switch {
	case !validID(c.ID) || c.Undoes != "" && !validID(c.Undoes) || c.Redoes != "" && !validID(c.Redoes):
		return errors.New("an id has 1 to 64 letters and digits")
	case c.Undoes != "" && c.Redoes != "", c.target() != "" && c.effect():
		return errors.New("a change that undoes or redoes another does nothing else")
	case c.Clock < 0 || c.Clock > maxClock:
		return errors.New("clock: is out of range")
	}
	c.Watched = c.Watched && len(c.Episodes) > 0
	c.Show, c.Name = cleanText(c.Show), cleanText(c.Name)
	return nil
}

const idLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"

func validID(id string) bool { return id != "" && len(id) <= 64 && strings.Trim(id, idLetters) == "" }

// split sorts marks for a Change; times is nil where every mark is at that time.
func split(marks []Mark, at time.Time) (episodes []content.Point, times []time.Time) {
	marks = slices.DeleteFunc(slices.Clone(marks), func(m Mark) bool { return !valid(m.Episode) })
	for i, m := range marks {
		if m.At.IsZero() {
			m.At = at
		}
		marks[i].At = clampTime(m.At)
	}
	slices.SortFunc(marks, compareMarks)
	marks = slices.CompactFunc(marks, func(a, b Mark) bool { return compareMarks(a, b) == 0 })
	same := true
	for _, m := range marks {
		episodes, times = append(episodes, m.Episode), append(times, m.At)
		same = same && m.At.Equal(at)
	}
	if same {
		return episodes, nil
	}
	return episodes, times
}

func compareMarks(a, b Mark) int {
	return cmp.Or(a.Episode.Compare(b.Episode), a.At.Compare(b.At))
}

// The times that a file can hold, in milliseconds since 1970: the years 1900 to 9999.
const (
	minTime = -2_208_988_800_000
	maxTime = 253_402_300_799_999
)

// clampTime is the time in UTC to the millisecond, within those bounds, and so never the zero time.
func clampTime(t time.Time) time.Time {
	return time.UnixMilli(max(minTime, min(t.UnixMilli(), maxTime))).UTC()
}

// maxText bounds a history's names and ids of shows, in bytes.
const maxText = 200

// cleanText makes a name safe to keep and show: one short line without terminal codes.
func cleanText(s string) string {
	s = clean.Line(s)
	if len(s) > maxText {
		s = clean.Line(strings.ToValidUTF8(s[:maxText], ""))
	}
	return s
}
