package watch

import (
	"errors"
	"path/filepath"
)

// ErrNoHome says that no state folder can be told from the environment.
var ErrNoHome = errors.New("there is no home folder to keep progress in: set HOME, or name a folder with --state")

// StateDir is the folder for progress: flag where it is given; on Windows
// %LocalAppData%\unspoiled; on every Unix $XDG_STATE_HOME/unspoiled, else
// ~/.local/state/unspoiled. The error is ErrNoHome.
func StateDir(getenv func(string) string, goos, flag string) (string, error) {
	if flag != "" {
		return filepath.Clean(flag), nil
	}
	if goos == "windows" {
		return under(getenv("LocalAppData"), "unspoiled")
	}
	// The XDG rules have a relative path ignored.
	if dir := getenv("XDG_STATE_HOME"); filepath.IsAbs(dir) {
		return under(dir, "unspoiled")
	}
	return under(getenv("HOME"), ".local", "state", "unspoiled")
}

func under(base string, names ...string) (string, error) {
	if base == "" {
		return "", ErrNoHome
	}
	return filepath.Join(append([]string{base}, names...)...), nil
}
