package cli

import (
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"unspoiled/content/clean"
)

// notOwn refuses to write over what the program keeps or reads itself: progress, the
// settings, the files of a show. Files are compared as such, whatever their names.
func (a *app) notOwn(cmd *cobra.Command, path string) error {
	refuse := func(what string) error {
		return misused("%s is %s, and stays as it is: name another file", clean.Quote(path, maxEcho), what)
	}
	c := a.readSettings(cmd)
	store, err := a.store(c.Config)
	if err != nil {
		return err
	}
	if within(path, filepath.Dir(filepath.Dir(store.Path("")))) {
		return refuse("in the folder where progress is kept")
	}
	names, err := store.Profiles()
	if err != nil {
		return err
	}
	for _, name := range names {
		if same(path, store.Path(name)) {
			return refuse("the progress of " + name)
		}
	}
	if file, _ := c.File(); same(path, file) {
		return refuse("your settings file")
	}
	if strings.EqualFold(filepath.Ext(path), ".toml") && isShow(filepath.Dir(path)) {
		return refuse("in the folder of a show")
	}
	return nil
}

// same reports whether two names are of one file.
func same(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// within reports whether a path leads into a folder.
func within(path, dir string) bool {
	path, err := filepath.Abs(path)
	if real, e := filepath.EvalSymlinks(filepath.Dir(path)); e == nil {
		path = filepath.Join(real, filepath.Base(path))
	}
	for up := filepath.Dir(path); err == nil; up = filepath.Dir(up) {
		if same(up, dir) {
			return true
		}
		if up == filepath.Dir(up) {
			break
		}
	}
	return false
}
