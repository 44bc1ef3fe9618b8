package ui

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"unspoiled/content"
)

// years is when something came out: "2022", "2025 to 2026".
func years(from, to content.Date) string {
	switch {
	case from.IsZero():
		return ""
	case to.Year <= from.Year:
		return strconv.Itoa(from.Year)
	}
	return strconv.Itoa(from.Year) + " to " + strconv.Itoa(to.Year)
}

// number spells small numbers, as at the beginning of a sentence.
func number(n int) string {
	words := [...]string{"No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"}
	if n >= 0 && n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

// sentence is a message as it is shown: in one line, from a capital on, without a full
// stop. A first word that is no plain word, as a path or a key, stays as it is.
func sentence(s string) string {
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

// present keeps the strings that say something.
func present(all ...string) []string {
	var out []string
	for _, s := range all {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// facts is what is known of something: "2022 · 9 episodes".
func (w *writer) facts(all ...string) {
	var parts [][]run
	for _, s := range present(all...) {
		parts = append(parts, []run{{text: s, ink: inkDim}})
	}
	w.dotted(inkDim, parts...)
}

// dotted is parts in a row with a dot between them.
func (w *writer) dotted(between ink, parts ...[]run) {
	w.joined(run{text: " " + w.signs.dot + " ", ink: between}, parts...)
}

// joined is parts in a row with a sign between them, and none at the end of a line: what
// does not fit behind another part begins a line of its own.
func (w *writer) joined(sign run, parts ...[]run) {
	var now []run
	used := 0
	for _, p := range parts {
		wide := measureRuns(p)
		switch {
		case used == 0:
		case used+measure(sign.text)+wide <= w.width:
			now, used = append(now, sign), used+measure(sign.text)
		default:
			w.text(nil, now...)
			now, used = nil, 0
		}
		now, used = append(now, p...), used+wide
	}
	if used > 0 {
		w.text(nil, now...)
	}
}
