package content

import "testing"

// A note may say how many episodes a season has, and how long they are.
func TestHiddenShapeKeepsTheNotes(t *testing.T) {
	notes := func(shape Shape, watched ...Point) string {
		show := small(t, map[int]string{1: dated(1), 2: "[[note]]\ntext = \"Nine hours.\"\n\n" + dated(2)}, "")
		g := NewGuide(show, NewSet(watched...), Policy{Shape: shape})
		out := ""
		for _, n := range g.Notes(2) {
			out += n.Text.Plain()
		}
		for _, news := range Opened(NewGuide(show, Set{}, Policy{Shape: shape}), g) {
			if news.Kind == NewsNotes {
				out += ", news"
			}
		}
		if hits := g.Search("hours", 5); len(hits) > 0 {
			out += ", found"
		}
		return out
	}
	for _, c := range []struct {
		shape   Shape
		watched Point
		want    string
	}{
		{ShapeShown, Point{1, 1}, "Nine hours., found"},
		{ShapeHidden, Point{1, 1}, ""},
		{ShapeHidden, Point{2, 1}, "Nine hours., news, found"},
	} {
		if got := notes(c.shape, c.watched); got != c.want {
			t.Errorf("%s, watched %v: %q, want %q", c.shape, c.watched, got, c.want)
		}
	}
}
