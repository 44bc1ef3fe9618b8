package terminal

import "unicode/utf8"

// What a stream does with a byte in each of its states. What cannot follow ends what has
// begun, and begins something itself.

// introducers are what makes an ESC before it the begin of a sequence.
var introducers = map[byte]state{'[': inCSI, 'O': inSS3, ']': inText, 'P': inText, 'X': inText, '^': inText, '_': inText}

// character takes the bytes of one behind the first.
func (s *stream) character(c byte) {
	if c&0xc0 != 0x80 {
		s.afresh(c)
		return
	}
	s.hold(c)
	b, alt := s.held, s.held[0] == esc
	if alt {
		b = b[1:]
	}
	if utf8.FullRune(b) {
		r, _ := utf8.DecodeRune(b)
		s.let(s.key(r, alt))
	}
}

// introduce takes what follows ESC. Two of them are the key, or alt and what the second
// begins.
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
		s.let(s.key(rune(c), true))
	default:
		s.escape()
		s.afresh(c)
	}
}

func (s *stream) csi(c byte) {
	empty := s.held[len(s.held)-1] == '[' && len(s.held) <= 3
	switch {
	case c >= utf8.RuneSelf:
		s.afresh(c)
	case empty && c == '[':
		s.state = inConsole
	case empty && c == 'M':
		s.state, s.held = inMouse, s.held[:0]
	case c >= '@', c == '$' && isNumber(string(s.held[2:])): // rxvt ends with $ where shift is held
		s.sequence(c)
	default:
		s.hold(c)
	}
}

func (s *stream) ss3(c byte) {
	switch {
	case c >= utf8.RuneSelf:
		s.afresh(c)
	case c >= '0' && c <= '9':
		s.hold(c)
	case c >= '@' && !s.long():
		s.let(string(append(s.held, c)))
	default:
		s.drop()
	}
}

// mouse is a report as it was before there were any numbers in them.
func (s *stream) mouse(c byte) {
	if s.hold(c); len(s.held) == 3 {
		s.let(mouseReport(s.held[0], s.held[1], s.held[2]))
	}
}

func (s *stream) text(c byte) {
	switch {
	case c == esc:
		s.state = inTextEnd
	case c == '\a':
		s.answer()
	case c < ' ' || c == del, s.wasLate && len(s.held) == 2 && !goesOn(s.held[1], c):
		s.afresh(c)
	default:
		s.hold(c)
	}
}

func (s *stream) textEnd(c byte) {
	if c == '\\' {
		s.answer()
		return
	}
	s.afresh(esc)
	s.next(c)
}

// answer lets out a text that is a color of the terminal: the only one that is asked for.
func (s *stream) answer() {
	if body := string(s.held[1:]); !s.long() && isColor(body) {
		s.let("\x1b" + body + "\a")
	}
	s.drop()
}

// sequence lets out a whole ESC [, or acts on it.
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
		s.let(s.repaired(body, final, alt))
	default:
		s.drop()
	}
}
