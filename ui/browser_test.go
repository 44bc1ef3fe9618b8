package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// click presses the mouse on some words of the screen.
func (g *guide) click(words string) {
	g.t.Helper()
	for y, l := range strings.Split(g.text(), "\n") {
		if at := strings.Index(l+"\n", words); at >= 0 {
			g.send(tea.MouseClickMsg{X: ansi.StringWidth(l[:at]), Y: y, Button: tea.MouseLeft})
			return
		}
	}
	g.t.Fatalf("nothing to click: %q is not in\n%s", words, g.text())
}

func TestPeopleAreThoseMetAndNoOthers(t *testing.T) {
	g := newGuide(t, Options{}, "S1E1").reach("2")
	g.wants("▌Ina", "Mr. Tallis", "played by Cee Third · first met in S1E1", "The new keeper.", "her chief")
	g.lacks("until", "logbook", "xyzzy", "Stranger", "Crate")
	g = newGuide(t, Options{}, "S1").reach("2")
	g.wants("She can read the old logbook.", "her chief, until S1E2", "1 ■■  2 ····")
	g = newGuide(t, Options{}, "S1", "S2E1").reach("2 j")
	g.wants("serves under him, until S1E2", "1 ■□  2 □···")
}

// TestAListKeepsAMargin: a list alone on a narrow screen ends where a page does, not at the edge.
func TestAListKeepsAMargin(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("4")
	g.send(windowSize(60, 18))
	g.wants(" ▌What is behind the door that stays shut?             S1E1\n") // 59 columns
}

func TestTheFactsEpisodeIsATarget(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("2 enter shift+tab shift+tab")
	g.wants("Ina")
	for range 20 {
		g.press("enter")
		if strings.Contains(g.text(), "Night Two") {
			g.wants("Ina finds a second logbook")
			g.press("esc")
			g.wants("She can read the old logbook.", "enter follow")
			return
		}
		g.press("esc", "tab")
	}
	t.Fatal("tab never comes to the fact's episode")
}

func TestLinksOfAPageAndTheWayBack(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("2 enter tab tab enter")
	g.wants("▎Mr. Tallis", "Head keeper of the light.")
	g.press("tab", "tab", "enter")
	g.wants("▎Ina", "The new keeper.")
	g.press("esc")
	g.wants("▎Mr. Tallis")
	g.press("esc")
	g.wants("▎Ina", "enter follow")
	g.press("esc")
	g.wants("enter open")
	g.press("esc")
	g.wants("▌Season 2")
}

func TestAMarkKeepsThePageOpen(t *testing.T) {
	g := newGuide(t, Options{}, "S1E1").reach("2 j enter space")
	g.wants("Mark S1E2 as watched?", "Not yet")
	g.press("enter")
	g.wantsSeen("S1E1")
	g.press("space", "l", "enter")
	g.wantsSeen("S1E1 S1E2")
	g.wants("S1E2 marked", "▎Mr. Tallis", "until S1E2")
	g.press("u")
	g.wantsSeen("S1E1")
	g.wants("▎Mr. Tallis")
}

func TestAPageThatCloses(t *testing.T) {
	g := newGuide(t, Options{}, "S1E1").reach("space 3 n enter")
	g.wants("the Crate", "Washed ashore.")
	g.press("u")
	g.lacks("Crate", "ashore")
	g.wants("▌Skerry Rock")
}

func TestWorldIsGroupedByKind(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("3")
	g.wants("Places", "▌Skerry Rock", "Things", "the Crate", "n/p next kind", "Place · first met in S1E1")
	g.press("n")
	g.wants("▌the Crate", "Thing · first met in S1E2")
	g.press("p")
	g.wants("▌Skerry Rock")
}

