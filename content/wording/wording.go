// Package wording says numbers, times and lists as people do, the same on every screen,
// in every command and export.
package wording

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"unspoiled/content/clean"
)

// Minutes is a length of time as people say it: "1 h 18 min"; "" for none.
func Minutes(n int) string {
	switch h, m := n/60, n%60; {
	case n <= 0:
		return ""
	case h == 0:
		return strconv.Itoa(m) + " min"
	case m == 0:
		return strconv.Itoa(h) + " h"
	default:
		return strconv.Itoa(h) + " h " + strconv.Itoa(m) + " min"
	}
}

// Count is a number and its noun: "9 episodes".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// List joins names: "Ada, Ben and Cy".
func List(names []string) string {
	n := len(names)
	if n < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
}

// Lead is a word before names, or "" where there are none.
func Lead(word string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return word + List(names)
}

// Facts joins what is known in one line, "2022 · 9 episodes", and leaves out what is empty.
func Facts(all ...string) string {
	return strings.Join(slices.DeleteFunc(slices.Clone(all), func(s string) bool { return s == "" }), " · ")
}

// Credits says who wrote and directed an episode.
func Credits(directors, writers []string) string {
	if slices.Equal(directors, writers) {
		return Lead("written and directed by ", writers)
	}
	return Facts(Lead("directed by ", directors), Lead("written by ", writers))
}

// Titled is a label with the title, if that is another: "Season 2: The Corvina".
func Titled(label, title string) string {
	if title == "" || title == label {
		return label
	}
	return label + ": " + title
}

// Appears heads the episodes of an entry: those in which it is seen or, where nobody wrote down who
// is seen, those that mention it, which need not be all.
func Appears(seen bool) string {
	if seen {
		return "Seen in"
	}
	return "Told of in"
}

// TellsOf heads the entries that an episode's beats name, which need not be all in it.
const TellsOf = "Tells of"

// Shell quotes a word, if need be, so that it can be pasted into a shell.
func Shell(s string) string {
	s = clean.Line(s)
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_./~+-:@%", r)
	}
	if s != "" && strings.IndexFunc(s, odd) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
