package library

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/watch/atomicfile"
)

// Replace puts files of a show in the place of those that were read. The show as it would
// be is checked first: what does not load is refused with content.Problems, and nothing
// changes. A file that is not any more as it was read stays, and so do those after it.
func Replace(dir string, before, after map[string][]byte) error {
	if problems, err := tried(dir, after); err != nil {
		return err
	} else if problems != nil {
		return problems
	}
	// Files that begin with a dot tell what is in the others, and come last.
	names := slices.SortedFunc(maps.Keys(after), func(a, b string) int { return bytes.Compare([]byte(b), []byte(a)) })
	for _, name := range names {
		path := filepath.Join(dir, name)
		now, err := os.ReadFile(path)
		if was, ok := before[name]; ok && (err != nil || !bytes.Equal(now, was)) {
			return fmt.Errorf("%s was changed meanwhile: do it again", clean.Quote(path, maxPath))
		} else if !ok && filepath.Ext(name) == ".toml" && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s is there already, and stays as it is", clean.Quote(path, maxPath))
		}
		if err := atomicfile.Write(path, after[name], 0o644); err != nil {
			return err
		}
	}
	return nil
}

// tried is what would be wrong with a show if some of its files were others.
func tried(dir string, after map[string][]byte) (content.Problems, error) {
	temp, err := os.MkdirTemp("", "unspoiled-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	files, err := Files(os.DirFS(dir))
	if err != nil {
		return nil, err
	}
	maps.Copy(files, after)
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(temp, name), data, 0o600); err != nil {
			return nil, err
		}
	}
	_, problems, err := content.Check(os.DirFS(temp))
	return problems, err
}
