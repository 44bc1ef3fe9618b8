package library

import (
	"errors"
	"path/filepath"
)

// Home is the folder where the user's own shows are: on Windows
// %LocalAppData%\unspoiled\shows; elsewhere $XDG_DATA_HOME/unspoiled/shows, else
// ~/.local/share/unspoiled/shows.
func Home(getenv func(string) string, goos string) (string, error) {
	base := getenv("LocalAppData")
	if goos != "windows" {
		base = getenv("XDG_DATA_HOME")
		// The XDG rules have a relative path ignored.
		if home := getenv("HOME"); !filepath.IsAbs(base) && home != "" {
			base = filepath.Join(home, ".local", "share")
		}
	}
	if !filepath.IsAbs(base) {
		return "", errors.New("there is no folder for shows: no home folder is known; set HOME to a whole path, or name a folder by its path")
	}
	return filepath.Join(base, "unspoiled", "shows"), nil
}
