package content

import (
	"fmt"
	"strings"
	"testing"
)

// airing is a show of which the rest is to come: its dates, by season.
func airing(t testing.TB, dates ...string) *Show {
	t.Helper()
	files := ordered(t, "")
	for name := range files {
		if strings.HasPrefix(name, "season-") {
			delete(files, name)
		}
	}
	for _, season := range dates {
		number, words, _ := strings.Cut(season, ":")
		text := "number = " + number + "\n"
		for n, date := range strings.Fields(words) {
			text += fmt.Sprintf("[[episode]]\nnumber = %d\ntitle = \"T%d\"\nruntime = 50\n", n+1, n+1)
			if date != "-" {
				text += "released = " + date + "\n"
			}
		}
		f := *files["show.toml"]
		f.Data = []byte(text)
		files["season-"+number+".toml"] = &f
	}
	s, err := Load(files)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// TestWhatIsOut: on 1 June 2026, by the rules of FORMAT.md.
func TestWhatIsOut(t *testing.T) {
	today := Date{Year: 2026, Month: 6, Day: 1}
	for _, c := range []struct {
		dates  []string
		coming string
	}{
		{[]string{"1: 2026-01-01 2026-06-01 2026-06-02"}, "S1E3"},
		{[]string{"1: - - -", "2: - -"}, ""},                              // no date anywhere
		{[]string{"1: 2026-01-01 - -"}, ""},                               // begun, and nothing ahead
		{[]string{"1: 2026-01-01 - 2026-07-01 -"}, "S1E2 S1E3 S1E4"},      // begun, and something ahead
		{[]string{"1: - 2026-01-01 2026-07-01"}, "S1E3"},                  // one behind it is out
		{[]string{"1: 2026-01-01", "2: - -"}, "S2E1 S2E2"},                // announced
		{[]string{"1: -", "2: 2026-07-01 -"}, "S1E1 S2E1 S2E2"},           // nothing is out
		{[]string{"1: - -", "2: 2026-01-01"}, ""},                         // a later season is out
		{[]string{"1: 2026-01-01", "0: - 2026-01-02 2026-07-01"}, "S0E3"}, // specials
		{[]string{"1: 2099-01-01", "2: 2026-01-01"}, "S1E1"},              // each by its own date
	} {
		g := NewGuide(airing(t, c.dates...), Set{}, Policy{Today: today})
		var coming []string
		for _, s := range g.Seasons() {
			for _, e := range s.Episodes {
				if e.Coming {
					coming = append(coming, e.Point.String())
				}
			}
		}
		if got := strings.Join(coming, " "); got != c.coming {
			t.Errorf("%v: to come are %q, want %q", c.dates, got, c.coming)
		}
	}
}

// TestNothingIsNextBeforeItIsOut: what is to come is not next, is taken by no mark of
// several, and leaves nothing unseen; on its day it is as any other.
func TestNothingIsNextBeforeItIsOut(t *testing.T) {
	s := airing(t, "1: 2026-01-01 2026-01-08 2099-06-01 2099-06-08")
	seen := NewSet(points(t, "S1E1 S1E2")...)
	g := NewGuide(s, seen, Policy{Today: Date{Year: 2099, Month: 5, Day: 31}})
	if p, ok := g.Next(); ok {
		t.Errorf("%s is next", p)
	}
	p, _ := g.Coming()
	page, _ := g.EpisodePage(p)
	if page.Point.String() != "S1E3" || page.Comes() != "comes on 1 June 2099" || page.State != EpisodeAhead || page.Title != "T3" {
		t.Errorf("to come is %+v, %s", page.Episode, page.Comes())
	}
	season, _ := g.Season(1)
	if season.Unseen != 0 || season.Left != 0 || season.Coming != 2 || season.State != SeasonWatching {
		t.Errorf("the season is %+v", season)
	}
	for words, want := range map[string]string{"S1": "S1E3 S1E4", "all": "S1E3 S1E4", "S1E2-S1E4": "S1E3 S1E4", "S1E3": "", "S1E1-S1E2": ""} {
		if r, err := g.Range(words); err != nil || strings.Trim(fmt.Sprint(r.Coming), "[]") != want {
			t.Errorf("of %s are to come %v, %v; want %s", words, r.Coming, err, want)
		}
	}
	if r, _ := g.Range("S1"); fmt.Sprint(r.Out()) != "[S1E1 S1E2]" {
		t.Errorf("a mark of S1 takes %v", r.Out())
	}
	if got := NewGuide(s, Set{}, g.policy).Skipped(Set{}, points(t, "S1E4")); fmt.Sprint(got.Words, got.UpTo) != "[S1E1-S1E3] [S1E1 S1E2 S1E4]" {
		t.Errorf("before S1E4 come %v, and up to it are marked %v", got.Words, got.UpTo)
	}
	g = NewGuide(s, seen, Policy{Today: Date{Year: 2099, Month: 6, Day: 1}})
	if p, _ := g.Next(); p.String() != "S1E3" {
		t.Errorf("on its day %s is next", p)
	}
	if r, _ := g.Range("S1"); fmt.Sprint(r.Out()) != "[S1E1 S1E2 S1E3]" {
		t.Errorf("on its day a mark of S1 takes %v", r.Out())
	}
	g = NewGuide(s, seen.With(points(t, "S1E4")...), Policy{Today: Date{Year: 2026, Month: 6, Day: 1}})
	if e, _ := g.EpisodePage(points(t, "S1E4")[0]); e.Coming || e.State != EpisodeWatched {
		t.Errorf("watched before its day: %+v", e.Episode)
	}
}

// TestNextPassesWhatIsNotOut: what is out is offered though something before it is not,
// but not into a season whose shape is hidden.
func TestNextPassesWhatIsNotOut(t *testing.T) {
	s := airing(t, "1: 2026-01-01 2099-01-01", "2: 2026-02-01")
	today := Date{Year: 2026, Month: 6, Day: 1}
	seen := NewSet(points(t, "S1E1")...)
	if p, _ := NewGuide(s, seen, Policy{Today: today}).Next(); p.String() != "S2E1" {
		t.Errorf("next is %s", p)
	}
	g := NewGuide(s, seen, Policy{Today: today, Shape: ShapeHidden})
	if p, ok := g.Next(); ok {
		t.Errorf("where the shape is hidden next is %s", p)
	}
}

// TestHiddenDatesTellNothing: where the shape of a season is hidden, nothing says that it
// is not out before something of it is marked.
func TestHiddenDatesTellNothing(t *testing.T) {
	s := airing(t, "1: 2026-01-01", "2: 2026-02-01 2099-01-01", "3: 2099-01-01 2099-02-01")
	hidden := Policy{Today: Date{Year: 2026, Month: 6, Day: 1}, Shape: ShapeHidden}
	g := NewGuide(s, NewSet(points(t, "S1E1 S2E1 S2E2")...), hidden)
	if p, ok := g.Next(); !ok || p.String() != "S3E1" {
		t.Errorf("next is %s, %v", p, ok)
	}
	if r, _ := g.Range("S3"); len(r.Coming) != 0 {
		t.Errorf("of S3 is told that %v is to come", r.Coming)
	}
	// What a mark opens it may heed.
	if r, _ := NewGuide(s, NewSet(points(t, "S1E1")...), hidden).Range("S2"); fmt.Sprint(r.Out()) != "[S2E1]" {
		t.Errorf("a mark of S2 takes %v", r.Out())
	}
}
