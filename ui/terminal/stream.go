package terminal

import (
	"unicode"
	"unicode/utf8"
)

// Bounds of what is kept of a sequence and of a paste: longer than any that is wanted.
const (
	maxSequence = 128
	maxPaste    = 1024
)

// state is what a stream is in the middle of.
type state int

const (
	inNothing state = iota
	inCharacter
	inEscape  // after ESC
	inCSI     // after ESC [
	inSS3     // after ESC O
	inMouse   // after ESC [ M, before its three bytes
	inConsole // after ESC [ [, before the letter of a function key of the Linux console
	inText    // after ESC ] and the like, up to BEL or ESC \
	inTextEnd // after the ESC that may end a text
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
	state   state
	held    []byte // the bytes of what has begun
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
	return !s.pasting && (s.state == inEscape || s.state == inText && len(s.held) == 2 && !s.wasLate)
}

// timeOut decides that, after nothing has come for a while.
func (s *stream) timeOut() {
	if s.state == inText {
		c := s.held[1]
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
	s.state, s.held, s.wasLate = inNothing, s.held[:0], false
}

// hold keeps a byte, up to a limit.
func (s *stream) hold(c byte) {
	if !s.long() {
		s.held = append(s.held, c)
	}
}

func (s *stream) long() bool { return len(s.held) >= maxSequence }

// enter changes the state, and keeps the byte.
func (s *stream) enter(to state, c byte) {
	s.state = to
	s.hold(c)
}

// restart drops what has begun, and begins anew with a byte.
func (s *stream) restart(c byte) {
	s.drop()
	s.begin(c)
}

func (s *stream) next(c byte) {
	switch {
	case c == ctrlC:
		s.interrupt()
	case s.state == inNothing:
		s.begin(c)
	case s.state == inCharacter:
		s.character(c)
	case s.state == inEscape:
		s.introduce(c)
	case s.state == inText:
		s.text(c)
	case s.state == inTextEnd:
		s.textEnd(c)
	case c < ' ' || c == del && s.state != inMouse: // a mouse report may hold this byte
		s.restart(c)
	case s.state == inCSI:
		s.csi(c)
	case s.state == inSS3:
		s.ss3(c)
	case s.state == inMouse:
		s.mouse(c)
	case s.state == inConsole:
		s.emit(functionKey(c))
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
	case c == esc:
		s.enter(inEscape, c)
	case c < utf8.RuneSelf:
		s.emit(s.key(rune(c), false))
	case c >= 0xc0:
		s.enter(inCharacter, c)
	case introducers[c-0x40] != inNothing: // a C1 byte stands for ESC and another byte
		s.enter(inEscape, esc)
		s.introduce(c - 0x40)
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
