package showfile

import "strings"

// Nearest is the known word that somebody may have meant, at most two letters off in
// either case, or "".
func Nearest(word string, known []string) string {
	word = strings.ToLower(word)
	best, at := "", 3
	for _, k := range known {
		if d := distance(word, strings.ToLower(k)); d < at && d < len(k) {
			best, at = k, d
		}
	}
	return best
}

// distance counts the letters to add, drop, change or swap between two words
// (optimal string alignment).
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
			step := 1
			if a[i-1] == b[j-1] {
				step = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+step)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
