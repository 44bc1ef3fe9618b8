package text

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func plainLines(lines []Line) string {
	var out []string
	for _, l := range lines {
		s := ""
		for _, r := range l {
			s += r.Text
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		width int
		runs  []Run
		want  string
	}{
		{10, []Run{{Text: "one two three"}}, "one two|three"},
		{7, []Run{{Text: "one two three"}}, "one two|three"},
		{3, []Run{{Text: "one two three"}}, "one|two|thr|ee"},
		{10, []Run{{Text: "see "}, {Text: "Ina", To: 1}, {Text: "’s lamp"}}, "see Ina’s|lamp"},
		{6, []Run{{Text: "see "}, {Text: "Ina Ray", To: 1}, {Text: ", go"}}, "see|Ina|Ray,|go"},
		{4, []Run{{Text: "東京 東京東"}}, "東京|東京|東"},
		{1, []Run{{Text: "東京 a"}}, "a"},
		{5, []Run{{Text: "  a   b  "}}, "a b"},
		{5, nil, ""},
	} {
		if got := plainLines(Wrap(c.width, c.runs...)); got != c.want {
			t.Errorf("%d: %q, want %q", c.width, got, c.want)
		}
	}
}

func TestClipLine(t *testing.T) {
	l := Line{{Text: "abc"}, {Text: "def"}}
	for width, want := range map[int]string{6: "abcdef", 5: "abcd…", 4: "abc…", 3: "ab…", 1: "…"} {
		if got := plainLines([]Line{l.Clip(width, "…")}); got != want {
			t.Errorf("%d: %q, want %q", width, got, want)
		}
	}
}

func TestALineEndsBehindAWord(t *testing.T) {
	l := Line{{Text: "who was "}, {Text: "Will"}, {Text: " afraid of"}}
	for width, want := range map[int]string{22: "who was Will afraid of", 21: "who was Will afraid…", 18: "who was Will…", 13: "who was Will…", 11: "who was…", 7: "who…"} {
		if got := plainLines([]Line{l.Clip(width, "…")}); got != want {
			t.Errorf("%d: %q, want %q", width, got, want)
		}
	}
}

// TestClipLeavesTheTailItsInk: a match that is highlighted ends with its own last letter.
func TestClipLeavesTheTailItsInk(t *testing.T) {
	l := Line{{Text: "the night "}, {Text: "Will", Ink: InkTitle, To: 1}, {Text: " vanished"}}
	for width, want := range map[int]Run{15: {Text: "…"}, 4: {Text: "the…"}} {
		if got := l.Clip(width, "…"); got[len(got)-1] != want {
			t.Errorf("%d: %+v, want %+v at the end", width, got, want)
		}
	}
}

func TestClipEndsBehindAWord(t *testing.T) {
	for _, c := range []struct {
		words string
		width int
		want  string
	}{
		{"friend who hid her", 18, "friend who hid her"},
		{"friend who hid her", 17, "friend who hid…"},
		{"friend who hid her", 15, "friend who hid…"},
		{"friend, who hid her", 9, "friend…"},
		{"a friendship", 9, "a friend…"},
		{"friendship", 5, "frie…"},
		{"東京東京", 5, "東京…"},
		{"friend", 1, "…"},
		{"friend", 0, ""},
	} {
		if got := Clip(c.words, c.width, "…"); got != c.want {
			t.Errorf("%q in %d: %q, want %q", c.words, c.width, got, c.want)
		}
	}
}

func TestWrapKeepsTogetherWhatANoBreakSpaceJoins(t *testing.T) {
	if got := plainLines(Wrap(11, Run{Text: "about 5" + noBreakSpace + "h left"})); got != "about 5 h|left" {
		t.Errorf("%q", got)
	}
	if got := plainLines(Wrap(8, Run{Text: "about 5" + noBreakSpace + "h left"})); got != "about|5 h left" {
		t.Errorf("%q", got)
	}
}

func TestClipMiddleKeepsTheReason(t *testing.T) {
	const s = "progress could not be saved to /home/ada/.local/state: no space left"
	for width := range len(s) + 2 {
		if got := Measure(ClipMiddle(s, width, "…")); got > width {
			t.Errorf("%d cells for %d", got, width)
		}
	}
	if got := ClipMiddle(s, 40, "…"); got != "progress could …cal/state: no space left" {
		t.Errorf("%q", got)
	}
	if got := ClipMiddle(s, len(s), "…"); got != s {
		t.Errorf("%q", got)
	}
}

// The short way to measure words is right for every character that it is taken for.
func TestNarrowIsOneCell(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		if !narrow(r) {
			continue
		}
		for _, words := range []string{string(r), "a" + string(r) + "b" + string(r) + string(r)} {
			if n := ansi.StringWidth(words); n != len([]rune(words)) {
				t.Errorf("%U: %q takes %d cells", r, words, n)
			}
		}
	}
}
