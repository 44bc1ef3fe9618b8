package watch

import (
	"slices"
	"strings"
	"time"
	"unicode"

	"unspoiled/content"
)

const idLength = 16

// valid reports whether the point is an episode that a file can hold.
func valid(p content.Point) bool {
	return p.Season >= 0 && p.Season <= content.MaxNumber && p.Episode > 0 && p.Episode <= content.MaxNumber
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

// split brings marks into the order of a Change; times is nil where all are at.
func split(marks []Mark, at time.Time) (episodes []content.Point, times []time.Time) {
	marks = slices.Clone(marks)
	marks = slices.DeleteFunc(marks, func(m Mark) bool { return !valid(m.Episode) })
	same := true
	for i := range marks {
		if marks[i].At.IsZero() {
			marks[i].At = at
		}
		marks[i].At = clampTime(marks[i].At)
		same = same && marks[i].At.Equal(at)
	}
	slices.SortFunc(marks, compareMarks)
	marks = slices.CompactFunc(marks, func(a, b Mark) bool { return compareMarks(a, b) == 0 })
	for _, m := range marks {
		episodes = append(episodes, m.Episode)
		if !same {
			times = append(times, m.At)
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

// clampTime is the time in UTC to the millisecond, within the years a file can hold.
func clampTime(t time.Time) time.Time {
	t = time.UnixMilli(t.UnixMilli()).UTC()
	switch {
	case t.Year() < 1:
		return time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	case t.Year() > 9999:
		return time.Date(9999, 12, 31, 23, 59, 59, 0, time.UTC)
	}
	return t
}

// maxText bounds the names and ids that a history holds, in bytes.
const maxText = 200

// cleanText makes a name fit to be kept: valid, short, without control characters.
func cleanText(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "�"))
	if len(s) > maxText {
		s = strings.ToValidUTF8(s[:maxText], "")
	}
	return s
}
