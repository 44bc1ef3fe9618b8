package ui

import (
	"strings"
	"testing"
)

func TestTimelineStandsInTheStorysOrder(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("5")
	g.inOrder("1899", "· ", "The light is built", "S1E2", "1931", "November", "3  Ina rows out", "S1E1", "    The lamp fails.", "December", "The storm lasts")
	g.lacks("1901", "xyzzy")
	g.press("tab", "enter")
	g.wants("the Crate", "Washed ashore.")
	g.press("esc")
	g.wants("The light is built", "enter follow")
}

func TestStoryAtThreeLengths(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("6")
	g.inOrder("Season 1", "The First Winter", "Ina takes the post at the light.", "S1E1", "There are two logbooks.", "S1E2", "You go on with S2E1.")
	g.lacks("The lamp fails once", "rows out", "xyzzy")
	g.wants("h/l shorter, longer")
	g.press("left", "l")
	g.wants("Ina takes the post")
	g.press("right", "right")
	g.inOrder("Oil", "S1E1", "Ina rows out to the rock", "At midnight", "Salt", "S1E2", "Ina finds a second logbook")
	g.press("tab", "enter") // back to a minute
	g.lacks("rows out")
}

func TestStoryEndsWhereTheShowDoes(t *testing.T) {
	newGuide(t, Options{}, "S1", "S2", "S3").reach("6 G").lacks("You go on")
}

func TestEmptyScreensSayWhatWillStandThere(t *testing.T) {
	for keys, words := range map[string]string{
		"2": "Nobody yet", "3": "Nothing yet", "4": "No questions yet", "5": "Nothing has happened yet", "6": "The story so far begins with you",
	} {
		g := newGuide(t, Options{}).reach("enter " + keys)
		g.wants(words, "space marks S1E1", "1 leads to the seasons")
		g.lacks("Ina", "xyzzy", "1899")
		g.press("tab")
		g.lacks(words)
	}
}

func TestPartsOfAScrollAreWalked(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2")
	g.send(windowSize(40, 10))
	g.reach("6 l l n")
	first := func(words string) {
		t.Helper()
		if line := strings.Split(g.text(), "\n")[2]; !strings.HasPrefix(line, " ↑ "+words) {
			t.Errorf("%q is at the top, not %q", line, words)
		}
	}
	first("Season 1")
	g.press("n")
	first("Season 2")
	g.press("h")
	first("Season 2") // at another length one is in the same season
	g.press("l")
	first("Season 2")
	g.press("n", "p", "p")
	first("Season 1")
}

func TestHeadings(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("k enter enter")
	g.send(windowSize(80, 12))
	g.lacks("What to remember")
	g.press("J")
	g.wants("What to remember")
	g.lacks("Ina rows out")
	g.press("K")
	g.wants("Season 1 › Night One")
	g.press("}", "{")
	g.wants("Season 1 › Night One")

	g = newGuide(t, Options{}, "S1").reach("3 J") // of a list, the groups
	g.wants("▌the Crate")
	g.press("K")
	g.wants("▌Skerry Rock")

	g = newGuide(t, Options{}, "S1E1").reach("space o J") // of rows, the first below
	g.wants("▌Salt")
	g.press("J", "K")
	g.wants("▌Salt")
}

// Where one is stands over the footer, where not all is in view.
func TestPosition(t *testing.T) {
	at := func(g *guide) string {
		lines := strings.Split(g.text(), "\n")
		return strings.Trim(lines[len(lines)-2], "─ ")
	}
	for _, c := range []struct {
		keys, want string
		height     int
	}{
		{"2", "1 of 40", 24},
		{"2 j j", "3 of 40", 24},
		{"2 G", "40 of 40", 24},
		{"2", "", 60},
		{"2 enter", "0 %", 12},
		{"2 enter G", "100 %", 12},
		{"5 G", "100 %", 24},
		{"2 v j", "2 of 40", 24},
		{"2 f", "1 of 40", 24},
		{"2 f 1 2", "", 24},
		{"", "", 24},
		{"2 L", "", 24},
	} {
		g := guideOn(t, crowd(t, 40), Options{Confirm: true}, "S1")
		g.send(windowSize(80, c.height))
		if got := at(g.reach(c.keys)); got != c.want {
			t.Errorf("%s: %q, not %q:\n%s", c.keys, got, c.want, g.text())
		}
	}
}
