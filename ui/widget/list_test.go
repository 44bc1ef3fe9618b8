package widget

import "testing"

func TestAJumpShowsTheGroupItGoesTo(t *testing.T) {
	items := func(n int) []Item { return make([]Item, n) }
	for _, c := range []struct{ second, tall, first int }{
		{3, 10, 3}, // the whole group, at the bottom
		{9, 10, 9}, // as much as fits, from the heading on
		{30, 10, 9},
		{3, 40, 0}, // all of it fits
	} {
		l := List{}
		l.Fill([]Group{{Title: "One", Items: items(7)}, {Title: "Two", Items: items(c.second)}})
		l.SetSize(20, c.tall)
		l.Jump(1)
		if l.At != 7 || l.view.Top != c.first {
			t.Errorf("%+v: item %d, the first row is %d", c, l.At, l.view.Top)
		}
		if l.Jump(-1); l.At != 0 || l.view.Top != 0 {
			t.Errorf("%+v: and back to item %d, the first row is %d", c, l.At, l.view.Top)
		}
	}
}

// TestAListScrollsNoFurtherThanItMust: an item is chosen before the list has its size, as by a hit of
// the search.
func TestAListScrollsNoFurtherThanItMust(t *testing.T) {
	var l List
	l.Fill([]Group{{Title: "One", Items: make([]Item, 7)}})
	l.Set(3)
	if l.SetSize(20, 5); l.view.Top != 0 {
		t.Errorf("the heading is out of view: the first row is %d", l.view.Top)
	}
}
