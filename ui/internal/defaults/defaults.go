// Package defaults is config.toml for tests, which cannot embed a file of the root. The
// program itself gets it from main.
package defaults

import (
	"os"
	"path/filepath"

	"unspoiled/ui/config"
)

// File is what config.toml holds. A test runs in the folder of its package, so that the
// file is in one of those above.
func File() []byte {
	dir, err := os.Getwd()
	for err == nil {
		data, missing := os.ReadFile(filepath.Join(dir, "config.toml"))
		if missing == nil {
			return data
		}
		if dir == filepath.Dir(dir) {
			err = missing
		}
		dir = filepath.Dir(dir)
	}
	panic(err)
}

// Settings is the settings of somebody who has set nothing.
func Settings() config.Settings {
	c, err := config.Load(File(), config.Sources{Getenv: func(string) string { return "" }})
	if err != nil {
		panic(err)
	}
	return c.Settings
}
