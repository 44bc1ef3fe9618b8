package clean_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"unspoiled/content/clean"
)

func TestQuote(t *testing.T) {
	for _, c := range []struct {
		in    string
		limit int
		want  string
	}{
		{"", 5, `""`},
		{"short", 5, `"short"`},
		{"longer", 5, `"long…"`},
		{"abc def", 5, `"abc…"`},
		{"a\n\x1b[31mb", 5, `"a b"`},
		{"e\u0301e\u0301e\u0301", 4, "\"e\u0301e…\""},
		{"👩\u200d👩\u200d👧👍🏽👍🏽", 3, "\"👩…\""},
		{"PDF\u200cها و", 4, "\"PDF…\""},
		{"longer", 1, `"…"`},
		{strings.Repeat("क\u094d", 1000), 5, "\"क\u094dक\u094d…\""}, // one cluster without end
	} {
		if got := clean.Quote(c.in, c.limit); got != c.want {
			t.Errorf("Quote(%+q, %d) = %+q, want %+q", c.in, c.limit, got, c.want)
		}
	}
}

func TestQuoteIsBounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, limit := drawPieces().Draw(t, "s"), rapid.IntRange(1, 30).Draw(t, "limit")
		inner := strings.TrimSuffix(strings.TrimPrefix(clean.Quote(s, limit), `"`), `"`)
		if utf8.RuneCountInString(inner) > limit || clean.Line(inner) != inner {
			t.Fatalf("Quote(%+q, %d) holds %+q", s, limit, inner)
		}
	})
}
