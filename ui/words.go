package ui

import (
	"strconv"
	"strings"

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

// shortFact is the widest that a fact is that no line ends within, as "5 h 56 min left".
const shortFact = 18

// facts is what is known of something, in one line of runs: "2022 · 9 episodes".
func (w *writer) facts(all ...string) {
	var runs []run
	for i, s := range present(all...) {
		if i > 0 {
			runs = append(runs, run{text: " " + w.signs.dot + " ", ink: inkDim})
		}
		if measure(s) <= min(shortFact, w.width) {
			s = strings.ReplaceAll(s, " ", keptSpace)
		}
		runs = append(runs, run{text: s, ink: inkDim})
	}
	if len(runs) > 0 {
		w.text(nil, runs...)
	}
}
