package screen_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"unspoiled/ui/internal/screen"
)

func TestWhatIsSeen(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"words":             {"one\r\ntwo", "one\ntwo\n"},
		"wrapping":          {"0123456789ab", "0123456789\nab\n"},
		"waits to wrap":     {"0123456789\rx", "x123456789\n\n"},
		"scrolls":           {"a\r\nb\r\nc\r\nd", "b\nc\nd"},
		"goes":              {"\x1b[2;4Hx\x1b[1;1Hy\x1b[3dz", "y\n   x\n z"},
		"steps":             {"\x1b[2B\x1b[3Cx\x1b[A\x1b[2Dy\x1b[5Gz", "\n  y z\n   x"},
		"backspace, tab":    {"ab\bc\tx", "ac      x\n\n"},
		"erases":            {"abcdef\x1b[3D\x1b[K", "abc\n\n"},
		"erases before":     {"abcdef\x1b[3D\x1b[1K", "    ef\n\n"},
		"erases all":        {"abc\r\ndef\x1b[2Jx", "\n   x\n"},
		"erases below":      {"abc\r\ndef\r\nghi\x1b[1;2H\x1b[J", "a\n\n"},
		"characters":        {"abcdef\x1b[3D\x1b[2X", "abc  f\n\n"},
		"inserts":           {"abcdef\x1b[4D\x1b[2@", "ab  cdef\n\n"},
		"deletes":           {"abcdef\x1b[4D\x1b[2P", "abef\n\n"},
		"rows":              {"a\r\nb\r\nc\x1b[2;1H\x1b[L", "a\n\nb"},
		"rows gone":         {"a\r\nb\r\nc\x1b[1;1H\x1b[M", "b\nc\n"},
		"margins":           {"a\r\nb\r\nc\x1b[2;3r\x1b[3;1H\n\x1b[rx", "x\nc\n"},
		"up from the top":   {"a\r\nb\x1b[H\x1bMx", "x\na\nb"},
		"scrolling":         {"a\r\nb\x1b[S", "b\n\n"},
		"repeats":           {"a\x1b[3b", "aaaa\n\n"},
		"saves":             {"ab\x1b7cd\x1b8x", "abxd\n\n"},
		"wide":              {"日本x\x1b[3Gy", "日y x\n\n"},
		"wide, halved":      {"日\x1b[2Gy", " y\n\n"},
		"combining":         {"e\u0301x", "e\u0301x\n\n"},
		"alternate and not": {"main\x1b[?1049halt\x1b[?1049l!", "main!\n\n"},
	} {
		s := screen.New(10, 3)
		s.Write([]byte(c.in))
		if got := s.Text(); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
		if s.Strange() != nil {
			t.Errorf("%s: strange: %v", name, s.Strange())
		}
	}
}

func TestStylesCountInAFrame(t *testing.T) {
	frames := map[string]string{}
	for _, in := range []string{
		"x", "\x1b[1mx", "\x1b[1m\x1b[22mx y", "\x1b[31mx", "\x1b[38;5;9mx", "\x1b[38;2;1;2;3mx", "\x1b[38:2::1:2mx",
		"\x1b[7mx", "\x1b[4:3mx", "\x1b[48;2;1;2;3mx", "\x1b[58;5;1mx", "\x1b[?25lx", "\x1b]2;t\x07x", "x\x1b[H",
	} {
		s := screen.New(10, 3)
		s.Write([]byte(in))
		if s.Strange() != nil {
			t.Errorf("%q: strange: %v", in, s.Strange())
		}
		if before, ok := frames[s.Frame()]; ok {
			t.Errorf("%q looks like %q", in, before)
		}
		frames[s.Frame()] = in
	}
	a, b := screen.New(10, 3), screen.New(10, 3)
	a.Write([]byte("\x1b[1;31mx\x1b[0m"))
	b.Write([]byte("\x1b[31m\x1b[1mx\x1b[39;22m"))
	if a.Frame() != b.Frame() {
		t.Errorf("two ways to the same differ:\n%s\n%s", a.Frame(), b.Frame())
	}
}

func TestWhatNoGuideSendsIsStrange(t *testing.T) {
	for _, in := range []string{
		"\x07", "\x00", "\x7f", "\x0e", "\x9b31m", "\u009b31m", "\u202e", "\u200b", "\u00ad", "\U000e0041", "\xff",
		"\x1bc", "\x1b]52;c;?\x07", "\x1b]8;;http://a/\x1b\\", "\x1b]10;#fff\x07", "\x1b]0;x\x1b[2J\x07",
		"\x1b[21t", "\x1b[?9999h", "\x1b[5i", "\x1b[4h", "\x1bP$qm\x1b\\", "\x1b_Gx\x1b\\", "\x1b[1;2;3H", "\x1b[99m", "\x1b[!p",
	} {
		s := screen.New(10, 3)
		s.Write([]byte(in))
		if s.Strange() == nil {
			t.Errorf("%q is not strange", in)
		}
	}
}

