package ui

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"unspoiled/ui/config"
)

// helpWord names the help in the footer, which always keeps it.
const helpWord = "keys"

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
	Search, Palette                      key.Binding
	Lens, Peek, Rehide, Shows, Mouse     key.Binding
	Help, Suspend, Quit, ForceQuit, Deny key.Binding

	signs *signs // how arrows are written
}

// newKeyMap binds the keys of the settings.
func newKeyMap(keys config.Keys, signs *signs) *keyMap {
	set := func(a config.Action, desc string) key.Binding { return bind(desc, keys.Of(a)...) }
	return &keyMap{
		Up:         set(config.ActionUp, "up"),
		Down:       set(config.ActionDown, "down"),
		Left:       set(config.ActionLeft, "back"),
		Right:      set(config.ActionRight, "open"),
		Top:        set(config.ActionTop, "first"),
		Bottom:     set(config.ActionBottom, "last"),
		HalfUp:     set(config.ActionHalfUp, "half a page up"),
		HalfDown:   set(config.ActionHalfDown, "half a page down"),
		PageUp:     set(config.ActionPageUp, "a page up"),
		PageDown:   set(config.ActionPageDown, "a page down"),
		Enter:      set(config.ActionFollow, "open"),
		Back:       set(config.ActionBack, "back"),
		NextLink:   set(config.ActionNextLink, "links"),
		PrevLink:   set(config.ActionPreviousLink, "link before"),
		NextScreen: set(config.ActionNextScreen, "next screen"),
		PrevScreen: set(config.ActionPreviousScreen, "screen before"),
		Screens:    key.NewBinding(key.WithKeys("1", "2", "3", "4", "5", "6"), key.WithHelp("1-6", "screens")),
		Next:       set(config.ActionNextEpisode, "next episode"),
		Prev:       set(config.ActionPreviousEpisode, "episode before"),
		Mark:       set(config.ActionMark, "mark"),
		Undo:       set(config.ActionUndo, "undo"),
		Redo:       set(config.ActionRedo, "redo"),
		Opened:     set(config.ActionOpened, "what opened"),
		Search:     set(config.ActionSearch, "search"),
		Palette:    set(config.ActionPalette, "command"),
		Lens:       set(config.ActionLens, "lens"),
		Peek:       set(config.ActionPeek, "peek"),
		Rehide:     set(config.ActionRehide, "hide peeks"),
		Shows:      set(config.ActionShows, "shows"),
		Mouse:      set(config.ActionMouse, "mouse"),
		Help:       set(config.ActionHelp, helpWord),
		Quit:       set(config.ActionQuit, "quit"),
		Deny:       bind("not now", append(slices.Clone(keys.Of(config.ActionBack)), keys.Of(config.ActionQuit)...)...),
		Suspend:    bind("suspend", "ctrl+z"),
		ForceQuit:  bind("quit", "ctrl+c"),
		signs:      signs,
	}
}

// bind shows the first of the keys; without any, the binding is off.
func bind(desc string, keys ...string) key.Binding {
	if len(keys) == 0 {
		return key.NewBinding(key.WithHelp("", desc), key.WithDisabled())
	}
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown(keys[0]), desc))
}

// shown is a key as it is written on a keyboard.
func shown(name string) string {
	if name == "pgdown" {
		return "pgdn"
	}
	return name
}

// as is a binding under another name.
func as(b key.Binding, desc string) key.Binding {
	b.SetHelp(b.Help().Key, desc)
	return b
}

// pair shows two bindings as one: "n/p".
func pair(a, b key.Binding, desc string) key.Binding {
	switch {
	case !a.Enabled():
		return as(b, desc)
	case !b.Enabled():
		return as(a, desc)
	}
	return key.NewBinding(key.WithKeys(append(a.Keys(), b.Keys()...)...), key.WithHelp(a.Help().Key+"/"+b.Help().Key, desc))
}

// choosing is two bindings as one, by their arrows where they have them: "↑/↓".
func (k *keyMap) choosing(a, b key.Binding, desc string) key.Binding {
	out := pair(a, b, desc)
	if arrows := k.arrows(a, b); arrows != "" {
		out.SetHelp(arrows, desc)
	}
	return out
}

// arrows are those of two bindings, "" where one has none.
func (k *keyMap) arrows(a, b key.Binding) string {
	one, other := k.arrow(a), k.arrow(b)
	if one == "" || other == "" {
		return ""
	}
	return one + "/" + other
}

func (k *keyMap) arrow(b key.Binding) string {
	signs := map[string]string{"up": k.signs.above, "down": k.signs.below, "left": k.signs.left, "right": k.signs.right}
	for _, name := range b.Keys() {
		if s := signs[name]; s != "" && b.Enabled() {
			return s
		}
	}
	return ""
}

// both is two bindings as one, by their first keys and by their arrows: "j/k ↓/↑".
func (k *keyMap) both(a, b key.Binding, desc string) key.Binding {
	out, arrows := pair(a, b, desc), k.arrows(a, b)
	switch first := a.Keys(); {
	case arrows == "":
	case len(k.arrow(key.NewBinding(key.WithKeys(first[0])))) > 0:
		out.SetHelp(arrows, desc)
	default:
		out.SetHelp(out.Help().Key+" "+arrows, desc)
	}
	return out
}

// markNext is how the help names the mark on screens that show no episode.
func (k *keyMap) markNext() key.Binding { return as(k.Mark, "mark the next episode") }

// moving is the bindings that move in every view.
func (k *keyMap) moving() []key.Binding {
	return []key.Binding{
		k.both(k.Down, k.Up, "move"), k.both(k.Left, k.Right, "back, open"), pair(k.Top, k.Bottom, "first, last"),
		pair(k.HalfDown, k.HalfUp, "half a page"), pair(k.PageDown, k.PageUp, "a page"),
	}
}
