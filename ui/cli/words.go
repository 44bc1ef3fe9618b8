package cli

import (
	"strings"
	"unicode"

	"unspoiled/content"
	"unspoiled/content/clean"
)

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

// beside is a title and what is known of it, in one line: "Volume 1 · 27 May 2022".
func beside(title string, all ...string) []run {
	known := facts(all...)
	switch {
	case title == "":
		return []run{quiet(known)}
	case known == "":
		return []run{headline(title)}
	}
	return []run{headline(title), quiet("· " + known)}
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
