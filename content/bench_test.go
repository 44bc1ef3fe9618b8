package content

import (
	"fmt"
	"io/fs"
	"runtime/debug"
	"strings"
	"testing"
	"testing/fstest"
)

// BenchmarkLoadBuiltin reads and checks the whole built-in show, with the garbage collector as main
// sets it for a start.
func BenchmarkLoadBuiltin(b *testing.B) {
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	folder, err := fs.Sub(Builtin(), "stranger-things")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Load(folder); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoadSeasons reads of the built-in show what a command like next waits for.
func BenchmarkLoadSeasons(b *testing.B) {
	folder, err := fs.Sub(Builtin(), "stranger-things")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := newLoader().loadLater(folder); err != nil {
			b.Fatal(err)
		}
	}
}

// large is a show of many facts, for what must not grow slow with it.
func large(b testing.TB, facts int) *Show {
	b.Helper()
	out := fstest.MapFS{"show.toml": {Data: []byte("schema = 1\nid = \"large\"\ntitle = \"Large\"\n")}}
	var season strings.Builder
	season.WriteString("number = 1\n")
	for e := range 100 {
		fmt.Fprintf(&season, "[[episode]]\nnumber = %d\ntitle = \"Episode %d\"\n", e+1, e+1)
	}
	out["season-1.toml"] = &fstest.MapFile{Data: []byte(season.String())}
	const perFile = 10_000
	for file := range facts / perFile {
		var text strings.Builder
		for f := range perFile {
			n := file*perFile + f
			if f%20 == 0 {
				fmt.Fprintf(&text, "[[entry]]\nid = \"e%d\"\nkind = \"person\"\nfirst = \"S1E%d\"\nname = \"%s %s\"\nintro = \"Somebody who lives here.\"\n", n, n%100+1, word(n), word(n/7))
			}
			fmt.Fprintf(&text, "[[entry.fact]]\nafter = \"S1E%d\"\ntext = \"%s %s %s %s %s %s %s %s\"\n", n%100+1,
				word(n), word(n*3), word(n*5), word(n*7), word(n*11), word(n*13), word(n*17), word(n*19))
		}
		out[fmt.Sprintf("people-%d.toml", file)] = &fstest.MapFile{Data: []byte(text.String())}
	}
	show, err := Load(out)
	if err != nil {
		b.Fatal(err)
	}
	return show
}

// word is one of some twenty thousand invented words.
func word(n int) string {
	syllables := []string{"ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "wy", "zan", "dor", "fel", "gim", "hap", "jun", "kol", "lem", "mir", "nes", "pol", "rus", "sab", "tor", "ulm", "vik", "wes", "yar"}
	n = (n * 2654435761) % 21952
	if n < 0 {
		n = -n
	}
	return syllables[n%28] + syllables[n/28%28] + syllables[n/784%28]
}

// BenchmarkSearchLarge is one keystroke in a show of 100,000 facts, its index made.
func BenchmarkSearchLarge(b *testing.B) {
	show := large(b, 100_000)
	g := NewGuide(show, NewSet(show.Order()...), Policy{})
	g.Search("warm", 1)
	for _, query := range []string{"b", "ba", "bake", "bakeli", "bake mo", "zandorfle", "q"} {
		b.Run(query, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				g.Search(query, 50)
			}
		})
	}
}

// BenchmarkSearchBuiltin is one keystroke in the built-in show, its index made.
func BenchmarkSearchBuiltin(b *testing.B) {
	show := builtin(b)
	g := NewGuide(show, NewSet(show.Order()...), Policy{})
	g.Search("warm", 1)
	for _, query := range []string{"e", "el", "hopper lab", "xyzzy"} {
		b.Run(query, func(b *testing.B) {
			for b.Loop() {
				g.Search(query, 50)
			}
		})
	}
}

// BenchmarkGuideBuiltin is what a mark costs: a new guide, its entries worked out.
func BenchmarkGuideBuiltin(b *testing.B) {
	show := builtin(b)
	watched := NewSet(show.Order()...)
	for b.Loop() {
		NewGuide(show, watched, Policy{}).Entries()
	}
}

// BenchmarkIndexBuiltin makes the index of the built-in show, when search is first
// opened after a mark.
func BenchmarkIndexBuiltin(b *testing.B) {
	show := builtin(b)
	watched := NewSet(show.Order()...)
	for b.Loop() {
		NewGuide(show, watched, Policy{}).index()
	}
}

// BenchmarkIndexLarge makes the index of a show of 100,000 facts, once a mark.
func BenchmarkIndexLarge(b *testing.B) {
	show := large(b, 100_000)
	watched := NewSet(show.Order()...)
	for b.Loop() {
		NewGuide(show, watched, Policy{}).index()
	}
}

// TestAPageCostsWhatItShows: opening a page allocates for what stands on it, not for
// the whole show.
func TestAPageCostsWhatItShows(t *testing.T) {
	cost := func(facts int) float64 {
		show := large(t, facts)
		g := NewGuide(show, NewSet(show.Order()...), Policy{})
		ref := g.Entries()[3].Ref
		return testing.AllocsPerRun(20, func() { g.EntryPage(ref) })
	}
	if small, big := cost(10_000), cost(40_000); big > small {
		t.Errorf("a page costs %.0f allocations in a small show and %.0f in a large one", small, big)
	}
}
