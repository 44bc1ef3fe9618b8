package widget

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"unspoiled/ui/config"
	"unspoiled/ui/text"
)

// HelpWord names the help in the footer, which always keeps it.
const HelpWord = "keys"

// KeyMap is every key of the guide. Help is made from it, so a key that is not in
// it does not exist.
type KeyMap struct {
	Up, Down, Left, Right                          key.Binding
	Top, Bottom, HalfUp, HalfDown                  key.Binding
	PageUp, PageDown                               key.Binding
	Enter, Back                                    key.Binding
	NextLink, PrevLink, Hint                       key.Binding
	Copy                                           key.Binding
	NextMatch, PrevMatch                           key.Binding
	NextHeading, PrevHeading                       key.Binding
	NextScreen, PrevScreen, Screens                key.Binding
	Next, Prev                                     key.Binding
	Mark, Undo, Redo, Opened                       key.Binding
	Search, Palette                                key.Binding
	Lens, Peek, Rehide, Shows, Mouse, Chart, Theme key.Binding
	Help, Suspend, Quit, ForceQuit, Deny           key.Binding

	symbols *text.Symbols // how arrows are written
}

// NewKeyMap binds the keys of the settings.
func NewKeyMap(keys config.Keys, symbols *text.Symbols) *KeyMap {
	set := func(a config.Action, desc string) key.Binding {
		b := Bind(desc, keys.Of(a)...)
		if symbols.Spoken && b.Enabled() { // there it is a word that one types
			b.SetHelp(`"`+strings.ReplaceAll(a.String(), "_", " ")+`"`, desc)
		}
		return b
	}
	return &KeyMap{
		Up:          set(config.ActionUp, "up"),
		Down:        set(config.ActionDown, "down"),
		Left:        set(config.ActionLeft, "back"),
		Right:       set(config.ActionRight, "open"),
		Top:         set(config.ActionTop, "first"),
		Bottom:      set(config.ActionBottom, "last"),
		HalfUp:      set(config.ActionHalfUp, "half a page up"),
		HalfDown:    set(config.ActionHalfDown, "half a page down"),
		PageUp:      set(config.ActionPageUp, "a page up"),
		PageDown:    set(config.ActionPageDown, "a page down"),
		Enter:       set(config.ActionFollow, "open"),
		Back:        set(config.ActionBack, "back"),
		NextLink:    set(config.ActionNextLink, "links"),
		PrevLink:    set(config.ActionPreviousLink, "link before"),
		NextMatch:   set(config.ActionNextMatch, "next"),
		PrevMatch:   set(config.ActionPreviousMatch, "before"),
		NextHeading: set(config.ActionNextHeading, "next heading"),
		PrevHeading: set(config.ActionPreviousHeading, "heading before"),
		Hint:        set(config.ActionHint, "letters"),
		NextScreen:  set(config.ActionNextScreen, "next screen"),
		PrevScreen:  set(config.ActionPreviousScreen, "screen before"),
		Screens:     key.NewBinding(key.WithKeys("1", "2", "3", "4", "5", "6"), key.WithHelp("1-6", "screens")),
		Next:        set(config.ActionNextEpisode, "next episode"),
		Prev:        set(config.ActionPreviousEpisode, "episode before"),
		Mark:        set(config.ActionMark, "mark"),
		Undo:        set(config.ActionUndo, "undo"),
		Redo:        set(config.ActionRedo, "redo"),
		Opened:      set(config.ActionOpened, "what opened"),
		Search:      set(config.ActionSearch, "search"),
		Palette:     set(config.ActionPalette, "command"),
		Lens:        set(config.ActionLens, "lens"),
		Peek:        set(config.ActionPeek, "peek"),
		Rehide:      set(config.ActionRehide, "hide peeks"),
		Shows:       set(config.ActionShows, "shows"),
		Mouse:       set(config.ActionMouse, "mouse"),
		Chart:       set(config.ActionChart, "chart"),
		Theme:       set(config.ActionTheme, "theme"),
		Copy:        set(config.ActionCopy, "copy"),
		Help:        set(config.ActionHelp, HelpWord),
		Quit:        set(config.ActionQuit, "quit"),
		Deny:        Bind("not now", append(slices.Clone(keys.Of(config.ActionBack)), keys.Of(config.ActionQuit)...)...),
		Suspend:     Bind("suspend", "ctrl+z"),
		ForceQuit:   Bind("quit", "ctrl+c"),
		symbols:     symbols,
	}
}

