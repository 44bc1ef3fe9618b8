package ui

import (
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// Every key that the footer offers does something: of two that are offered as one, at
// least one. States are looked at as they open, at their ends, and where the wheel has
// scrolled away what is chosen.
func TestTheFooterOffersNoDeadKey(t *testing.T) {
	scrolls := map[string]func(*guide){
		"as it opens": func(*guide) {},
		"below":       func(g *guide) { g.scrolled(20) },
		"back up":     func(g *guide) { g.scrolled(20); g.press("G"); g.scrolled(-20) },
	}
	for _, s := range states {
		for _, size := range [][2]int{{80, 24}, {60, 10}} {
			for name, scroll := range scrolls {
				at := func() *guide {
					g := newGuide(t, Options{Confirm: true}, strings.Fields(s.watched)...)
					g.send(windowSize(size[0], size[1]))
					g.reach(s.keys)
					scroll(g)
					return g
				}
				for _, b := range fitting(at().footerKeys(), size[0]-4) {
					if !live(at, b) {
						t.Errorf("%s, %d×%d, %s: %s %s does nothing:\n%s", s.name, size[0], size[1], name, b.Help().Key, b.Help().Desc, at().text())
					}
				}
			}
		}
	}
}

// scrolled turns the wheel over the right half of the screen.
func (g *guide) scrolled(lines int) {
	button := tea.MouseWheelDown
	if lines < 0 {
		button, lines = tea.MouseWheelUp, -lines
	}
	for range lines {
		g.send(tea.MouseWheelMsg{X: g.width - 10, Y: 4, Button: button})
	}
}

func live(at func() *guide, b key.Binding) bool {
	for _, k := range b.Keys() {
		g := at()
		before := g.View().Content
		_, cmd := g.Update(keyMsg(k))
		if cmd != nil || g.View().Content != before {
			return true
		}
	}
	return false
}

// What has scrolled out of view is not offered, and the key brings it back before it
// does anything.
func TestWhatIsOutOfViewIsNotOffered(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.send(windowSize(80, 10))
	g.press("enter")
	g.wants("space mark", "enter open")
	g.scrolled(20)
	g.lacks("space mark", "enter open")
	g.press("enter")
	g.wants("▌▣ 1", "space mark", "enter open")

	g = newGuide(t, Options{}, "S1")
	g.send(windowSize(80, 10))
	g.reach("k enter enter tab tab")
	g.wants("enter follow")
	g.scrolled(-20)
	g.lacks("enter follow")
	g.press("enter")
	g.wants("enter follow")
}
