package file

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/watch/atomicfile"
	"unspoiled/ui/cli/exit"
)

// Owned is a file or a folder that the program uses itself.
type Owned struct {
	File, Folder string
	What         string // for the error: "your settings file"
}

// Write writes a new file; with force it may replace one. It never follows a link, so it changes
// nothing but the named file.
func Write(path string, from atomicfile.Source, force bool, owned []Owned) error {
	if strings.EqualFold(filepath.Ext(path), ".toml") && library.IsShow(filepath.Dir(path)) {
		owned = append(owned, Owned{File: path, What: "in the folder of a show"})
	}
	for _, o := range owned {
		if o.Folder != "" && within(path, o.Folder) || o.File != "" && (path == o.File || same(path, o.File)) {
			return exit.Misused("%s is %s, and stays as it is: name another file", clean.Quote(path, echo), o.What)
		}
	}
	write := atomicfile.Create
	if info, err := os.Lstat(path); force && err == nil {
		if !info.Mode().IsRegular() {
			return fmt.Errorf("%s is not a file but %s, and stays as it is: name another", clean.Quote(path, echo), kindOf(info.Mode()))
		}
		write = atomicfile.WriteFrom
	}
	err := write(path, from, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already, and stays as it is: name another file, or give the command --force", clean.Quote(path, echo))
	}
	if err != nil {
		return fmt.Errorf("%s cannot be written: %w", clean.Quote(path, echo), withoutPath(err)) // leaves out the name of the temporary file
	}
	return nil
}

func kindOf(m fs.FileMode) string {
	switch {
	case m.IsDir():
		return "a folder"
	case m&fs.ModeSymlink != 0:
		return "a link"
	}
	return "something else"
}

// same reports whether two names are the same file.
func same(a, b string) bool {
	first, err := os.Stat(a)
	second, other := os.Stat(b)
	return err == nil && other == nil && os.SameFile(first, second)
}

// within reports whether a path lies in a folder.
func within(path, dir string) bool {
	path, err := filepath.Abs(path)
	if real, e := filepath.EvalSymlinks(filepath.Dir(path)); e == nil {
		path = filepath.Join(real, filepath.Base(path))
	}
	for up := filepath.Dir(path); err == nil; up = filepath.Dir(up) {
		if same(up, dir) {
			return true
		}
		if up == filepath.Dir(up) {
			break
		}
	}
	return false
}