func TestThreads(t *testing.T) {
	g := newGuide(t, Options{}, "S1E1").reach("4")
	g.wants("Open", "What is behind the door that stays shut?", "Who wrote the second logbook?")
	g.lacks("Answered", "Why ash")
	g.send(tea.WindowSizeMsg{Width: 120, Height: 30})
	g.wants("asked in S1E1 · still open", "About", "Mr. Tallis")
	g.lacks("Clues", "hears water")
	g = newGuide(t, Options{}, "S1").reach("4")
	g.wants("Answered")
	g.press("n", "enter")
	g.wants("asked in S1E1 · answered in S1E2", "Mr. Tallis, with his left hand.")
	g.press("p")
	g.wants("behind the door", "Ina hears water behind it.", "still open")
}

func TestNewsLeadsToTheThread(t *testing.T) {
	g := newGuide(t, Options{}, "S1E1").reach("space o")
	g.wants("Answered  1", "Who wrote the second logbook?")
	g.click("Who wrote")
	g.click("Who wrote")
	g.wants("with his left hand.")
	g.press("esc")
	g.wants("What has opened")
	g.press("G")
	g.click("1899")
	g.click("1899")
	g.wants("The light is built")
	g.press("enter")
	g.wants("Night Two")
}

func TestScreensByMouse(t *testing.T) {
	g := newGuide(t, Options{Mouse: true}, "S1")
	g.click("People")
	g.wants("▌Ina")
	g.click("Mr. Tallis   ")
	g.wants("▌Mr. Tallis", "Head keeper", "enter open")
	g.click("Mr. Tallis   ")
	g.wants("esc back")
	g.click("Ina  ")
	g.wants("▎Ina", "The new keeper.")
	g.click("S1E1\n")
	g.wants("Night One")
	g.press("esc")
	g.wants("▎Ina")
	g.send(tea.MouseWheelMsg{X: 5, Y: 5, Button: tea.MouseWheelDown})
	g.wants("▎Mr. Tallis")
	g.click("Story")
	g.wants("A minute")
	g.click("Everything")
	g.wants("Ina rows out to the rock")
}

func TestNarrowScreensShowTheListThenThePage(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("2")
	g.send(tea.WindowSizeMsg{Width: 40, Height: 16})
	g.wants("▌Ina", "Mr. Tallis")
	g.lacks("keeper")
	g.press("enter")
	g.wants("The new keeper.")
	g.lacks("▌")
	g.press("n")
	g.wants("Head keeper")
	g.press("esc")
	g.wants("▌Ina")
}

// TestThreeColumns: in a wide window the bonds and the open questions stand at the right,
// and tab comes to them; in a narrow one they stand below what is told.
func TestThreeColumns(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2E1").reach("2 j enter")
	g.send(windowSize(120, 30))
	line := func(words string) int {
		t.Helper()
		for y, l := range strings.Split(g.text(), "\n") {
			if strings.Contains(l, words) {
				return y
			}
		}
		t.Fatalf("%q is not in\n%s", words, g.text())
		return 0
	}
	if line("Mr. Tallis   ") > line("Bonds") || line("Bonds") > line("1 ■□  2 □···") {
		t.Errorf("the bonds do not stand beside the page:\n%s", g.text())
	}
	g.press("shift+tab")
	g.press("enter")
	if g.nav.open != tabThreads {
		t.Errorf("the last link does not lead to the question:\n%s", g.text())
	}
	g.press("esc")
	g.wants("What is behind the door")
	g.send(windowSize(119, 30))
	if line("Bonds") < line("Head keeper of the light.") {
		t.Errorf("the bonds do not stand below what is told:\n%s", g.text())
	}
	g.click("Ina")
}

// TestPeopleInGroups: those known best come first, and nobody stands there twice.
func TestPeopleInGroups(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2").reach("2")
	g.wants("You know best", "Met in season 1", "next group")
	if n := strings.Count(g.text(), "Ina"); n == 0 || n > 3 {
		t.Errorf("Ina stands there %d times:\n%s", n, g.text())
	}
	before := g.text()
	g.press("n")
	if g.text() == before {
		t.Error("n does not lead to the next group")
	}
}

// TestANameComesBeforeItsNote: where both do not fit into a list, what it is called stands
// there alone.
func TestANameComesBeforeItsNote(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2").reach("3")
	g.send(windowSize(110, 30))
	g.wants("Skerry Rock, which the charts call 東京 │", "S1E2 │")
}
