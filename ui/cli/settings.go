package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"unspoiled/content/watch"
	"unspoiled/ui/config"
)

// loadedSettings is the settings of this run, with what is wrong with them.
type loadedSettings struct {
	*config.Config
	wrong config.Problems
	said  bool // what is wrong was said
}

// readSettings reads the settings once, right or wrong.
func (a *app) readSettings(cmd *cobra.Command) *loadedSettings {
	if a.loaded == nil {
		c, err := config.Load(a.sys.Config, config.Sources{Getenv: a.getenv, GOOS: a.sys.GOOS, Flags: given(cmd.Flags())})
		a.loaded = &loadedSettings{Config: c}
		errors.As(err, &a.loaded.wrong)
	}
	return a.loaded
}

// settings reads the settings for a command that shows something. What is wrong with
// them is said once, and does not hold the command up unless it must.
func (a *app) settings(cmd *cobra.Command) (*config.Config, error) {
	s := a.readSettings(cmd)
	if s.wrong.Stop() {
		return s.Config, s.wrong
	}
	a.warn(s)
	return s.Config, nil
}

// warn says once what is wrong with the settings.
func (a *app) warn(s *loadedSettings) {
	if len(s.wrong) > 0 && !s.said {
		a.complain(s.wrong)
	}
	s.said = true
}

// store is where progress is kept.
func (a *app) store(c *config.Config) (*watch.Store, error) {
	dir, err := watch.StateDir(a.getenv, a.sys.GOOS, c.State)
	if err != nil {
		return nil, err
	}
	return watch.NewStore(dir, watch.WithClock(a.sys.Now)), nil
}
