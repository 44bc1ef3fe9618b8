package ui

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// Two shows that differ in nothing but what is locked look the same, whatever is
// pressed as long as nothing is marked beyond.
func TestWhatIsLockedChangesNoFrame(t *testing.T) {
	short, long := testShow(t, "xyzzy", 1), testShow(t, "plugh", 30)
	keys := strings.Fields("j k h l g G ctrl+d ctrl+u pgup pgdown enter enter enter esc tab shift+tab n p o f a J K ? 1 2 space")
	for seed := range uint64(40) {
		a, b := guideOn(t, short, Options{Confirm: true}, "S1E1"), guideOn(t, long, Options{Confirm: true}, "S1E1")
		rng := rand.New(rand.NewPCG(seed, 1))
		for range 60 {
			k := keys[rng.IntN(len(keys))]
			if k == "space" { // opens the question; the first choice changes nothing
				a.press(k, "esc")
				b.press(k, "esc")
				if a.seen() != "S1E1" { // an episode was marked
					a.press("u")
					b.press("u")
				}
			} else {
				a.press(k)
				b.press(k)
			}
			size := tea.WindowSizeMsg{Width: 20 + rng.IntN(120), Height: 5 + rng.IntN(40)}
			a.send(size)
			b.send(size)
			if a.View().Content != b.View().Content {
				t.Fatalf("seed %d, after %q:\n%s\n\n%s", seed, k, a.text(), b.text())
			}
			a.lacks("xyzzy")
		}
	}
}

// The same where one types: whatever is searched, ordered or looked at through a lens.
func TestWhatIsLockedChangesNoFrameWhereOneTypes(t *testing.T) {
	short, long := testShow(t, "xyzzy", 1), testShow(t, "plugh", 30)
	keys := strings.Fields("/ / : : f 2 4 ctrl+p a e h i n o s t x y z 1 2 3 S E - space enter enter esc tab down down up backspace ctrl+u pgdown L H M s f1 home left G j size")
	open := func(g *guide) bool { // more than the shows agree in
		return g.seen() != "S1E1" || len(g.viewing.peeks) > 0 || g.progress.failed != nil
	}
	for seed := range uint64(60) {
		begin := func() (*guide, *guide) {
			return guideOn(t, short, Options{Confirm: true}, "S1E1"), guideOn(t, long, Options{Confirm: true}, "S1E1")
		}
		a, b := begin()
		rng := rand.New(rand.NewPCG(seed, 2))
		for range 120 {
			k := keys[rng.IntN(len(keys))]
			var msg tea.Msg = keyMsg(k)
			if k == "size" {
				msg = tea.WindowSizeMsg{Width: 20 + rng.IntN(120), Height: 5 + rng.IntN(40)}
			}
			a.send(msg)
			b.send(msg)
			if open(a) || open(b) {
				a, b = begin()
			}
			x, y := a.View(), b.View()
			if x.Content != y.Content || (x.Cursor == nil) != (y.Cursor == nil) {
				t.Fatalf("seed %d, after %q:\n%s\n\n%s", seed, k, a.text(), b.text())
			}
			if _, typed := a.nav.top().(interface{ Typed() string }); !typed {
				a.lacks("xyzzy")
			}
		}
	}
}
