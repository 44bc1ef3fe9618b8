package content_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/twin"
)

// TestTheLaw: for random shows, watched sets, policies and peeks, replacing,
// lengthening, removing or adding locked texts, facts and entries changes nothing
// that a Guide returns.
func TestTheLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := twin.Draw(t)
		v := twin.DrawViewer(t, m)
		plain, err := content.Load(m.Show())
		if err != nil {
			t.Fatalf("the show does not load: %v", err)
		}
		other, err := content.Load(m.Twin(t, v))
		if err != nil {
			t.Fatalf("the twin does not load: %v", err)
		}
		if a, b := everything(v, plain), everything(v, other); a != b {
			t.Fatalf("a viewer of %v with %+v sees the difference\n%s", v.Seen, v.Policy, difference(a, b))
		}
	})
}

// TestTheLawCanFail proves that the test above sees a leak: the twins differ for
// somebody who has watched everything.
func TestTheLawCanFail(t *testing.T) {
	differed := false
	rapid.Check(t, func(t *rapid.T) {
		m := twin.Draw(t)
		v := twin.DrawViewer(t, m)
		plain, _ := content.Load(m.Show())
		other, err := content.Load(m.Twin(t, v))
		if err != nil {
			t.Fatal(err)
		}
		all := v
		all.Seen = content.NewSet(plain.Order()...)
		differed = differed || everything(all, plain) != everything(all, other)
	})
	if !differed {
		t.Error("no twin ever differed from its show")
	}
}

// everything is all that the Guide of a show returns, as one text.
func everything(v twin.Viewer, s *content.Show) string {
	g := content.NewGuide(s, v.Seen, v.Policy, v.Peeks...)
	var b strings.Builder
	line := func(what string, x ...any) { fmt.Fprintf(&b, "%s %+v\n", what, x) }
	line("head", g.Title(), g.Tagline(), g.Network(), g.Creators())
	next, more := g.Next()
	furthest, any := g.Furthest()
	coming, waits := g.Coming()
	line("place", next, more, coming, waits, furthest, any, g.Gaps(), g.Peeks(), g.Seen())
	for _, season := range g.Seasons() {
		line("season", season)
	}
	for season := range 5 {
		one, there := g.Season(season)
		line("season", one, there, g.Notes(season))
		for episode := range 8 {
			page, ok := g.EpisodePage(content.Point{Season: season, Episode: episode + 1})
			line("episode", page, ok)
		}
	}
	for _, e := range g.Entries() {
		page, _ := g.EntryPage(e.Ref)
		line("entry", page, g.OpenThreads(e.Ref), content.Ties(page.Bonds))
	}
	people, best := g.KnownPeople()
	line("known", people, best)
	line("beyond", g.Entries(content.Person), len(g.Entries(content.Place)))
	line("threads", g.Threads())
	line("timeline", g.Timeline())
	for _, length := range []content.Length{content.Minute, content.Five, content.Full} {
		line("story", g.Story(length))
	}
	for _, query := range []string{"w", "wa", "wa1", "twin", "long", "t", "title", "name 1", "actor", "s1e2", "season", "linked", "late", "bond", "alias", "part", "nmae", "setting", "november"} {
		line("search "+query, g.Search(query, 30))
	}
	for _, words := range []string{"S1", "S1E1", "S1E2", "S1E9", "S2E1", "S2E3", "S0", "S0E1", "S4E1", "S1E1-S1E3", "S1E2-S2E2", "S1-S2", "S2-S1E2", "S0E1-S0E2", "#1", "#2", "#4", "#9", "#1-#3", "x"} {
		p, err := g.Point(words)
		line("point "+words, p, err)
		if err == nil {
			skipped := g.Skipped(v.Seen, s.Episodes(p))
			line("skipped "+words, skipped.Words, skipped.UpTo == nil)
		}
		// What a range holds may follow from what it claims to have watched; whether it
		// is taken may not.
		_, err = g.Ranges("S1", words)
		line("range "+words, err)
	}
	before := content.NewGuide(s, v.Before, v.Policy)
	line("opened", content.Opened(before, g))
	line("closed", content.Opened(g, before))
	for _, e := range before.Entries() {
		line("follow", g.Follow(before, e.Ref))
	}
	for _, e := range g.Entries() {
		line("follow back", before.Follow(g, e.Ref))
	}
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
