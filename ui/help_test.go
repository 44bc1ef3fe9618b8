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
}
