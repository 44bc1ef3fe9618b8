package cli

import (
	"bufio"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/watch"
	"unspoiled/content/watch/atomicfile"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/file"
	"unspoiled/ui/config"
)

// loadedSettings holds the settings of this run, and what is wrong with them.
type loadedSettings struct {
	*config.Config
	wrong    config.Problems
	reported bool // the user was told what is wrong
}

// readSettings reads the settings at the first call, right or wrong.
func (a *app) readSettings() *loadedSettings {
	if a.loaded == nil {
		a.loaded = a.newSettings()
	}
	return a.loaded
}

// newSettings reads the settings as they are now.
func (a *app) newSettings() *loadedSettings {
	c, err := config.Load(a.sys.Config, a.sources())
	s := &loadedSettings{Config: c}
	errors.As(err, &s.wrong)
	return s
}

func (a *app) sources() config.Sources {
	return config.Sources{Getenv: a.getenv, GOOS: a.sys.GOOS, Flags: given(a.cmd.Flags())}
}

// settings returns the settings for a command that shows something. Problems are reported once;
// most of them do not stop the command.
func (a *app) settings() (*config.Config, error) {
	s := a.readSettings()
	if s.wrong.Stop() {
		return s.Config, s.wrong
	}
	a.warn(s)
	return s.Config, nil
}

// warn reports once what is wrong with the settings.
func (a *app) warn(s *loadedSettings) {
	if len(s.wrong) > 0 && !s.reported {
		a.complain(s.wrong)
	}
	s.reported = true
}

// settingsAndStore returns the settings, and the store of progress.
func (a *app) settingsAndStore() (*config.Config, *watch.Store, error) {
	c, err := a.settings()
	if err != nil {
		return c, nil, err
	}
	store, err := a.store(c)
	return c, store, err
}

func (a *app) store(c *config.Config) (*watch.Store, error) {
	dir, err := watch.StateDir(a.getenv, a.sys.GOOS, c.State)
	if err != nil {
		return nil, err
	}
	return watch.NewStore(dir, a.sys.Now), nil
}

// places lists the shows that the settings lead to. A folder that cannot be read is reported
// once, and left out.
func (a *app) places(c *config.Config) []library.Place {
	all, err := library.All(c.Content, c.Library)
	if err != nil && a.missing == nil {
		a.missing = fmt.Errorf("%w (from %s)", err, c.Origin("folders.content"))
		if !a.drawing {
			a.complain(a.missing)
		}
	}
	return all
}

// openShow loads the current show. progress may be nil.
func (a *app) openShow(c *config.Config, progress *library.Progress) (library.Place, *content.Show, error) {
	if only, ok := onlyShow(c); ok {
		only.Progress, only.Before = progress, only.Stamp()
		show, err := only.Load()
		return only, show, err
	}
	id, from := a.currentShow(c)
	return a.findShow(c, id, " ("+from+")", progress)
}

// findShow loads the show with an id. from says who named it, for the error.
func (a *app) findShow(c *config.Config, id, from string, progress *library.Progress) (library.Place, *content.Show, error) {
	all := a.places(c)
	for i := range all {
		all[i].Progress = progress
	}
	at, show, err := library.Find(all, id)
	if unknown, ok := errors.AsType[*library.Unknown](err); ok {
		err = fmt.Errorf("there is no show %s%s; there are: %s", clean.Quote(unknown.ID, maxEcho), from, strings.Join(unknown.There, ", "))
		if unknown.Broken != nil {
			err = fmt.Errorf("%w\n%w", err, unknown.Broken)
		}
		err = exit.With(exit.Usage, err)
	}
	return at, show, err
}

// onlyShow returns the show whose own folder is the only content folder, unless a show was named
// by a source at least as strong: a flag beats the environment, and that beats the settings.
func onlyShow(c *config.Config) (library.Place, bool) {
	if len(c.Content) != 1 || c.Origin("folders.content").Kind <= c.Origin("guide.show").Kind || !library.IsShow(c.Content[0]) {
		return library.Place{}, false
	}
	return library.Place{Dir: c.Content[0], Name: filepath.Base(c.Content[0])}, true
}

// writeFile writes a file that the user asked for, or writes to standard output. There it does
// not wait for flush, since a large guide is written piece by piece.
func (a *app) writeFile(path string, from atomicfile.Source, force bool) error {
	if path == file.Stream {
		a.began = true
		b := bufio.NewWriterSize(a.sys.Out, 1<<16)
		if err := from(b); err != nil {
			return err
		}
		return b.Flush()
	}
	owned, err := a.owned()
	if err != nil {
		return err
	}
	return file.Write(path, from, force, owned)
}

// owned lists what writeFile must not overwrite: progress and settings.
func (a *app) owned() ([]file.Owned, error) {
	c := a.readSettings()
	store, err := a.store(c.Config)
	if err != nil {
		return nil, err
	}
	names, err := store.Profiles()
	if err != nil {
		return nil, err
	}
	out := []file.Owned{{Folder: filepath.Dir(filepath.Dir(store.Path(""))), What: "in the folder where progress is kept"}}
	for _, name := range names {
		out = append(out, file.Owned{File: store.Path(name), What: "the progress of " + name})
	}
	own, _ := c.File()
	return append(out, file.Owned{File: own, What: "your settings file"}), nil
}
