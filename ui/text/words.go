package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"unspoiled/content"
)

// Years is when something came out: "2022", "2025 to 2026".
func Years(from, to content.Date) string {
	switch {
	case from.IsZero():
		return ""
	case to.Year <= from.Year:
		return strconv.Itoa(from.Year)
	}
	return strconv.Itoa(from.Year) + " to " + strconv.Itoa(to.Year)
}

// Number spells small numbers, as at the beginning of a sentence.
func Number(n int) string {
	words := [...]string{"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"}
	if n >= 0 && n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

// Sentence is a message as it is shown: in one line, from a capital on, without a full
// stop. A first word that is no plain word, as a path or a key, stays as it is.
func Sentence(s string) string {
	s = strings.TrimSuffix(strings.ReplaceAll(strings.TrimSpace(s), "\n", "; "), ".")
	first, _, _ := strings.Cut(s, " ")
	for _, r := range strings.TrimRight(first, ",:;") {
		if !unicode.IsLower(r) && r != '\'' {
			return s
		}
	}
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// Present keeps the strings that say something.
func Present(all ...string) []string {
	var out []string
	for _, s := range all {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}
