package ui

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"unspoiled/content"
	"unspoiled/ui/screen/picture"
)

// TestTheChartIsOfTheWholeShow: what is not watched has a dot for each episode, where the
// viewer's policy tells how many there are; in a wide window every episode has its number.
func TestTheChartIsOfTheWholeShow(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2E1").reach("2 v j")
	g.wants("1  2        1  2  3  4     1  2  3  4", "■■ ■■       ·  ·  ·  ·     ·  ·  ·  ·")
	g.send(windowSize(60, 18))
	g.wants("Season 1  Season 2  Season 3", "■■        ····      ····")
	g.send(windowSize(40, 12))
	g.wants("Season 1  Season 2 →")
	g.press("l", "l", "l", "l", "l", "l")
	g.wants("← Season 2  Season 3")
	hidden := newGuide(t, Options{Policy: content.Policy{Shape: content.ShapeHidden}}, "S1", "S2E1").reach("2 v j")
	hidden.wants("■■ ■■       ·  ·  ·  ·")
	hidden.lacks("Season 3", "·     ·  ·  ·  ·")
}

// TestChartAndMap: v draws the people as a chart, then as a map, then leads to the page
// of whoever is in the middle; whoever one walks to along a bond comes into the middle.
func TestChartAndMap(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2")
	g.press("2", "j", "v")
	if _, ok := g.nav.top().(*picture.Chart); !ok {
		t.Fatalf("v opened %T", g.nav.top())
	}
	g.wants("Season 1", "■", "in it")
	g.press("l")
	g.wants("S1E2")
	g.press("v")
	if _, ok := g.nav.top().(*picture.BondMap); !ok {
		t.Fatalf("v again opened %T", g.nav.top())
	}
	before := g.text()
	g.press("enter")
	if g.text() == before {
		t.Error("nobody else came into the middle")
	}
	g.press("esc")
	if g.text() != before {
		t.Errorf("esc did not lead back to who was in the middle:\n%s", g.text())
	}
	g.press("v")
	if len(g.nav.overlays) > 0 || g.nav.open != tabPeople {
		t.Error("v on the map leads to no page")
	}
	g.press("esc")
	if _, ok := g.nav.top().(*picture.BondMap); !ok {
		t.Errorf("esc leads back to %T", g.nav.top())
	}
}

// tied is a show of one episode, in which Ada has a bond with so many, each of whom knows
// Zoe.
func tied(t *testing.T, people int) *content.Show {
	t.Helper()
	world := "[[entry]]\nid = \"zoe\"\nkind = \"person\"\nfirst = \"S1E1\"\nname = \"Zoe\"\nintro = \"A friend.\"\n"
	bonds := ""
	for i := range people {
		id := strconv.Itoa(i)
		world += "[[entry]]\nid = \"n" + id + "\"\nkind = \"person\"\nfirst = \"S1E1\"\nname = \"Number " + id + "\"\nintro = \"One.\"\n" +
			"[[entry.bond]]\nwith = \"zoe\"\nkind = \"old neighbor from the house by the empty harbor\"\nafter = \"S1E1\"\n"
		bonds += "[[entry.bond]]\nwith = \"n" + id + "\"\nkind = \"carried water for her up the whole long winding stair\"\nafter = \"S1E1\"\n"
	}
	world += "[[entry]]\nid = \"ada\"\nkind = \"person\"\nfirst = \"S1E1\"\nname = \"Ada\"\nintro = \"One.\"\n" + bonds
	show, err := content.Load(fstest.MapFS{
		"show.toml":     {Data: []byte("schema = 1\nid = \"tied\"\ntitle = \"Tied\"\n")},
		"season-1.toml": {Data: []byte("number = 1\n[[episode]]\nnumber = 1\ntitle = \"One\"\n")},
		"people.toml":   {Data: []byte(world)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// TestTheMapUsesItsRoom: the words of a bond wrap where there are lines for them; a wide
// window draws the second ring as lines with its words, to which those that wrap give way;
// where there are more bonds than lines, each has one.
func TestTheMapUsesItsRoom(t *testing.T) {
	g := guideOn(t, tied(t, 4), Options{}, "S1").order("show Ada").reach("v v")
	g.wants("│  carried water for her up the", "│  whole long winding stair", "├ Ada ┤")
	g.send(windowSize(60, 18))
	if got := strings.Count(g.text(), "winding stair"); got != 4 {
		t.Errorf("the words of %d bonds are whole:\n%s", got, g.text())
	}
	g.send(windowSize(82, 24))
	g.wants("winding stair, since S1E1")
	g.lacks("S1E1 ·", "…") // the count has no room
	g.send(windowSize(200, 60))
	g.wants("─ Number 0 ─", "── Zoe, old neighbor from the house by the empty harbor", "since S1E1 · 4 bonds")
	g = guideOn(t, tied(t, 40), Options{}, "S1").order("show Ada").reach("v v")
	g.wants("Number 0 carried water for her…", "1 of 20")
}

// TestTheChartSaysThatThereAreMore: as in a list, a sign stands where people are out of view.
func TestTheChartSaysThatThereAreMore(t *testing.T) {
	g := guideOn(t, crowd(t, 40), Options{}, "S1").reach("2 v")
	g.wants(" ▌Person", "↓ Person")
	g.lacks("↑")
	g.press("G")
	g.wants("↑ Person", " ▌Person")
	g.lacks("↓")
}

// TestTheChartOfALongSeason: what of a season does not fit into the window stands behind it,
// and is walked to.
func TestTheChartOfALongSeason(t *testing.T) {
	g := guideOn(t, long(t, 200), Options{}, "S1").reach("2 v")
	for at := range 200 {
		checkFrame(t, g.View().Content, 80, 24)
		if x, _, ok := g.nav.top().Focus(); !ok || x >= 80 {
			t.Fatalf("the cell of episode %d is in column %d", at+1, x)
		}
		g.wants(fmt.Sprintf("S1E%d ", at+1))
		g.press("l")
	}
	g.wants("from 147")
}
