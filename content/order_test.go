package content

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
)

// ordered is a show of three seasons and two specials, with lines for its show.toml.
func ordered(t testing.TB, show string, change ...string) fstest.MapFS {
	t.Helper()
	file := func(text string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte(strings.NewReplacer(change...).Replace(text))}
	}
	return fstest.MapFS{
		"show.toml":     file("schema = 1\nid = \"tide\"\ntitle = \"Tide\"\n" + show),
		"season-0.toml": file("number = 0\n[[episode]]\nnumber = 1\nreleased = 2020-12-24\ntitle = \"Low Water\"\n[[episode]]\nnumber = 2\nreleased = 2021-12-24\n"),
		"season-1.toml": file("number = 1\n[[episode]]\nnumber = 1\nreleased = 2020-01-01\n[[episode]]\nnumber = 2\nreleased = 2020-01-08\n"),
		"season-2.toml": file("number = 2\ntitle = \"Two\"\n[[episode]]\nnumber = 1\nreleased = 2021-01-01\n[[episode]]\nnumber = 2\nreleased = 2021-01-08\n"),
		"season-3.toml": file("number = 3\n[[episode]]\nnumber = 1\nreleased = 2022-01-01\n"),
	}
}

func loadOrdered(t testing.TB, show string, change ...string) *Show {
	t.Helper()
	s, err := Load(ordered(t, show, change...))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestTheOrderOfWatching(t *testing.T) {
	for _, c := range []struct{ order, want, series string }{
		{"", "S1E1 S1E2 S0E1 S2E1 S2E2 S0E2 S3E1", "S1E1 S1E2 S2E1 S2E2 S3E1"},
		{`"S1", "S0E1", "S2"`, "S1E1 S1E2 S0E1 S2E1 S2E2 S0E2 S3E1", "S1E1 S1E2 S0E1 S2E1 S2E2 S3E1"},
		{`"S3", "S1"`, "S3E1 S1E1 S1E2 S0E1 S2E1 S2E2 S0E2", "S3E1 S1E1 S1E2 S2E1 S2E2"},
		{`"S2E2", "S0E2"`, "S2E2 S0E2 S1E1 S1E2 S0E1 S2E1 S3E1", "S2E2 S0E2 S1E1 S1E2 S2E1 S3E1"},
		{`"S1E1", "S2E1-S2E2", "s1e2", "S0"`, "S1E1 S2E1 S2E2 S1E2 S0E1 S0E2 S3E1", "S1E1 S2E1 S2E2 S1E2 S0E1 S0E2 S3E1"},
	} {
		s := loadOrdered(t, "order = ["+c.order+"]\n")
		if got := strings.Trim(fmt.Sprint(s.Order()), "[]"); got != c.want {
			t.Errorf("%s: %s, want %s", c.order, got, c.want)
		}
		if got := strings.Trim(fmt.Sprint(s.Series()), "[]"); got != c.series {
			t.Errorf("%s: the series is %s, want %s", c.order, got, c.series)
		}
	}
}

func TestAnOrderThatCannotBe(t *testing.T) {
	for order, want := range map[string]string{
		`"S1", "S1"`:        "S1E1 is there twice, in S1 and in S1",
		`"S1E2", "S1"`:      "S1E2 is there twice, in S1E2 and in S1",
		`"S2", "S2E1-S2E2"`: "S2E1 is there twice, in S2 and in S2E1-S2E2",
		`"S1", "S9"`:        "item 2 is S9, and the show has no such season",
		`"S1E9"`:            "item 1 is S1E9, and the show has no such episode",
		`"S1E1-S1E9"`:       "item 1 is S1E1-S1E9, and the show has no such episode",
		`"S1-S2"`:           "item 1 is not a point",
		`"S2E1-S1E1"`:       "item 1 is not a point",
		`"S1E2-S1E1"`:       "item 1 is not a point",
		`"#3"`:              "item 1 is not a point",
		`"first"`:           "item 1 is not a point",
		`""`:                "item 1 is not a point",
		`1`:                 "item 1 is not a string",
	} {
		_, err := Load(ordered(t, "order = ["+order+"]\n"))
		if err == nil || !strings.Contains(err.Error(), "show.toml:4: order: ") || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", order, err, want)
		}
	}
}

