package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/internal/defaults"
)

func TestTheWheelScrollsTheSeasonThatItIsOver(t *testing.T) {
	g := newGuide(t, Options{Mouse: true}, "S1")
	g.send(windowSize(80, 12))
	g.wants("▌Season 2", "Part 1")
	g.send(tea.MouseWheelMsg{X: 60, Y: 5, Button: tea.MouseWheelDown})
	g.wants("▌Season 2", "↑")
	g.send(tea.MouseWheelMsg{X: 5, Y: 5, Button: tea.MouseWheelDown})
	g.wants("▌Season 3")
}

func TestBackInTheSearchTheSameHitIsChosen(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("/ t h e down down")
	was := g.text()
	g.press("enter")
	if g.text() == was {
		t.Fatal("nothing was opened")
	}
	g.press("esc")
	if g.text() != was {
		t.Errorf("before:\n%s\nafter:\n%s", was, g.text())
	}
	g.send(windowSize(60, 8))
	g.send(windowSize(80, 24))
	if g.text() != was {
		t.Errorf("another size changed what is chosen:\n%s", g.text())
	}
}

// What is scrolled out of view is not marked before it is seen.
func TestSpaceMarksNothingThatIsOutOfView(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.send(windowSize(80, 10))
	g.press("enter", "j", "j", "j", "g")
	for range 4 {
		g.press("ctrl+d")
	}
	g.press("G")
	for range 3 {
		g.send(tea.MouseWheelMsg{X: 60, Y: 5, Button: tea.MouseWheelUp})
	}
	g.lacks("▌□")
	g.press("space")
	g.wantsSeen("S1E1 S1E2")
	g.wants("▌□ 4")
	g.press("space")
	g.wants("Mark S2E4 as watched?")
}

func TestTheHeaderSaysWhatWasSkipped(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2E3")
	g.send(windowSize(120, 24))
	g.wants("seen to S2E3, 2 skipped")
}

func TestTheFooterLeadsOutOfALens(t *testing.T) {
	g := newGuide(t, Options{}, "S1").order("as of S1E1")
	g.press("j")
	g.wants("L no lens")
	g.press("L", "j")
	g.lacks("L no lens")
	g.order("rewatch").press("j")
	g.wants("L end rewatch")
}

func TestArrowsAreShownWhereTheyAreBound(t *testing.T) {
	newGuide(t, Options{}, "S1").reach("?").wants("j/k ↓/↑ ", "h/l ←/→ ")
	keys := defaults.Settings().Keys
	keys.Set("down", "down")
	keys.Set("up", "up")
	newGuide(t, Options{Keys: keys}, "S1").reach("?").wants(" ↓/↑ ")
	keys.Set("down", "s")
	keys.Set("up", "w")
	newGuide(t, Options{Keys: keys}).wants("w/s choose")
}
