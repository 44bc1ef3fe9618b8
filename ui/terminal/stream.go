package terminal

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Bounds of what is kept of a sequence and of a paste: longer than any that is wanted.
const (
	maxSequence = 128
	maxPaste    = 1024
)

const (
	esc   = 0x1b
	del   = 0x7f
	ctrlC = 0x03
)

// stream splits the terminal's bytes into characters and sequences, and passes on the whole ones.
// What begins as a sequence is never taken for keys: it is completed or dropped. ctrl+c always
// passes.
type stream struct {
	held    []byte // what has begun: a character, or ESC and what follows it
	wasLate bool   // the begin of a text came alone, so it may have been a key
	pasting bool
	paste   []byte
	out     []byte
}

func (s *stream) write(b []byte) {
	for _, c := range b {
		s.next(c)
	}
}

// ambiguous reports whether only time can tell what has begun: ESC may be the key, and ESC ] a key
// with alt. A paste has no keys.
func (s *stream) ambiguous() bool {
	begun := s.begun()
	return !s.pasting && len(s.held) > 0 && (begun == "" || len(begun) == 1 && isText(begun[0]) && !s.wasLate)
}

// begun is what is held behind ESC. Two ESC are alt with what follows.
func (s *stream) begun() string { return strings.TrimLeft(string(s.held), "\x1b") }

// isText reports whether ESC and this byte begin a text, which ends with BEL or ESC \.
func isText(introducer byte) bool { return strings.IndexByte("]PX^_", introducer) >= 0 }

// timeOut decides that, after nothing has come for a while.
func (s *stream) timeOut() {
	if begun := s.begun(); begun != "" {
		c := begun[0]
		if s.wasLate = beginsAnswer(c); !s.wasLate {
			s.emit(altKey(rune(c)))
		}
		return
	}
	for range s.held {
		s.escape()
	}
	s.drop()
}

func (s *stream) drop() {
	s.held, s.wasLate = s.held[:0], false
}

// hold keeps a byte, up to a limit.
func (s *stream) hold(c byte) {
	if !s.long() {
		s.held = append(s.held, c)
	}
}

func (s *stream) long() bool { return len(s.held) >= maxSequence }

// restart drops what has begun, and begins anew with a byte.
func (s *stream) restart(c byte) {
	s.drop()
	s.begin(c)
}

func (s *stream) next(c byte) {
	begun := s.begun()
	switch {
	case c == ctrlC:
		s.interrupt()
	case len(s.held) == 0:
		s.begin(c)
	case begun == "":
		s.introduce(c)
	case begun[0] >= 0xc0:
		s.character(c)
	case isText(begun[0]):
		s.text(c)
	case c < ' ' || c == del && !strings.HasPrefix(begun, "[M"): // a mouse report may hold this byte
		s.restart(c)
	case begun[0] == 'O':
		s.ss3(c)
	default:
		s.csi(begun[1:], c)
	}
}

// interrupt passes ctrl+c on, and drops everything else.
func (s *stream) interrupt() {
	s.drop()
	s.pasting, s.paste = false, nil
	s.out = append(s.out, ctrlC)
}

func (s *stream) begin(c byte) {
	switch {
	case c == esc, c >= 0xc0:
		s.hold(c)
	case c < utf8.RuneSelf:
		s.emit(s.key(rune(c), false))
	case introduces(c - 0x40): // a C1 byte stands for ESC and another byte
		s.held = append(s.held, esc, c-0x40)
	}
}

// emit ends what has begun, and emits it unless in a paste.
func (s *stream) emit(what string) {
	s.drop()
	if !s.pasting {
		s.out = append(s.out, what...)
	}
}

// key returns the bytes for a character; inside a paste it adds it to the paste instead.
func (s *stream) key(r rune, alt bool) string {
	switch {
	case s.pasting:
		if (!unicode.IsControl(r) || r == '\n' || r == '\r' || r == '\t') && r != utf8.RuneError && len(s.paste) < maxPaste {
			s.paste = utf8.AppendRune(s.paste, r)
		}
		return ""
	case r == utf8.RuneError, r >= utf8.RuneSelf && unicode.IsControl(r):
		return ""
	case alt:
		return altKey(r)
	}
	return string(r)
}

// escape emits the escape key, in a form that begins nothing else.
func (s *stream) escape() {
	if !s.pasting {
		s.out = append(s.out, "\x1b[27u"...)
	}
}

// pasted emits a whole paste.
func (s *stream) pasted() {
	s.out = append(s.out, "\x1b[200~"+string(s.paste)+"\x1b[201~"...)
	s.pasting, s.paste = false, nil
}
