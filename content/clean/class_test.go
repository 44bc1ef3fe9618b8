package clean

import (
	"testing"
	"unicode"
	"unicode/utf8"
)

// Every rune there is goes through the quick way only if the slow way says the same, and
// what the slow way lets through agrees with Go's tables.
func TestEveryRune(t *testing.T) {
	for r := rune(utf8.RuneSelf); r <= unicode.MaxRune; r++ {
		if !utf8.ValidRune(r) {
			continue
		}
		kind := classify(r)
		if ordinary(r) && (kind != plain || blank(r)) {
			t.Errorf("ordinary(%U), but it is %v", r, kind)
		}
		bad := unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp, unicode.M,
			unicode.Noncharacter_Code_Point, unicode.Other_Default_Ignorable_Code_Point)
		if kind == plain && bad {
			t.Errorf("%U is let through", r)
		}
		if kind < kinds && !bad {
			t.Errorf("%U is dropped as %v", r, kind)
		}
		if kind == plain && unicode.IsSpace(r) != blank(r) {
			t.Errorf("blank(%U) = %v", r, blank(r))
		}
	}
}

// The quick way over a text agrees with the plain rule.
func TestEveryByte(t *testing.T) {
	for b := range 256 {
		for _, line := range []bool{false, true} {
			s := "abc" + string([]byte{byte(b)}) + "def"
			if want := b >= ' ' && b < del || b == '\n' && !line; simple(s, line) != want {
				t.Errorf("simple(%+q, %v) = %v", s, line, !want)
			}
		}
	}
}
