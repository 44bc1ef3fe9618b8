package ui

import (
	"testing"

	"unspoiled/content"
)

// TestCard: after a mark one card says what has opened; o reads it, u takes it back, and
// anything that leaves it changes nothing. Without the setting there is none.
func TestCard(t *testing.T) {
	g := newGuide(t, Options{Card: true, Confirm: true}, "S1")
	g.press("space", "enter")
	if g.dialog != nil {
		t.Fatal("a card before anything was marked")
	}
	g.press("space", "l", "enter")
	g.wants("Season 2 marked.", "■ ■ ■ ■", "1  person met ", "o Read them", "u Take it back", "esc go on")
	g.lacks("Season 2 marked  ") // no second time below
	g.press("o")
	g.wants("What has opened")
	g.press("esc")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4")

	g = newGuide(t, Options{Card: true, Confirm: true}, "S1")
	g.press("space", "y")
	g.wants("Season 2 marked.")
	g.press("u")
	g.wantsSeen("S1E1 S1E2")

	g = newGuide(t, Options{Confirm: true}, "S1")
	g.press("space", "l", "enter")
	if g.dialog != nil {
		t.Error("a card though it is switched off")
	}
}

// TestGrid: in a large window each episode's runtime stands as a height over its cell,
// and how much is seen and left over all; what the policy hides has no height.
func TestGrid(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.send(windowSize(140, 40))
	g.wants("2 of ", "seen", "█")
	g.send(windowSize(100, 30))
	g.lacks("█")
	hidden := newGuide(t, Options{Policy: content.Policy{Shape: content.ShapeHidden}}, "S1")
	hidden.send(windowSize(140, 40))
	hidden.lacks(" left", "2 of ")
}

// TestSign: the show's sign stands over the first question and over seasons of which
// nothing is watched, and plain capitals where it does not fit or cannot be drawn.
func TestSign(t *testing.T) {
	g := newGuide(t, Options{})
	g.send(windowSize(120, 36))
	g.wants("┏━", "How far have you watched?")
	g.press("enter")
	g.wants("┏━", "Season 1")
	g.send(windowSize(60, 18))
	g.lacks("┏━")
	ascii := newGuide(t, Options{ASCII: true})
	ascii.send(windowSize(120, 36))
	ascii.lacks("┏━")
}
