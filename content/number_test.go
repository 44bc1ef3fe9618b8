package content

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// TestNumbersOfRealShows: a pilot that is numbered 0, the 1,100th episode of an anime, a
// season that is a year, episodes without a title, and seasons that are announced alone.
func TestNumbersOfRealShows(t *testing.T) {
	show, err := Load(fstest.MapFS{
		"show.toml":        {Data: []byte("schema = 1\nid = \"a\"\ntitle = \"A\"\n")},
		"season-1.toml":    {Data: []byte("number = 1\n[[part]]\nepisodes = \"0-1100\"\n[[episode]]\nnumber = 1100\n[[episode]]\nnumber = 0\nrecap = \"The pilot.\"\n")},
		"season-2019.toml": {Data: []byte("number = 2019\n[[episode]]\nnumber = 3\ntitle = \"Three\"\n")},
		"season-2020.toml": {Data: []byte("number = 2020\ntitle = \"Secret\"\n")},
		"season-0.toml":    {Data: []byte("number = 0\n")},
		"people.toml":      {Data: []byte("[[entry]]\nid = \"p\"\nkind = \"person\"\nfirst = \"S1E0\"\nname = [ { text = \"P\" }, { text = \"Q\", after = \"S2019\" } ]\nintro = \"I\"\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, p := range show.Order() {
		order = append(order, p.String())
	}
	if got := strings.Join(order, " "); got != "S1E0 S1E1100 S2019E3" {
		t.Errorf("the order is %s", got)
	}
	g := NewGuide(show, NewSet(EpisodePoint(1, 0)), Policy{})
	if len(g.Entries()) != 1 || g.Story(Full)[0].Told[0].At.String() != "S1E0" {
		t.Error("the pilot opens nothing")
	}
	if next, _ := g.Next(); next.String() != "S1E1100" {
		t.Errorf("next is %s", next)
	}
	if page, _ := g.EpisodePage(Point{1, 1100}); page.Name() != "Episode 1100" {
		t.Errorf("an episode without a title is called %q", page.Name())
	}
	for _, seen := range [][]Point{nil, show.Order()[:1], show.Order()} {
		readAll(show, seen, show.Order()[1])
	}
	if _, problems, err := Check(fstest.MapFS{
		"show.toml":     {Data: []byte("schema = 1\nid = \"a\"\ntitle = \"A\"\n")},
		"season-1.toml": {Data: []byte("number = 1\n")},
	}); problems != nil || err != nil {
		t.Errorf("a show of which nothing is out: %v, %v", problems, err)
	}
}

// TestEpisodesOfAPartCameOutWithIt: an episode without a date has that of its part, and one
// that is numbered 0 is a neighbor of the first.
func TestEpisodesOfAPartCameOutWithIt(t *testing.T) {
	show, err := Load(fstest.MapFS{
		"show.toml":     {Data: []byte("schema = 1\nid = \"a\"\ntitle = \"A\"\n")},
		"season-1.toml": {Data: []byte("number = 1\n[[part]]\nepisodes = \"0-1\"\nreleased = 2020-01-01\n[[part]]\nepisodes = \"2-3\"\nreleased = 2099-01-01\n[[episode]]\nnumber = 0\n[[episode]]\nnumber = 1\n[[episode]]\nnumber = 2\nreleased = 2020-02-02\n[[episode]]\nnumber = 3\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	g := NewGuide(show, Set{}, Policy{Shape: ShapeShown}.On(time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)))
	r, err := g.Range("S1")
	if err != nil || len(Stretches(r.Out())) != 1 || Stretches(r.Out())[0].String() != "S1E0-S1E2" {
		t.Errorf("out are %v (%v)", Stretches(r.Out()), err)
	}
	if page, _ := g.EpisodePage(Point{1, 3}); page.Comes() != "comes on 1 January 2099" {
		t.Errorf("S1E3 %s", page.Comes())
	}
}

func TestPointsAreReadAndWritten(t *testing.T) {
	for in, want := range map[string]string{
		"S1E1100": "S1E1100", "s2019e3": "S2019E3", "S01E00": "S1E0", "S1E0": "S1E0", "S9999": "S9999", "S0": "S0",
		"S10000": "", "S1E10000": "", "S": "", "S1E": "", "S1E-1": "",
	} {
		p, err := ParsePoint(in)
		if (err == nil) != (want != "") || err == nil && p.String() != want {
			t.Errorf("%s is %v, %v", in, p, err)
		}
	}
	in := []Point{{Season: 1}, EpisodePoint(1, 0), {1, 1}, {1, 10}, {Season: 2}}
	for i := range in[1:] {
		if in[i].Compare(in[i+1]) >= 0 {
			t.Errorf("%v does not stand before %v", in[i], in[i+1])
		}
	}
}
