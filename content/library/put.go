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

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/schema"
	"unspoiled/content/watch/atomicfile"
)

// Put writes the files of a show into a folder, which must be new or empty, and the schemas
// for its author's editor beside them. They are
// written beside it and checked there, so that the folder holds the whole show or
// nothing of it. What check finds in a show that loads is returned; content.Problems, if
// it does not load.
func Put(dir string, files map[string][]byte) ([]content.Finding, error) {
	there, err := free(dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp(filepath.Dir(dir), ".new-show-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	files = maps.Clone(files)
	maps.Copy(files, schema.Files())
	found, err := checkIn(temp, files)
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(temp, 0o755); err != nil { // MkdirTemp makes it for its owner alone
		return nil, err
	}
	if !there {
		return found, os.Rename(temp, dir)
	}
	return found, moveInto(dir, temp, files)
}

// checkIn writes the files of a show into a folder, and checks it there. The error of a
// show that does not load is content.Problems.
func checkIn(dir string, files map[string][]byte) ([]content.Finding, error) {
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return nil, err
		}
	}
	found, problems, err := content.Check(os.DirFS(dir))
	if err == nil && problems != nil {
		err = problems
	}
	return found, err
}

// free reports whether an empty folder is there; an error, if anything else is.
func free(dir string) (there bool, err error) {
	names, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return false, nil
	case err != nil:
		return false, err
	case len(names) > 0:
		return false, fmt.Errorf("the folder %s is not empty, and nothing is overwritten: name a new one", clean.Quote(dir, maxPath))
	}
	return true, nil
}

// maxPath is how much of a path an error repeats.
const maxPath = 120

// moveInto moves files into a folder that is there: it may be the one that a shell stands
// in, which must not be replaced.
func moveInto(dir, from string, files map[string][]byte) error {
	for name := range files {
		if err := os.Rename(filepath.Join(from, name), filepath.Join(dir, name)); err != nil {
			for name := range files { // those that were moved; the folder was empty
				_ = os.Remove(filepath.Join(dir, name))
			}
			return err
		}
	}
	return nil
}

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
