package content

import (
	"strings"
	"testing"
)

func TestSkipped(t *testing.T) {
	hidden := Policy{Shape: ShapeHidden}
	for _, c := range []struct {
		marked, marking string
		policy          Policy
		words, upTo     string
	}{
		{"", "S1E1", Policy{}, "", "S1E1"},
		{"", "S1E1 S1E2 S1E3", Policy{}, "", "S1E1 S1E2 S1E3"},
		{"", "S1E3", Policy{}, "S1E1-S1E2", "S1E1 S1E2 S1E3"},
		{"S1E2", "S2E2", Policy{}, "S1E1 S1E3 S2E1", "S1E1 S1E3 S2E1 S2E2"},
		{"S1E1", "S2E1 S2E2", Policy{}, "S1E2-S1E3", "S1E2 S1E3 S2E1 S2E2"},
		{"S1E1 S1E3", "S1E3", Policy{}, "", ""}, // it is marked already
		{"", "S0E1", Policy{}, "S1", "S1E1 S1E2 S1E3 S0E1"},
		{"S1E1 S1E2 S1E3", "S0E1", Policy{}, "", "S0E1"},
		{"", "S2E1 S2E2", hidden, "S1", "S1E1 S1E2 S1E3 S2E1 S2E2"},
		{"", "S0E1", hidden, "S1-S2", ""},
		{"S1E1 S1E2 S1E3", "S0E1", hidden, "S2", ""},
	} {
		got := guide(t, c.marked, c.policy).Skipped(NewSet(points(t, c.marked)...), points(t, c.marking))
		var upTo []string
		for _, p := range got.UpTo {
			upTo = append(upTo, p.String())
		}
		if words := strings.Join(got.Words, " "); words != c.words || strings.Join(upTo, " ") != c.upTo {
			t.Errorf("%q, marking %q: %q, up to %q; want %q, %q", c.marked, c.marking, words, upTo, c.words, c.upTo)
		}
	}
}

// A peek opens a page and nothing else: what it tells is not searched.
func TestAPeekIsNotSearched(t *testing.T) {
	point := Point{Season: 2, Episode: 2}
	page, _ := guide(t, "", Policy{}, point).EpisodePage(point)
	words := page.Recap.Plain() + page.Title
	if words == "" {
		t.Fatal("the peek tells nothing")
	}
	for _, word := range strings.Fields(words) {
		shut, open := guide(t, "", Policy{}), guide(t, "", Policy{}, point)
		if a, b := shut.Search(word, 50), open.Search(word, 50); len(a) != len(b) {
			t.Errorf("%s: %d hits without the peek, %d with it", word, len(a), len(b))
		}
	}
	if n := len(guide(t, "S2E2", Policy{}).Search("drowning", 50)); n == 0 {
		t.Error("the title is not found when it is watched either")
	}
}
