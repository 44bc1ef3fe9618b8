// Package file is the files that a user names: one that is read, and one that is written,
// never over what the program keeps itself, never over another unless that was asked for.
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

// Stream is the name of a file that stands for the standard input or output.
const Stream = "-"

// echo is how much of a path an error repeats, in characters.
const echo = 120

// Streams reports whether a name stands for the standard input.
func Streams(path string) bool { return path == Stream || path == "/dev/stdin" }

// Opened is what is read: a file, or what came out of a pipe.
type Opened struct {
	io.ReaderAt
	io.Closer
	Size int64
}

// Open opens a file, or reads a pipe or the standard input to its end. Other devices would
// never end.
func Open(path string, stdin io.Reader) (*Opened, error) {
	from := io.NopCloser(stdin)
	if !Streams(path) {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			return nil, unread(path, err)
		case info.IsDir():
			return nil, exit.Misused("%s is a folder; name the file in it, or its ZIP", clean.Quote(path, echo))
		case !info.Mode().IsRegular() && info.Mode()&fs.ModeNamedPipe == 0:
			return nil, exit.Misused("%s is no file; save what comes out of it, and import that", clean.Quote(path, echo))
		}
		file, err := os.Open(path)
		if err != nil {
			return nil, unread(path, err)
		}
		if info.Mode().IsRegular() {
			return &Opened{file, file, info.Size()}, nil
		}
		from = file
	}
	defer from.Close()
	data, err := imports.Stream(from)
	if err != nil {
		return nil, unread(path, err)
	}
	return &Opened{data, io.NopCloser(nil), data.Size()}, nil
}

// unread says why a file could not be opened or read.
func unread(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) {
		return exit.Misused("there is no file %s", clean.Quote(path, echo))
	}
	return fmt.Errorf("%s cannot be read: %w", clean.Quote(path, echo), reason(err))
}

// reason is what the system says, without the path.
func reason(err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return at.Err
	}
	return err
}

// Refused words what the system refused of some file.
func Refused(err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return fmt.Errorf("%s: %w", clean.Quote(at.Path, echo), at.Err)
	}
	return err
}
