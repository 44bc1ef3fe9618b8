package config

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/ui/terminal"
)

// Keys holds the keys of each action, by the names that Bubble Tea uses. The first of them is
// shown in the help. An action without keys is off.
type Keys [len(acts)][]string

// Of returns the keys of an action. The caller must not change the list.
func (k *Keys) Of(a Action) []string { return k[a.at()] }

// Set gives an action other keys.
func (k *Keys) Set(a Action, keys ...string) { k[a.at()] = keys }

// Screens is the number of screens. The digit keys from 1 open them.
const Screens = 6

// ScreenKeys returns the digits that open screens: 1 to 6.
func ScreenKeys() []string { return strings.Split("123456789"[:Screens], "") }

// FixedKeys cannot be changed: ctrl+c quits, ctrl+z suspends, digits open screens.
func FixedKeys() []string { return append([]string{"ctrl+c", "ctrl+z"}, ScreenKeys()...) }

// keys takes the keys of an action, and drops repetitions.
func keys(a Action) rule {
	return rule{check: func(v any, _ base) (any, string) {
		words, ok := list(v)
		switch {
		case !ok:
			return nil, `is a list of keys, such as ["x", "ctrl+x"]`
		case len(words) == 0 && acts[a.at()].needed:
			return nil, "needs at least one key"
		}
		names, fixed := []string{}, FixedKeys()
		for _, word := range words {
			name, wrong := keyName(word)
			switch {
			case wrong != "":
				return nil, wrong
			case slices.Contains(fixed, name):
				return nil, fmt.Sprintf("cannot have %q: ctrl+c always quits, ctrl+z suspends, and 1 to %d open a screen", name, Screens)
			case name == "esc" && a == "quit":
				return nil, `cannot have "esc", which goes back and never quits`
			case !slices.Contains(names, name):
				names = append(names, name)
			}
		}
		return names, ""
	}}
}

// checkKeys notes keys that two actions have. The problem is reported for the action whose keys
// were set last.
func (l *loader) checkKeys() {
	owners := make(map[string][]Action, 2*len(acts))
	for a := range Actions() {
		if l.refused["keys."+string(a)] {
			continue // its keys are not those the user wanted
		}
		for _, key := range l.Keys.Of(a) {
			for _, other := range owners[key] {
				if other != acts[a.at()].shares {
					l.clash(key, a, other)
				}
			}
			owners[key] = append(owners[key], a)
		}
	}
}

func (l *loader) clash(key string, a, b Action) {
	at, before := l.origins["keys."+string(a)], l.origins["keys."+string(b)]
	if at.Line < before.Line {
		a, b, at, before = b, a, before, at
	}
	by := ""
	if before.Kind == BuiltIn {
		by = ", unless that is given others"
	}
	l.problem(at, "keys", fmt.Sprintf("keys.%s cannot have %q, which is a key of keys.%s%s", a, key, b, by))
}

// modifiers are the modifier keys, in the order of Bubble Tea's names.
var modifiers = []string{"ctrl", "alt", "shift", "meta", "hyper", "super"}

// namedKeys are the keys with longer names, except f1 to f24.
var namedKeys = []string{
	"enter", "tab", "backspace", "esc", "space", "up", "down", "left", "right",
	"insert", "delete", "pgup", "pgdown", "home", "end",
}

// otherName translates a name that other programs use for a key; "" if it is unknown.
func otherName(name string) string {
	return map[string]string{
		"return": "enter", "cr": "enter", "ret": "enter", "escape": "esc", "spacebar": "space", "spc": "space", " ": "space",
		"pageup": "pgup", "page_up": "pgup", "prior": "pgup", "pagedown": "pgdown", "page_down": "pgdown", "pgdn": "pgdown", "next": "pgdown",
		"del": "delete", "ins": "insert", "bs": "backspace",
	}[name]
}

// keyName parses a key into Bubble Tea's name for it ("ctrl+d", "G", "pgup"), or says what is
// wrong with it.
func keyName(word string) (name, wrong string) {
	held, base := splitKey(word)
	r, size := utf8.DecodeRuneInString(base)
	name = strings.ToLower(base)
	if size < len(base) || base == " " {
		name = cmp.Or(otherName(name), name)
	}
	switch {
	case slices.Contains(namedKeys, name) || functionKey(name):
		return joinKey(held, name), ""
	case size < len(base) || r == utf8.RuneError || !unicode.IsPrint(r) || unicode.IsMark(r) || clean.Line(base) != base:
		return "", notAKey(word, base)
	case len(held) == 0:
		return base, ""
	case len(held) == 1 && held[0] == "shift":
		// The terminal sends what shift makes of it.
		if up := unicode.ToUpper(r); up != r || unicode.IsUpper(r) {
			return string(up), ""
		}
		return "", "has " + clean.Quote(word, maxEcho) + `: write the character that it types, such as "?"`
	case unicode.IsUpper(r) && !slices.Contains(held, "ctrl"):
		held = append(held, "shift")
	}
	name = joinKey(held, name)
	if same := terminal.Alias(name); same != "" {
		return "", "has " + clean.Quote(word, maxEcho) + ", which is the same key as " + same + ` to a terminal: write "` + same + `"`
	}
	return name, ""
}

// splitKey splits a key into modifiers and the key itself.
func splitKey(word string) (held []string, base string) {
	base = word
	for {
		name, rest, ok := strings.Cut(base, "+")
		name = strings.ToLower(name)
		if !ok || rest == "" || !slices.Contains(modifiers, name) {
			return held, base
		}
		held, base = append(held, name), rest
	}
}

func functionKey(name string) bool {
	n, err := strconv.Atoi(strings.TrimPrefix(name, "f"))
	return err == nil && n >= 1 && n <= 24 && name == "f"+strconv.Itoa(n)
}

func notAKey(word, base string) string {
	what := "has " + clean.Quote(word, maxEcho) + ", which is no key"
	if like := content.Nearest(base, namedKeys); like != "" {
		return what + `: did you mean "` + strings.TrimSuffix(strings.ToLower(word), strings.ToLower(base)) + like + `"?`
	}
	return what + `: write one character, or a name such as "enter", "pgup" or "f2", after "ctrl+" or "alt+" if need be`
}

// joinKey puts modifiers in front of a key, in Bubble Tea's order.
func joinKey(held []string, base string) string {
	slices.SortFunc(held, func(a, b string) int { return slices.Index(modifiers, a) - slices.Index(modifiers, b) })
	return strings.Join(append(slices.Compact(held), base), "+")
}
