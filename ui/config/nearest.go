package config

import "strings"

// meant is the end of a sentence about a wrong word: `: did you mean "dark"?`, or
// nothing where no known word is near.
func meant(word string, known []string) string {
	if k := nearest(word, known); k != "" {
		return `: did you mean "` + k + `"?`
	}
	return ""
}

// nearest is the known word that somebody may have meant, or "".
func nearest(word string, known []string) string {
	word = strings.ToLower(word)
	best, least := "", 3
	for _, k := range known {
		if d := distance(word, strings.ToLower(k)); d < least && d < len(k) {
			best, least = k, d
		}
	}
	return best
}

// distance counts the letters to add, drop, change or swap between two words (optimal
// string alignment); words longer than any name count as far apart.
func distance(a, b string) int {
	if len(a) > 40 || len(b) > 40 {
		return 99
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := last[j-1]
			if a[i-1] != b[j-1] {
				change++
			}
			row[j] = min(last[j]+1, row[j-1]+1, change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// either joins two words or more as one says them: auto, light or dark.
func either(words []string) string {
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
