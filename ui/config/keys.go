package config

import (
	"fmt"
	"slices"
	"strconv"
)

// Keys is which keys do what: for each action their names, as Bubble Tea has them. The
// first of each is the one to show; an action without any is switched off.
type Keys [len(acts)][]string

// Of is the keys of an action. The list is not to be changed.
func (k *Keys) Of(a Action) []string { return k[a.at()] }

// Set gives an action other keys.
func (k *Keys) Set(a Action, keys ...string) { k[a.at()] = keys }

// Screens is how many screens there are, each behind the key of its number.
const Screens = 6

// ScreenKeys are the numbers of the screens: 1 to 6.
func ScreenKeys() []string {
	var out []string
	for i := range Screens {
		out = append(out, strconv.Itoa(i+1))
	}
	return out
}

// FixedKeys do the same whatever the settings say: ctrl+c quits, ctrl+z suspends, numbers
// open a screen.
func FixedKeys() []string { return append([]string{"ctrl+c", "ctrl+z"}, ScreenKeys()...) }

func keys(a Action) rule {
	return rule{check: func(v any, _ base) (any, string) {
		words, ok := list(v)
		if !ok {
			return nil, `is a list of keys, such as ["x", "ctrl+x"]`
		}
		return keyList(a, words)
	}}
}

// keyList is the keys that some words name, each once.
func keyList(a Action, words []string) (names []string, what string) {
	if len(words) == 0 && acts[a.at()].needed {
		return nil, "needs at least one key"
	}
	names = []string{}
	for _, word := range words {
		name, wrong := keyName(word)
		switch {
		case wrong != "":
			return nil, wrong
		case slices.Contains(FixedKeys(), name):
			return nil, fmt.Sprintf("cannot have %q: ctrl+c always quits, ctrl+z suspends, and 1 to %d open a screen", name, Screens)
		case name == "esc" && a == "quit":
			return nil, `cannot have "esc", which goes back and never quits`
		case !slices.Contains(names, name):
			names = append(names, name)
		}
	}
	return names, ""
}

// checkKeys looks for keys that two actions have. The one whose keys were set last is
// told.
func (l *loader) checkKeys() {
	owners := make(map[string][]Action, 2*len(acts))
	for a := range Actions() {
		if l.refused["keys."+string(a)] {
			continue // it has other keys than it is meant to have
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
	l.problem(at, "keys."+string(a), fmt.Sprintf("cannot have %q, which is a key of keys.%s%s", key, b, by))
}
