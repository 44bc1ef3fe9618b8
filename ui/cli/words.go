package cli

import (
	"strconv"
	"strings"
	"unicode"

	"unspoiled/content"
	"unspoiled/content/clean"
)

// minutes is a length of time as people say it: "1 h 18 min"; "" for none.
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

// list joins names: "Ada, Ben and Cy".
func list(names []string) string {
	n := len(names)
	if n < 2 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
}

// facts joins what is known in one line: "2022 · 9 episodes".
func facts(all ...string) string {
	var out []string
	for _, s := range all {
		if s != "" {
			out = append(out, s)
		}
	}
	return strings.Join(out, " · ")
}

// lead is a word before names, or "" where there are none.
func lead(words string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return words + list(names)
}

// points are points in a row, runs of neighbors of a season as ranges: "S1E1-S1E3, S2E1".
func points(all []content.Point) string {
	var out []string
	for i := 0; i < len(all); {
		j := i
		for j+1 < len(all) && all[j+1].Season == all[i].Season && all[j+1].Episode == all[j].Episode+1 {
			j++
		}
		s := all[i].String()
		if j > i {
			s += "-" + all[j].String()
		}
		out = append(out, s)
		i = j + 1
	}
	return strings.Join(out, ", ")
}

// fold is a text as names are compared: in lower case, with straight apostrophes.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(strings.ToLower(s), "’", "'")), " ")
}

// shellQuote is a word as it can be pasted into a shell.
func shellQuote(s string) string {
	s = clean.Line(s)
	odd := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("_./~+-:@%", r)
	}
	if s != "" && strings.IndexFunc(s, odd) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
