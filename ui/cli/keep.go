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

// What the guide keeps beside progress: the settings that were made in it, and which show
// was open last.

// choose keeps a setting of one show that was set in the guide, and returns what then holds
// for the show. The settings are read anew: they may have been changed meanwhile.
func (a *app) choose(show, key, word string) (config.Spoilers, error) {
	path, data, err := a.newSettings().Choose(show, key, word)
	if err != nil {
		return config.Spoilers{}, err
	}
	if err := keep(path, data); err != nil {
		return config.Spoilers{}, file.Refused(err)
	}
	return a.newSettings().For(show), nil
}

func keep(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return atomicfile.Write(path, data, 0o600)
}

// current is the show that opens, and who says so: the settings, or the guide, which
// opened it last.
func (a *app) current(c *config.Config) (id, from string) {
	origin := c.Origin("guide.show")
	if origin.Kind == config.BuiltIn {
		if last := a.lastShow(c); last != "" {
			return last, "opened last"
		}
	}
	return c.Show, "from " + origin.String()
}

// lastShow is the show that the guide opened last, "" where it is gone.
func (a *app) lastShow(c *config.Config) string {
	data, err := os.ReadFile(a.lastPath(c))
	id := strings.TrimSpace(string(data))
	if err != nil || !a.has(c, id) {
		return ""
	}
	return id
}

// has reports whether there is a show of an id.
func (a *app) has(c *config.Config, id string) bool {
	return content.ValidID(id) && slices.ContainsFunc(a.places(c), func(p library.Place) bool { return p.Name == id })
}

// rememberShow keeps which show is open. That it cannot is no reason to say anything.
func (a *app) rememberShow(c *config.Config, id string) {
	if path := a.lastPath(c); path != "" && a.lastShow(c) != id {
		_ = keep(path, []byte(id+"\n"))
	}
}

// lastPath is where it is kept, beside the progress.
func (a *app) lastPath(c *config.Config) string {
	dir, err := watch.StateDir(a.getenv, a.sys.GOOS, c.State)
	if err != nil {
		return ""
	}
	return filepath.Join(dir, "last-show")
}
