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
	"unspoiled/ui/config"
)

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
	if err != nil || !content.ValidID(id) || !slices.ContainsFunc(a.places(c), func(p library.Place) bool { return p.Name == id }) {
		return ""
	}
	return id
}

// rememberShow keeps which show is open. That it cannot is no reason to say anything.
func (a *app) rememberShow(c *config.Config, id string) {
	if path := a.lastPath(c); path != "" && a.lastShow(c) != id {
		_ = os.MkdirAll(filepath.Dir(path), 0o700)
		_ = atomicfile.Write(path, []byte(id+"\n"), 0o600)
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
