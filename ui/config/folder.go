package config

import (
	"path/filepath"
	"strings"
)

// base is what a folder's name may refer to.
type base struct{ dir, home string }

// folder takes the path of a folder; "" is the usual one.
func folder() rule {
	return rule{check: func(v any, b base) (any, string) {
		path, ok := v.(string)
		if !ok {
			return nil, "is a folder's path between quotes"
		}
		if path == "" {
			return "", ""
		}
		return b.resolve(path)
	}}
}

func folders() rule {
	return rule{
		check: func(v any, b base) (any, string) {
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
		},
		parse: func(words []string) any {
			if len(words) == 1 {
				return filepath.SplitList(words[0])
			}
			return words
		},
	}
}

// resolve is the path of a folder, whatever it was written relative to.
func (b base) resolve(path string) (resolved, wrong string) {
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
