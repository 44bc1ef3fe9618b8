package widget

import (
	"cmp"
	"reflect"
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"

	"unspoiled/ui/config"
	"unspoiled/ui/text"
)

// HelpWord is the label of the help key, which the footer always shows.
const HelpWord = config.HelpWord

// KeyMap holds all keys of the guide. The help is made from it. A field's tag is its name in the
// settings.
type KeyMap struct {
	Up          key.Binding `action:"up"`
	Down        key.Binding `action:"down"`
	Left        key.Binding `action:"left"`
	Right       key.Binding `action:"right"`
	Top         key.Binding `action:"top"`
	Bottom      key.Binding `action:"bottom"`
	HalfUp      key.Binding `action:"half_up"`
	HalfDown    key.Binding `action:"half_down"`
	PageUp      key.Binding `action:"page_up"`
	PageDown    key.Binding `action:"page_down"`
	Enter       key.Binding `action:"follow"`
	Back        key.Binding `action:"back"`
	NextLink    key.Binding `action:"next_link"`
	PrevLink    key.Binding `action:"previous_link"`
	NextMatch   key.Binding `action:"next_match"`
	PrevMatch   key.Binding `action:"previous_match"`
	NextHeading key.Binding `action:"next_heading"`
	PrevHeading key.Binding `action:"previous_heading"`
	Hint        key.Binding `action:"hint"`
	NextScreen  key.Binding `action:"next_screen"`
	PrevScreen  key.Binding `action:"previous_screen"`
	Next        key.Binding `action:"next_episode"`
	Prev        key.Binding `action:"previous_episode"`
	Mark        key.Binding `action:"mark"`
	Undo        key.Binding `action:"undo"`
	Redo        key.Binding `action:"redo"`
	Opened      key.Binding `action:"opened"`
	Search      key.Binding `action:"search"`
	Palette     key.Binding `action:"palette"`
	Lens        key.Binding `action:"lens"`
	Peek        key.Binding `action:"peek"`
	Rehide      key.Binding `action:"rehide"`
	Shows       key.Binding `action:"shows"`
	Mouse       key.Binding `action:"mouse"`
	Chart       key.Binding `action:"chart"`
	Theme       key.Binding `action:"theme"`
	Copy        key.Binding `action:"copy"`
	Help        key.Binding `action:"help"`
	Quit        key.Binding `action:"quit"`

	Screens                  key.Binding
	Deny, Suspend, ForceQuit key.Binding // fixed, or derived from others

	symbols *text.Symbols // for the arrows
}

// NewKeyMap binds the keys from the settings.
func NewKeyMap(keys config.Keys, symbols *text.Symbols) *KeyMap {
	numbers := config.ScreenKeys()
	k := &KeyMap{
		Screens:   key.NewBinding(key.WithKeys(numbers...), key.WithHelp(numbers[0]+"-"+numbers[len(numbers)-1], "screens")),
		Deny:      Bind("", append(slices.Clone(keys.Of("back")), keys.Of("quit")...)...),
		Suspend:   Bind("suspend", "ctrl+z"),
		ForceQuit: Bind("quit", "ctrl+c"),
		symbols:   symbols,
	}
	fields := reflect.ValueOf(k).Elem()
	for i := range fields.NumField() {
		a := config.Action(fields.Type().Field(i).Tag.Get("action"))
		if !a.Known() {
			continue
		}
		b := Bind(a.Short(), keys.Of(a)...)
		if symbols.Spoken && b.Enabled() { // line by line, it is a word to type
			b.SetHelp(`"`+strings.ReplaceAll(string(a), "_", " ")+`"`, a.Short())
		}
		fields.Field(i).Set(reflect.ValueOf(b))
	}
	return k
}

// Bind makes a binding that the help shows by its first key. Without keys it is disabled.
func Bind(desc string, keys ...string) key.Binding {
	if len(keys) == 0 {
		return key.NewBinding(key.WithHelp("", desc), key.WithDisabled())
	}
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(Shown(keys[0]), desc))
}

// Shown returns a key's name as it is printed on keyboards.
func Shown(name string) string {
	if name == "pgdown" {
		return "pgdn"
	}
	return name
}

// As returns a binding with another description.
func As(b key.Binding, desc string) key.Binding {
	b.SetHelp(b.Help().Key, desc)
	return b
}

// Pair joins two bindings under one label: "n/p".
func Pair(a, b key.Binding, desc string) key.Binding {
	switch {
	case !a.Enabled():
		return As(b, desc)
	case !b.Enabled():
		return As(a, desc)
	}
	return key.NewBinding(key.WithKeys(append(a.Keys(), b.Keys()...)...), key.WithHelp(a.Help().Key+"/"+b.Help().Key, desc))
}

// PairArrows is Pair with a label of arrows, if both bindings have one: "↑/↓".
func (k *KeyMap) PairArrows(a, b key.Binding, desc string) key.Binding {
	out := Pair(a, b, desc)
	out.SetHelp(cmp.Or(k.arrows(a, b), out.Help().Key), desc)
	return out
}

// arrows labels bindings by their arrows; "" if one has none.
func (k *KeyMap) arrows(both ...key.Binding) string {
	var out []string
	for _, b := range both {
		at := slices.IndexFunc(b.Keys(), func(name string) bool { return k.Arrow(name) != "" })
		if at < 0 || !b.Enabled() {
			return ""
		}
		out = append(out, k.Arrow(b.Keys()[at]))
	}
	return strings.Join(out, "/")
}

// Arrow returns the symbol of an arrow key; "" for other keys.
func (k *KeyMap) Arrow(name string) string {
	s := k.symbols
	return map[string]string{"up": s.Above, "down": s.Below, "left": s.Left, "right": s.Right}[name]
}

// pairAll is Pair with a label of first keys and arrows: "j/k ↓/↑".
func (k *KeyMap) pairAll(a, b key.Binding, desc string) key.Binding {
	if k.arrows(a, b) == "" || k.Arrow(a.Keys()[0]) != "" {
		return k.PairArrows(a, b, desc)
	}
	out := Pair(a, b, desc)
	out.SetHelp(out.Help().Key+" "+k.arrows(a, b), desc)
	return out
}

// MarkNext is the mark key as the help describes it on screens that show no episode.
func (k *KeyMap) MarkNext() key.Binding { return As(k.Mark, "mark the next episode") }

// MoveKeys lists the keys that move in every view.
func (k *KeyMap) MoveKeys() []key.Binding {
	return []key.Binding{
		k.pairAll(k.Down, k.Up, "move"), k.pairAll(k.Left, k.Right, "back, open"), Pair(k.Top, k.Bottom, "first, last"),
		Pair(k.HalfDown, k.HalfUp, "half a page"), Pair(k.PageDown, k.PageUp, "a page"),
		Pair(k.NextHeading, k.PrevHeading, "the next heading, the one before"),
	}
}
