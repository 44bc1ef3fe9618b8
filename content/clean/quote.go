package clean

import (
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Quote echoes an argument or a file name in an error: cleaned as by Line, between double
// quotes, and if it is longer than limit graphemes cut to that length with an ellipsis in
// the last place. A grapheme counts once for every 16 runes it has, so that the length of
// the whole is bounded.
func Quote(s string, limit int) string {
	return `"` + shorten(Line(s), limit) + `"`
}

func shorten(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	length, cut := 0, 0
	for g := graphemes.FromString(s); g.Next(); {
		length += 1 + (utf8.RuneCountInString(g.Value())-1)/16
		if length > limit {
			if limit < 1 {
				return ""
			}
			return Line(strings.TrimSpace(s[:cut]) + "…")
		}
		if length < limit {
			cut = g.End()
		}
	}
	return s
}
