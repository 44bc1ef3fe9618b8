// Package file reads and writes files that the user names. It never overwrites the program's own
// files, and others only if the user asks for it.
package file

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"unspoiled/content/clean"
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
