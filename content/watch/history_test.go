package watch

import (
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"unspoiled/content"
)

func TestMark(t *testing.T) {
	var h History
	if !h.Empty() || h.Seen("hill").Len() != 0 {
		t.Error("the zero history is not empty")
	}
	answered, _ := h.Mark("hill", "Nothing yet", true, at(0))
	if answered.Empty() || !h.Empty() || answered.Seen("hill").Len() != 0 {
		t.Error("an answer without episodes must be kept, and mark nothing")
	}
	h, c := answered.Mark("hill", "Two marked", true, at(1), points(t, "S1E2", "S1E1", "S1E2", "S1")...)
	wantSeen(t, h, "hill", "S1E1 S1E2")
	wantSeen(t, h, "lake", "")
	if c.Name != "Two marked" || !c.At.Equal(at(1)) || len(c.Episodes) != 2 || c.ID == "" {
		t.Errorf("change %+v", c)
	}
	h, _ = h.Mark("hill", "One unmarked", false, at(2), points(t, "S1E1")...)
	wantSeen(t, h, "hill", "S1E2")
	if got := h.Changes(); len(got) != 3 || got[0].Name != "One unmarked" || got[2].Name != "Nothing yet" {
		t.Errorf("changes %+v", got)
	}
}

// A machine without a battery for its clock writes in 1970. Its newest change must still win, and
// so must one written in the same millisecond as the change before.
func TestNewChangeWinsWhateverTheClock(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := genHistories(t, 1)[0]
		p := content.Point{Season: 1, Episode: 1}
		watched := rapid.Bool().Draw(t, "watched")
		h, c := h.Mark("hill", "last", watched, genTime(t), p)
		if h.Seen("hill").Has(p) != watched {
			t.Fatalf("the newest change did not win:\n%s", dump(h))
		}
		if got := h.Changes()[0]; got.ID != c.ID {
			t.Fatalf("newest is %q", got.Name)
		}
	})
}

func TestTimes(t *testing.T) {
	p := content.Point{Season: 1, Episode: 1}
	var h History
	h, _ = h.Mark("hill", "slip", true, at(0), p)
	h, _ = h.Mark("hill", "not seen", false, at(1), p)
	if h.Times("hill", p) != nil {
		t.Error("an unmarked episode has times")
	}
	h, _ = h.Mark("hill", "seen", true, at(5), p)
	h, _ = h.addMarks("hill", "import", at(9), []Mark{{p, at(3)}, {p, at(3)}, {p, at(5)}}, nil)
	times := h.Times("hill", p)
	if len(times) != 2 || !times[0].Equal(at(3)) || !times[1].Equal(at(5)) {
		t.Errorf("times %v", times)
	}
}

func TestRewatchKeepsHistory(t *testing.T) {
	var h History
	h, _ = h.Mark("hill", "all", true, at(0), season(1, 3)...)
	h, _ = h.SetRewatch("hill", "Rewatch begun", Rewatch{On: true}, at(1))
	h, _ = h.SetRewatch("hill", "S1E1 again", Rewatch{true, content.Point{Season: 1, Episode: 1}}, at(2), points(t, "S1E1")...)
	wantSeen(t, h, "hill", "S1E1 S1E2 S1E3")
	if r := h.Rewatch("hill"); !r.On || r.Last.String() != "S1E1" {
		t.Errorf("rewatch %+v", r)
	}
	if n := len(h.Times("hill", content.Point{Season: 1, Episode: 1})); n != 2 {
		t.Errorf("%d times", n)
	}
	h, _, _ = h.Undo(at(3))
	if r := h.Rewatch("hill"); !r.On || r.Last != (content.Point{}) {
		t.Errorf("after undo: rewatch %+v", r)
	}
	h, _ = h.SetRewatch("hill", "Rewatch ended", Rewatch{}, at(4))
	if h.Rewatch("hill").On {
		t.Error("the rewatch did not end")
	}
}

// A rewatch hides what comes later and moves with the marks; nothing watched is unmarked.
func TestMarksMoveTheRewatch(t *testing.T) {
	show, err := content.Load(os.DirFS("../testdata/lantern-bay")) // S0E1, S1E1-S1E3, S2E1-S2E2
	if err != nil {
		t.Fatal(err)
	}
	id := show.ID()
	var h History
	h, _ = h.Mark(id, "S1 marked", true, at(0), show.Episodes(content.Point{Season: 1})...)
	h, c := h.BeginRewatch(show, content.Point{}, at(1))
	if c.Name != "Rewatch begun" || h.Told(show).Len() != 0 {
		t.Errorf("%q: told %v", c.Name, h.Told(show))
	}
	for i, step := range []struct {
		point   string
		watched bool
		name    string // of the change; "" for none
		told    string // behind it, without the specials
		lens    string
	}{
		{"S1E1", false, "", "", "rewatch at the start"},
		{"S1E2", true, "S1E2 watched again", "S1E1 S1E2", "rewatch to S1E2"},
		{"S1E1", true, "", "S1E1 S1E2", "rewatch to S1E2"},
		{"S1E2", false, "S1E2 unmarked in the rewatch", "S1E1", "rewatch to S1E1"},
		{"S2E1", true, "S2E1 marked", "S1E1 S1E2 S1E3 S2E1", "rewatch to S2E1"},
		{"S1E1", false, "S1E1 unmarked in the rewatch", "", "rewatch at the start"},
	} {
		p := points(t, step.point)[0]
		next, c, ok := h.MarkTold(show, step.point+map[bool]string{true: " marked", false: " unmarked"}[step.watched], step.watched, at(2+i), p)
		if h = next; ok != (step.name != "") || c.Name != step.name {
			t.Errorf("%s %t: %q %t, want %q", step.point, step.watched, c.Name, ok, step.name)
		}
		for what, got := range map[string][2]string{
			"told": {regular(h.Told(show)), step.told}, "lens": {h.Rewatch(id).Words(), step.lens},
		} {
			if got[0] != got[1] {
				t.Errorf("%s %t: %s %q, want %q", step.point, step.watched, what, got[0], got[1])
			}
		}
	}
	wantSeen(t, h, id, "S1E1 S1E2 S1E3 S2E1")
	h, _ = h.EndRewatch(show, at(20))
	if got := regular(h.Told(show)); got != "S1E1 S1E2 S1E3 S2E1" || h.Rewatch(id).Words() != "" {
		t.Errorf("after the end: told %q", got)
	}
	h, c = h.BeginRewatch(show, content.Point{Season: 1}, at(21))
	if c.Name != "Rewatch at S1E3" || regular(h.Told(show)) != "S1E1 S1E2 S1E3" {
		t.Errorf("%q: told %q", c.Name, regular(h.Told(show)))
	}
	if _, _, ok := h.MarkTold(show, "S1 marked", true, at(22), show.Episodes(content.Point{Season: 1})...); ok {
		t.Error("what is marked was marked once more")
	}
}

