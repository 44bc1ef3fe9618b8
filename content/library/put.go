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

// Put writes the files of a show, with the schemas for its author's editor, into a folder that must
// be new or empty. It writes and checks them in a temporary folder first, so that the folder gets
// the whole show or nothing. It returns what check finds; the error is content.Problems where the
// show does not load.
func Put(dir string, files map[string][]byte) ([]content.Finding, error) {
	there, err := os.ReadDir(dir)
	isNew := errors.Is(err, fs.ErrNotExist)
	switch {
	case err != nil && !isNew:
		return nil, err
	case len(there) > 0:
		return nil, fmt.Errorf("the folder %s is not empty, and nothing is overwritten: name a new one", clean.Quote(dir, maxPath))
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
	if !isNew { // the folder itself stays, since a shell may be in it
		if err = os.CopyFS(dir, os.DirFS(temp)); err != nil {
			for name := range files { // undo; the folder was empty before
				_ = os.Remove(filepath.Join(dir, name))
			}
		}
		return found, err
	}
	if err := os.Chmod(temp, 0o755); err != nil { // MkdirTemp's folder is for its owner alone
		return nil, err
	}
	return found, os.Rename(temp, dir)
}

// maxPath is how many characters of a path an error repeats.
const maxPath = 120

// checkIn writes the files of a show into a folder and checks them there. The error is
// content.Problems where the show does not load.
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

// Replace writes the files of a show over those that were read. It checks the resulting show first:
// one that does not load is refused with content.Problems, and nothing changes. A file that was
// changed since it was read stops the writing there.
func Replace(dir string, before, after map[string][]byte) error {
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
	if _, err := checkIn(temp, files); err != nil {
		return err
	}
	// Files that begin with a dot describe the others, so they are written last.
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
