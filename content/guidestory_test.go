package content

import (
	"slices"
	"strings"
	"testing"
)

const told = `[[minute]]
after = "S1E1"
text = "One."
[[minute]]
after = "S1E3"
text = "One to three."
[[five]]
text = [ { text = "First half.", after = "S1E1" }, { text = "First.", after = "S1E2" } ]
[[five]]
after = "S1E3"
text = "Second."
[[episode]]
number    = 1
cast = ["mara", "edda"]
`

// toldShow is lantern-bay with a story that is written out and one cast.
func toldShow(t *testing.T) *Show {
	t.Helper()
	show, err := Load(files(t, map[string][2]string{"season-1.toml": {"[[episode]]\nnumber    = 1\n", told}}))
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// TestTheStoryAsItIsWritten: a version tells the season up to its episode, so a gap
// before that keeps it locked.
func TestTheStoryAsItIsWritten(t *testing.T) {
	show := toldShow(t)
	for watched, want := range map[string][2]string{
		"S1E1":                {"One.", "First half."},
		"S1E1 S1E2":           {"One.", "First."},
		"S1E1 S1E2 S1E3":      {"One to three.", "First.|Second."},
		"S1E1 S1E3":           {"One.", "First half."},
		"S1E1 S1E2 S1E3 S0E1": {"One to three.", "First.|Second."},
	} {
		g := NewGuide(show, NewSet(points(t, watched)...), Policy{})
		for i, length := range []Length{Minute, Five} {
			var got []string
			for _, f := range g.Story(length)[0].Told {
				got = append(got, f.Text.Line())
			}
			if strings.Join(got, "|") != want[i] {
				t.Errorf("watched %s, length %d: %q, want %q", watched, length, got, want[i])
			}
		}
	}
	for _, f := range NewGuide(show, NewSet(points(t, "S1E2")...), Policy{}).Story(Minute)[0].Told {
		if f.At != (Point{1, 2}) {
			t.Errorf("with S1E1 not watched, the minute tells %+v", f)
		}
	}
}

func TestARecapStandsInWhereThereIsNoBeat(t *testing.T) {
	show, err := Load(files(t, map[string][2]string{"season-0.toml": {"[[episode.beat]]", "[[episode.beat]]\nafter = \"S2E2\""}}))
	if err != nil {
		t.Fatal(err)
	}
	g := NewGuide(show, NewSet(Point{0, 1}), Policy{})
	for _, length := range []Length{Minute, Five} {
		if got := g.Story(length); len(got) != 1 || len(got[0].Told) == 0 {
			t.Errorf("length %d tells %+v", length, got)
		}
	}
}

// TestAppearsIsWhereItIsSeen: by the cast of a season, where the viewer may know that
// there is one.
func TestAppearsIsWhereItIsSeen(t *testing.T) {
	show := toldShow(t)
	for _, c := range []struct {
		watched, name string
		want          []Point
		seen          bool
	}{
		{"S1E1 S1E2 S1E3", "Mara Voss", []Point{{1, 1}}, true},
		{"S1E2", "Mara Voss", nil, false},
		{"S1E1 S1E2 S1E3", "The lighthouse", nil, false},
	} {
		g := NewGuide(show, NewSet(points(t, c.watched)...), Policy{})
		for _, e := range g.Entries() {
			if page, _ := g.EntryPage(e.Ref); e.Name == c.name && (!slices.Equal(page.Appears, c.want) || page.Seen != c.seen) {
				t.Errorf("watched %s: %s appears in %v, seen %v", c.watched, e.Name, page.Appears, page.Seen)
			}
		}
	}
	// S1E1 and its cast are not watched, so the beats tell who is in S1E2.
	without := NewGuide(show, NewSet(points(t, "S1E2")...), Policy{})
	plain := NewGuide(lantern(t), NewSet(points(t, "S1E2")...), Policy{})
	for _, e := range without.Entries() {
		a, _ := without.EntryPage(e.Ref)
		b, _ := plain.EntryPage(find(t, plain, e.Name).Ref)
		if !slices.Equal(a.Appears, b.Appears) || a.Seen {
			t.Errorf("%s appears in %v, seen %v; without any cast in %v", e.Name, a.Appears, a.Seen, b.Appears)
		}
	}
}

func TestAStoryWithoutItsEpisodeIsRefused(t *testing.T) {
	for text, want := range map[string]string{
		"minute = \"One.\"\n":                                   "minute: version 1 has no after",
		"[[minute]]\ntext = \"One.\"\n":                         "minute: version 1 has no after",
		"[[five]]\ntext = \"One.\"\n":                           "five 1: text: version 1 has no after",
		"[[five]]\ntext = [ \"One.\" ]\n":                       "five 1: text: version 1 has no after",
		"[[five]]\nafter = \"S1E1\"\n":                          "five 1: text is missing",
		"[[episode]]\nnumber = 4\ncast = [ \"nobody-here\" ]\n": "cast: no entry has the id",
	} {
		_, err := Load(files(t, map[string][2]string{"season-1.toml": {"[[part]]", text + "[[part]]"}}))
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}
