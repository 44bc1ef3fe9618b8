package terminal

import (
	"strings"
	"unicode/utf8"
)

// What a stream does with a byte behind each begin. A byte that cannot continue what has begun drops
// it, and begins something new.

// introduces reports whether a byte behind ESC begins a sequence.
func introduces(c byte) bool { return c == '[' || c == 'O' || isText(c) }

// character takes the further bytes of a character.
func (s *stream) character(c byte) {
	if c&0xc0 != 0x80 {
		s.restart(c)
		return
	}
	s.hold(c)
	b, alt := s.held, s.held[0] == esc
	if alt {
		b = b[1:]
	}
	if utf8.FullRune(b) {
		r, _ := utf8.DecodeRune(b)
		s.emit(s.key(r, alt))
	}
}

// introduce takes the byte after ESC. Two ESC are the key, or alt with the sequence that the
// second begins.
func (s *stream) introduce(c byte) {
	if len(s.held) > 1 && c != '[' {
		s.escape()
		s.held = s.held[:1]
	}
	switch {
	case c == esc, introduces(c), c >= 0xc0:
		s.hold(c)
	case c < utf8.RuneSelf:
		s.emit(s.key(rune(c), true))
	default:
		s.escape()
		s.restart(c)
	}
}

// csi takes a byte of what begins with ESC [. Behind M are three bytes of a mouse report in the old
// form, behind another [ the letter of a function key of the Linux console.
func (s *stream) csi(body string, c byte) {
	switch {
	case body == "[":
		s.emit(functionKey(c))
	case len(body) == 3 && body[0] == 'M':
		s.emit(mouseReport(body[1], body[2], c))
	case body == "" && (c == '[' || c == 'M'), strings.HasPrefix(body, "M"):
		s.hold(c)
	case c >= utf8.RuneSelf:
		s.restart(c)
	case c >= '@', c == '$' && isNumber(body): // rxvt ends keys with $ if shift is held
		s.sequence(body, c)
	default:
		s.hold(c)
	}
}

func (s *stream) ss3(c byte) {
	switch {
	case c >= utf8.RuneSelf:
		s.restart(c)
	case c >= '0' && c <= '9':
		s.hold(c)
	case c >= '@' && !s.long():
		s.emit(string(append(s.held, c)))
	default:
		s.drop()
	}
}

func (s *stream) text(c byte) {
	ending := s.held[len(s.held)-1] == esc
	switch {
	case ending && c == '\\', c == '\a' && !ending:
		s.answer()
	case ending:
		s.restart(esc)
		s.next(c)
	case c == esc:
		s.held = append(s.held, c)
	case c < ' ' || c == del, s.wasLate && len(s.held) == 2 && !continuesAnswer(s.held[1], c):
		s.restart(c)
	default:
		s.hold(c)
	}
}

// answer emits a text if it is the background color, the only one that is asked for.
func (s *stream) answer() {
	if body := strings.TrimRight(string(s.held[1:]), "\x1b"); !s.long() && isColor(body) {
		s.emit("\x1b" + body + "\a")
	}
	s.drop()
}

// sequence emits a whole control sequence, or acts on it.
func (s *stream) sequence(body string, final byte) {
	alt := s.held[1] == esc
	whole := !s.long() && bounded(body)
	switch {
	case whole && isInterrupt(body, final):
		s.interrupt()
	case s.pasting:
		if body == "201" && final == '~' {
			s.pasted()
		}
		s.drop()
	case whole && body == "200" && final == '~':
		s.drop()
		s.pasting = true
	case whole:
		s.emit(s.repaired(body, final, alt))
	default:
		s.drop()
	}
}
