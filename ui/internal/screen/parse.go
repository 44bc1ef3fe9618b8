package screen

import (
	"bytes"
	"regexp"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/parser"
)

// control matches a control sequence in the form that the guide sends.
var control = regexp.MustCompile(`^\x1b\[[<-?]?[0-9:;]*[ -/]?[@-~]$`)

// listen makes the parser that cuts the stream. It is lenient where a test may not be: what it
// skips, and what it takes in another form than the guide sends, is strange.
func (s *Screen) listen() {
	s.parser = ansi.NewParser()
	s.parser.SetDataSize(0) // it grows: thousands of terminals are kept in a soak
	text := func(is bool) { // of a sequence that ends with BEL or ESC \
		s.closing = s.raw[len(s.raw)-1] == ansi.ESC
		s.judge(is)
		s.raw = s.raw[:0]
		if s.closing {
			s.raw = append(s.raw, ansi.ESC)
		}
	}
	never := func([]byte) { text(false) }
	s.parser.SetHandler(ansi.Handler{
		Print:     func(r rune) { s.judge(string(s.raw) == string(r) && s.print(r)) },
		Execute:   func(c byte) { s.judge(len(s.raw) == 1 && s.control(c)) },
		HandleCsi: func(cmd ansi.Cmd, p ansi.Params) { s.judge(control.Match(s.raw) && s.csi(cmd, p)) },
		HandleEsc: func(ansi.Cmd) {
			c := s.raw[len(s.raw)-1]
			s.judge(len(s.raw) == 2 && (s.closing && c == '\\' || s.short(c)))
			s.closing = false
		},
		HandleOsc: func(_ int, data []byte) {
			whole := s.raw[0] == ansi.ESC && len(s.raw) == len(data)+3 && bytes.IndexByte(data, ansi.DEL) < 0
			text(whole && s.osc(string(data)))
		},
		HandleDcs: func(ansi.Cmd, ansi.Params, []byte) { text(false) },
		HandleApc: never, HandlePm: never, HandleSos: never,
	})
}

// Write takes bytes of the program; it never fails.
func (s *Screen) Write(b []byte) (int, error) {
	for _, c := range b {
		state := s.parser.State()
		if c == ansi.ESC && state != parser.GroundState && state < parser.OscStringState {
			s.odd() // what came before it is broken off
			s.raw = s.raw[:0]
		}
		s.raw = append(s.raw, c)
		if state < parser.OscStringState && c >= 0x80 && c < 0xc0 { // no character, and no sequence of the guide, begins so
			c = ansi.NUL
		}
		s.parser.Advance(c)
		if s.parser.State() == parser.GroundState {
			s.judge(s.judged)
			s.raw, s.judged = s.raw[:0], false
		}
	}
	return len(b), nil
}

// judge notes that the bytes that have come are done with; they are strange if they are not right.
func (s *Screen) judge(right bool) {
	s.judged = true
	if !right {
		s.odd()
	}
}

// hides reports whether a character is one that no text should bring to a terminal: it
// turns the direction around, or cannot be seen. Joiners spell words of some languages.
func hides(r rune) bool {
	return unicode.Is(unicode.Bidi_Control, r) || unicode.Is(unicode.Cf, r) && r != 0x200c && r != 0x200d && !(r >= 0x600 && r <= 0x8ff) && r != 0x110bd ||
		r == 0x2028 || r == 0x2029
}