// Bind shows the first of the keys; without any, the binding is off.
func Bind(desc string, keys ...string) key.Binding {
	if len(keys) == 0 {
		return key.NewBinding(key.WithHelp("", desc), key.WithDisabled())
	}
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(Shown(keys[0]), desc))
}

// Shown is a key as it is written on a keyboard.
func Shown(name string) string {
	if name == "pgdown" {
		return "pgdn"
	}
	return name
}

// As is a binding under another name.
func As(b key.Binding, desc string) key.Binding {
	b.SetHelp(b.Help().Key, desc)
	return b
}

// Pair shows two bindings as one: "n/p".
func Pair(a, b key.Binding, desc string) key.Binding {
	switch {
	case !a.Enabled():
		return As(b, desc)
	case !b.Enabled():
		return As(a, desc)
	}
	return key.NewBinding(key.WithKeys(append(a.Keys(), b.Keys()...)...), key.WithHelp(a.Help().Key+"/"+b.Help().Key, desc))
}

// Choosing is two bindings as one, by their arrows where they have them: "↑/↓".
func (k *KeyMap) Choosing(a, b key.Binding, desc string) key.Binding {
	out := Pair(a, b, desc)
	if arrows := k.arrows(a, b); arrows != "" {
		out.SetHelp(arrows, desc)
	}
	return out
}

// arrows are those of two bindings, "" where one has none.
func (k *KeyMap) arrows(a, b key.Binding) string {
	one, other := k.arrow(a), k.arrow(b)
	if one == "" || other == "" {
		return ""
	}
	return one + "/" + other
}

func (k *KeyMap) arrow(b key.Binding) string {
	for _, name := range b.Keys() {
		if s := k.Arrow(name); s != "" && b.Enabled() {
			return s
		}
	}
	return ""
}

// Arrow is the sign of an arrow key by its name, "" of another.
func (k *KeyMap) Arrow(name string) string {
	switch name {
	case "up":
		return k.symbols.Above
	case "down":
		return k.symbols.Below
	case "left":
		return k.symbols.Left
	case "right":
		return k.symbols.Right
	}
	return ""
}

// both is two bindings as one, by their first keys and by their arrows: "j/k ↓/↑".
func (k *KeyMap) both(a, b key.Binding, desc string) key.Binding {
	out, arrows := Pair(a, b, desc), k.arrows(a, b)
	switch first := a.Keys(); {
	case arrows == "":
	case len(k.arrow(key.NewBinding(key.WithKeys(first[0])))) > 0:
		out.SetHelp(arrows, desc)
	default:
		out.SetHelp(out.Help().Key+" "+arrows, desc)
	}
	return out
}

// MarkNext is how the help names the mark on screens that show no episode.
func (k *KeyMap) MarkNext() key.Binding { return As(k.Mark, "mark the next episode") }

// Moving is the bindings that move in every view.
func (k *KeyMap) Moving() []key.Binding {
	return []key.Binding{
		k.both(k.Down, k.Up, "move"), k.both(k.Left, k.Right, "back, open"), Pair(k.Top, k.Bottom, "first, last"),
		Pair(k.HalfDown, k.HalfUp, "half a page"), Pair(k.PageDown, k.PageUp, "a page"),
		Pair(k.NextHeading, k.PrevHeading, "the next heading, the one before"),
	}
}
