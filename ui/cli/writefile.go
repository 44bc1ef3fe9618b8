package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"unspoiled/content/clean"
	"unspoiled/content/watch/atomicfile"
)

// stdout is the name of a file that stands for the standard output.
const stdout = "-"

// writeFile writes a file that a user has asked for: a new one, or with force in place of
// another. It never follows a link, so nothing outside of what was named is written, and
// never takes the place of a file of the program's own.
func (a *app) writeFile(cmd *cobra.Command, path string, data []byte, force bool) error {
	if path == stdout {
		_, err := a.print(cmd).buf.Write(data)
		return err
	}
	if err := a.notOwn(cmd, path); err != nil {
		return err
	}
	write := atomicfile.Create
	if info, err := os.Lstat(path); force && err == nil {
		if !info.Mode().IsRegular() {
			return fmt.Errorf("%s is not a file but %s, and stays as it is: name another", clean.Quote(path, maxEcho), kindOf(info.Mode()))
		}
		write = atomicfile.Write
	}
	err := write(path, data, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("%s is there already, and stays as it is; --force replaces a file", clean.Quote(path, maxEcho))
	}
	if err != nil {
		return unwritten(path, err)
	}
	return nil
}

// unwritten words what the system refused, without the name of the temporary file.
func unwritten(path string, err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return fmt.Errorf("%s cannot be written: %w", clean.Quote(path, maxEcho), err)
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
