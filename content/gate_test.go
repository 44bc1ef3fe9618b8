package content

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// small is a show of the given season files and one of entries.
func small(t *testing.T, seasons map[int]string, world string) *Show {
	t.Helper()
	out := fstest.MapFS{"show.toml": {Data: []byte("schema = 1\nid = \"a\"\ntitle = \"A\"\n")}, "world.toml": {Data: []byte(world)}}
	for n, text := range seasons {
		out[fmt.Sprintf("season-%d.toml", n)] = &fstest.MapFile{Data: []byte(fmt.Sprintf("number = %d\n%s", n, text))}
	}
	show, err := Load(out)
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// dated is episodes with these days of January 2020 as release dates; 0 is none.
func dated(days ...int) string {
	var b strings.Builder
	for i, d := range days {
		fmt.Fprintf(&b, "[[episode]]\nnumber = %d\ntitle = \"T%d\"\nteaser = \"What %d is about\"\n", i+1, i+1, i+1)
		if d > 0 {
			fmt.Fprintf(&b, "released = 2020-01-%02d\n", d)
		}
	}
	return b.String()
}

func TestSpecialsStandWhereTheyCameOut(t *testing.T) {
	for _, c := range []struct {
		regular1, regular2, specials []int
		want                         string
	}{
		{[]int{1, 2}, []int{11, 12}, []int{5}, "S1E1 S1E2 S0E1 S2E1 S2E2"},
		{[]int{1, 2}, []int{11, 12}, []int{20, 1, 5}, "S1E1 S0E2 S1E2 S0E3 S2E1 S2E2 S0E1"},
		{[]int{1, 2}, []int{11, 12}, []int{0, 5}, "S1E1 S1E2 S0E2 S2E1 S2E2 S0E1"}, // without a date: last
		{[]int{1, 2}, []int{0, 0}, []int{5}, "S1E1 S1E2 S2E1 S2E2 S0E1"},           // it may have been out
		{[]int{1, 9}, []int{0, 0}, []int{5}, "S1E1 S0E1 S1E2 S2E1 S2E2"},           // it cannot: it follows what was not
		{[]int{1, 0}, []int{0, 12}, []int{5}, "S1E1 S1E2 S2E1 S0E1 S2E2"},
		{[]int{0, 0}, []int{0, 0}, []int{5}, "S1E1 S1E2 S2E1 S2E2 S0E1"},
		{[]int{8, 2}, []int{11, 12}, []int{5}, "S1E1 S1E2 S0E1 S2E1 S2E2"}, // behind the last that was out
	} {
		show := small(t, map[int]string{1: dated(c.regular1...), 2: dated(c.regular2...), 0: dated(c.specials...)}, "")
		var got []string
		for _, p := range show.Order() {
			got = append(got, p.String())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%v %v, specials %v: got %s, want %s", c.regular1, c.regular2, c.specials, s, c.want)
		}
	}
}

// A special of after season 2 says nothing while season 2 is not watched, though the
// specials of after season 1 are near.
func TestSpecialsOpenBehindWhatTheyFollow(t *testing.T) {
	show := small(t, map[int]string{1: dated(1, 2), 2: dated(11, 12), 0: dated(5, 20)}, "")
	for watched, want := range map[string]string{
		"":                    "||",
		"S1E1 S1E2":           "T1|",
		"S1E1 S1E2 S0E1":      "T1|",
		"S1E1 S1E2 S2E1":      "T1|",
		"S2E1 S2E2":           "|",
		"S1E1 S1E2 S2E1 S2E2": "T1|T2",
	} {
		for _, teasers := range []Teasers{TeasersNext, TeasersSeason} {
			g := NewGuide(show, NewSet(points(t, watched)...), Policy{Teasers: teasers})
			s, _ := g.Season(0)
			var titles []string
			for _, e := range s.Episodes {
				titles = append(titles, e.Title)
				if (e.Title == "") != (e.Teaser == nil) {
					t.Errorf("watched %q, %s: %s has title %q and teaser %q", watched, teasers, e.Point, e.Title, e.Teaser.Line())
				}
			}
			if got := strings.Join(titles, "|"); got != strings.TrimPrefix(want, "|") && got != want {
				t.Errorf("watched %q: titles %q, want %q", watched, got, want)
			}
		}
	}
}

func TestPartsAreTitledWithTheirSeason(t *testing.T) {
	titles := func(watched string) string {
		s, _ := guide(t, watched, Policy{}).Season(2)
		return s.Parts[0].Title + "|" + s.Parts[1].Title
	}
	if got := titles("S1E1"); got != "Part One|Part Two" {
		t.Errorf("before: %s", got)
	}
	if got := titles("S1E1 S1E2 S1E3"); got != "Volume 1|Volume 2" {
		t.Errorf("after: %s", got)
	}
}

const two = `
[[entry]]
id = "a"
kind = "person"
first = "S1E1"
name = "Ada"
intro = "A"
[[entry]]
id = "b"
kind = "person"
first = "S1E1"
name = "Ben"
intro = "B"
[[entry]]
id = "c"
kind = "person"
first = "S1E2"
name = "Cy"
intro = "C"
[[entry.fact]]
after = "S1E2"
text = [{ text = "late", after = "S1E3" }]
[[event]]
date = "1983"
after = "S1E2"
text = [{ text = "late", after = "S1E3" }]
[[thread]]
id = "t"
opened = "S1E1"
question = "Q?"
resolved = "S1E2"
answer = [{ text = "late", after = "S1E3" }]
`

// episodes: in S1E1 a beat names b, then a, then b again; another beat names a, and opens
// with S1E3 alone.
func trio(t *testing.T) *Show {
	return small(t, map[int]string{1: "[[episode]]\nnumber = 1\ntitle = \"T\"\n[[episode.beat]]\ntext = \"x\"\nwho = [\"b\", \"a\", \"b\"]\n" +
		"[[episode]]\nnumber = 2\ntitle = \"T\"\n[[episode.beat]]\ntext = \"x\"\nwho = [\"b\", \"c\", \"b\"]\n[[episode.beat]]\ntext = \"y\"\nwho = [\"a\"]\nafter = \"S1E3\"\n" +
		"[[episode]]\nnumber = 3\ntitle = \"T\"\n"}, two)
}

func names(in []Entry) string {
	var out []string
	for _, e := range in {
		out = append(out, e.Name)
	}
	return strings.Join(out, " ")
}

func TestWhoTakesPartInALockedBeatIsNotTold(t *testing.T) {
	show := trio(t)
	in := func(watched string, peeks ...Point) string {
		page, _ := NewGuide(show, NewSet(points(t, watched)...), Policy{}, peeks...).EpisodePage(Point{1, 2})
		return names(page.In)
	}
	for watched, want := range map[string]string{"S1E1": "", "S1E1 S1E2": "Ben Cy", "S1E1 S1E2 S1E3": "Ben Ada Cy"} {
		if got := in(watched); got != want {
			t.Errorf("watched %q: %q take part, want %q", watched, got, want)
		}
	}
	if got := in("S1E1", Point{1, 2}); got != "Ben" {
		t.Errorf("a peek: %q take part", got)
	}
	if got := names(NewGuide(show, NewSet(points(t, "S1E1")...), Policy{}).Entries()); got != "Ben Ada" {
		t.Errorf("met in the order %q", got)
	}
}

// What is behind its gate but has no version yet that is open does not exist.
func TestWhatHasNoOpenVersionIsNoNews(t *testing.T) {
	show := trio(t)
	before := NewGuide(show, NewSet(points(t, "S1E1 S1E2")...), Policy{})
	after := NewGuide(show, NewSet(points(t, "S1E1 S1E2 S1E3")...), Policy{})
	for _, n := range Opened(NewGuide(show, NewSet(points(t, "S1E1")...), Policy{}), before) {
		if n.Kind == NewsFacts || n.Kind == NewsEvents || n.Kind == NewsAnswers {
			t.Errorf("too early: %+v", n)
		}
	}
	var got []NewsKind
	for _, n := range Opened(before, after) {
		got = append(got, n.Kind)
	}
	if want := []NewsKind{NewsEpisodes, NewsFacts, NewsAnswers, NewsEvents}; !slices.Equal(got, want) {
		t.Errorf("news %v, want %v", got, want)
	}
	if th := before.Threads()[0]; th.Answered || th.Resolved != (Point{}) {
		t.Errorf("a thread without an open answer: %+v", th)
	}
}

func TestFollowLeadsToTheSameEntry(t *testing.T) {
	show := lantern(t)
	few, all := guide(t, "S1E2", Policy{}), NewGuide(show, NewSet(show.Order()...), Policy{})
	for _, e := range few.Entries() {
		there, ok := all.Entry(all.Follow(few, e.Ref))
		if back := few.Follow(all, there.Ref); !ok || there.Name != e.Name || back != e.Ref {
			t.Errorf("%s leads to %q and back to %v", e.Name, there.Name, back)
		}
	}
	if r := few.Follow(all, find(t, all, "Mara Voss").Ref); r.OK() {
		t.Error("a link leads to an entry that is locked")
	}
	if other := trio(t); NewGuide(other, Set{}, Policy{}).Follow(all, Ref{1}).OK() {
		t.Error("a Ref leads from show to show")
	}
}

func TestGuidesOfTwoShowsHaveNoNews(t *testing.T) {
	other := trio(t)
	if news := Opened(guide(t, "", Policy{}), NewGuide(other, NewSet(other.Order()...), Policy{})); news != nil {
		t.Errorf("got %v", news)
	}
}

func TestAHiddenEpisodeCannotBePeekedAt(t *testing.T) {
	hidden := Policy{Shape: ShapeHidden}
	if got := guide(t, "S1E1", hidden, Point{2, 2}, Point{1, 3}, Point{7, 7}, Point{1, 1}).Peeks(); !slices.Equal(got, []Point{{1, 3}}) {
		t.Errorf("peeks at %v", got)
	}
	if got := guide(t, "", hidden, Point{1, 1}, Point{1, 2}).Peeks(); !slices.Equal(got, []Point{{1, 1}}) {
		t.Errorf("peeks at %v", got)
	}
}

func TestPeeksStandAsTheyWereAskedFor(t *testing.T) {
	if got := guide(t, "", Policy{}, Point{2, 1}, Point{1, 2}, Point{2, 1}).Peeks(); !slices.Equal(got, []Point{{2, 1}, {1, 2}}) {
		t.Errorf("peeks at %v", got)
	}
}

func TestMarksOfAHitAreWholeLetters(t *testing.T) {
	show := small(t, map[int]string{1: dated(1)}, "[[entry]]\nid = \"a\"\nkind = \"place\"\nfirst = \"S1E1\"\nname = \"Ȿtraße’s Öde Ⱥnstalt\"\nintro = \"I\"\n")
	g := NewGuide(show, NewSet(show.Order()...), Policy{})
	for query, want := range map[string]string{"öde": "Öde", "ⱥnstalt": "Ⱥnstalt", "ȿtraß": "Ȿtraß", "ȿtrase": "Ȿtraße"} {
		hits := g.Search(query, 5)
		if len(hits) == 0 {
			t.Errorf("%q finds nothing", query)
			continue
		}
		got := ""
		for _, m := range hits[0].Marks {
			got += hits[0].Title[m[0]:m[1]]
		}
		if got != want {
			t.Errorf("%q marks %q, want %q", query, got, want)
		}
	}
}

// TestSearchPassesLoneMarksOver: an emoji can end in a mark, which is a word that folds to nothing.
func TestSearchPassesLoneMarksOver(t *testing.T) {
	show := small(t, map[int]string{1: dated(1)}, "[[entry]]\nid = \"a\"\nkind = \"place\"\nfirst = \"S1E1\"\nname = \"The lighthouse\"\nintro = \"A ♥\ufe0f for the keeper.\"\n")
	if hits := NewGuide(show, NewSet(show.Order()...), Policy{}).Search("keeper", 5); len(hits) != 1 {
		t.Errorf("found %v", hits)
	}
}

func TestChainsAndCirclesOfBecoming(t *testing.T) {
	link := func(id, to string) string {
		out := fmt.Sprintf("[[entry]]\nid = %q\nkind = \"person\"\nfirst = \"S1E1\"\nname = %q\nintro = \"I\"\n", id, id)
		if to != "" {
			out += fmt.Sprintf("[[entry.becomes]]\nentry = %q\nafter = \"S1E2\"\n", to)
		}
		return out
	}
	load := func(world string) error {
		_, err := Load(fstest.MapFS{
			"show.toml": {Data: []byte("schema = 1\nid = \"a\"\ntitle = \"A\"\n")}, "season-1.toml": {Data: []byte("number = 1\n" + dated(1, 2))},
			"world.toml": {Data: []byte(world)},
		})
		return err
	}
	if err := load(link("a", "b") + link("b", "c") + link("c", "") + link("d", "c")); err != nil {
		t.Error(err)
	}
	for _, circle := range []string{link("a", "a"), link("a", "b") + link("b", "a"), link("x", "a") + link("a", "b") + link("b", "c") + link("c", "a"), link("c", "") + link("a", "b") + link("b", "a")} {
		if err := load(circle); err == nil || strings.Count(err.Error(), "leads back to the entry itself") != 1 {
			t.Errorf("got %v", err)
		}
	}
}
