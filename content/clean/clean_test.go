package clean_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
	"unsafe"

	"github.com/clipperhouse/uax29/v2/graphemes"

	"unspoiled/content/clean"
	"unspoiled/content/clean/cleantest"
)

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"":                             "",
		"two\nrows\n":                  "two\nrows\n",
		"a\tb\r\nc\rd\r\r\ne":          "a b\nc\nd\n\ne",
		"a\vb\fc\u0085d\u2028e\u2029f": "a\nb\nc\nd\ne\nf",
		"\x1b[1;31mred\x1b[m":          "red",
		"\x1b]0;t\x07a\x1b]2;t\x1b\\b\u009d0;t\u009cc": "abc",
		"\x1bPq\n#0~~\x1b\\sixel":                      "sixel",
		"open\x1b]0;title\nnext":                       "open\nnext",
		"open\x1b]0;title":                             "open",
		"title\x1b]0;a\x1b[31mred":                     "titlered",
		"a\x1b(Bb\x1b#8c\x1bcd\x1b e":                  "abcd",
		"a\x1b]0;t\x18b\u009d0;t\x1ac":                 "abc",
		"ه\u200c\u200cی ه\u200d\u200cی":                "ه\u200cی ه\u200dی",
		"\x1b\x07[3\x001mred":                          "red",
		"\x1b[31\x18mred":                              "mred",
		"\x1b[3é1m":                                    "é1m",
		"\u009b31mred\u008f\u0084":                     "red",
		"\xc2\x11\x9b31m":                              "\uFFFD\uFFFD31m",
		"\xff\xfe\xfdx\xe2\x82":                        "\uFFFDx\uFFFD",
		"nul\x00bel\abs\bdel\x7f":                      "nulbelbsdel",
		"\u202egpj.exe\u202c":                          "gpj.exe",
		"🏴\U000e0067\U000e0062\U000e007f":              "🏴",
		"e\u0301 \u0301e\n\u0301":                      "e\u0301 e\n",
		"a" + strings.Repeat("\u0300", 99) + "b":       "a" + strings.Repeat("\u0300", 8) + "b",
		"a\u200db 1\ufe0f2 1\ufe0f\u20e3":              "ab 12 1\ufe0f\u20e3",
		"👩\u200d 👩\u200d\x00👧 👩\u200dx":                "👩 👩👧 👩x",
		"☺\u0f3e\u200d☺":                               "☺\u0f3e☺", // not one cluster
		"\ue000\ufdd0\uffff\U0010ffff":                 "",
	} {
		if got := clean.Text(in); got != want {
			t.Errorf("Text(%+q) = %+q, want %+q", in, got, want)
		}
	}
}

func TestLine(t *testing.T) {
	for in, want := range map[string]string{
		" \u00a0 a title \u3000\n":  "a title",
		"a \t\r\n  \u2028 b  c":     "a b  c",
		"a\x00 \n\u200b\n b":        "a b",
		"\ufeff \x1b[31m\n\u0301 a": "a",
		"\n\n":                      "",
		"a\n\u0301b":                "a b",
		"\u3000\u0301a":             "a",
	} {
		if got := clean.Line(in); got != want {
			t.Errorf("Line(%+q) = %+q, want %+q", in, got, want)
		}
	}
}

func TestHonestTextIsLeftAlone(t *testing.T) {
	honest := cleantest.Honest(t)
	for _, s := range honest {
		if got := clean.Text(s); got != s {
			t.Errorf("Text(%+q) = %+q", s, got)
		}
		if got := clean.Line(s); got != s {
			t.Errorf("Line(%+q) = %+q", s, got)
		}
		if found := clean.Check(s); found != nil {
			t.Errorf("Check(%+q) = %v", s, found)
		}
	}
	all := strings.Join(honest, "\n")
	if got := clean.Text(all); unsafe.StringData(got) != unsafe.StringData(all) || len(got) != len(all) {
		t.Error("clean text is not the very same string")
	}
}

func TestNastyTextIsChanged(t *testing.T) {
	for _, s := range cleantest.Nasty(t) {
		got := clean.Text(s)
		if got == s {
			t.Errorf("Text(%+q) is unchanged", s)
		}
		if !strings.Contains(got, "benig") {
			t.Errorf("Text(%+q) = %+q lost the benign part", s, got)
		}
		sound(t, s)
	}
}

// tester is what *testing.T and *rapid.T share.
type tester interface {
	Helper()
	Fatalf(format string, args ...any)
}

// sound fails unless what the functions return for s has the properties that the package promises.
func sound(t tester, s string) {
	t.Helper()
	text, line := clean.Text(s), clean.Line(s)
	soundOutput(t, s, text)
	soundOutput(t, s, line)
	if again := clean.Text(text); again != text {
		t.Fatalf("Text(%+q) = %+q, and again %+q", s, text, again)
	}
	if again := clean.Line(line); again != line {
		t.Fatalf("Line(%+q) = %+q, and again %+q", s, line, again)
	}
	if got := clean.Text(line); got != line {
		t.Fatalf("Text changes Line(%+q) from %+q to %+q", s, line, got)
	}
	if got := clean.Text(strings.ToValidUTF8(s, "\uFFFD")); got != text {
		t.Fatalf("Text(%+q) = %+q, with valid UTF-8 first %+q", s, text, got)
	}
	if strings.Contains(line, "\n") || strings.TrimSpace(line) != line {
		t.Fatalf("Line(%+q) = %+q is no trimmed row", s, line)
	}
	found := clean.Check(s)
	breaks := strings.NewReplacer("\r\n", "\n", "\r", "\n", "\t", " ")
	if (found == nil) != (breaks.Replace(s) == text) {
		t.Fatalf("Check(%+q) = %v, but Text is %+q", s, found, text)
	}
}

func soundOutput(t tester, in, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Fatalf("%+q: %+q is not UTF-8", in, out)
	}
	if utf8.RuneCountInString(out) > utf8.RuneCountInString(in) {
		t.Fatalf("%+q: %+q is longer", in, out)
	}
	blank := true
	marks := 0
	for i, r := range out {
		switch {
		case unicode.Is(unicode.Variation_Selector, r), r == '\u200c', r == '\u200d':
			if blank {
				t.Fatalf("%+q: %+q has %U at %d on no base", in, out, r, i)
			}
		case unicode.Is(unicode.M, r):
			if marks++; marks > 8 || blank {
				t.Fatalf("%+q: %+q has mark %d at %d", in, out, marks, i)
			}
		case r != '\n' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Co, unicode.Noncharacter_Code_Point, unicode.Bidi_Control),
			unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r), r == '\u2028', r == '\u2029':
			t.Fatalf("%+q: %+q has %U at %d", in, out, r, i)
		default:
			marks, blank = 0, unicode.IsSpace(r)
		}
	}
	for g := graphemes.FromString(out); g.Next(); {
		r, _ := utf8.DecodeRuneInString(g.Value())
		if r == '\u200c' || r == '\u200d' || unicode.Is(unicode.Variation_Selector, r) {
			t.Fatalf("%+q: %+q has a cluster that starts with %U", in, out, r)
		}
	}
}
