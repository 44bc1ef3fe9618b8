package safetoml

import (
	"encoding/binary"
	"unicode/utf8"
)

const (
	ones  = 0x0101010101010101
	highs = 0x8080808080808080
)

// plain reports whether all eight bytes are printable ASCII. It may say no to some
// that are, beside one that is not, and never yes to one that is not.
func plain(w uint64) bool {
	del := w ^ ones*0x7f
	return (w|(w-ones*0x20)|(del-ones))&highs == 0
}

// checkBytes refuses what may stand nowhere in TOML: bytes that are not UTF-8, and
// control characters but tab and the ends of lines. The parser refuses them too, but
// with its lexer in a state from which it reads on. Counts the line feeds.
func checkBytes(data []byte) (lines int, f fault, ok bool) {
	for i := 0; i < len(data); {
		if i+8 <= len(data) && plain(binary.LittleEndian.Uint64(data[i:])) {
			i += 8
			continue
		}
		for end := min(i+8, len(data)); i < end; {
			c := data[i]
			switch {
			case c >= utf8.RuneSelf:
				r, size := utf8.DecodeRune(data[i:])
				if r == utf8.RuneError && size == 1 {
					return 0, fault{why: notUTF8, off: i}, false
				}
				i += size
				continue
			case c == '\n':
				lines++
			case c == 0:
				return 0, fault{why: nulByte, off: i}, false
			case c == '\r' && (i+1 == len(data) || data[i+1] != '\n'),
				c < ' ' && c != '\t' && c != '\r', c == 0x7f:
				return 0, fault{why: controlChar, off: i}, false
			}
			i++
		}
	}
	return lines, fault{}, true
}
