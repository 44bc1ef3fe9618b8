package ui

import (
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/ui/widget"
)

// states are the ways the guide can stand, each reached by keys.
var states = []struct {
	name    string
	watched string
	keys    string
}{
	{"first question", "", ""},
	{"which season", "", "G enter"},
	{"which episode", "", "G enter enter j"},
	{"help on the question", "", "?"},
	{"ladder", "S1", ""},
	{"ladder below", "S1", "G"},
	{"season", "S1", "enter j"},
	{"season before", "S1", "k enter"},
	{"episode", "S1", "k enter enter"},
	{"episode with a link chosen", "S1", "k enter enter tab"},
	{"end of an episode", "S1", "k enter enter G"},
	{"episode not watched", "S1", "enter enter n n"},
	{"entry", "S1", "k enter enter tab enter"},
	{"mark dialog", "S1", "space"},
	{"mark dialog with earlier seasons", "S1", "j space l"},
	{"unmark dialog", "S1", "k space"},
	{"just marked", "S1", "space l enter"},
	{"what opened", "S1", "space l enter o"},
	{"help", "S1", "?"},
	{"all watched", "S1 S2 S3", ""},
	{"nobody yet", "", "enter 2"},
	{"no world yet", "", "enter 3"},
	{"no questions yet", "", "enter 4"},
	{"no events yet", "", "enter 5"},
	{"no story yet", "", "enter 6"},
	{"people", "S1", "2"},
	{"people below", "S1 S2", "2 G"},
	{"person", "S1", "2 enter"},
	{"person with a link chosen", "S1", "2 enter tab tab tab"},
	{"end of a person", "S1", "2 enter G"},
	{"last link of a person", "S1 S2", "2 n enter shift+tab"},
	{"chart", "S1", "2 v l l"},
	{"chart of all", "S1 S2", "v G l l l l"},
	{"map", "S1", "2 v v"},
	{"map walked", "S1 S2", "2 v v l l k"},
	{"themes", "S1", "t j"},
	{"world", "S1", "3"},
	{"world's next kind", "S1", "3 n"},
	{"thing", "S1", "3 n enter tab"},
	{"threads", "S1", "4"},
	{"open thread", "S1", "4 enter tab"},
	{"answered thread", "S1", "4 n enter"},
	{"timeline", "S1", "5"},
	{"timeline with a link chosen", "S1 S2", "5 n tab tab"},
	{"story in a minute", "S1 S2", "6"},
	{"story in five", "S1 S2", "6 l tab"},
	{"story whole", "S1 S2", "6 l l G"},
	{"mark dialog on another screen", "S1", "2 space"},
	{"help on a page", "S1", "2 enter ?"},
	{"what a season opened", "S1", "space l enter o G"},
	{"search", "S1", "/"},
	{"search with hits", "S1", "/ t h e down down"},
	{"search without hits", "S1", "/ q q q q"},
	{"search with long words", "S1", "/ 東京東京東京東京東京東京東京東京 東京東京東京東京東京東京東京東京 space 東京東京東京東京東京東京東京東京"},
	{"a page from a search", "S1", "/ i n a enter"},
	{"palette", "S1", ":"},
	{"palette below", "S1", ": up up pgdown pgdown"},
	{"palette with points", "S1", ": m a r k space s 2"},
	{"palette with a mistake", "S1", ": f o o b a r enter"},
	{"help on the search", "S1", "/ f1"},
	{"lens dialog", "S1", "L"},
	{"as of", "S1", ": a s space o f space s 1 e 1 enter"},
	{"rewatch", "S1", ": r e w a t c h enter"},
	{"end of a rewatch", "S1", ": r e w a t c h enter L"},
	{"peek dialog", "S1", "enter enter n P"},
	{"peek", "S1", "enter enter n P l enter"},
	{"no other show", "S1", "s"},
	{"page searched", "S1", "k enter enter / i n a enter n"},
	{"page to be searched", "S1 S2", "6 l / i"},
	{"story searched", "S1 S2", "6 l l / t h e enter n n n"},
	{"palette with names", "S1", ": i n a"},
	{"plan", "S1", ": p l a n space 2 h enter"},
	{"settings", "S1", ": s e t t i n g s enter"},
	{"for the shell", "S1", ": i m p o r t enter"},
	{"letters on the ladder", "S1", "f"},
	{"letters on a season", "S1", "k enter f"},
	{"letters on a page", "S1", "k enter enter f"},
	{"letters on a person", "S1", "2 enter f"},
	{"letters on the chart", "S1", "2 v f"},
	{"filter", "S1", "2 f"},
	{"filter with a name", "S1", "3 f r o c"},
	{"filter with none", "S1", "4 f q q"},
}

