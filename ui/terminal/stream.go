package terminal

import (
	"unicode"
	"unicode/utf8"
)

// Bounds of what is kept of what has begun: longer than anything that is wanted.
const (
	maxSequence = 128
	maxPaste    = 1024
)

// state is what a stream is in the middle of.
type state int

const (
	inNothing state = iota
	inCharacter
	inEscape  // ESC, and nothing more yet
	inCSI     // ESC [
	inSS3     // ESC O
	inMouse   // ESC [ M, before its three bytes
	inConsole // ESC [ [, before the letter of a function key of the Linux console
	inText    // ESC ] and others, up to BEL or ESC \
	inTextEnd // the ESC of that
)

const (
	esc   = 0x1b
	del   = 0x7f
	ctrlC = 0x03
)

// stream cuts what a terminal sends into characters and sequences, and lets out those that
// are whole. What has begun as a sequence is never taken for keys: it is finished or
// dropped. At any place ctrl+c comes through as such.
type stream struct {
	state   state
	held    []byte // what has begun
	wasLate bool   // what begins a text came alone: it may have been a key
	pasting bool
	paste   []byte
	out     []byte
}

func (s *stream) write(b []byte) {
	for _, c := range b {
		s.next(c)
	}
}

// doubtful reports whether time tells what was held back: an ESC or the key, the begin of
// a text or a key with alt. In a paste nothing is a key.
func (s *stream) doubtful() bool {
	return !s.pasting && (s.state == inEscape || s.state == inText && len(s.held) == 2 && !s.wasLate)
}

// late says that nothing came for some time.
func (s *stream) late() {
	if s.state == inText {
		c := s.held[1]
		if s.wasLate = canGoOn(c); !s.wasLate {
			s.let(altKey(rune(c)))
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

// hold keeps a byte of what has begun, as long as that is not too long.
func (s *stream) hold(c byte) {
	if !s.long() {
		s.held = append(s.held, c)
	}
}

func (s *stream) long() bool { return len(s.held) >= maxSequence }

// enter goes on in another state with a byte.
func (s *stream) enter(to state, c byte) {
	s.state = to
	s.hold(c)
}

// afresh drops what has begun, and begins with a byte.
func (s *stream) afresh(c byte) {
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
	case c < ' ' || c == del && s.state != inMouse: // there it is a place
		s.afresh(c)
	case s.state == inCSI:
		s.csi(c)
	case s.state == inSS3:
		s.ss3(c)
	case s.state == inMouse:
		s.mouse(c)
	case s.state == inConsole:
		s.let(functionKey(c))
	}
}

// interrupt is ctrl+c, whatever else has begun.
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
		s.let(s.key(rune(c), false))
	case c >= 0xc0:
		s.enter(inCharacter, c)
	case introducers[c-0x40] != inNothing: // C1: ESC and what follows it in one byte
		s.enter(inEscape, esc)
		s.introduce(c - 0x40)
	}
}

// let lets something out, and ends what has begun.
func (s *stream) let(what string) {
	s.drop()
	if !s.pasting {
		s.out = append(s.out, what...)
	}
}

// key is a character as the keyboard sends it, or a part of a paste.
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

// escape is the key, in the one form of it that begins nothing else.
func (s *stream) escape() {
	if !s.pasting {
		s.out = append(s.out, "\x1b[27u"...)
	}
}

// pasted lets a paste out in one.
func (s *stream) pasted() {
	s.out = append(s.out, "\x1b[200~"+string(s.paste)+"\x1b[201~"...)
	s.pasting, s.paste = false, nil
}
