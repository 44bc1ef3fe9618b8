package clean

import (
	"math/bits"
	"unicode/utf8"
)

// span is the length of the part at the start of s that needs no second look: printable
// ASCII, line feeds unless line, and the runes that ordinary holds.
func span(s string, line bool) int {
	i := 0
	for {
		i += ascii(s[i:], line)
		if i == len(s) || s[i] < utf8.RuneSelf {
			return i
		}
		r, w := utf8.DecodeRuneInString(s[i:])
		if w == 1 || !ordinary(r) {
			return i
		}
		i += w
	}
}

// ascii is the length of the printable ASCII, and line feeds unless line, at the start of s.
func ascii(s string, line bool) int {
	const ones = 0x0101010101010101
	i := 0
	for i+8 <= len(s) {
		b := s[i : i+8]
		x := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 |
			uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		// The lowest high bit set here is that of the first byte below 0x20 or above 0x7E: the
		// first term finds those below 0x20 and from 0xA0, the second those from 0x7F to 0xFE.
		odd := ((x - ' '*ones) | ((x ^ del*ones) - ones)) & (0x80 * ones)
		if odd == 0 {
			i += 8
			continue
		}
		i += bits.TrailingZeros64(odd) / 8
		if s[i] != '\n' || line {
			return i
		}
		i++
	}
	for i < len(s) && (s[i] >= ' ' && s[i] < del || s[i] == '\n' && !line) {
		i++
	}
	return i
}

// ordinary holds frequent ranges outside ASCII in which every rune is a base of its own:
// no mark, no space, nothing invisible. It may leave out what classify calls plain, and
// must hold nothing else.
func ordinary(r rune) bool {
	switch {
	case r < 0x300:
		return r > 0xa0 && r != 0xad
	case r < 0x900: // Greek, Cyrillic, Armenian; Hebrew and Arabic letters
		return r >= 0x370 && r <= 0x482 || r >= 0x48a && r <= 0x58f ||
			r >= 0x5d0 && r <= 0x5f4 || r >= 0x620 && r <= 0x64a || r >= 0x671 && r <= 0x6d3
	case r < 0x2000: // Devanagari and Thai letters, Latin and Greek with accents
		return r >= 0x1e00 || r >= 0x904 && r <= 0x939 || r >= 0xe01 && r <= 0xe30
	case r < 0x3000: // dashes and quotes, currencies, symbols
		return r >= 0x2010 && r <= 0x2027 || r >= 0x2030 && r <= 0x205e || r >= 0x2070 && r <= 0x20cf ||
			r >= 0x2100 && r <= 0x2cee
	case r < 0xa66f: // Chinese, Japanese
		return r > 0x3000 && r != 0x3164 && (r < 0x302a || r > 0x302f) && r != 0x3099 && r != 0x309a
	case r < 0x1f000: // Korean, fullwidth forms
		return r >= 0xac00 && r <= 0xd7ff || r >= 0xff01 && r <= 0xff9d
	case r < 0x20000: // pictures
		return r <= 0x1fbff && !stands(r)
	}
	return r <= 0x3fffd && r&0xffff <= 0xfffd
}
