// Package charset makes UTF-8 of the texts that people save and programs export. It knows
// no format.
package charset

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// UTF8 makes UTF-8 of a text: of UTF-16 in either order, and of bytes that are no UTF-8,
// which are read as Windows-1252, as spreadsheets in the west save it. A mark of the byte
// order is left out, and where lines end in CR alone, those are ended by LF.
func UTF8(r *bufio.Reader) *Reader {
	head, _ := r.Peek(r.Size())
	d := &Reader{r: r, old: bytes.IndexByte(head, '\r') >= 0 && bytes.IndexByte(head, '\n') < 0}
	begins := func(mark string) bool { return bytes.HasPrefix(head, []byte(mark)) }
	zeros := func(at int) bool { return len(head) > 3 && head[at] == 0 && head[at+2] == 0 && head[1-at] != 0 }
	switch {
	case begins("\xff\xfe") || zeros(1):
		d.wide = binary.LittleEndian
	case begins("\xfe\xff") || zeros(0):
		d.wide = binary.BigEndian
	}
	for _, mark := range []string{"\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"} {
		if begins(mark) {
			r.Discard(len(mark))
		}
	}
	return d
}

// Reader is a text as UTF-8.
type Reader struct {
	// Windows reports whether bytes were met that are no UTF-8, and were taken for
	// Windows-1252: a guess.
	Windows bool

	r    *bufio.Reader
	wide binary.ByteOrder // of UTF-16; nil for bytes
	old  bool             // lines end in CR alone
	out  []byte           // decoded; it may stand in the buffer of r
}

func (d *Reader) Read(p []byte) (int, error) {
	if len(d.out) == 0 {
		piece, err := d.r.Peek(d.r.Size())
		if len(piece) == 0 {
			return 0, err
		}
		if err == nil {
			piece = piece[:len(piece)-d.cutOff(piece)]
		}
		d.out = d.decode(piece)
		d.r.Discard(len(piece))
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

// cutOff is how many bytes at the end of a piece are the beginning of a character.
func (d *Reader) cutOff(piece []byte) int {
	if d.wide != nil {
		odd := len(piece) % 2
		if d.wide.Uint16(piece[len(piece)-odd-2:])>>10 == 0xd800>>10 { // the first of two
			return odd + 2
		}
		return odd
	}
	for back := 1; back < utf8.UTFMax; back++ {
		if !utf8.FullRune(piece[len(piece)-back:]) {
			return back
		}
	}
	return 0
}

func (d *Reader) decode(piece []byte) []byte {
	out := piece
	switch {
	case d.wide != nil:
		units := make([]uint16, len(piece)/2)
		for i := range units {
			units[i] = d.wide.Uint16(piece[2*i:])
		}
		out = []byte(string(utf16.Decode(units)))
	case !utf8.Valid(piece):
		d.Windows = true
		out = fromWindows(piece)
	}
	if d.old {
		out = bytes.ReplaceAll(out, []byte{'\r'}, []byte{'\n'})
	}
	return out
}

// fromWindows reads the bytes that are no UTF-8 as Windows-1252; from 160 on that is Latin-1.
func fromWindows(piece []byte) []byte {
	low := []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")
	out := make([]byte, 0, len(piece)+len(piece)/4)
	for len(piece) > 0 {
		r, w := utf8.DecodeRune(piece)
		if r == utf8.RuneError && w == 1 {
			if r = rune(piece[0]); r < 0xa0 {
				r = low[r-0x80]
			}
		}
		out = utf8.AppendRune(out, r)
		piece = piece[w:]
	}
	return out
}
