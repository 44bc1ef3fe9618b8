package ui

import (
	"strings"
	"testing"
)

func plainLines(lines []line) string {
	var out []string
	for _, l := range lines {
		s := ""
		for _, r := range l {
			s += r.text
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		width int
		runs  []run
		want  string
	}{
		{10, []run{{text: "one two three"}}, "one two|three"},
		{7, []run{{text: "one two three"}}, "one two|three"},
		{3, []run{{text: "one two three"}}, "one|two|thr|ee"},
		{10, []run{{text: "see "}, {text: "Ina", to: 1}, {text: "’s lamp"}}, "see Ina’s|lamp"},
		{6, []run{{text: "see "}, {text: "Ina Ray", to: 1}, {text: ", go"}}, "see|Ina|Ray,|go"},
		{4, []run{{text: "東京 東京東"}}, "東京|東京|東"},
		{1, []run{{text: "東京 a"}}, "a"},
		{5, []run{{text: "  a   b  "}}, "a b"},
		{5, nil, ""},
	} {
		if got := plainLines(wrap(c.width, c.runs...)); got != c.want {
			t.Errorf("%d: %q, want %q", c.width, got, c.want)
		}
	}
}

func TestALinkStaysOneWhenItIsWrapped(t *testing.T) {
	w := newWriter(8, newSigns(false))
	w.text(nil, run{text: "go to "}, w.link("Mr. Tallis", back{}), run{text: "."})
	p := w.done()
	if got := plainLines(p.lines); got != "go to|Mr.|Tallis." || p.targets[0].line != 1 {
		t.Errorf("%q, link on line %d", got, p.targets[0].line)
	}
	w = newWriter(12, newSigns(false))
	w.text(nil, w.link("Mr. Tallis", back{}))
	if l := w.done().lines[0]; len(l) != 1 || l[0].to != 1 {
		t.Errorf("the space within a link is not part of it: %+v", l)
	}
}

func TestClipLine(t *testing.T) {
	l := line{{text: "abc"}, {text: "def"}}
	for width, want := range map[int]string{6: "abcdef", 5: "abcd…", 4: "abc…", 3: "ab…", 1: "…"} {
		if got := plainLines([]line{l.clip(width, "…")}); got != want {
			t.Errorf("%d: %q, want %q", width, got, want)
		}
	}
}

func TestWrapKeepsTogetherWhatAKeptSpaceJoins(t *testing.T) {
	if got := plainLines(wrap(11, run{text: "about 5" + keptSpace + "h left"})); got != "about 5 h|left" {
		t.Errorf("%q", got)
	}
	if got := plainLines(wrap(8, run{text: "about 5" + keptSpace + "h left"})); got != "about|5 h left" {
		t.Errorf("%q", got)
	}
}

func TestClipMiddleKeepsTheReason(t *testing.T) {
	const s = "progress could not be saved to /home/ada/.local/state: no space left"
	for width := range len(s) + 2 {
		if got := measure(clipMiddle(s, width, "…")); got > width {
			t.Errorf("%d cells for %d", got, width)
		}
	}
	if got := clipMiddle(s, 40, "…"); got != "progress could …cal/state: no space left" {
		t.Errorf("%q", got)
	}
	if got := clipMiddle(s, len(s), "…"); got != s {
		t.Errorf("%q", got)
	}
}

func TestHelpOnANarrowScreenStandsUnderItsKeys(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.press("?")
	g.wants("space           mark as watched")
	page := helpPage(g.top().FullHelp(), 18, g.look.signs)
	for _, l := range page.lines {
		if l.width() > 18 {
			t.Errorf("%q is too wide", plainLines([]line{l}))
		}
	}
	page = helpPage(newGuide(t, Options{}, "S1").top().FullHelp(), 18, g.look.signs)
	if got := plainLines(page.lines[:4]); got != "Keys||space|  mark as watched," {
		t.Errorf("%q", got)
	}
}