func TestCopied(t *testing.T) {
	s := screen.New(10, 3)
	s.Write([]byte("\x1b]52;c;eA==\x07"))
	if got := s.Copied(); len(got) != 1 || got[0] != "x" || s.Strange() != nil {
		t.Errorf("copied %q, strange %v", got, s.Strange())
	}
}

func TestAnswers(t *testing.T) {
	s := screen.New(10, 3)
	s.Write([]byte("ab\x1b[6n\x1b[c\x1b]11;?\x07\x1b[?2026$p\x1b[?2027$p\x1b[?u"))
	want := "\x1b[1;3R\x1b[?62;22c\x1b]11;rgb:1e1e/1e1e/2e2e\x07\x1b[?2026;2$y\x1b[?2027;0$y\x1b[?0u"
	if got := string(s.Replies()); got != want {
		t.Errorf("answers %q, want %q", got, want)
	}
	if s.Replies() != nil {
		t.Error("an answer is given twice")
	}
}

func TestWhatIsLeft(t *testing.T) {
	for in, back := range map[string]string{
		"\x1b[?1049h": "\x1b[?1049l", "\x1b[?25l": "\x1b[?25h", "\x1b[?2004h": "\x1b[?2004l",
		"\x1b[?1002h\x1b[?1006h": "\x1b[?1002l\x1b[?1006l", "\x1b[>1u": "\x1b[<u", "\x1b[=1;1u": "\x1b[=0;1u",
		"\x1b[>4;2m": "\x1b[>4m", "\x1b[1m": "\x1b[m", "\x1b]2;t\x07": "\x1b]2;\x07", "\x1b[2;3r": "\x1b[r", "\x1b[5 q": "\x1b[0 q",
	} {
		s := screen.New(10, 3)
		s.Write([]byte(in))
		if s.Left() == "" {
			t.Errorf("%q leaves nothing", in)
		}
		s.Write([]byte(back))
		if s.Left() != "" {
			t.Errorf("%q and back by %q leaves %s", in, back, s.Left())
		}
	}
}

// However the stream is cut, the same is seen; no bytes and no size break the screen.
func TestAnyBytesAnywhereCut(t *testing.T) {
	piece := rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{"\x1b", "[", "]", "?", "1", ";", "m", "h", "l", "H", "\x07", "日", "\u0301", "\r\n", "\x1b[?1049h", "\x1b[99999L", "\x1b[5;1r", "\x9b"}),
		rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) }),
	)
	rapid.Check(t, func(t *rapid.T) {
		in := strings.Join(rapid.SliceOf(piece).Draw(t, "pieces"), "")
		w, h := rapid.IntRange(0, 12).Draw(t, "width"), rapid.IntRange(0, 5).Draw(t, "height")
		whole, cut := screen.New(w, h), screen.New(w, h)
		whole.Write([]byte(in))
		for i := range len(in) {
			cut.Write([]byte(in[i : i+1]))
		}
		if whole.Frame() != cut.Frame() || strings.Join(whole.Strange(), " ") != strings.Join(cut.Strange(), " ") {
			t.Fatalf("cut, it is another:\n%s\n%s\n%v\n%v", whole.Frame(), cut.Frame(), whole.Strange(), cut.Strange())
		}
		whole.Resize(h, w)
		whole.Write([]byte(in))
	})
}

// Styled text, as the guide makes it, reads as it does without its styles.
func TestStyledTextReadsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOf(rapid.StringMatching(`(\x1b\[[0-9;]{0,1}m)?[a-z éß─│]{0,9}`)).Draw(t, "words")
		in := strings.Join(words, "")
		s := screen.New(400, 1)
		if ansi.StringWidth(in) > 400 {
			t.Skip("too long")
		}
		s.Write([]byte(in))
		if want := strings.TrimRight(ansi.Strip(in), " "); s.Text() != want {
			t.Fatalf("%q, want %q", s.Text(), want)
		}
	})
}

// TestBlanks: what no eye can tell apart is one frame.
func TestBlanks(t *testing.T) {
	frame := func(s string) string {
		x := screen.New(8, 1)
		x.Write([]byte(s))
		return x.Frame()
	}
	plain := frame("a b")
	if bold := frame("a\x1b[1;31m \x1b[mb"); bold != plain {
		t.Errorf("a bold blank: %q, want %q", bold, plain)
	}
	for _, seen := range []string{"4", "7", "9", "41"} {
		if got := frame("a\x1b[" + seen + "m \x1b[mb"); got == plain {
			t.Errorf("a blank in style %s looks like none", seen)
		}
	}
}
