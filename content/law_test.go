package content

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestTheLaw: for random shows, watched sets, policies and peeks, replacing,
// lengthening, removing or adding locked texts, facts and entries changes nothing
// that a Guide returns.
func TestTheLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t)
		v := drawViewer(t, m)
		plain, err := Load(m.files(nil))
		if err != nil {
			t.Fatalf("the show does not load: %v", err)
		}
		twin, err := Load(m.files(&twinning{t, v}))
		if err != nil {
			t.Fatalf("the twin does not load: %v", err)
		}
		if a, b := v.everything(plain), v.everything(twin); a != b {
			t.Fatalf("a viewer of %v with %+v sees the difference\n%s", v.seen, v.policy, difference(a, b))
		}
	})
}

// TestTheLawCanFail proves that the test above sees a leak: the twins differ for
// somebody who has watched everything.
func TestTheLawCanFail(t *testing.T) {
	differed := false
	rapid.Check(t, func(t *rapid.T) {
		m := drawModel(t)
		v := drawViewer(t, m)
		plain, _ := Load(m.files(nil))
		twin, err := Load(m.files(&twinning{t, v}))
		if err != nil {
			t.Fatal(err)
		}
		all := v
		all.seen = NewSet(plain.Order()...)
		differed = differed || all.everything(plain) != all.everything(twin)
	})
	if !differed {
		t.Error("no twin ever differed from its show")
	}
}

// viewer is somebody at some point of a show.
type viewer struct {
	seen   Set
	before Set // an earlier set of theirs
	policy Policy
	peeks  []Point
}

func drawViewer(t *rapid.T, m *model) viewer {
	some := func(label string) []Point {
		var in []Point
		upTo := rapid.IntRange(0, len(m.order)).Draw(t, label+" up to")
		for i, p := range m.order {
			if (i < upTo) != (rapid.IntRange(0, 9).Draw(t, label+" gap") == 0) {
				in = append(in, p)
			}
		}
		return in
	}
	v := viewer{
		seen: NewSet(some("seen")...),
		policy: Policy{
			Titles:  rapid.SampledFrom([]Titles{"", TitlesNext, TitlesWatched, TitlesAlways}).Draw(t, "titles"),
			Teasers: rapid.SampledFrom([]Teasers{"", TeasersSeason, TeasersWatched}).Draw(t, "teasers"),
			Shape:   rapid.SampledFrom([]Shape{"", ShapeHidden}).Draw(t, "shape"),
		},
	}
	v.before = v.seen.Intersect(NewSet(some("before")...))
	if rapid.IntRange(0, 3).Draw(t, "peeking") == 0 {
		v.peeks = []Point{rapid.SampledFrom(m.order).Draw(t, "peek")}
	}
	return v
}

// everything is all that the Guide of a show returns, as one text.
func (v viewer) everything(s *Show) string {
	g := NewGuide(s, v.seen, v.policy, v.peeks...)
	var b strings.Builder
	line := func(what string, x ...any) { fmt.Fprintf(&b, "%s %+v\n", what, x) }
	line("head", g.Title(), g.Tagline(), g.Network(), g.Creators())
	next, more := g.Next()
	line("place", next, more, g.Gaps(), g.Peeks())
	for _, season := range g.Seasons() {
		line("season", season)
	}
	for season := range 5 {
		for episode := range 8 {
			page, ok := g.EpisodePage(Point{season, episode + 1})
			line("episode", page, ok)
		}
	}
	for _, e := range g.Entries() {
		page, _ := g.EntryPage(e.Ref)
		line("entry", page)
	}
	line("beyond", g.Entries(Person), len(g.Entries(Place)))
	line("threads", g.Threads())
	line("timeline", g.Timeline())
	for _, length := range []Length{Minute, Five, Full} {
		line("story", g.Story(length))
	}
	for _, query := range []string{"w", "wa", "wa1", "twin", "long", "t", "title", "name 1", "actor", "s1e2", "season"} {
		line("search "+query, g.Search(query, 30))
	}
	line("opened", Opened(NewGuide(s, v.before, v.policy), g))
	return b.String()
}

func difference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(as), len(bs)) {
		if as[i] != bs[i] {
			return "show: " + as[i] + "\ntwin: " + bs[i]
		}
	}
	return fmt.Sprintf("%d lines and %d lines", len(as), len(bs))
}
