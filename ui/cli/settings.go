package cli

import (
	"github.com/spf13/cobra"

	"unspoiled/content/watch"
	"unspoiled/ui/config"
)

// loadedSettings is the settings of this run, with what is wrong with them.
type loadedSettings struct {
	*config.Config
	wrong error // config.Problems
}

// readSettings reads the settings once, right or wrong.
func (a *app) readSettings(cmd *cobra.Command) *loadedSettings {
	if a.loaded == nil {
		c, err := config.Load(a.sys.Config, config.Sources{Getenv: a.getenv, GOOS: a.sys.GOOS, Flags: given(cmd.Flags())})
		a.loaded = &loadedSettings{c, err}
	}
	return a.loaded
}

// settings reads the settings; a command that shows something does not run with wrong
// ones.
func (a *app) settings(cmd *cobra.Command) (*config.Config, error) {
	s := a.readSettings(cmd)
	return s.Config, s.wrong
}

// store is where progress is kept.
func (a *app) store(c *config.Config) (*watch.Store, error) {
	dir, err := watch.StateDir(a.getenv, a.sys.GOOS, c.State)
	if err != nil {
		return nil, err
	}
	return watch.NewStore(dir, watch.WithClock(a.sys.Now)), nil
}