// Of an import, views dated after a rewatch began were watched again. Older and undated ones were
// not.
func TestImportsMoveTheRewatch(t *testing.T) {
	show, err := content.Load(os.DirFS("../testdata/lantern-bay"))
	if err != nil {
		t.Fatal(err)
	}
	mark := func(p string, when time.Time) Mark { return Mark{points(t, p)[0], when} }
	begun, _ := History{}.BeginRewatch(show, content.Point{}, at(10))
	for _, c := range []struct {
		marks       []Mark
		lens, after string
	}{
		{[]Mark{mark("S2E1", at(9)), mark("S2E2", time.Time{})}, "rewatch at the start", "rewatch to S1E1"},
		{[]Mark{mark("S1E1", at(12)), mark("S1E2", at(11)), mark("S1E3", at(9))}, "rewatch to S1E2", "rewatch to S1E2"},
	} {
		h, change := begun.Import(show, "Import", at(20), c.marks)
		if got := h.Rewatch(show.ID()).Words(); got != c.lens || h.Seen(show.ID()).Len() != len(c.marks) {
			t.Errorf("%v: %s, want %s", c.marks, got, c.lens)
		}
		again, _ := h.Import(show, "Import", at(21), []Mark{mark("S1E1", at(20))})
		if got := again.Rewatch(show.ID()).Words(); got != c.after {
			t.Errorf("an earlier episode moves it to %s, want %s", got, c.after)
		}
		if h, undone, ok := h.Undo(at(22)); !ok || undone.ID != "" && undone.Undoes != change.ID || h.Rewatch(show.ID()).Words() != "rewatch at the start" {
			t.Errorf("undone, it is a %s", h.Rewatch(show.ID()).Words())
		}
	}
	over, _ := begun.EndRewatch(show, at(11))
	if h, _ := over.Import(show, "Import", at(20), []Mark{mark("S1E1", at(12))}); h.Rewatch(show.ID()).On {
		t.Error("a rewatch that is over goes on")
	}
}

// TestRewatchHides: a rewatch is always at a watched episode, and unwatched episodes that it passed
// are not marked. Otherwise either would tell of a hidden episode.
func TestRewatchHides(t *testing.T) {
	show, err := content.Load(os.DirFS("../testdata/lantern-bay"))
	if err != nil {
		t.Fatal(err)
	}
	id := show.ID()
	var h History
	h, _ = h.Mark(id, "", true, at(0), points(t, "S1E1", "S1E3", "S2E2")...)
	h, _ = h.BeginRewatch(show, content.Point{Season: 2}, at(1))
	if _, _, ok := h.MarkTold(show, "S1E2 unmarked", false, at(2), points(t, "S1E2")...); ok {
		t.Error("an episode was unmarked that nobody has watched")
	}
	h, _, _ = h.MarkTold(show, "S2 unmarked", false, at(3), show.Episodes(content.Point{Season: 2})...)
	if got := h.Rewatch(id).Words(); got != "rewatch to S1E3" {
		t.Errorf("before S2: %q", got)
	}
	h, _, _ = h.MarkTold(show, "S1E3 unmarked", false, at(4), points(t, "S1E3")...)
	if got := h.Rewatch(id).Words(); got != "rewatch to S1E1" {
		t.Errorf("before S1E3: %q", got)
	}
}

// regular is the episodes of a set without specials.
func regular(s content.Set) string {
	var out []string
	for p := range s.All() {
		if p.Season > 0 {
			out = append(out, p.String())
		}
	}
	return strings.Join(out, " ")
}

func TestTextsAreCleaned(t *testing.T) {
	var h History
	_, c := h.Mark("hill", "a\x1b]0;x\x07\xff"+strings.Repeat("é", 300), true, time.Time{}, season(1, 1)...)
	if strings.ContainsAny(c.Name, "\x1b\x07") || !utf8.ValidString(c.Name) || len(c.Name) > maxText {
		t.Errorf("name %q", c.Name)
	}
	if c.At.Year() != 1900 {
		t.Errorf("at %v", c.At)
	}
}

func TestShows(t *testing.T) {
	var h History
	h, _ = h.Mark("lake", "", true, at(0), season(1, 1)...)
	h, _ = h.Mark("hill", "", true, at(0), season(1, 1)...)
	if got := strings.Join(h.Shows(), " "); got != "hill lake" {
		t.Errorf("shows %q", got)
	}
}
