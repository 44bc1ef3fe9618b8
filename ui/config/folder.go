package config

import (
	"path/filepath"
	"strings"
)

// folder is a setting that takes the path of a folder; "" is the usual one.
func folder(name string, at func(*Settings) *string) setting {
	return setting{
		name: name,
		set: func(s *Settings, v any, b base) string {
			path, ok := v.(string)
			if !ok {
				return "is a folder's path between quotes"
			}
			if path == "" {
				*at(s) = ""
				return ""
			}
			path, what := b.resolve(path)
			if what == "" {
				*at(s) = path
			}
			return what
		},
		get:   func(s *Settings) any { return *at(s) },
		parse: lastWord,
		names: true,
	}
}

// folders is a setting that takes a list of folders.
func folders(name string, at func(*Settings) *[]string) setting {
	return setting{
		name: name,
		set: func(s *Settings, v any, b base) string {
			words, ok := list(v)
			if !ok {
				return `is a list of folders, such as ["~/shows"]`
			}
			var out []string
			for _, word := range words {
				path, what := b.resolve(word)
				if what != "" {
					return what
				}
				out = append(out, path)
			}
			*at(s) = out
			return ""
		},
		get: func(s *Settings) any { return *at(s) },
		parse: func(words []string) any {
			if len(words) == 1 {
				return filepath.SplitList(words[0])
			}
			return words
		},
		names: true,
	}
}

// resolve is the path of a folder, whatever it was written relative to.
func (b base) resolve(path string) (resolved, what string) {
	rest, tilde := strings.CutPrefix(path, "~")
	tilde = tilde && (rest == "" || rest[0] == '/' || rest[0] == filepath.Separator)
	switch {
	case path == "":
		return "", "holds a folder without a name"
	case strings.ContainsRune(path, 0):
		return "", "holds a NUL character, which no folder's name does"
	case tilde && b.home == "":
		return "", "begins with ~, but no home folder is known: set HOME, or write the whole path"
	case tilde:
		return filepath.Join(b.home, rest), ""
	case filepath.IsAbs(path):
		return filepath.Clean(path), ""
	}
	return filepath.Join(b.dir, path), ""
}

// list is a list of strings as a file, the environment or a flag gives it; one string
// is a list as well.
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
