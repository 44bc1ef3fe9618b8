package plan

import (
	"os"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/twin"
)

func bay(t *testing.T) *content.Show {
	t.Helper()
	s, err := content.Load(os.DirFS("../testdata/lantern-bay"))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func watched(points ...content.Point) content.Set { return content.NewSet(points...) }

func at(season, episode int) content.Point { return content.Point{Season: season, Episode: episode} }

func TestLeft(t *testing.T) {
	g := content.NewGuide(bay(t), watched(at(1, 1)), content.Policy{})
	rest := Left(g, nil)
	left, hidden := rest.Left, rest.Hidden
	want := []string{"S1E2 The Log", "S1E3 Low Water", "S2E1 Part One", "S2E2 Part Two"}
	if len(left) != len(want) || len(hidden) != 0 {
		t.Fatalf("left %v, hidden %v", left, hidden)
	}
	for i, e := range left {
		if got := e.Point.String() + " " + e.Name; got != want[i] || e.Guessed {
			t.Errorf("%s, not %s", got, want[i])
		}
	}
	if left[0].Minutes != 51 || left[0].Season != "Season 1" || left[0].Released.ISO() != "2019-09-13" {
		t.Errorf("the first is %+v", left[0])
	}
}

func TestLeftOfHiddenSeasons(t *testing.T) {
	g := content.NewGuide(bay(t), watched(at(1, 1)), content.Policy{Shape: content.ShapeHidden})
	rest := Left(g, nil)
	left, hidden := rest.Left, rest.Hidden
	if len(left) != 2 || len(hidden) != 1 || hidden[0].Number != 2 {
		t.Errorf("left %v, hidden %v", left, hidden)
	}
	// If its season is hidden, even the next episode is left out: it has no runtime to plan with.
	g = content.NewGuide(bay(t), watched(at(1, 1), at(1, 2), at(1, 3)), content.Policy{Shape: content.ShapeHidden})
	if rest := Left(g, nil); len(rest.Left) != 0 || len(rest.Hidden) != 1 {
		t.Errorf("left %v, hidden %v", left, hidden)
	}
}

func TestLeftOfWhatIsWanted(t *testing.T) {
	g := content.NewGuide(bay(t), watched(at(1, 1)), content.Policy{})
	left := Left(g, func(p content.Point) bool { return p.Season == 0 || p.Season == 1 }).Left
	if len(left) != 3 || left[2].Point != at(0, 1) {
		t.Errorf("left %v", left)
	}
}

func TestGuesses(t *testing.T) {
	show := withoutRuntime(t)
	g := content.NewGuide(show, content.Set{}, content.Policy{})
	left := Left(g, nil).Left
	if len(left) != 3 || left[0].Guessed || left[1].Minutes != 45 || !left[1].Guessed {
		t.Errorf("left %+v", left)
	}
}

// TestLaw: twins that differ only in locked texts give the same plan and calendar.
func TestLaw(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := twin.Draw(t)
		v := twin.DrawViewer(t, m)
		plain, err := content.Load(m.Show())
		if err != nil {
			t.Fatal(err)
		}
		other, err := content.Load(m.Twin(t, v))
		if err != nil {
			t.Fatal(err)
		}
		calendar := func(s *content.Show) string {
			g := content.NewGuide(s, v.Seen, v.Policy, v.Peeks...)
			left := Left(g, nil).Left
			return string(ofBay(nil).Encode(PerDay(left, Calendar{From: monday}, 100)))
		}
		if a, b := calendar(plain), calendar(other); a != b {
			t.Fatalf("show:\n%s\ntwin:\n%s", a, b)
		}
	})
}

// withoutRuntime is a show of three episodes; the second has no runtime.
func withoutRuntime(t *testing.T) *content.Show {
	t.Helper()
	show := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	s, err := content.Load(fstest.MapFS{
		"show.toml": show("schema = 1\nid = \"x\"\ntitle = \"X\"\n"),
		"season-1.toml": show("number = 1\n" +
			"[[episode]]\nnumber = 1\ntitle = \"A\"\nruntime = 40\n" +
			"[[episode]]\nnumber = 2\ntitle = \"B\"\n" +
			"[[episode]]\nnumber = 3\ntitle = \"C\"\nruntime = 50\n"),
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}
