package clean_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
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
		{"e\u0301e\u0301e\u0301", 3, "\"e\u0301e\u0301e\u0301\""},
		{"👩\u200d👩\u200d👧👍🏽👍🏽", 2, "\"👩\u200d👩\u200d👧…\""},
		{"PDF\u200cها و", 4, "\"PDF…\""},
		{"longer", 1, `"…"`},
		{"longer", 0, `""`},
		{"longer", -1, `""`},
		{strings.Repeat("क\u094d", 1000), 5, `"…"`}, // one cluster without end
	} {
		if got := clean.Quote(c.in, c.limit); got != c.want {
			t.Errorf("Quote(%+q, %d) = %+q, want %+q", c.in, c.limit, got, c.want)
		}
	}
}

func TestQuoteIsBounded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, limit := drawPieces().Draw(t, "s"), rapid.IntRange(0, 30).Draw(t, "limit")
		inner := strings.TrimSuffix(strings.TrimPrefix(clean.Quote(s, limit), `"`), `"`)
		n := 0
		for g := graphemes.FromString(inner); g.Next(); {
			n++
		}
		if n > limit || utf8.RuneCountInString(inner) > 16*limit || clean.Line(inner) != inner {
			t.Fatalf("Quote(%+q, %d) holds %+q", s, limit, inner)
		}
	})
}
