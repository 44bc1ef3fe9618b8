package terminal

import "unicode/utf8"

// What a stream does with a byte in each state. A byte that cannot continue what has begun drops
// it, and begins something new.

// introducers are the bytes that begin a sequence after ESC.
var introducers = map[byte]state{'[': inCSI, 'O': inSS3, ']': inText, 'P': inText, 'X': inText, '^': inText, '_': inText}

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
	to, introduces := introducers[c]
	switch {
	case c == esc:
		s.hold(c)
	case introduces:
		s.enter(to, c)
	case c >= 0xc0:
		s.enter(inCharacter, c)
	case c < utf8.RuneSelf:
		s.emit(s.key(rune(c), true))
	default:
		s.escape()
		s.restart(c)
	}
}

func (s *stream) csi(c byte) {
	empty := s.held[len(s.held)-1] == '[' && len(s.held) <= 3
	switch {
	case c >= utf8.RuneSelf:
		s.restart(c)
	case empty && c == '[':
		s.state = inConsole
	case empty && c == 'M':
		s.state, s.held = inMouse, s.held[:0]
	case c >= '@', c == '$' && isNumber(string(s.held[2:])): // rxvt ends keys with $ if shift is held
		s.sequence(c)
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

// mouse takes a mouse report in the old form without numbers.
func (s *stream) mouse(c byte) {
	if s.hold(c); len(s.held) == 3 {
		s.emit(mouseReport(s.held[0], s.held[1], s.held[2]))
	}
}

func (s *stream) text(c byte) {
	switch {
	case c == esc:
		s.state = inTextEnd
	case c == '\a':
		s.answer()
	case c < ' ' || c == del, s.wasLate && len(s.held) == 2 && !continuesAnswer(s.held[1], c):
		s.restart(c)
	default:
		s.hold(c)
	}
}

func (s *stream) textEnd(c byte) {
	if c == '\\' {
		s.answer()
		return
	}
	s.restart(esc)
	s.next(c)
}

// answer emits a text if it is the background color, the only one that is asked for.
func (s *stream) answer() {
	if body := string(s.held[1:]); !s.long() && isColor(body) {
		s.emit("\x1b" + body + "\a")
	}
	s.drop()
}

// sequence emits a whole control sequence, or acts on it.
func (s *stream) sequence(final byte) {
	alt := s.held[1] == esc
	body := string(s.held[2:])
	if alt {
		body = body[1:]
	}
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
