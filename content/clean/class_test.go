package clean

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// Every rune there is goes through the quick way only if the slow way says the same, and
// what the slow way lets through agrees with Go's tables.
func TestEveryRune(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) || r == '\n' || r == '\u2028' || r == '\u2029' { // line breaks are replaced before
			continue
		}
		kind := classify(r)
		if simple(string(r)) && kind != plain {
			t.Errorf("%U is simple, but it is %v", r, kind)
		}
		bad := unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.M,
			unicode.Noncharacter_Code_Point, unicode.Other_Default_Ignorable_Code_Point)
		if kind == plain && bad {
			t.Errorf("%U is let through", r)
		}
		if kind != plain && kind != mark && !bad {
			t.Errorf("%U is dropped as %v", r, kind)
		}
	}
}
