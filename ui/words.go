package ui

import (
	"strconv"

	"unspoiled/content"
)

// minutes is a length of time as people say it: "1 h 18 min".
func minutes(n int) string {
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

// count is a number and its noun: "9 episodes".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

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

// list joins names: "Ada, Ben and Cy".
func list(names []string) string {
	out := ""
	for i, n := range names {
		switch {
		case i == 0:
		case i == len(names)-1:
			out += " and "
		default:
			out += ", "
		}
		out += n
	}
	return out
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

// facts is what is known of something, in one line of runs: "2022 · 9 episodes".
func (w *writer) facts(all ...string) {
	var runs []run
	for i, s := range present(all...) {
		if i > 0 {
			runs = append(runs, run{text: " " + w.signs.dot + " ", ink: inkDim})
		}
		runs = append(runs, run{text: s, ink: inkDim})
	}
	if len(runs) > 0 {
		w.text(nil, runs...)
	}
}
