package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/ui/text"
)

// The terminal's cursor stands on what is chosen, in every state and size; where one reads
// and nothing is chosen there is none.
func TestTheCursorIsWhereTheAttentionIs(t *testing.T) {
	for _, s := range states {
		g := newGuide(t, Options{Confirm: true, Card: true}, strings.Fields(s.watched)...)
		g.reach(s.keys)
		for _, size := range [][2]int{{80, 24}, {60, 18}, {20, 5}, {40, 10}, {120, 36}, {200, 60}, {100, 30}} {
			g.send(windowSize(size[0], size[1]))
			v := g.View()
			switch {
			case g.typing():
				if v.Cursor == nil || v.Cursor.Shape == tea.CursorBar {
					t.Errorf("%s: no cursor to type with", s.name)
				}
			case v.Cursor == nil:
				if shown := ansi.Strip(v.Content); strings.Contains(shown, "▌") || strings.Contains(shown, "▸ ") {
					t.Errorf("%s: at %v something is chosen, and the cursor is hidden:\n%s", s.name, size, shown)
				}
			default:
				line := strings.Split(v.Content, "\n")[v.Cursor.Y]
				cell := ansi.Cut(line, v.Cursor.X, v.Cursor.X+1)
				mark := ansi.Strip(cell)
				if mark != "▌" && mark != "▸" && !strings.Contains(cell, g.look.Opens(text.InkChosen)) && !g.hints.on {
					t.Errorf("%s: at %v the cursor is at %d,%d on %q:\n%s", s.name, size, v.Cursor.X, v.Cursor.Y, cell, ansi.Strip(v.Content))
				}
			}
		}
	}
}