func (g *guide) reach(keys string) *guide {
	g.press(strings.Fields(keys)...)
	return g
}

// soaking reports whether the long forms are wanted.
func soaking() bool { return os.Getenv("UNSPOILED_SOAK") != "" }

func TestEveryStateFitsEverySize(t *testing.T) {
	var widths, heights []int
	for i := 1; i <= 200; i++ {
		if i <= 24 || i%9 == 0 || i >= 70 && i <= 75 || i >= 94 && i <= 98 || i == 200 {
			widths = append(widths, i)
		}
		if i <= 14 || i%6 == 0 && i <= 60 || i >= 39 && i <= 41 {
			heights = append(heights, i)
		}
	}
	for i, s := range states {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			g := newGuide(t, Options{Confirm: true}, strings.Fields(s.watched)...).reach(s.keys)
			for j, w := range widths {
				for k, h := range heights {
					if !soaking() && (i+j+k)%4 != 0 { // the states share the sizes out
						continue
					}
					g.send(tea.WindowSizeMsg{Width: w, Height: h})
					checkFrame(t, g.View().Content, w, h)
					if t.Failed() {
						t.FailNow()
					}
				}
			}
		})
	}
}

func checkFrame(t *testing.T, frame string, w, h int) {
	t.Helper()
	lines := strings.Split(frame, "\n")
	for _, l := range lines {
		if n := ansi.StringWidth(l); n > w {
			t.Errorf("%dx%d: a line is %d wide: %q", w, h, n, ansi.Strip(l))
		}
	}
	last := ansi.Strip(lines[len(lines)-1])
	switch {
	case w < widget.MinWidth || h < widget.MinHeight:
		if len(lines) != 1 || !strings.HasPrefix("unspoiled needs 20x5 cells", last) {
			t.Errorf("%dx%d: want the one-line message, got %q", w, h, frame)
		}
	case len(lines) != h:
		t.Errorf("%dx%d: %d lines", w, h, len(lines))
	case strings.TrimSpace(last) == "":
		t.Errorf("%dx%d: no footer:\n%s", w, h, ansi.Strip(frame))
	}
}

// What was scrolled or chosen at one size still holds at the next.
func TestSizesInAnyOrder(t *testing.T) {
	for _, s := range states {
		g := newGuide(t, Options{Confirm: true}, strings.Fields(s.watched)...).reach(s.keys)
		for _, size := range [][2]int{{200, 60}, {20, 5}, {1, 1}, {60, 18}, {0, 0}, {80, 24}, {20, 60}, {200, 5}} {
			g.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			g.press("j", "ctrl+d", "G", "k", "ctrl+u")
			if size[0] > 0 {
				checkFrame(t, g.View().Content, size[0], size[1])
			}
		}
	}
}

func TestViewsBeforeAnythingIsKnown(t *testing.T) {
	m := New(Options{})
	if got := m.View().Content; got != "" {
		t.Errorf("a frame of no size: %q", got)
	}
	m.Update(keyMsg("j"))
	m.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	m.Update(tea.MouseClickMsg{X: 3, Y: 3, Button: tea.MouseLeft})
	if got := m.View().Content; got != "" {
		t.Errorf("a frame before the show is loaded: %q", got)
	}
}
