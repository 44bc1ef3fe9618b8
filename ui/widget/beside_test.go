package widget

import (
	"slices"
	"strings"
	"testing"

	"unspoiled/ui/config"
	"unspoiled/ui/text"
)

// besides is a page of two columns, with a link in each.
func besides(t *testing.T) Reader {
	t.Helper()
	s := text.NewSymbols(false)
	left, right := NewWriter(12, s), NewWriter(12, s)
	left.Text(nil, text.Run{Text: "She rows to "}, left.Link("the reef", Back{}), text.Run{Text: "."})
	right.Heading("Bonds")
	right.Text(nil, right.Link("Mr. Tallis", Later{}))
	right.Text(nil, text.Run{Text: "her chief"})
	r := NewReader(&text.Look{Symbols: s, Measure: 40}, NewKeyMap(config.Keys{}, s), false)
	r.SetSize(40, 10)
	r.SetPage(left.Done().Beside(right.Done(), 12, s))
	return r
}

func TestBeside(t *testing.T) {
	r := besides(t)
	if got, want := plainLines(r.page.Lines), "She rows to   │  Bonds|the reef.     │  Mr. Tallis|              │  her chief"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if len(r.Lines()) != 10 {
		t.Errorf("the wall ends after %d lines", len(r.Lines()))
	}
	if at := r.Hit(Gutter+17, 1); at != 1 || r.Targets()[at].Want != (Later{}) {
		t.Errorf("the mouse hits target %d", at)
	}
	if at := r.Hit(Gutter, 1); at != 0 {
		t.Errorf("the mouse hits target %d", at)
	}
}

// Two columns are read one after the other.
func TestColumnsAreReadOneByOne(t *testing.T) {
	r := besides(t)
	if got, _ := r.Copy(); got != "She rows to\nthe reef.\n\nBonds\nMr. Tallis\nher chief" {
		t.Errorf("%q", got)
	}
	for words, want := range map[string]int{"rows to the reef": 1, "tallis her": 1, "reef. Mr": 0, "bonds": 1} {
		if got := r.Occurs(words); got != want {
			t.Errorf("%q stands there %d times, not %d", words, got, want)
		}
	}
}

func TestUnder(t *testing.T) {
	s := text.NewSymbols(false)
	a, b := NewWriter(12, s), NewWriter(12, s)
	a.Text(nil, a.Link("one", Back{}))
	b.Text(nil, b.Link("two", Later{}))
	p := a.Done().Under(b.Done())
	if got := plainLines(p.Lines); got != "one||two" || p.Targets[1].line != 2 || p.Lines[2][0].To != 2 {
		t.Errorf("%q, %+v", got, p.Targets)
	}
}

// A heading in the column beside is jumped to as well.
func TestHeadingsInBothColumns(t *testing.T) {
	s := text.NewSymbols(false)
	left, right := NewWriter(12, s), NewWriter(12, s)
	for range 3 {
		left.Text(nil, text.Run{Text: "one two three four five six"})
	}
	left.Heading("Seen in")
	right.Heading("Bonds")
	for range 4 {
		right.Text(nil, text.Run{Text: "seven eight"})
	}
	right.Heading("Open questions")
	p := left.Done().Beside(right.Done(), 12, s)
	want := []int{0}
	for at, l := range p.Lines {
		if words := l.Words(); strings.Contains(words, "Seen in") || strings.Contains(words, "Open") {
			want = append(want, at)
		}
	}
	if got := p.headings(); len(want) != 3 || !slices.Equal(got, want) {
		t.Errorf("headings at %v, want %v:\n%s", got, want, plainLines(p.Lines))
	}
}
