package ui

import "testing"

func TestAJumpShowsTheGroupItGoesTo(t *testing.T) {
	items := func(n int) []item { return make([]item, n) }
	for _, c := range []struct{ second, tall, first int }{
		{3, 10, 3}, // the whole group, at the bottom
		{9, 10, 9}, // as much as fits, from the heading on
		{30, 10, 9},
		{3, 40, 0}, // all of it fits
	} {
		l := roll{}
		l.fill([]group{{"One", items(7)}, {"Two", items(c.second)}})
		l.setSize(20, c.tall)
		l.jump(1)
		if l.at != 7 || l.first != c.first {
			t.Errorf("%+v: item %d, the first row is %d", c, l.at, l.first)
		}
		if l.jump(-1); l.at != 0 || l.first != 0 {
			t.Errorf("%+v: and back to item %d, the first row is %d", c, l.at, l.first)
		}
	}
}
