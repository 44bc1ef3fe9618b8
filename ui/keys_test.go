package ui

import (
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/config"
	"unspoiled/ui/internal/defaults"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

func TestEveryKeyIsInTheHelp(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("k enter enter space u o esc")
	k := g.keys
	helped := map[string]bool{}
	for _, group := range append(g.nav.top().FullHelp(), g.help().shared()) {
		for _, b := range group {
			for _, name := range b.Keys() {
				helped[name] = true
			}
		}
	}
	for _, b := range []key.Binding{
		k.Up, k.Down, k.Left, k.Right, k.Top, k.Bottom, k.HalfUp, k.HalfDown, k.PageUp, k.PageDown, k.Enter, k.Back,
		k.NextLink, k.PrevLink, k.Next, k.Prev, k.Mark, k.Undo, k.Redo, k.Help, k.Suspend, k.Quit,
		k.Search, k.Palette, k.Lens, k.Peek, k.Mouse, k.Copy, k.Hint, k.NextHeading, k.PrevHeading,
	} {
		for _, name := range b.Keys() {
			if !helped[name] {
				t.Errorf("the help does not know %s (%s)", name, b.Help().Desc)
			}
		}
	}
}

func TestNoKeyMeansTwoThings(t *testing.T) {
	k := widget.NewKeyMap(defaults.Settings().Keys, text.NewSymbols(false))
	used := map[string]string{}
	for _, b := range []key.Binding{
		k.Up, k.Down, k.Left, k.Right, k.Top, k.Bottom, k.HalfUp, k.HalfDown, k.PageUp, k.PageDown, k.Enter, k.Back,
		k.NextScreen, k.PrevScreen, k.Screens, k.Next, k.Prev, k.Mark, k.Undo, k.Redo, k.Opened, k.Help, k.Suspend, k.Quit, k.ForceQuit,
		k.Search, k.Palette, k.Lens, k.Peek, k.Rehide, k.Shows, k.Mouse, k.Copy, k.Hint, k.NextHeading, k.PrevHeading, k.Chart, k.Theme,
	} {
		for _, name := range b.Keys() {
			if used[name] != "" {
				t.Errorf("%s is %q and %q", name, used[name], b.Help().Desc)
			}
			used[name] = b.Help().Desc
		}
	}
}

func TestTheFooterKeepsTheHelpKey(t *testing.T) {
	for _, s := range states {
		g := newGuide(t, Options{Confirm: true}, strings.Fields(s.watched)...).reach(s.keys)
		if g.dialog != nil {
			continue
		}
		for _, room := range []int{16, 40, 76, 196} {
			shown := fitting(g.footerKeys(), room)
			if !slices.ContainsFunc(shown, func(b key.Binding) bool { return b.Help().Desc == widget.HelpWord }) {
				t.Errorf("%s: no help key in %d columns", s.name, room)
			}
		}
	}
}

func TestKeysOfTheSettings(t *testing.T) {
	keys := defaults.Settings().Keys
	keys[config.ActionMark] = []string{"m"}
	keys[config.ActionUndo] = []string{}
	g := newGuide(t, Options{Keys: keys, Confirm: true}, "S1").reach("enter enter")
	g.wants("m marks it when you have seen it", "m mark")
	g.press("space")
	g.wantsSeen("S1E1 S1E2")
	g.press("m")
	g.wantsSeen("S1E1 S1E2 S2E1")
	g.lacks("undo")
	g.press("u")
	g.wantsSeen("S1E1 S1E2 S2E1")
}

// Whatever a key changes on the screen, the help of that screen names the key.
func TestWhatAKeyDoesIsInTheHelp(t *testing.T) {
	for i, s := range states {
		at := func() *guide { return newGuide(t, Options{Confirm: true}, strings.Fields(s.watched)...).reach(s.keys) }
		g := at()
		if g.dialog != nil || g.nav.asking() {
			continue
		}
		helped := map[string]bool{}
		for _, group := range append(g.nav.top().FullHelp(), g.help().shared()) {
			for _, b := range group {
				for _, name := range b.Keys() {
					helped[name] = true
				}
			}
		}
		for j, name := range strings.Fields("j k h l g G ctrl+d ctrl+u pgup pgdown enter esc tab shift+tab n p space u ctrl+r o ? 1 2 3 4 5 6 / : s a b c e f i m r t v w x y z X L M P N J K { }") {
			if !soaking() && (i+j)%3 != 0 {
				continue // the states share the keys out
			}
			g := at()
			if g.typing() && (keyMsg(name).Text != "" || name == "ctrl+u") {
				continue // it is typed, or takes back what was
			}
			g.send(tea.KeyPressMsg{Code: tea.KeyF20}) // what was just said goes with any key
			was := g.aboveFooter()
			g.press(name)
			if !helped[name] && g.aboveFooter() != was {
				t.Errorf("%s: %s does something that the help does not know", s.name, name)
			}
		}
		for _, b := range g.nav.top().ShortHelp() {
			for _, name := range b.Keys() {
				if !helped[name] {
					t.Errorf("%s: the footer has %s, the help has not", s.name, name)
				}
			}
		}
	}
}

// aboveFooter is the screen without its last line, in which a key may say why it
// does nothing.
func (g *guide) aboveFooter() string {
	s := g.View().Content
	return s[:strings.LastIndexByte(s, '\n')]
}
