package wording

import (
	"strings"
	"unicode"

	"unspoiled/content/clean"
)

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
