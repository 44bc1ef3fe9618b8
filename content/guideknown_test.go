package content

import (
	"os"
	"slices"
	"testing"
)

// TestKnownPeople: whom one has seen most comes first, and only what is watched counts.
func TestKnownPeople(t *testing.T) {
	if people, best := guide(t, "", Policy{}).KnownPeople(); len(people) > 0 || best > 0 {
		t.Errorf("before anything is watched: %v, %d", people, best)
	}
	if _, best := guide(t, "S1E1", Policy{}).KnownPeople(); best != 0 {
		t.Errorf("after one episode %d people are known best", best)
	}
	show, err := Load(os.DirFS("shows/stranger-things"))
	if err != nil {
		t.Fatal(err)
	}
	g := NewGuide(show, show.UpTo(Point{2, 9}), Policy{})
	people, best := g.KnownPeople()
	if best != mostBest || len(people) != len(g.Entries(Person)) {
		t.Errorf("%d of %d people are known best", best, len(people))
	}
	if !slices.IsSortedFunc(people, func(a, b Entry) int { return len(g.Appears(b.Ref)) - len(g.Appears(a.Ref)) }) {
		t.Error("somebody stands before somebody who is in more episodes")
	}
}

// TestOpenThreads: a question is open about somebody until it is answered.
func TestOpenThreads(t *testing.T) {
	for seen, want := range map[string]int{"S1E1": 1, "S1E1 S0E1": 0} {
		g := guide(t, seen, Policy{})
		asked := g.OpenThreads(find(t, g, "The lighthouse").Ref)
		if len(asked) != want {
			t.Errorf("after %s: %+v", seen, asked)
		}
	}
	g := guide(t, "S1E1 S1E2", Policy{})
	if asked := g.OpenThreads(find(t, g, "Mara Voss").Ref); len(asked) > 0 {
		t.Errorf("a question about somebody else: %+v", asked)
	}
}
