package ui

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/ui/config"
	"unspoiled/ui/internal/defaults"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// bindings are the keys of every action, in the order of the registry.
func bindings(t *testing.T, k *widget.KeyMap) map[config.Action]key.Binding {
	t.Helper()
	out := map[config.Action]key.Binding{}
	fields := reflect.ValueOf(k).Elem()
	for i := range fields.NumField() {
		if name, tagged := fields.Type().Field(i).Tag.Lookup("action"); tagged {
			a := config.Action(name)
			if _, twice := out[a]; !a.Known() || twice {
				t.Fatalf("the key map has %q, which is no action, or twice", name)
			}
			out[a], _ = fields.Field(i).Interface().(key.Binding)
		}
	}
	return out
}

// Every action of the registry has a key, a place in the help, and one in the README.
func TestEveryKeyIsKnown(t *testing.T) {
	read, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(read), "\n## Keys\n")
	table, _, _ = strings.Cut(table, "\n## ")
	g := newGuide(t, Options{}, "S1").reach("k enter enter space u o esc")
	g.shows = choices(t, g)
	g.press("j", "j")
	g.viewing.peek(content.Point{Season: 2, Episode: 1})
	helped := map[string]bool{}
	for _, group := range append(g.nav.top().FullHelp(), g.help().shared()) {
		for _, b := range group {
			for _, name := range b.Keys() {
				helped[name] = true
			}
		}
	}
	all := bindings(t, g.keys)
	for a := range config.Actions() {
		b, ok := all[a]
		if !ok || !b.Enabled() || b.Help().Desc != a.Short() {
			t.Errorf("the key map does not have %s", a)
			continue
		}
		names := b.Keys()
		if !slices.ContainsFunc(names, func(name string) bool { return helped[name] }) {
			t.Errorf("the help does not know %s: %v", a, names)
		}
		if !slices.ContainsFunc(names, func(name string) bool { return strings.Contains(table, "`"+written(name)+"`") }) {
			t.Errorf("the README does not know %s: %v", a, names)
		}
	}
}

// written is a key as the README has it.
func written(name string) string {
	if s, ok := map[string]string{"up": "↑", "down": "↓"}[name]; ok {
		return s
	}
	return widget.Shown(name)
}

func TestNoKeyMeansTwoThings(t *testing.T) {
	k := widget.NewKeyMap(defaults.Settings().Keys, text.NewSymbols(false))
	shared := map[config.Action]bool{"next_link": true, "previous_link": true, "next_match": true} // on pages alone
	used := map[string]string{}
	all := bindings(t, k)
	for a, b := range all {
		if shared[a] {
			continue
		}
		for _, name := range b.Keys() {
			if used[name] != "" {
				t.Errorf("%s is %q and %q", name, used[name], a)
			}
			used[name] = string(a)
		}
	}
	for _, b := range []key.Binding{k.Screens, k.Suspend, k.ForceQuit} {
		for _, name := range b.Keys() {
			if used[name] != "" {
				t.Errorf("%s is %q and %q", name, used[name], b.Help().Desc)
			}
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
	keys.Set("mark", "m")
	keys.Set("undo", []string{}...)
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
		for _, group := range g.nav.top().FullHelp() {
			for _, b := range group {
				if b.Enabled() && helped[b.Keys()[0]] {
					t.Errorf("%s: the help says twice what %s does", s.name, b.Keys()[0])
				}
				for _, name := range b.Keys() {
					helped[name] = helped[name] || b.Enabled()
				}
			}
		}
		for _, b := range g.help().shared() {
			for _, name := range b.Keys() {
				helped[name] = true
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

// In a wide window the whole help is in view, in two columns.
func TestHelpIsWholeInAWideWindow(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("2 enter ?")
	g.send(windowSize(80, 24))
	g.lacks("Everywhere")
	g.send(windowSize(120, 36))
	g.wants("Keys", "Everywhere", "follow a link", "ctrl+z", "suspend")
	g.lacks("j/k scroll")
	g.send(windowSize(80, 24))
	g.lacks("Everywhere")
	g.wants("j/k scroll")
}
