package content

import (
	"cmp"
	"slices"
	"strings"
	"testing"
)

func TestEpisodeTitlesFollowThePolicy(t *testing.T) {
	cases := []struct {
		watched string
		titles  Titles
		want    string
	}{
		{"", "", "A Light Goes Out|The Log|Low Water|Part One|Part Two|Part One"},
		{"", TitlesNext, "A Light Goes Out|Part Two|Part Three|Part One|Part Two|Part One"},
		{"", TitlesWatched, "Part One|Part Two|Part Three|Part One|Part Two|Part One"},
		{"", TitlesAlways, "A Light Goes Out|The Log|Low Water|Salvage|The Drowning of …|The Keeper"},
		{"S1E1 S1E2 S1E3", "", "A Light Goes Out|The Log|Low Water|Salvage|The Drowning of …|The Keeper"},
		{"S1E1 S1E2 S1E3", TitlesWatched, "A Light Goes Out|The Log|Low Water|Part One|Part Two|Part One"},
		{"S1E1 S1E2 S1E3 S2E1", TitlesNext, "A Light Goes Out|The Log|Low Water|Salvage|The Drowning of Harbor Master Pell|Part One"},
		{"S2E1", TitlesWatched, "Part One|Part Two|Part Three|Salvage|Part Two|Part One"},
	}
	for _, c := range cases {
		var names []string
		for _, s := range guide(t, c.watched, Policy{Titles: c.titles}).Seasons() {
			for _, e := range s.Episodes {
				names = append(names, e.Name())
			}
		}
		if got := strings.Join(names, "|"); got != c.want {
			t.Errorf("watched %q, titles %q:\n got %s\nwant %s", c.watched, c.titles, got, c.want)
		}
	}
}

func TestSeasonsClimbTheLadder(t *testing.T) {
	cases := map[string][]SeasonState{
		"":                         {SeasonNext, SeasonLater, SeasonLater},
		"S1E1":                     {SeasonWatching, SeasonLater, SeasonLater},
		"S1E1 S1E2 S1E3":           {SeasonWatched, SeasonNext, SeasonLater},
		"S2E2":                     {SeasonNext, SeasonWatching, SeasonLater},
		"S1E1 S1E2 S1E3 S2E1 S2E2": {SeasonWatched, SeasonWatched, SeasonLater},
		"S0E1":                     {SeasonNext, SeasonLater, SeasonWatched},
	}
	for watched, want := range cases {
		var got []SeasonState
		for _, s := range guide(t, watched, Policy{}).Seasons() {
			got = append(got, s.State)
		}
		if !slices.Equal(got, want) {
			t.Errorf("watched %q: %v, want %v", watched, got, want)
		}
	}
}

func TestTeasersFollowThePolicy(t *testing.T) {
	teasers := func(watched string, p Teasers) string {
		var open []string
		for _, s := range guide(t, watched, Policy{Teasers: p}).Seasons() {
			for _, e := range s.Episodes {
				if e.Teaser != nil {
					open = append(open, e.Point.String())
				}
			}
		}
		return strings.Join(open, " ")
	}
	for _, c := range []struct {
		watched string
		policy  Teasers
		want    string
	}{
		{"", TeasersNext, "S1E1"},
		{"S1E1", TeasersNext, "S1E1 S1E2"},
		{"S1E1", TeasersWatched, "S1E1"},
		{"S1E1", TeasersSeason, "S1E1 S1E2 S1E3"},
		{"S1E1 S1E3", TeasersNext, "S1E1 S1E2 S1E3"},
		{"S2E1", TeasersSeason, "S1E1 S1E2 S1E3 S2E1"},
	} {
		if got := teasers(c.watched, c.policy); got != c.want {
			t.Errorf("watched %q, %q: %s, want %s", c.watched, c.policy, got, c.want)
		}
	}
}

