package ui

import "testing"

func TestHelpOnANarrowScreenStandsUnderItsKeys(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.press("?")
	g.wants("space           mark as watched")
	page := helpPage(g.nav.top().FullHelp(), 18, g.look.Symbols)
	for _, l := range page.Lines {
		if l.Width() > 18 {
			t.Errorf("%v is too wide", l)
		}
	}
	g = newGuide(t, Options{}, "S1")
	g.send(windowSize(22, 12))
	g.press("?")
	g.wants("  Keys\n\n  space\n    mark as watched,\n")
	for _, size := range [][2]int{{120, 36}, {200, 60}} { // beside each other
		g.send(windowSize(size[0], size[1]))
		g.wants("next or previous screen (on pages: link)\n", "search all that is open, and this page\n", "as of earlier or in company\n")
	}
}
