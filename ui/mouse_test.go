package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// clickOn clicks on the first of some words that are on the screen, or so many cells
// behind their beginning.
func (g *guide) clickOn(words string, behind int) {
	g.t.Helper()
	lines := strings.Split(g.text(), "\n")
	for y := len(lines) - 1; y >= 0; y-- { // the footer's before the screen's
		if x := strings.Index(lines[y], words); x >= 0 {
			g.send(tea.MouseClickMsg{X: ansi.StringWidth(lines[y][:x]) + behind, Y: y, Button: tea.MouseLeft})
			return
		}
	}
	t := g.t
	t.Fatalf("nothing to click: %q is not in\n%s", words, g.text())
}

// Whatever the footer offers, a click on it does as its key does: of two that are offered
// as one, each half as its own.
func TestTheFooterTakesClicks(t *testing.T) {
	for _, s := range states {
		at := func() *guide {
			return newGuide(t, Options{Confirm: true, Mouse: true}, strings.Fields(s.watched)...).reach(s.keys)
		}
		for _, k := range at().frame.footer.keys {
			a, b := at(), at()
			click := tea.MouseClickMsg{X: k.from + helpWidth(k.Binding) - 1, Y: a.height - 1, Button: tea.MouseLeft}
			_, one := a.Update(click)
			name := k.Keys()[0]
			if k.Help() == a.keys.Screens.Help() {
				name = a.keys.NextScreen.Keys()[0]
			}
			_, other := b.Update(keyMsg(name))
			if a.text() != b.text() || (one == nil) != (other == nil) {
				t.Errorf("%s: a click on %s %s is not %s:\n%s", s.name, k.Help().Key, k.Help().Desc, name, a.text())
			}
		}
	}
	g := newGuide(t, Options{Mouse: true}, "S1").reach("k enter enter")
	g.clickOn("n/p next", 0)
	g.wants("Night Two")
	g.clickOn("n/p next", 2)
	g.wants("Night One")
	g.reach("2").clickOn("j/k move", 0)
	g.wants("▌Mr. Tallis")
	g.clickOn("j/k move", 2)
	g.wants("▌Ina")
}

// A key by its name is the key that arrives.
func TestPressOf(t *testing.T) {
	for _, a := range append(slices.Concat(newGuide(t, Options{}).keysOf()...), "ctrl+up", "alt+x", "f12", "ctrl+f2") {
		if got := pressOf(a).String(); got != a {
			t.Errorf("%s is pressed as %s", a, got)
		}
	}
}

// keysOf are all keys of the settings.
func (g *guide) keysOf() [][]string {
	var out [][]string
	for _, names := range g.options.Keys {
		out = append(out, names)
	}
	return out
}

// Of a season that is chosen, a cell opens its episode; of another, it chooses the season.
func TestCellsTakeClicks(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {100, 30}, {140, 40}} {
		g := newGuide(t, Options{Mouse: true}, "S1")
		g.send(windowSize(size[0], size[1]))
		cells := func(words string) (x, y int) {
			for y, l := range strings.Split(g.text(), "\n") {
				if at := strings.Index(l, words); at >= 0 {
					return ansi.StringWidth(l[:strings.IndexAny(l, "■")]), y
				}
			}
			t.Fatalf("no %q in\n%s", words, g.text())
			return 0, 0
		}
		x, y := cells("Season 1")
		step := map[int]int{80: 1, 100: 2, 140: 5}[size[0]]
		click := tea.MouseClickMsg{X: x + step, Y: y, Button: tea.MouseLeft}
		g.send(click)
		g.wants("▌Season 1")
		g.send(click)
		g.wants("Season 1 › Night Two")
	}
	g := guideOn(t, crowd(t, 5), Options{Mouse: true}, "S1").reach("2 v j")
	g.clickOn("Person 3", 0)
	g.wants("▌Person 3")
	g.clickOn("Person 3  ", 0)
	g.wants("first met in")
}

// The click that brings the window back is not for what lies under it.
func TestTheFirstClickOnlyFocuses(t *testing.T) {
	now := noon()
	g := newGuide(t, Options{Mouse: true, Now: func() time.Time { return now }}, "S1")
	click := func(want string) {
		t.Helper()
		g.clickOn("People", 0)
		g.wants(want)
		g.press("1")
	}
	click("You know best")
	g.send(tea.BlurMsg{})
	click("Season 1  ")
	g.send(tea.FocusMsg{})
	click("Season 1  ")
	now = now.Add(time.Second)
	click("You know best")
}

// The wheel scrolls what is under it.
func TestTheWheelScrollsWhatIsUnderIt(t *testing.T) {
	wheel := func(g *guide, x, y int) { g.send(tea.MouseWheelMsg{X: x, Y: y, Button: tea.MouseWheelDown}) }
	g := newGuide(t, Options{Mouse: true}, "S1").reach("k enter")
	wheel(g, 5, 5) // the seasons, though one is in an episode list
	g.wants("▎Season 2", "enter open")
	g = newGuide(t, Options{Mouse: true}, "S1")
	g.send(windowSize(60, 18))
	g.wants("▌Season 2")
	before := g.text()
	wheel(g, 5, 14) // the season below them
	g.wants("▌Season 2")
	if g.text() == before {
		t.Errorf("nothing is scrolled:\n%s", g.text())
	}
	g = newGuide(t, Options{Mouse: true}, "S1").reach("2 enter")
	wheel(g, 5, 5)
	g.wants("▎Mr. Tallis")
}
