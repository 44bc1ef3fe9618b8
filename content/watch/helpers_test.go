package watch

import (
	"fmt"
	"time"

	"pgregory.net/rapid"

	"unspoiled/content"
)

// day is the time at which these tests begin.
var day = time.Date(2026, 11, 22, 20, 0, 0, 0, time.UTC)

func at(minutes int) time.Time { return day.Add(time.Duration(minutes) * time.Minute) }

func points(t rapid.TB, list ...string) []content.Point {
	t.Helper()
	var out []content.Point
	for _, s := range list {
		p, err := content.ParsePoint(s)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

func season(n, episodes int) []content.Point {
	var out []content.Point
	for e := range episodes {
		out = append(out, content.Point{Season: n, Episode: e + 1})
	}
	return out
}

// wantSeen compares the watched episodes, written as "S1E1 S1E2".
func wantSeen(t rapid.TB, h History, show, want string) {
	t.Helper()
	got := ""
	for p := range h.Seen(show).All() {
		if got != "" {
			got += " "
		}
		got += p.String()
	}
	if got != want {
		t.Errorf("seen of %s: %q, want %q", show, got, want)
	}
}

func genPoint(t *rapid.T) content.Point {
	return content.Point{Season: rapid.IntRange(0, 2).Draw(t, "season"), Episode: rapid.IntRange(0, 4).Draw(t, "episode")}
}

func genPoints(t *rapid.T) []content.Point {
	return rapid.SliceOfN(rapid.Custom(genPoint), 0, 6).Draw(t, "episodes")
}

// genTime is a time by a clock that may be set to anything.
func genTime(t *rapid.T) time.Time {
	return rapid.OneOf(
		rapid.Map(rapid.Int64Range(0, 300), func(ms int64) time.Time { return day.Add(time.Duration(ms) * time.Millisecond) }),
		rapid.Map(rapid.Int64Range(-80_000_000_000, 300_000_000_000), func(s int64) time.Time { return time.Unix(s, 7) }),
	).Draw(t, "at")
}

// step does one random thing to a history.
func step(t *rapid.T, h History) History {
	show := rapid.SampledFrom([]string{"hill", "lake"}).Draw(t, "show")
	name := rapid.StringN(0, 8, 40).Draw(t, "name")
	when := genTime(t)
	switch rapid.IntRange(0, 9).Draw(t, "step") {
	case 0, 1, 2:
		h, _ = h.Mark(show, name, true, when, genPoints(t)...)
	case 3, 4:
		h, _ = h.Mark(show, name, false, when, genPoints(t)...)
	case 5:
		var marks []Mark
		for _, p := range genPoints(t) {
			marks = append(marks, Mark{p, genTime(t)})
		}
		h, _ = h.addMarks(show, name, when, marks, nil)
	case 6:
		h, _ = h.SetRewatch(show, name, Rewatch{rapid.Bool().Draw(t, "on"), genPoint(t)}, when, genPoints(t)...)
	case 7:
		h, _, _ = h.Undo(when)
	case 8:
		h, _, _ = h.Redo(when)
	default:
		if all := h.Changes(); len(all) > 0 {
			c := rapid.SampledFrom(all).Draw(t, "change")
			if h.Stands(c) {
				h, _, _ = h.UndoChange(c.ID, when)
			} else {
				h, _, _ = h.RedoChange(c.ID, when)
			}
		}
	}
	return h
}

// genHistories are the histories of machines that work on one profile, each starting from what it
// last saw of the others.
func genHistories(t *rapid.T, n int) []History {
	hs := make([]History, n)
	for range rapid.IntRange(0, 20).Draw(t, "steps") {
		i := rapid.IntRange(0, n-1).Draw(t, "machine")
		if rapid.IntRange(0, 4).Draw(t, "sync") == 0 {
			hs[i] = hs[i].Merge(hs[rapid.IntRange(0, n-1).Draw(t, "other")])
		} else {
			hs[i] = step(t, hs[i])
		}
	}
	return hs
}

// sameView fails if any method tells two histories apart.
func sameView(t rapid.TB, a, b History) {
	t.Helper()
	if !a.Equal(b) {
		t.Fatalf("histories differ:\n%s\n%s", dump(a), dump(b))
	}
	sameState(t, a, b)
}

// sameState fails unless both have the same watched episodes and rewatch.
func sameState(t rapid.TB, a, b History) {
	t.Helper()
	for _, show := range []string{"hill", "lake"} {
		if !a.Seen(show).Equal(b.Seen(show)) || a.Rewatch(show) != b.Rewatch(show) {
			t.Fatalf("%s stands differently in\n%s\n%s", show, dump(a), dump(b))
		}
		for p := range a.Seen(show).All() {
			if fmt.Sprint(a.Times(show, p)) != fmt.Sprint(b.Times(show, p)) {
				t.Fatalf("%s %v: times %v and %v", show, p, a.Times(show, p), b.Times(show, p))
			}
		}
	}
}

func dump(h History) string {
	b, err := h.encode()
	if err != nil {
		return err.Error()
	}
	return string(b)
}
