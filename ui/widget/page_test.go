package widget

import (
	"strings"
	"testing"

	"unspoiled/ui/text"
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

func TestALinkStaysOneWhenItIsWrapped(t *testing.T) {
	w := NewWriter(8, text.NewSymbols(false))
	w.Text(nil, text.Run{Text: "go to "}, w.Link("Mr. Tallis", Back{}), text.Run{Text: "."})
	p := w.Done()
	if got := plainLines(p.Lines); got != "go to|Mr.|Tallis." || p.Targets[0].line != 1 {
		t.Errorf("%q, link on line %d", got, p.Targets[0].line)
	}
	w = NewWriter(12, text.NewSymbols(false))
	w.Text(nil, w.Link("Mr. Tallis", Back{}))
	if l := w.Done().Lines[0]; len(l) != 1 || l[0].To != 1 {
		t.Errorf("the space within a link is not part of it: %+v", l)
	}
}

func TestNoDotStandsAtTheEndOfALine(t *testing.T) {
	facts := []string{"2019", "8 episodes", "7 h 29 min", "directed by Ann Other and Bo Second", "Skerry Rock, 1931"}
	for width := 1; width < 100; width++ {
		w := NewWriter(width, text.NewSymbols(false))
		w.Facts(facts...)
		for _, l := range w.Done().Lines {
			if s := strings.TrimSpace(plainLines([]text.Line{l})); strings.HasSuffix(s, "·") || strings.HasPrefix(s, "·") {
				t.Errorf("%d cells: %q", width, s)
			}
		}
	}
	w := NewWriter(40, text.NewSymbols(false))
	w.Facts(facts...)
	if got, want := plainLines(w.Done().Lines), "2019 · 8 episodes · 7 h 29 min|directed by Ann Other and Bo Second|Skerry Rock, 1931"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
