package config

import (
	"fmt"
	"slices"
)

// Keys is which keys do what: for each action their names, as Bubble Tea has them. The
// first of each is the one to show; an action without any is switched off.
type Keys [actions][]string

// Of is the keys of an action. The list is not to be changed.
func (k *Keys) Of(a Action) []string { return k[a] }

// DefaultKeys is the keys of somebody who has set none.
func DefaultKeys() Keys {
	var k Keys
	for a := range Actions() {
		k[a] = a.info().keys
	}
	return k
}

// FixedKeys do the same whatever the settings say: ctrl+c quits, ctrl+z suspends, 1 to 6
// open a screen.
func FixedKeys() []string { return []string{"ctrl+c", "ctrl+z", "1", "2", "3", "4", "5", "6"} }

// keys is the setting of an action's keys.
func keys(a Action) setting {
	return setting{
		name: "keys." + a.String(),
		set: func(s *Settings, v any, _ base) string {
			words, ok := list(v)
			if !ok {
				return `is a list of keys, such as ["x", "ctrl+x"]`
			}
			names, what := keyList(a, words)
			if what == "" {
				s.Keys[a] = names
			}
			return what
		},
		get: func(s *Settings) any { return s.Keys[a] },
	}
}

// keyList is the keys that some words name, each once.
func keyList(a Action, words []string) (names []string, what string) {
	if len(words) == 0 && a.info().needed {
		return nil, "needs at least one key"
	}
	names = []string{}
	for _, word := range words {
		name, wrong := keyName(word)
		switch {
		case wrong != "":
			return nil, wrong
		case slices.Contains(FixedKeys(), name):
			return nil, fmt.Sprintf("cannot have %q: ctrl+c always quits, ctrl+z suspends, and 1 to 6 open a screen", name)
		case name == "esc" && a == ActionQuit:
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
	owners := make(map[string][]Action, 2*actions)
	for a := range Actions() {
		if l.refused[l.keysRow(a)] {
			continue // it has other keys than it is meant to have
		}
		for _, key := range l.Keys[a] {
			for _, other := range owners[key] {
				if other != a.info().shares {
					l.clash(key, a, other)
				}
			}
			owners[key] = append(owners[key], a)
		}
	}
}

func (l *loader) clash(key string, a, b Action) {
	at, before := l.origins[l.keysRow(a)], l.origins[l.keysRow(b)]
	if at.Line < before.Line {
		a, b, at, before = b, a, before, at
	}
	by := ""
	if before.Kind == BuiltIn {
		by = ", unless that is given others"
	}
	l.problem(at, "keys."+a.String(), fmt.Sprintf("cannot have %q, which is a key of keys.%s%s", key, b, by))
}

// keysRow is the row of an action's keys; they are the last of the table.
func (l *loader) keysRow(a Action) int { return len(l.rows) - int(actions) + int(a) }
