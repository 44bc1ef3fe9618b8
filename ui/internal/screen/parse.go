package screen

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The stream is cut into characters, controls and sequences.

// maxSequence bounds a sequence: a longer one is none that the guide sends.
const maxSequence = 4096

// Write takes bytes of the program; it never fails.
func (s *Screen) Write(b []byte) (int, error) {
	data := append(s.rest, b...)
	for len(data) > 0 {
		n := s.next(data)
		if n == 0 {
			break
		}
		data = data[n:]
	}
	s.rest = append([]byte(nil), data...)
	return len(b), nil
}

// next takes one character, control or sequence from the front; 0 where its end is missing.
func (s *Screen) next(b []byte) int {
	switch c := b[0]; {
	case c == 0x1b:
		return s.escape(b)
	case c < ' ' || c == 0x7f:
		s.control(c)
		return 1
	case c < utf8.RuneSelf:
		s.print(rune(c))
		return 1
	case !utf8.FullRune(b):
		return 0
	}
	r, n := utf8.DecodeRune(b)
	switch {
	case r == utf8.RuneError && n == 1:
		s.odd(string(b[:1]))
	case r >= 0x80 && r < 0xa0, hides(r):
		s.odd(string(r))
	default:
		s.print(r)
	}
	return n
}

// hides reports whether a character is one that no text should bring to a terminal: it
// turns the direction around, or cannot be seen. Joiners spell words of some languages.
func hides(r rune) bool {
	return unicode.Is(unicode.Bidi_Control, r) || unicode.Is(unicode.Cf, r) && r != 0x200c && r != 0x200d && !(r >= 0x600 && r <= 0x8ff) && r != 0x110bd ||
		r == 0x2028 || r == 0x2029
}

func (s *Screen) escape(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '[':
		return s.sequence(b)
	case ']':
		return s.message(b, s.osc)
	case 'P', 'X', '^', '_':
		return s.message(b, func(string) bool { return false })
	}
	if !s.short(b[1]) {
		s.odd(string(b[:2]))
	}
	return 2
}

// sequence is ESC [ parameters, intermediates, final byte.
func (s *Screen) sequence(b []byte) int {
	end := 2
	for end < len(b) && b[end] >= ' ' && b[end] < '@' {
		end++
	}
	if end == len(b) && end < maxSequence {
		return 0
	}
	if end == len(b) || b[end] > '~' || b[end] < '@' {
		s.odd(string(b[:end]))
		return end
	}
	if !s.csi(string(b[2:end]), b[end]) {
		s.odd(string(b[:end+1]))
	}
	return end + 1
}

// message is a sequence that ends with BEL or ST.
func (s *Screen) message(b []byte, do func(string) bool) int {
	for i := 2; i < len(b); i++ {
		n := 0
		switch {
		case b[i] == '\a':
			n = 1
		case b[i] == 0x1b && i+1 == len(b):
			return 0
		case b[i] == 0x1b && b[i+1] == '\\':
			n = 2
		case b[i] < ' ' || b[i] == 0x7f:
			s.odd(string(b[:i+1]))
			return i + 1
		default:
			continue
		}
		if !do(string(b[2:i])) {
			s.odd(string(b[:i+n]))
		}
		return i + n
	}
	if len(b) > maxSequence {
		s.odd(string(b))
		return len(b)
	}
	return 0
}

// number reads a parameter; an empty one is the default.
func number(s string, or int) (int, bool) {
	if s == "" {
		return or, true
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 0 && n <= 1<<20
}

func numbers(s string, or int) ([]int, bool) {
	var out []int
	for part := range strings.SplitSeq(s, ";") {
		n, ok := number(part, or)
		if !ok {
			return nil, false
		}
		out = append(out, n)
	}
	return out, true
}
