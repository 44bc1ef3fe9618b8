package alike

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"unspoiled/content/clean/cleantest"
)

func TestFoldOverlooksHowATitleIsTyped(t *testing.T) {
	for _, c := range [][2]string{
		{"The Keeper’s Log", "the keeper's log"},
		{"THE KEEPER`S  LOG ", "the keeper's log"},
		{"Chapitre un\u00a0: La lampe", "chapitre un: la lampe"},
		{"Chapitre un : La lampe", "chapitre un: la lampe"},
		{"Lantern – Bay", "lantern - bay"},
		{"Épisode", "episode"},
		{"E\u0301pisode", "episode"},
		{"Straße", "strasse"},
		{"Bölüm İKİ", "bolum iki"},
		{"The Drowning of …", "the drowning of ..."},
		{"The Drowning of ...", "the drowning of ..."},
		{"Кейс первый", "кеис первыи"},
		{"シーズン１：灯", "シーズン1:灯"},
		{"“Nine”", `"nine"`},
		{"Tiếng Ǎ Ḿ Ș Ώ ᾧ Ї ӑ", "tieng a m s ω ω і а"},
		{"Tie\u0302\u0301ng A\u030c M\u0301 S\u0326 Ω\u0301 ω\u0314\u0342\u0345 І\u0308 а\u0306", "tieng a m s ω ω і а"},
		{"", ""},
	} {
		if got := Fold(c[0]); got != c[1] {
			t.Errorf("Fold(%q) = %q, want %q", c[0], got, c[1])
		}
		if !Equal(c[0], c[1]) {
			t.Errorf("Equal(%q, %q) is false", c[0], c[1])
		}
		if Equal(c[0]+"x", c[1]) || Equal(c[0], c[1]+"x") {
			t.Errorf("%q equals more than itself", c[0])
		}
	}
}

func TestSpanIsWhereALetterCameFrom(t *testing.T) {
	for _, c := range []struct{ s, find, want string }{
		{"The Café Déjà", "cafe", "Café"},
		{"The Cafe\u0301s", "cafe", "Cafe\u0301"},
		{"The Cafe\u0301s", "s", "s"},
		{"Straße", "ss", "ß"},
		{"A  b …", "...", "…"},
	} {
		at := strings.Index(Fold(c.s), c.find)
		start, end := Span(c.s, at, at+len(c.find))
		if got := c.s[start:end]; got != c.want {
			t.Errorf("%q in %q is %q, want %q", c.find, c.s, got, c.want)
		}
	}
}

func TestCutKeepsWordsWhole(t *testing.T) {
	for _, c := range []struct {
		s, prefix, rest string
		ok              bool
	}{
		{"Lantern Bay: Season 1", "lantern bay", ": Season 1", true},
		{"LANTERN  BAY\u00a0: Saison 1", "lantern bay", "\u00a0: Saison 1", true},
		{"Lantern Bay", "lantern bay", "", true},
		{"Lantern Bayou: Season 1", "lantern bay", "ou: Season 1", false},
		{"Lantern Bay2", "lantern bay", "2", false},
		{"Lantern", "lantern bay", "Lantern", false},
		{"Lantern Baye\u0301", "lantern bay", "Lantern", false},
		{"anything", "", "anything", false},
	} {
		rest, ok := Cut(c.s, c.prefix)
		if ok != c.ok || ok && rest != c.rest {
			t.Errorf("Cut(%q, %q) = %q, %v", c.s, c.prefix, rest, ok)
		}
	}
}

func TestFoldingAgainChangesNothing(t *testing.T) {
	check := func(t interface {
		Helper()
		Errorf(string, ...any)
	}, s string,
	) {
		t.Helper()
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, and folded again %q", s, once, twice)
		}
		if !Equal(s, once) {
			t.Errorf("%q does not equal its own folded form %q", s, once)
		}
		if rest, ok := Cut(s+": rest", once); once != "" && (!ok || !strings.HasSuffix(rest, ": rest")) {
			t.Errorf("Cut(%q, %q) = %q, %v", s+": rest", once, rest, ok)
		}
	}
	for _, s := range append(cleantest.Nasty(t), cleantest.Honest(t)...) {
		check(t, s)
	}
	rapid.Check(t, func(t *rapid.T) { check(t, rapid.String().Draw(t, "s")) })
}

func BenchmarkCutOther(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Cut("Some Other Show: Season 1: Chapter One: The Light", "lantern bay")
	}
}

func BenchmarkFold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Fold("Lantern Bay: Season 1: Chapter One: The Keeper’s Light")
	}
}