func TestHiddenShapeTellsNoCount(t *testing.T) {
	g := guide(t, "S1E1 S1E2 S1E3", Policy{Shape: ShapeHidden, Titles: TitlesAlways})
	s, _ := g.Season(2)
	if s.Shaped || s.Runtime != 0 || !s.Released.IsZero() || s.Parts != nil || len(s.Episodes) != 1 {
		t.Errorf("season 2 shows its shape: %+v", s)
	}
	if _, ok := g.EpisodePage(Point{2, 2}); ok {
		t.Error("an episode of a hidden season has a page")
	}
	if _, ok := g.EpisodePage(Point{2, 1}); !ok {
		t.Error("the next episode has no page")
	}
}

func TestARecapIsOpenOnlyWhenWatched(t *testing.T) {
	for _, watched := range []string{"", "S1E1", "S1E1 S1E3", "S1E1 S1E2 S1E3"} {
		g := guide(t, watched, Policy{Titles: TitlesAlways, Teasers: TeasersSeason})
		for _, p := range lantern(t).Order() {
			page, _ := g.EpisodePage(p)
			if told := page.Recap != nil || page.Beats != nil || page.In != nil; told != g.Watched(p) {
				t.Errorf("watched %q: %s told %v", watched, p, told)
			}
		}
	}
}

func TestOnePersonAfterAll(t *testing.T) {
	before := guide(t, "S1E1 S1E2", Policy{})
	stranger := find(t, before, "The stranger")
	page, _ := before.EntryPage(stranger.Ref)
	if page.Actors != nil || page.Also != nil {
		t.Errorf("before: %+v", page)
	}
	after := guide(t, "S1E1 S1E2 S1E3", Policy{})
	edda := find(t, after, "Edda")
	if got := after.Follow(before, stranger.Ref); got != edda.Ref {
		t.Errorf("the stranger's page leads to %v, not to Edda's", got)
	}
	page, _ = after.EntryPage(edda.Ref)
	if !slices.Equal(page.Also, []string{"The stranger"}) || len(page.Facts) != 1 || page.First != (Point{1, 1}) {
		t.Errorf("after: %+v", page)
	}
	for _, e := range after.Entries() {
		if e.Name == "The stranger" {
			t.Error("the stranger still has a page")
		}
	}
	// A gap: S1E3 tells it, and somebody who skipped S1E1 never met the stranger.
	gap := guide(t, "S1E3", Policy{})
	page, _ = gap.EntryPage(find(t, gap, "Edda").Ref)
	if page.Also != nil || len(page.Facts) != 0 {
		t.Errorf("with a gap: %+v", page)
	}
}

func find(t *testing.T, g *Guide, name string) Entry {
	t.Helper()
	for _, e := range g.Entries() {
		if e.Name == name {
			return e
		}
	}
	t.Fatalf("no entry is called %s", name)
	return Entry{}
}

