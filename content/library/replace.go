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
	"strings"

	"unspoiled/content/clean"
	"unspoiled/content/watch/atomicfile"
)

// Replace puts files of a show in the place of those that were read. The show as it would
// be is checked first: what does not load is refused with content.Problems, and nothing
// changes. A file that is not any more as it was read stays, and so do those after it.
func Replace(dir string, before, after map[string][]byte) error {
	if err := tried(dir, after); err != nil {
		return err
	}
	// Files that begin with a dot tell what is in the others, and come last.
	names := slices.SortedFunc(maps.Keys(after), func(a, b string) int { return strings.Compare(b, a) })
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
func tried(dir string, after map[string][]byte) error {
	temp, err := os.MkdirTemp("", "unspoiled-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	files, err := Files(os.DirFS(dir))
	if err != nil {
		return err
	}
	maps.Copy(files, after)
	_, err = checkIn(temp, files)
	return err
}
