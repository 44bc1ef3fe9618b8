package config

import (
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/watch"
	"unspoiled/ui/text"
)

// rule says what values a setting takes.
type rule struct {
	// check converts a value from a TOML file. wrong says what is wrong with it, in words that
	// follow the setting's name.
	check func(v any, b base) (value any, wrong string)
	words []string // all possible values; nil if they are not a short list
}

// maxEcho is how many characters of a wrong value an error repeats.
const maxEcho = 40

// check makes a check for values of one type; is says so of other values.
func check[T any](is string, of func(v T, b base) (any, string)) func(any, base) (any, string) {
	return func(v any, b base) (any, string) {
		if v, ok := v.(T); ok {
			return of(v, b)
		}
		return nil, is
	}
}

// oneOf takes one of several words.
func oneOf[T ~string](values ...T) rule {
	words := make([]string, len(values))
	for i, value := range values {
		words[i] = string(value)
	}
	last := len(words) - 1
	either := "is " + strings.Join(words[:last], ", ") + " or " + words[last]
	return rule{words: words, check: check(either+", between quotes", func(word string, _ base) (any, string) {
		if slices.Contains(words, word) {
			return T(word), ""
		}
		return nil, either + ", not " + clean.Quote(word, maxEcho) + didYouMean(content.Nearest(word, words))
	})}
}

// didYouMean ends an error with a suggestion; it is "" without one.
func didYouMean(word string) string {
	if word == "" {
		return ""
	}
	return `: did you mean "` + word + `"?`
}

// yesNo takes true or false, and as text every answer to yes or no.
func yesNo() rule {
	return rule{words: []string{"true", "false"}, check: func(v any, _ base) (any, string) {
		switch v := v.(type) {
		case bool:
			return v, ""
		case string:
			if yes, ok := yesOrNo(v); ok {
				return yes, ""
			}
			return nil, "is true or false, not " + clean.Quote(v, maxEcho)
		}
		return nil, "is true or false"
	}}
}

// yesOrNo parses an answer to yes or no.
func yesOrNo(word string) (yes, ok bool) {
	switch strings.ToLower(word) {
	case "1", "t", "true", "y", "yes", "on":
		return true, true
	case "0", "f", "false", "n", "no", "off":
		return false, true
	}
	return false, false
}

// inks takes a table of colors by the names of inks.
func inks() rule {
	const is = "is a table: [look.inks] on a line of its own, and below it inks such as accent = \"#ff5563\""
	return rule{check: check(is, func(table map[string]any, _ base) (any, string) {
		out := map[string]string{}
		for _, name := range slices.Sorted(maps.Keys(table)) { // the first mistake is told
			color, _ := table[name].(string)
			switch {
			case !slices.Contains(text.InkNames(), name):
				return nil, "has " + clean.Quote(name, maxEcho) + ", which is no ink; there are " + strings.Join(text.InkNames(), ", ") + didYouMean(content.Nearest(name, text.InkNames()))
			case !text.IsColor(color):
				return nil, name + " is a color such as \"#ff5563\""
			}
			out[name] = color
		}
		return out, ""
	})}
}

// number takes a whole number in a range.
func number(from, to int64) rule {
	is := fmt.Sprintf("is a whole number from %d to %d", from, to)
	return rule{check: func(v any, _ base) (any, string) {
		switch v := v.(type) {
		case int64:
			if from <= v && v <= to {
				return int(v), ""
			}
			return nil, fmt.Sprintf("%s, not %d: the nearest is %d", is, v, max(from, min(v, to)))
		case string:
			if _, err := strconv.Atoi(v); err == nil {
				return nil, is + ", without quotes"
			}
		}
		return nil, is
	}}
}

// name takes a name. bad says what is wrong with one, or "".
func name(bad func(string) string) rule {
	return rule{check: check("is a name between quotes", func(word string, _ base) (any, string) { return word, bad(word) })}
}

func badShow(id string) string {
	if content.ValidID(id) {
		return ""
	}
	return "is a show's id, in small letters, digits and dashes, not " + clean.Quote(id, maxEcho) +
		didYouMean(dashed(strings.ReplaceAll(id, "_", " "), content.ValidID))
}

func badProfile(name string) string {
	err := watch.ValidProfile(name)
	if err == nil {
		return ""
	}
	return "does not do: " + err.Error() + didYouMean(dashed(name, func(like string) bool { return watch.ValidProfile(like) == nil }))
}

// dashed puts dashes between words, in lower case. It returns "" if that is not valid either.
func dashed(words string, valid func(string) bool) string {
	if like := strings.Join(strings.Fields(strings.ToLower(words)), "-"); valid(like) {
		return like
	}
	return ""
}

// list returns a list of strings from a file, a variable or a flag. A single string counts as a
// list.
func list(v any) ([]string, bool) {
	switch v := v.(type) {
	case string:
		return []string{v}, true
	case []string:
		return v, true
	case []any:
		words := make([]string, len(v))
		for i, element := range v {
			word, ok := element.(string)
			if !ok {
				return nil, false
			}
			words[i] = word
		}
		return words, true
	}
	return nil, false
}

// base is what a relative path, and one with ~, refers to.
type base struct{ dir, home string }

// folder takes the path of a folder; "" is the default one.
func folder() rule {
	return rule{check: check("is a folder's path between quotes", func(path string, b base) (any, string) {
		if path == "" {
			return "", ""
		}
		return b.resolve(path)
	})}
}

func folders() rule {
	return rule{check: func(v any, b base) (any, string) {
		words, ok := list(v)
		if !ok {
			return nil, `is a list of folders, such as ["~/shows"]`
		}
		var out []string
		for _, word := range words {
			path, wrong := b.resolve(word)
			if wrong != "" {
				return nil, wrong
			}
			out = append(out, path)
		}
		return out, ""
	}}
}

// resolve makes a path absolute.
func (b base) resolve(path string) (resolved, wrong string) {
	rest, tilde := strings.CutPrefix(path, "~")
	tilde = tilde && (rest == "" || rest[0] == '/' || rest[0] == filepath.Separator)
	switch {
	case path == "":
		return "", "holds a folder without a name"
	case strings.ContainsRune(path, 0):
		return "", "holds a NUL character, which no folder's name does"
	case tilde && b.home == "":
		return "", "begins with ~, but no home folder is known: set HOME to a whole path, or write that of the folder"
	case tilde:
		return filepath.Join(b.home, rest), ""
	case filepath.IsAbs(path):
		return filepath.Clean(path), ""
	}
	return filepath.Join(b.dir, path), ""
}
