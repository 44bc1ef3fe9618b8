package ui

import (
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"unspoiled/content"
)

// A few states as they look, without colors but for the first. Run with -update to
// accept what has changed.
func TestLooks(t *testing.T) {
	for _, c := range []struct {
		name, watched, keys string
		w, h                int
	}{
		{"ladder", "S1", "", 100, 24},
		{"narrow", "S1", "", 60, 18},
		{"smallest", "S1", "", 20, 5},
		{"episode", "S1", "k enter enter tab", 80, 24},
		{"locked", "S1", "enter enter n n", 80, 24},
		{"dialog", "S1", "j space", 80, 24},
		{"opened", "S1E1", "space l enter o", 80, 24},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := guideOn(t, testShow(t, "", 0), Options{Confirm: true}, c.watched)
			g.send(tea.WindowSizeMsg{Width: c.w, Height: c.h})
			g.reach(c.keys)
			golden.RequireEqual(t, ansi.Strip(g.View().Content))
		})
	}
}

// The screens of a whole invented show.
func TestScreens(t *testing.T) {
	show, err := content.Load(os.DirFS("../content/testdata/lantern-bay"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, watched, keys string
		w, h                int
	}{
		{"person", "S1", "2 j j enter tab tab", 100, 30},
		{"person-wide", "S1", "2 j enter", 120, 26},
		{"person-narrow", "S1", "2 enter", 40, 18},
		{"world", "S1 S2", "3", 80, 24},
		{"threads", "S1 S2", "4", 100, 24},
		{"timeline", "S1 S2", "5", 80, 24},
		{"story-minute", "S1 S2", "6", 80, 24},
		{"story-whole", "S1 S2", "6 l l", 60, 18},
		{"nobody", "", "enter 2", 80, 24},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := guideOn(t, show, Options{Confirm: true}, strings.Fields(c.watched)...)
			g.send(tea.WindowSizeMsg{Width: c.w, Height: c.h})
			g.reach(c.keys)
			golden.RequireEqual(t, ansi.Strip(g.View().Content))
		})
	}
}

func TestColors(t *testing.T) {
	g := guideOn(t, testShow(t, "", 0), Options{}, "S1E1")
	g.send(tea.WindowSizeMsg{Width: 72, Height: 14})
	golden.RequireEqual(t, g.View().Content)
}
