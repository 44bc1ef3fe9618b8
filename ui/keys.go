package ui

import "charm.land/bubbles/v2/key"

// keyMap is every key of the guide. Help is made from it, so a key that is not in
// it does not exist.
type keyMap struct {
	Up, Down, Left, Right                key.Binding
	Top, Bottom, HalfUp, HalfDown        key.Binding
	PageUp, PageDown                     key.Binding
	Enter, Back                          key.Binding
	NextLink, PrevLink                   key.Binding
	NextScreen, PrevScreen, Screens      key.Binding
	Next, Prev                           key.Binding
	Mark, Undo, Redo, Opened             key.Binding
	Help, Suspend, Quit, ForceQuit, Deny key.Binding
}

func newKeyMap() *keyMap {
	bind := func(help, desc string, keys ...string) key.Binding {
		return key.NewBinding(key.WithKeys(keys...), key.WithHelp(help, desc))
	}
	return &keyMap{
		Up:         bind("k", "up", "up", "k"),
		Down:       bind("j", "down", "down", "j"),
		Left:       bind("h", "back", "left", "h"),
		Right:      bind("l", "open", "right", "l"),
		Top:        bind("g", "first", "g", "home"),
		Bottom:     bind("G", "last", "G", "end"),
		HalfUp:     bind("ctrl+u", "half a page up", "ctrl+u"),
		HalfDown:   bind("ctrl+d", "half a page down", "ctrl+d"),
		PageUp:     bind("pgup", "a page up", "pgup", "ctrl+b"),
		PageDown:   bind("pgdn", "a page down", "pgdown", "ctrl+f"),
		Enter:      bind("enter", "open", "enter"),
		Back:       bind("esc", "back", "esc"),
		NextLink:   bind("tab", "links", "tab"),
		PrevLink:   bind("shift+tab", "link before", "shift+tab"),
		NextScreen: bind("tab", "next screen", "tab"),
		PrevScreen: bind("shift+tab", "screen before", "shift+tab"),
		Screens:    bind("1-6", "screens", "1", "2", "3", "4", "5", "6"),
		Next:       bind("n", "next episode", "n", "]"),
		Prev:       bind("p", "episode before", "p", "["),
		Mark:       bind("space", "mark", "space"),
		Undo:       bind("u", "undo", "u"),
		Redo:       bind("ctrl+r", "redo", "ctrl+r"),
		Opened:     bind("o", "opened", "o"),
		Help:       bind("?", "keys", "?", "f1"),
		Suspend:    bind("ctrl+z", "suspend", "ctrl+z"),
		Quit:       bind("q", "quit", "q"),
		ForceQuit:  bind("ctrl+c", "quit", "ctrl+c"),
		Deny:       bind("esc", "not now", "esc", "q"),
	}
}

// as is a binding under another name.
func as(b key.Binding, desc string) key.Binding {
	b.SetHelp(b.Help().Key, desc)
	return b
}

// pair shows two bindings as one: "n/p".
func pair(a, b key.Binding, desc string) key.Binding {
	return key.NewBinding(key.WithKeys(append(a.Keys(), b.Keys()...)...), key.WithHelp(a.Help().Key+"/"+b.Help().Key, desc))
}

// moving is the bindings that move in every view.
func (k *keyMap) moving() []key.Binding {
	return []key.Binding{
		pair(k.Down, k.Up, "move"), pair(k.Left, k.Right, "back, open"), pair(k.Top, k.Bottom, "first, last"),
		pair(k.HalfDown, k.HalfUp, "half a page"), pair(k.PageDown, k.PageUp, "a page"),
	}
}
