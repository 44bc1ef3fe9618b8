package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unspoiled/ui/config"
	"unspoiled/ui/internal/defaults"
)

// world is the sources of a test: a home of its own, and nothing set.
type world struct {
	t     testing.TB
	home  string
	env   map[string]string
	flags map[string][]string
	goos  string
}

func newWorld(t testing.TB) *world {
	t.Helper()
	home := t.TempDir()
	return &world{t: t, home: home, goos: "linux", env: map[string]string{"HOME": home}, flags: map[string][]string{}}
}

// file is where the world's settings are looked for when nobody names another place.
func (w *world) file() string { return filepath.Join(w.home, ".config", "unspoiled", "config.toml") }

// write makes a file with its folders and returns its path.
func (w *world) write(path string, lines ...string) string {
	w.t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
		w.t.Fatal(err)
	}
	return path
}

func (w *world) load() (*config.Config, error) {
	return config.Load(defaults.File(), config.Sources{
		Getenv: func(name string) string { return w.env[name] },
		GOOS:   w.goos,
		Flags:  w.flags,
	})
}

// mustLoad is load where nothing is wrong.
func (w *world) mustLoad() *config.Config {
	w.t.Helper()
	c, err := w.load()
	if err != nil {
		w.t.Fatal(err)
	}
	return c
}

// wrong is the problems of a load as lines, in which FILE stands for the usual file.
func (w *world) wrong() []string {
	w.t.Helper()
	_, err := w.load()
	if err == nil {
		w.t.Fatal("nothing is wrong")
	}
	return strings.Split(strings.ReplaceAll(err.Error(), w.file(), "FILE"), "\n")
}