// TestASpecialInItsPlace: one that the order names is next there, comes before what is
// behind it and is marked with the series; one that stands aside is neither.
func TestASpecialInItsPlace(t *testing.T) {
	for _, c := range []struct{ order, seen, next, skipped, all string }{
		{"", "S1E1 S1E2", "S2E1", "", "S1E1 S1E2 S2E1 S2E2 S3E1"},
		{`"S1", "S0E1"`, "S1E1 S1E2", "S0E1", "S0E1", "S1E1 S1E2 S0E1 S2E1 S2E2 S3E1"},
		{`"S1", "S0E1"`, "S1E1 S1E2 S0E1", "S2E1", "", "S1E1 S1E2 S0E1 S2E1 S2E2 S3E1"},
	} {
		seen := NewSet(points(t, c.seen)...)
		g := NewGuide(loadOrdered(t, "order = ["+c.order+"]\n"), seen, Policy{})
		next, _ := g.Next()
		skipped := g.Skipped(seen, points(t, "S2E1"))
		all, err := g.Range("all")
		if next.String() != c.next || strings.Join(skipped.Words, " ") != c.skipped || err != nil || strings.Trim(fmt.Sprint(all.Episodes), "[]") != c.all {
			t.Errorf("%s, having watched %s: next %s, skipped %q, all %v %v; want %s, %q, %s", c.order, c.seen, next, skipped.Words, all.Episodes, err, c.next, c.skipped, c.all)
		}
		page, _ := g.EpisodePage(next)
		if page.State != EpisodeNext || page.Before != 0 {
			t.Errorf("%s: the next one is %+v", c.order, page.Episode)
		}
		two, _ := g.Season(2)
		if open := c.skipped == ""; (two.Title != "") != open {
			t.Errorf("%s, having watched %s: season 2 is called %q", c.order, c.seen, two.Title)
		}
	}
}

func TestPlacesOfTheOrder(t *testing.T) {
	for _, c := range []struct {
		order, seen, in string
		shape           Shape
		want            string
	}{
		{"", "", "#1", "", "S1E1 [S1E1]"},
		{"", "", "#3", "", "S2E1 [S2E1]"},
		{`"S1", "S0E1"`, "", "#3", "", "S0E1 [S0E1]"},
		{`"S2"`, "", "#03", "", "S1E1 [S1E1]"},
		{"", "", "#2-#4", "", "#2-#4 [S1E2 S2E1 S2E2]"},
		{"", "", "#2-4", "", "#2-4 [S1E2 S2E1 S2E2]"},
		{"", "", "#4-#2", "", "#4-#2 runs backwards: write the earlier point first"},
		{"", "", "#6", "", "there is no episode #6: in the order of watching there are 5"},
		{"", "", "#0", "", "there is no episode #0: in the order of watching there are 5"},
		{"", "", "#", "", `"#" is not a point: write S2E3 for an episode, S2 for a season`},
		{"", "S1E1", "#2", ShapeHidden, "S1E2 [S1E2]"},
		{"", "S1E1", "#3", ShapeHidden, "hidden"},
		{"", "S1E1", "#99", ShapeHidden, "hidden"},
		{"", "", "#1", ShapeHidden, "hidden"},
	} {
		g := NewGuide(loadOrdered(t, "order = ["+c.order+"]\n"), NewSet(points(t, c.seen)...), Policy{Shape: c.shape})
		r, err := g.Range(c.in)
		got := fmt.Sprint(r.Words, " ", r.Episodes)
		if err != nil {
			got = err.Error()
		}
		if _, ok := err.(*HiddenPlace); ok {
			got = "hidden"
		}
		if got != c.want {
			t.Errorf("%s of %s: %s, want %s", c.in, c.order, got, c.want)
		}
	}
}
