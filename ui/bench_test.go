package ui

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"unspoiled/content"
)

// crowd is a show of one episode with many people, questions and events.
func crowd(t testing.TB, people int) *content.Show {
	t.Helper()
	out := fstest.MapFS{}
	add := func(name, text string) { out[name] = &fstest.MapFile{Data: []byte(text)} }
	add("show.toml", "schema = 1\nid = \"crowd\"\ntitle = \"Crowd\"\n")
	add("season-1.toml", "number = 1\n[[episode]]\nnumber = 1\ntitle = \"All\"\nrecap = \"All come.\"\n[[episode.beat]]\ntext = \"All come.\"\nessential = true\n")
	var entries, threads, events strings.Builder
	for i := range people {
		fmt.Fprintf(&entries, "[[entry]]\nid = \"p%d\"\nkind = \"person\"\nfirst = \"S1E1\"\nname = \"Person %d\"\nintro = \"One of many, who knows [the first](p0).\"\n", i, i)
		for f := range 8 {
			fmt.Fprintf(&entries, "[[entry.fact]]\nafter = \"S1E1\"\ntext = \"Fact %d of [the first](p0), long enough that it needs a second line on a page.\"\n", f)
		}
		fmt.Fprintf(&threads, "[[thread]]\nid = \"t%d\"\nquestion = \"What does person %d want?\"\nopened = \"S1E1\"\n", i, i)
		fmt.Fprintf(&events, "[[event]]\ndate = \"%d\"\nafter = \"S1E1\"\ntext = \"Person %d is born.\"\n", 1900+i%80, i)
	}
	add("people.toml", entries.String())
	add("threads.toml", threads.String())
	add("timeline.toml", events.String())
	show, err := content.Load(out)
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// A key and its frame cost what is drawn, however much there is besides.
func TestAKeyAllocatesForWhatIsDrawn(t *testing.T) {
	few, many := crowd(t, 40), crowd(t, 400)
	for _, c := range []struct{ screen, keys string }{
		{"2", "j"}, {"2 enter", "n"}, {"2 enter", "tab"}, {"4", "j"}, {"5", "j"}, {"5", "tab"}, {"6", "j"},
	} {
		cost := func(show *content.Show) float64 {
			g := guideOn(t, show, Options{}, "S1").reach(c.screen)
			g.View()
			return testing.AllocsPerRun(20, func() {
				g.press(c.keys)
				g.View()
			})
		}
		a, b := cost(few), cost(many)
		if b > a*1.2+20 {
			t.Errorf("%q on %q: %.0f allocations with 40 people, %.0f with 400", c.keys, c.screen, a, b)
		}
	}
}

// The real show, watched to its end: what a key and its frame cost on each screen.
func BenchmarkKeys(b *testing.B) {
	show, err := content.LoadBuiltin("stranger-things")
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct{ name, screen, key, back string }{
		{"seasons/move", "", "k", "j"},
		{"people/move", "2", "j", "k"},
		{"page/scroll", "2 j j enter", "j", "k"},
		{"page/turn", "2 enter", "n", "p"},
		{"world/move", "3", "j", "k"},
		{"threads/move", "4", "j", "k"},
		{"timeline/scroll", "5", "j", "k"},
		{"story/scroll", "6 l l", "j", "k"},
		{"story/turn", "6 l", "l", "h"},
		{"screens", "4", "5", "6"},
	} {
		b.Run(c.name, func(b *testing.B) {
			g := guideOn(b, show, Options{}, "S1", "S2", "S3", "S4", "S5").reach(c.screen)
			g.send(windowSize(120, 36))
			b.ReportAllocs()
			for b.Loop() {
				g.press(c.key)
				g.View()
				g.press(c.back)
				g.View()
			}
		})
	}
}

// The first look at a screen.
func BenchmarkFirstLook(b *testing.B) {
	show, err := content.LoadBuiltin("stranger-things")
	if err != nil {
		b.Fatal(err)
	}
	for _, key := range []string{"2", "3", "4", "5", "6"} {
		b.Run(key, func(b *testing.B) {
			g := guideOn(b, show, Options{}, "S1", "S2", "S3", "S4", "S5")
			g.send(windowSize(120, 36))
			b.ReportAllocs()
			for b.Loop() {
				g.viewing.cut()
				g.nav.show(g.viewing.guide)
				g.press(key)
				g.View()
				g.press("1")
			}
		})
	}
}
