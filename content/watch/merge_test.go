package watch

import (
	"testing"

	"pgregory.net/rapid"
)

func TestMergeLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		hs := genHistories(t, 3)
		a, b, c := hs[0], hs[1], hs[2]
		sameView(t, a.Merge(b), b.Merge(a))
		sameView(t, a.Merge(b).Merge(c), a.Merge(b.Merge(c)))
		sameView(t, a.Merge(a), a)
		sameView(t, a.Merge(b).Merge(b), a.Merge(b))
		sameView(t, a.Merge(History{}), a)
		sameView(t, History{}.Merge(a), a)
		have := map[string]bool{}
		for _, m := range a.Merge(b).Changes() {
			have[m.ID] = true
		}
		for _, m := range append(a.Changes(), b.Changes()...) {
			if !have[m.ID] {
				t.Fatalf("the merge lost %+v", m)
			}
		}
	})
}

// Somebody edits the file by hand on two machines. Both settle on the same version of each change,
// in whatever order they meet.
func TestMergeOfEditedChanges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := genHistories(t, 1)[0]
		edit := func() History {
			var changes []*Change
			for _, c := range base.changes {
				d := *c
				if d.effect() && rapid.Bool().Draw(t, "edit") {
					d.Episodes, d.Times = split(nil, d.At)
					d.Episodes = sorted(append(genPoints(t), season(2, 1)...))
					d.Watched = rapid.Bool().Draw(t, "watched")
					d.Name = rapid.SampledFrom([]string{"a", "b"}).Draw(t, "name")
				}
				changes = append(changes, &d)
			}
			return newHistory(changes)
		}
		a, b, c := edit(), edit(), edit()
		sameView(t, a.Merge(b), b.Merge(a))
		sameView(t, a.Merge(b).Merge(c), a.Merge(b.Merge(c)))
		sameView(t, a.Merge(b).Merge(a), a.Merge(b))
	})
}

func TestSameMarksOfTwoMachinesStayTwo(t *testing.T) {
	var h History
	a, _ := h.Mark("hill", "S1", true, at(0), season(1, 2)...)
	b, _ := h.Mark("hill", "S1", true, at(0), season(1, 2)...)
	if n := len(a.Merge(b).Changes()); n != 2 {
		t.Errorf("%d changes", n)
	}
	if a.Equal(b) || !a.Equal(a.Merge(History{})) {
		t.Error("equal")
	}
}

// The newest mark of an episode wins, by the clocks of those who made them.
func TestNewestMarkWins(t *testing.T) {
	var h History
	a, _ := h.Mark("hill", "monday", true, at(0), season(1, 2)...)
	for i := range 50 {
		a, _ = a.Mark("hill", "more", true, at(i/10), season(2, 1)...)
	}
	b, _ := h.Mark("hill", "tuesday", false, at(1440), season(1, 1)...)
	wantSeen(t, a.Merge(b), "hill", "S1E2 S2E1")
}
