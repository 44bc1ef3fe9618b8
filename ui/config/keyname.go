package config

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/ui/terminal"
)

// modifiers are what may be held down, in the order in which Bubble Tea names them.
var modifiers = []string{"ctrl", "alt", "shift", "meta", "hyper", "super"}

// namedKeys are the keys that have a name of more than one character, beside f1 to f24.
var namedKeys = []string{
	"enter", "tab", "backspace", "esc", "space", "up", "down", "left", "right",
	"insert", "delete", "pgup", "pgdown", "home", "end",
}

// otherName is the name of a key that goes by another elsewhere, or "".
func otherName(name string) string {
	return map[string]string{
		"return": "enter", "cr": "enter", "ret": "enter", "escape": "esc", "spacebar": "space", "spc": "space", " ": "space",
		"pageup": "pgup", "page_up": "pgup", "prior": "pgup", "pagedown": "pgdown", "page_down": "pgdown", "pgdn": "pgdown", "next": "pgdown",
		"del": "delete", "ins": "insert", "bs": "backspace",
	}[name]
}

// keyName is a key's name as Bubble Tea has it ("ctrl+d", "G", "pgup"), or what is wrong
// with it.
func keyName(word string) (name, what string) {
	held, base := splitKey(word)
	if utf8.RuneCountInString(base) == 1 && base != " " {
		return typed(word, held, base)
	}
	base = strings.ToLower(base)
	base = cmp.Or(otherName(base), base)
	if !slices.Contains(namedKeys, base) && !functionKey(base) {
		return "", noKey(word, base)
	}
	return join(held, base), ""
}

// splitKey parts a key from what is held down with it.
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

// typed is the name of a key that types a character.
func typed(word string, held []string, base string) (name, what string) {
	r, _ := utf8.DecodeRuneInString(base)
	if r == utf8.RuneError || !unicode.IsPrint(r) || unicode.IsMark(r) || clean.Line(base) != base {
		return "", noKey(word, base)
	}
	if len(held) == 0 {
		return base, ""
	}
	if len(held) == 1 && held[0] == "shift" {
		// What arrives is what shift makes of it.
		if up := unicode.ToUpper(r); up != r || unicode.IsUpper(r) {
			return string(up), ""
		}
		return "", "has " + clean.Quote(word, longest) + `: write the character that it types, such as "?"`
	}
	if unicode.IsUpper(r) && !slices.Contains(held, "ctrl") {
		held = append(held, "shift")
	}
	name = join(held, string(unicode.ToLower(r)))
	if same := terminal.Alias(name); same != "" {
		return "", "has " + clean.Quote(word, longest) + ", which is the same key as " + same + ` to a terminal: write "` + same + `"`
	}
	return name, ""
}

func functionKey(name string) bool {
	n, err := strconv.Atoi(strings.TrimPrefix(name, "f"))
	return err == nil && n >= 1 && n <= 24 && name == "f"+strconv.Itoa(n)
}

func noKey(word, base string) string {
	what := "has " + clean.Quote(word, longest) + ", which is no key"
	if like := content.Nearest(base, namedKeys); like != "" {
		return what + `: did you mean "` + strings.TrimSuffix(strings.ToLower(word), strings.ToLower(base)) + like + `"?`
	}
	return what + `: write one character, or a name such as "enter", "pgup" or "f2", after "ctrl+" or "alt+" if need be`
}

func join(held []string, base string) string {
	var b strings.Builder
	for _, m := range modifiers {
		if slices.Contains(held, m) {
			b.WriteString(m + "+")
		}
	}
	return b.String() + base
}
