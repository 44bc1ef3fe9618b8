package ui

import (
	"testing"

	"unspoiled/content"
	"unspoiled/ui/screen"
)

// TestTheChartIsOfTheWholeShow: what is not watched has a dot for each episode, where the
// viewer's policy tells how many there are; in a wide window every episode has its number.
func TestTheChartIsOfTheWholeShow(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2E1").reach("2 v")
	g.wants("1  2        1  2  3  4     1  2  3  4", "■■ ■■       ·  ·  ·  ·     ·  ·  ·  ·")
	g.send(windowSize(60, 18))
	g.wants("Season 1  Season 2  Season 3", "■■        ····      ····")
	hidden := newGuide(t, Options{Policy: content.Policy{Shape: content.ShapeHidden}}, "S1", "S2E1").reach("2 v")
	hidden.wants("■■ ■■       ·  ·  ·  ·")
	hidden.lacks("Season 3", "·     ·  ·  ·  ·")
}

// TestChartAndMap: v draws the people as a chart, then as a map, then leads to the page
// of whoever is in the middle; whoever one walks to along a bond comes into the middle.
func TestChartAndMap(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2")
	g.press("2", "j", "v")
	if _, ok := g.nav.top().(*screen.Chart); !ok {
		t.Fatalf("v opened %T", g.nav.top())
	}
	g.wants("Season 1", "■", "in it")
	g.press("l")
	g.wants("S1E2")
	g.press("v")
	if _, ok := g.nav.top().(*screen.BondMap); !ok {
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
	if _, ok := g.nav.top().(*screen.BondMap); !ok {
		t.Errorf("esc leads back to %T", g.nav.top())
	}
}
