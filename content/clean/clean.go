// Package clean is the one sanitiser for text that comes from strangers: shows, imports,
// settings, file names and arguments. What it returns can be written to a terminal as it is.
// It is written by hand because no library takes out what hides, reverses or piles up text
// and leaves every language as it is spelled.
//
// Its output is valid UTF-8, holds no control character but the line feed and no format
// character but a joiner that its neighbours call for, and cleaning it again changes
// nothing. In order: invalid UTF-8 becomes U+FFFD; whole escape sequences go, seven-bit and
// eight-bit; then single controls, all bidirectional controls, tags, invisible characters,
// private use and noncharacters; at last marks without a base, and towers of them.
//
// Clean text, of whatever language, is returned as the very same string. Every function
// takes time in proportion to the length of its argument.
package clean

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// Text cleans text of several lines. A tab becomes a space; CR, CRLF and every other line
// break become LF.
func Text(s string) string {
	if simple(s, false) {
		return s
	}
	c := cleaner{src: s}
	return c.run()
}

// Line cleans text for one row: as Text, but a line break or tab becomes a space and takes
// the spaces around it along, and white space at both ends goes.
func Line(s string) string {
	s = strings.TrimSpace(s)
	if simple(s, true) {
		return s
	}
	c := cleaner{src: s, line: true}
	rows := strings.Split(c.run(), "\n")
	for i := range rows {
		rows[i] = strings.Trim(rows[i], " ")
	}
	rows = slices.DeleteFunc(rows, func(row string) bool { return row == "" })
	return strings.TrimSpace(strings.Join(rows, " "))
}

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

// simple reports whether all of s needs no second look, as is so of nearly every text:
// printable ASCII, line feeds unless line, and ordinary letters and signs.
func simple(s string, line bool) bool {
	for _, r := range s {
		switch {
		case r >= ' ' && r < del, r == '\n' && !line, r > del && ordinary(r):
		default:
			return false
		}
	}
	return true
}

// ordinary holds frequent ranges outside ASCII in which every rune is a base of its own:
// no mark, no space, nothing invisible. It may leave out what classify calls plain, and
// must hold nothing else.
func ordinary(r rune) bool {
	switch {
	case r < 0x300: // Latin
		return r > 0xa0 && r != 0xad
	case r < 0x530: // Greek, Cyrillic
		return r >= 0x370 && r <= 0x482 || r >= 0x48a
	case r < 0x3000: // dashes and quotes, currencies
		return r >= 0x2010 && r <= 0x2027 || r >= 0x2030 && r <= 0x205e || r >= 0x20a0 && r <= 0x20bf
	}
	return r >= 0x4e00 && r <= 0x9fff || r >= 0xac00 && r <= 0xd7a3 // Chinese, Korean
}
