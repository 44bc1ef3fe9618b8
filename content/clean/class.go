package clean

import (
	"unicode"
	"unicode/utf8"
)

// classify says what is to be done with a rune of valid UTF-8: one of plain to lineBreak, or
// the kind of thing it is dropped as.
func classify(r rune) Kind {
	switch {
	case r == '\t':
		return tab
	case r >= '\n' && r <= '\r', r == 0x85, r == 0x2028, r == 0x2029:
		return lineBreak
	case r < ' ', r >= del && r < 0xa0:
		return Control
	case r < utf8.RuneSelf:
		return plain
	case r >= 0x300 && r <= 0x36f && r != 0x34f, r >= 0x903 && r < 0x1100 && unicode.Is(unicode.M, r):
		return mark // most marks, without the searches that follow
	case r == zwj, r == zwnj:
		return joiner
	case unicode.Is(unicode.Variation_Selector, r):
		return selector
	case unicode.Is(unicode.Bidi_Control, r):
		return Bidi
	case r >= 0xe0000 && r <= 0xe007f:
		return Tag
	case invisible(r):
		return Invisible
	case unicode.Is(unicode.Cf, r):
		return Format
	case unicode.Is(unicode.Co, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
		return Private
	case unicode.Is(unicode.M, r), stands(r):
		return mark
	case !unicode.IsGraphic(r) && cluster("a"+string(r)): // newer than Go's tables
		return mark
	}
	return plain
}

// invisible holds what has no ink and no width, but for joiners and selectors.
func invisible(r rune) bool {
	switch r {
	case 0xad, 0x180e, 0x200b, 0xfeff:
		return true
	}
	return r >= 0x2060 && r <= 0x2064 || unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}

// blank holds the white space that is kept, after which a mark would stand on nothing.
func blank(r rune) bool {
	return r == ' ' || r == '\n' || r >= 0xa0 && unicode.Is(unicode.Zs, r)
}

// stands holds what is a mark behind a base, and a sign of its own where there is none:
// skin tones and halfwidth Japanese voicing.
func stands(r rune) bool {
	return r >= 0x1f3fb && r <= 0x1f3ff || r == 0xff9e || r == 0xff9f
}

// pictorial holds what a joiner joins into one picture.
func pictorial(r rune) bool {
	return cluster(string([]rune{r, zwj, r})) && !cluster(string([]rune{r, r}))
}

// varies reports whether a variation selector has a meaning behind base.
func varies(base, selector rune) bool {
	switch {
	case selector == 0xfe0e, selector == 0xfe0f:
		return pictorial(base) || base == '#' || base == '*' || base >= '0' && base <= '9'
	case selector < 0xfe00:
		return unicode.Is(unicode.Mongolian, base)
	case unicode.Is(unicode.Han, base):
		return true
	case selector > 0xfe0f:
		return false
	}
	return base >= utf8.RuneSelf && unicode.In(base, unicode.Myanmar, unicode.Phags_Pa, unicode.Sm)
}

// joins holds the letters, marks and digits of the scripts whose spelling has joiners: those
// with joined letters and those with conjuncts.
func joins(r rune) bool {
	switch {
	case r >= 0x600 && r <= 0x8ff: // Arabic to Arabic Extended-A
	case r >= 0x900 && r <= 0xdff: // Devanagari to Sinhala
	case r >= 0x1000 && r <= 0x109f, r >= 0xa9e0 && r <= 0xaa7f: // Myanmar, Cham beside it
	case r >= 0x1780 && r <= 0x18af: // Khmer, Mongolian
	case r >= 0x1a20 && r <= 0x1bff: // Tai Tham, Balinese, Sundanese, Batak
	case r >= 0xa840 && r <= 0xa8ff, r >= 0xa980 && r <= 0xa9df: // Phags-pa to Devanagari Extended, Javanese
	case r >= 0x10ac0 && r <= 0x10fff: // Manichaean to Chorasmian
	case r >= 0x11000 && r <= 0x11fff: // Brahmi to Kawi
	case r >= 0x1e900 && r <= 0x1e95f: // Adlam
	default:
		return false
	}
	return !unicode.Is(unicode.Variation_Selector, r) && unicode.In(r, unicode.L, unicode.M, unicode.N)
}
