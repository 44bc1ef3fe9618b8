// Package charset makes UTF-8 of the texts that people save and programs export. It knows
// no format.
package charset

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// UTF8 makes UTF-8 of a text: of UTF-16 in either order, and of bytes that are no UTF-8,
// which are read as Windows-1252, as spreadsheets in the west save it. A mark of the byte
// order is left out, and where lines end in CR alone, those are ended by LF.
func UTF8(r *bufio.Reader) *Reader {
	head, _ := r.Peek(r.Size())
	d := &Reader{r: r}
	switch {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		r.Discard(3)
	case bytes.HasPrefix(head, []byte("\xff\xfe")):
		r.Discard(2)
		d.wide = binary.LittleEndian
	case bytes.HasPrefix(head, []byte("\xfe\xff")):
		r.Discard(2)
		d.wide = binary.BigEndian
	case len(head) > 3 && head[1] == 0 && head[3] == 0 && head[0] != 0:
		d.wide = binary.LittleEndian
	case len(head) > 3 && head[0] == 0 && head[2] == 0 && head[1] != 0:
		d.wide = binary.BigEndian
	}
	d.old = bytes.IndexByte(head, '\r') >= 0 && bytes.IndexByte(head, '\n') < 0
	return d
}

// Reader is a text as UTF-8.
type Reader struct {
	// Windows reports whether bytes were met that are no UTF-8, and were taken for
	// Windows-1252: a guess.
	Windows bool

	r    io.Reader
	wide binary.ByteOrder // of UTF-16; nil for bytes
	old  bool             // lines end in CR alone
	buf  [16 << 10]byte
	kept int    // bytes at the beginning of buf that a character was cut off in
	out  []byte // decoded
	err  error
}

func (d *Reader) Read(p []byte) (int, error) {
	for len(d.out) == 0 {
		if d.err != nil {
			return 0, d.err
		}
		var n int
		n, d.err = d.r.Read(d.buf[d.kept:])
		d.fill(d.buf[:d.kept+n], d.err != nil)
	}
	n := copy(p, d.out)
	d.out = d.out[n:]
	return n, nil
}

// fill decodes a piece; of one that is not the last, a character at its end may be cut off
// and waits for the next.
func (d *Reader) fill(piece []byte, last bool) {
	whole := len(piece)
	switch {
	case last:
	case d.wide != nil:
		whole -= whole % 2
		if whole > 0 && d.wide.Uint16(piece[whole-2:])>>10 == 0xd800>>10 { // the first of two
			whole -= 2
		}
	default:
		for back := 1; back < min(len(piece), utf8.UTFMax)+1; back++ {
			if b := piece[len(piece)-back]; utf8.RuneStart(b) {
				if !utf8.FullRune(piece[len(piece)-back:]) {
					whole -= back
				}
				break
			}
		}
	}
	if d.wide != nil {
		d.out = d.fromWide(piece[:whole])
	} else {
		d.out = d.fromBytes(piece[:whole])
	}
	if d.old {
		d.out = bytes.ReplaceAll(d.out, []byte{'\r'}, []byte{'\n'})
	}
	if whole == len(piece) {
		d.kept = 0
		return
	}
	d.out = bytes.Clone(d.out) // may stand where the rest goes
	d.kept = copy(d.buf[:], piece[whole:])
}

func (d *Reader) fromWide(piece []byte) []byte {
	units := make([]uint16, len(piece)/2)
	for i := range units {
		units[i] = d.wide.Uint16(piece[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

func (d *Reader) fromBytes(piece []byte) []byte {
	if utf8.Valid(piece) {
		return piece
	}
	d.Windows = true
	out := make([]byte, 0, len(piece)+len(piece)/4)
	for len(piece) > 0 {
		r, w := utf8.DecodeRune(piece)
		if r == utf8.RuneError && w == 1 {
			r = windows(piece[0])
		}
		out = utf8.AppendRune(out, r)
		piece = piece[w:]
	}
	return out
}

// windows is a byte above 127 in Windows-1252. From 160 on that is Latin-1.
func windows(b byte) rune {
	const low = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"
	if b >= 0xa0 {
		return rune(b)
	}
	return []rune(low)[b-0x80]
}
