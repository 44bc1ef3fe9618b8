// Package file reads and writes files that the user names. It never overwrites the program's own
// files, and others only if the user asks for it.
package file

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/watch/atomicfile"
	"unspoiled/content/watch/imports"
	"unspoiled/ui/cli/exit"
)

// Stream is the file name for standard input or output.
const Stream = "-"

// echo is how many characters of a path an error repeats.
const echo = 120

// IsStdin reports whether a name means standard input.
func IsStdin(path string) bool { return path == Stream || path == "/dev/stdin" }

// Opened is a file, or all that came out of a pipe.
type Opened struct {
	io.ReaderAt
	io.Closer
	Size int64
}

// Open opens a file, or reads a pipe or standard input to its end. It refuses devices, which may
// never end.
func Open(path string, stdin io.Reader) (*Opened, error) {
	from := io.NopCloser(stdin)
	if !IsStdin(path) {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return nil, readError(path, err)
		case info.IsDir():
			return nil, exit.Misused("%s is a folder; name the file in it, or its ZIP", clean.Quote(path, echo))
		case !info.Mode().IsRegular() && info.Mode()&fs.ModeNamedPipe == 0:
			return nil, exit.Misused("%s is no file; save what comes out of it, and import that", clean.Quote(path, echo))
		}
		file, err := os.Open(path)
		if err != nil {
			return nil, readError(path, err)
		}
		if info.Mode().IsRegular() {
			return &Opened{file, file, info.Size()}, nil
		}
		from = file
	}
	defer from.Close()
	data, err := imports.Stream(from)
	if err != nil {
		return nil, readError(path, err)
	}
	return &Opened{data, io.NopCloser(nil), data.Size()}, nil
}

// readError explains why a file could not be read.
func readError(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return exit.Misused("there is no file %s", clean.Quote(path, echo))
	}
	return fmt.Errorf("%s cannot be read: %w", clean.Quote(path, echo), withoutPath(err))
}

// withoutPath is an error of the system without the path.
func withoutPath(err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return at.Err
	}
	return err
}

// Refused rewords an error of the system, with a clean path.
func Refused(err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return fmt.Errorf("%s: %w", clean.Quote(at.Path, echo), at.Err)
	}
	return err
}

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
	switch info, err := os.Lstat(path); {
	case err != nil:
	case !force:
		return fmt.Errorf("%s is there already, and stays as it is: name another file, or give the command --force", clean.Quote(path, echo))
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is not a file but %s, and stays as it is: name another", clean.Quote(path, echo), cmp.Or(kinds[info.Mode().Type()], "something else"))
	}
	if err := atomicfile.WriteFrom(path, from, 0o644); err != nil {
		return fmt.Errorf("%s cannot be written: %w", clean.Quote(path, echo), withoutPath(err)) // leaves out the name of the temporary file
	}
	return nil
}

var kinds = map[fs.FileMode]string{fs.ModeDir: "a folder", fs.ModeSymlink: "a link"}

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
