package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

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
