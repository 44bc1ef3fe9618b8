package ui

import (
	"strings"
	"testing"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

func plainLines(lines []text.Line) string {
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
		runs  []text.Run
		want  string
	}{
		{10, []text.Run{{Text: "one two three"}}, "one two|three"},
		{7, []text.Run{{Text: "one two three"}}, "one two|three"},
		{3, []text.Run{{Text: "one two three"}}, "one|two|thr|ee"},
		{10, []text.Run{{Text: "see "}, {Text: "Ina", To: 1}, {Text: "’s lamp"}}, "see Ina’s|lamp"},
		{6, []text.Run{{Text: "see "}, {Text: "Ina Ray", To: 1}, {Text: ", go"}}, "see|Ina|Ray,|go"},
		{4, []text.Run{{Text: "東京 東京東"}}, "東京|東京|東"},
		{1, []text.Run{{Text: "東京 a"}}, "a"},
		{5, []text.Run{{Text: "  a   b  "}}, "a b"},
		{5, nil, ""},
	} {
		if got := plainLines(text.Wrap(c.width, c.runs...)); got != c.want {
			t.Errorf("%d: %q, want %q", c.width, got, c.want)
		}
	}
}

func TestALinkStaysOneWhenItIsWrapped(t *testing.T) {
	w := widget.NewWriter(8, text.NewSymbols(false))
	w.Text(nil, text.Run{Text: "go to "}, w.Link("Mr. Tallis", widget.Back{}), text.Run{Text: "."})
	p := w.Done()
	if got := plainLines(p.Lines); got != "go to|Mr.|Tallis." || p.Targets[0].Line != 1 {
		t.Errorf("%q, link on line %d", got, p.Targets[0].Line)
	}
	w = widget.NewWriter(12, text.NewSymbols(false))
	w.Text(nil, w.Link("Mr. Tallis", widget.Back{}))
	if l := w.Done().Lines[0]; len(l) != 1 || l[0].To != 1 {
		t.Errorf("the space within a link is not part of it: %+v", l)
	}
}

func TestClipLine(t *testing.T) {
	l := text.Line{{Text: "abc"}, {Text: "def"}}
	for width, want := range map[int]string{6: "abcdef", 5: "abcd…", 4: "abc…", 3: "ab…", 1: "…"} {
		if got := plainLines([]text.Line{l.Clip(width, "…")}); got != want {
			t.Errorf("%d: %q, want %q", width, got, want)
		}
	}
}

func TestWrapKeepsTogetherWhatAKeptSpaceJoins(t *testing.T) {
	if got := plainLines(text.Wrap(11, text.Run{Text: "about 5" + text.KeptSpace + "h left"})); got != "about 5 h|left" {
		t.Errorf("%q", got)
	}
	if got := plainLines(text.Wrap(8, text.Run{Text: "about 5" + text.KeptSpace + "h left"})); got != "about|5 h left" {
		t.Errorf("%q", got)
	}
}

func TestClipMiddleKeepsTheReason(t *testing.T) {
	const s = "progress could not be saved to /home/ada/.local/state: no space left"
	for width := range len(s) + 2 {
		if got := text.Measure(text.ClipMiddle(s, width, "…")); got > width {
			t.Errorf("%d cells for %d", got, width)
		}
	}
	if got := text.ClipMiddle(s, 40, "…"); got != "progress could …cal/state: no space left" {
		t.Errorf("%q", got)
	}
	if got := text.ClipMiddle(s, len(s), "…"); got != s {
		t.Errorf("%q", got)
	}
}

func TestHelpOnANarrowScreenStandsUnderItsKeys(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.press("?")
	g.wants("space           mark as watched")
	page := helpPage(g.top().FullHelp(), 18, g.look.Symbols)
	for _, l := range page.Lines {
		if l.Width() > 18 {
			t.Errorf("%q is too wide", plainLines([]text.Line{l}))
		}
	}
	page = helpPage(newGuide(t, Options{}, "S1").top().FullHelp(), 18, g.look.Symbols)
	if got := plainLines(page.Lines[:4]); got != "Keys||space|  mark as watched," {
		t.Errorf("%q", got)
	}
}
