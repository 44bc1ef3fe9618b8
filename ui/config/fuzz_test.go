package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unspoiled/content/clean"
	"unspoiled/ui/config"
)

// Whatever a file holds: no crash, errors that are safe to print and name the file, and
// settings within their bounds.
func FuzzFile(f *testing.F) {
	seed, err := os.ReadFile(configTOML)
	if err != nil {
		f.Fatal(err)
	}
	for _, s := range []string{string(seed), "[keys]\nup=['\x1b']", "[look]\nwidth=99999999999999", "a.b.c=1", "[look]\n\"\\u202e\"=1"} {
		f.Add([]byte(s))
	}
	path := filepath.Join(f.TempDir(), "config.toml")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		c, err := config.Load(seed, config.Sources{
			Getenv: func(string) string { return "" },
			Flags:  map[string][]string{"config": {path}},
		})
		if c.Width < config.MinWidth || c.Width > config.MaxWidth || c.Show == "" || c.Profile == "" || len(c.Keys.Of("back")) == 0 {
			t.Errorf("%+v", c.Settings)
		}
		if err == nil {
			return
		}
		for line := range strings.SplitSeq(err.Error(), "\n") {
			if !strings.HasPrefix(line, path) || clean.Line(line) != line {
				t.Errorf("%q", line)
			}
		}
	})
}
