package clean

import (
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// kind is a kind of rune, named as Check reports it. Plain runes always stay. Marks, joiners
// and selectors stay in places where they have a meaning. All others are dropped.
type kind string

const (
	plain     kind = ""
	invalid   kind = "invalid UTF-8"
	escape    kind = "escape sequence"
	control   kind = "control character"
	lineBreak kind = "unusual line break"
	bidi      kind = "bidirectional control"
	invisible kind = "invisible or format character"
	private   kind = "private-use character or noncharacter"
	mark      kind = "misplaced or excessive combining mark"
	joiner    kind = "misplaced joiner"
	selector  kind = "misplaced variation selector"
)

const (
	del  = '\x7f'
	zwnj = '\u200c'
	zwj  = '\u200d'
)

// classify returns the kind of a rune. Line breaks other than LF were replaced before.
func classify(r rune) kind {
	switch {
	case r == '\n':
		return plain
	case unicode.IsControl(r):
		return control
	case r < utf8.RuneSelf:
		return plain
	case r == zwj, r == zwnj:
		return joiner
	case unicode.Is(unicode.Variation_Selector, r):
		return selector
	case unicode.Is(unicode.Bidi_Control, r):
		return bidi
	case unicode.In(r, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point):
		return invisible
	case unicode.In(r, unicode.Co, unicode.Noncharacter_Code_Point):
		return private
	case unicode.Is(unicode.M, r), stands(r):
		return mark
	case !unicode.IsGraphic(r) && cluster("a"+string(r)): // a mark that is newer than Go's tables
		return mark
	}
	return plain
}

// simple reports whether s has only printable ASCII, line feeds and ordinary runes, so that
// nothing has to be cleaned. This is true of nearly every text, and quick to find out.
func simple(s string) bool {
	for _, r := range s {
		if (r < ' ' || r >= del) && r != '\n' && !ordinary(r) {
			return false
		}
	}
	return true
}

// ordinary contains the most frequent plain runes outside ASCII, but no white space.
func ordinary(r rune) bool {
	return r > 0xa0 && r < 0x300 && r != 0xad || // Latin
		r >= 0x370 && r <= 0x482 || r >= 0x48a && r < 0x530 || // Greek, Cyrillic
		r >= 0x2010 && r <= 0x2027 || // dashes and quotes
		r >= 0x4e00 && r <= 0x9fff || r >= 0xac00 && r <= 0xd7a3 || // Chinese, Korean
		r >= 0x3041 && r <= 0x3096 || r >= 0x30a0 && r <= 0x30ff || // Japanese
		r >= 0x3001 && r <= 0x3020 || r >= 0xff01 && r <= 0xff5e // the signs of all three
}

// stands contains the marks that are also signs of their own where there is no base: skin
// tones and halfwidth Japanese voicing marks.
func stands(r rune) bool {
	return r >= 0x1f3fb && r <= 0x1f3ff || r == 0xff9e || r == 0xff9f
}

// cluster reports whether s is one grapheme cluster.
func cluster(s string) bool {
	g := graphemes.FromString(s)
	return g.Next() && g.End() == len(s)
}

// pictorial contains the runes that a joiner can join into one emoji.
func pictorial(r rune) bool {
	return cluster(string([]rune{r, zwj, r})) && !cluster(string([]rune{r, r}))
}

// varies reports whether a variation selector has a meaning between two runes.
func varies(base, selector, next rune) bool {
	if selector == '\ufe0e' || selector == '\ufe0f' {
		return pictorial(base) || next == '\u20e3' // 1️⃣
	}
	return unicode.In(base, unicode.Han, unicode.Mongolian, unicode.Myanmar, unicode.Phags_Pa, unicode.Sm)
}

// joins contains the letters, marks and digits of the scripts that use joiners in spelling,
// such as Arabic and Devanagari. It excludes the well-known scripts that do not.
func joins(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M, unicode.N) && !unicode.In(r,
		unicode.Common, unicode.Inherited, unicode.Latin, unicode.Greek, unicode.Cyrillic, unicode.Armenian, unicode.Georgian,
		unicode.Hebrew, unicode.Thai, unicode.Lao, unicode.Tibetan, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Ethiopic)
}
