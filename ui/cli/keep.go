package cli

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"unspoiled/content"
	"unspoiled/content/library"
	"unspoiled/content/watch"
	"unspoiled/content/watch/atomicfile"
	"unspoiled/ui/cli/file"
	"unspoiled/ui/config"
)

// What the guide stores besides progress: settings changed in it, and the show opened last.

// saveSetting saves a setting of one show, and returns all that now holds for the show. It reads the
// settings again, since the file may have changed.
func (a *app) saveSetting(show, key, word string) (config.Spoilers, error) {
	path, data, err := a.newSettings().Choose(show, key, word)
	if err != nil {
		return config.Spoilers{}, err
	}
	if err := writeState(path, data); err != nil {
		return config.Spoilers{}, file.Refused(err)
	}
	return a.newSettings().For(show), nil
}

func writeState(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return atomicfile.Write(path, data, 0o600)
}

// currentShow returns the id of the show to open, and where that comes from: the settings, or else
// the guide's last run.
func (a *app) currentShow(c *config.Config) (id, from string) {
	origin := c.Origin("guide.show")
	if origin.Kind == config.BuiltIn {
		if last := a.lastShow(c); last != "" {
			return last, "opened last"
		}
	}
	return c.Show, "from " + origin.String()
}

// lastShow is the show that the guide opened last; "" if it is gone.
func (a *app) lastShow(c *config.Config) string {
	data, err := os.ReadFile(a.lastPath(c))
	id := strings.TrimSpace(string(data))
	if err != nil || !a.hasShow(c, id) {
		return ""
	}
	return id
}

// hasShow reports whether a show with this id exists.
func (a *app) hasShow(c *config.Config, id string) bool {
	return content.ValidID(id) && slices.ContainsFunc(a.places(c), func(p library.Place) bool { return p.Name == id })
}

// rememberShow stores which show is open. It ignores errors, since nothing important is lost.
func (a *app) rememberShow(c *config.Config, id string) {
	if path := a.lastPath(c); path != "" && a.lastShow(c) != id {
		_ = writeState(path, []byte(id+"\n"))
	}
}

// lastPath is the file that names the show opened last.
func (a *app) lastPath(c *config.Config) string {
	dir, err := watch.StateDir(a.getenv, a.sys.GOOS, c.State)
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "last-show")
}