func TestEntriesStandInTheOrderOfMeeting(t *testing.T) {
	var names []string
	for _, e := range guide(t, "S1E1 S1E2 S1E3", Policy{}).Entries() {
		names = append(names, e.Name)
	}
	want := []string{"Mara Voss", "The lighthouse", "Edda", "The reef", "Harbor master Pell", "The Corvina"}
	if !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

func TestBondsAreToldFromBothSides(t *testing.T) {
	g := guide(t, "S1E1 S1E2 S1E3", Policy{})
	mara, _ := g.EntryPage(find(t, g, "Mara Voss").Ref)
	edda, _ := g.EntryPage(find(t, g, "Edda").Ref)
	if len(mara.Bonds) != 1 || mara.Bonds[0].Kind != "took her in" || mara.Bonds[0].Ended {
		t.Errorf("Mara: %+v", mara.Bonds)
	}
	if len(edda.Bonds) != 1 || edda.Bonds[0].Kind != "shelters her" || edda.Bonds[0].With.Name != "Mara Voss" {
		t.Errorf("Edda: %+v", edda.Bonds)
	}
	g = guide(t, "S1E1 S1E2 S1E3 S2E1 S2E2", Policy{})
	mara, _ = g.EntryPage(find(t, g, "Mara Voss").Ref)
	if !mara.Bonds[0].Ended || mara.Bonds[0].Until != (Point{2, 2}) {
		t.Errorf("after its end: %+v", mara.Bonds)
	}
}

func TestThreadsAsOfThePoint(t *testing.T) {
	g := guide(t, "S1E1 S1E2 S1E3", Policy{})
	var got []string
	for _, th := range g.Threads() {
		got = append(got, th.Question.Line())
		if !th.Answered && (th.Answer != nil || th.Resolved != Point{}) {
			t.Errorf("an open thread holds its answer: %+v", th)
		}
	}
	want := []string{"Why did the lamp go out?", "What ship was the Corvina?", "Who signals from the reef?"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	// What is answered later has the shape of what never is.
	threads := g.Threads()
	a, b := threads[0], threads[1]
	if a.Answered || b.Answered || a.Resolved != b.Resolved || (a.Answer == nil) != (b.Answer == nil) {
		t.Errorf("%+v and %+v can be told apart", a, b)
	}
}

func TestTimelineStandsInTheStorysOrder(t *testing.T) {
	var got []string
	for _, e := range guide(t, "S1E1 S1E2 S0E1", Policy{}).Timeline() {
		got = append(got, e.Date.String())
	}
	if want := []string{"1911", "2 October 1931", "October 1931"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAPeekOpensOnePageAndNothingElse(t *testing.T) {
	peek := Point{2, 2}
	plain := guide(t, "S1E1", Policy{})
	g := guide(t, "S1E1", Policy{}, peek)
	page, ok := g.EpisodePage(peek)
	if !ok || page.Recap == nil || page.Title != "The Drowning of …" || !page.Peeked {
		t.Errorf("the peek shows %+v", page)
	}
	if page.State != EpisodeLocked {
		t.Errorf("a peek changes the state to %v", page.State)
	}
	if len(g.Entries()) != len(plain.Entries()) || len(g.Timeline()) != len(plain.Timeline()) || len(g.Story(Full)) != len(plain.Story(Full)) {
		t.Error("a peek opens more than its page")
	}
}

func TestStorySoFarHasThreeLengths(t *testing.T) {
	g := guide(t, "S1E1 S1E2 S1E3 S2E1", Policy{})
	count := func(l Length) (n int) {
		for _, c := range g.Story(l) {
			n += len(c.Told)
		}
		return n
	}
	// Season 2 marks no beat for the minute before S2E2, so its essential beat stands in.
	if count(Minute) != 3 || count(Five) != 4 || count(Full) != 5 {
		t.Errorf("minute %d, five %d, full %d", count(Minute), count(Five), count(Full))
	}
}

// A show of which nobody wrote beats, or nobody recaps, is told by what there is.
func TestTheStoryTellsWhatThereIs(t *testing.T) {
	recap, beat := "recap = \"A recap\"\n", "[[episode.beat]]\ntext = \"A beat\"\n"
	for _, c := range []struct{ written, minute, five, full string }{
		{recap, "A recap", "A recap", "A recap"},
		{beat, "A beat", "A beat", "A beat"},
		{recap + beat, "A recap", "A recap", "A recap"},
		{recap + beat + "essential = true\n", "A beat", "A beat", "A recap"},
		{"", "", "", ""},
	} {
		show := small(t, map[int]string{1: dated(1) + c.written}, "")
		for length, want := range map[Length]string{Minute: c.minute, Five: c.five, Full: c.full} {
			got := ""
			for _, chapter := range NewGuide(show, NewSet(show.Order()...), Policy{}).Story(length) {
				for _, f := range chapter.Told {
					got += f.Text.Line()
				}
			}
			if got != want {
				t.Errorf("%q, length %d: %q, want %q", c.written, length, got, want)
			}
		}
		if told := NewGuide(show, NewSet(), Policy{}).Story(Minute); told != nil {
			t.Errorf("%q: %+v is told of what is not watched", c.written, told)
		}
	}
}

func TestSearchFindsWhatIsOpen(t *testing.T) {
	g := guide(t, "S1E1 S1E2 S1E3", Policy{})
	first := func(q string) string {
		hits := g.Search(q, 5)
		if len(hits) == 0 {
			return ""
		}
		return string(hits[0].Kind) + " " + hits[0].Title
	}
	for query, want := range map[string]string{
		"mara": "person Mara Voss", "edda": "person Edda", "strangr": "person Edda", "corv": "thing The Corvina",
		"low wat": "episode Low Water", "what ship": "thread What ship was the Corvina?", "voss register": "person Mara Voss", "voss xyzzy": "", "xyzzy": "", "": "",
	} {
		if got := first(query); got != want {
			t.Errorf("%q finds %q, want %q", query, got, want)
		}
	}
	for _, query := range []string{"stranger", "strangr"} { // whole, and with a letter too few
		h := g.Search(query, 1)[0]
		if h.Title != "Edda" || h.Text != "also called The stranger" || h.Text[h.Marks[0][0]:][:1] != "s" {
			t.Errorf("%s: another name is found as %+v", query, h)
		}
	}
	seen := map[string]bool{}
	for _, h := range g.Search("the", 50) {
		if key := string(h.Kind) + h.Title; h.Kind != HitEvent && seen[key] {
			t.Errorf("%s is listed twice", key)
		} else {
			seen[key] = true
		}
	}
	g = guide(t, "S1E1 S1E2 S1E3", Policy{Titles: TitlesWatched, Teasers: TeasersWatched})
	for _, locked := range []string{"drown", "nine", "salvage crew"} {
		if a, b := g.Search(locked, 20), g.Search("qqqqqq", 20); len(a) != len(b) {
			t.Errorf("%q finds %v", locked, a)
		}
	}
}

// Names and texts are found without their accents, with them, and with accents that are
// letters of their own, in either case; what is marked ends where the match does.
func TestSearchFoldsAccents(t *testing.T) {
	show := small(t, map[int]string{
		1: "title = \"Café Déjà\"\n" + dated(1) + "recap = \"They meet in the cafe\u0301s of Tiếng’s.\"\n",
	}, "")
	g := NewGuide(show, NewSet(show.Order()...), Policy{})
	for query, want := range map[string]string{
		"cafe": "Café cafe\u0301", "Café": "Café cafe\u0301", "CAFE\u0301": "Café cafe\u0301", "caf": "Caf caf",
		"deja cafe": "Café Déjà", "de\u0301ja\u0300": "Déjà", "tie\u0302\u0301ng": "Tiếng", "tieng": "Tiếng",
	} {
		var got []string
		for _, h := range g.Search(query, 5) {
			if h.Approximate {
				t.Errorf("%q: %+v is approximate", query, h)
			}
			for _, m := range h.Marks {
				got = append(got, cmp.Or(h.Text, h.Title)[m[0]:m[1]])
			}
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%q marks %q, want %q", query, got, want)
		}
	}
}

// What is not there as it was written is said to be approximate.
func TestApproximateHitsAreSaidToBe(t *testing.T) {
	g := guide(t, "S1E1 S1E2 S1E3", Policy{})
	for query, want := range map[string]bool{
		"mara": false, "mar": false, "stranger": false, "tranger": false, "low wat": false,
		"strangr": true, "mraa": true, "mara vsos": true, "voss register": true,
	} {
		hits := g.Search(query, 1)
		if len(hits) == 0 || hits[0].Approximate != want {
			t.Errorf("%q: %+v", query, hits)
		}
	}
}

func TestOpenedListsWhatIsNew(t *testing.T) {
	news := Opened(guide(t, "S1E1 S1E2", Policy{}), guide(t, "S1E1 S1E2 S1E3", Policy{}))
	got := map[NewsKind]string{}
	for _, n := range news {
		for _, item := range n.Items {
			got[n.Kind] += item.Title + ";"
		}
	}
	want := map[NewsKind]string{
		NewsSeasons: "Season 2;Specials;", NewsEpisodes: "Low Water;", NewsMerged: "Edda;", NewsFacts: "The Corvina;",
		NewsAnswers: "Who signals from the reef?;", NewsNotes: "Season 2;",
	}
	for kind, titles := range want {
		if got[kind] != titles {
			t.Errorf("%s: got %q, want %q", kind, got[kind], titles)
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %v", got)
	}
}
