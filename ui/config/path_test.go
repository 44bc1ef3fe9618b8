package config_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"unspoiled/ui/config"
	"unspoiled/ui/internal/defaults"
	"unspoiled/ui/text"
)

func TestWhereTheFileIs(t *testing.T) {
	for _, c := range []struct {
		goos string
		env  map[string]string
		flag string
		want string
	}{
		{"linux", map[string]string{"HOME": "/home/al"}, "", "/home/al/.config/unspoiled/config.toml"},
		{"darwin", map[string]string{"HOME": "/Users/al"}, "", "/Users/al/.config/unspoiled/config.toml"},
		{"linux", map[string]string{"HOME": "/home/al", "XDG_CONFIG_HOME": "/x"}, "", "/x/unspoiled/config.toml"},
		{"linux", map[string]string{"HOME": "/home/al", "XDG_CONFIG_HOME": "x"}, "", "/home/al/.config/unspoiled/config.toml"},
		{"windows", map[string]string{"HOME": "/h", "AppData": "/roaming", "XDG_CONFIG_HOME": "/x"}, "", "/roaming/unspoiled/config.toml"},
		{"windows", nil, "", ""},
		{"linux", nil, "", ""},
		{"linux", map[string]string{"HOME": "al"}, "", ""},
	} {
		got, err := config.Load(defaults.File(), config.Sources{GOOS: c.goos, Getenv: func(name string) string { return c.env[name] }})
		if err != nil {
			t.Errorf("%+v: %v", c, err)
		}
		if path, read := got.File(); filepath.ToSlash(path) != c.want || read {
			t.Errorf("%+v: %s, %t", c, path, read)
		}
	}
}

func TestFlagThenVariableThenUsualPlace(t *testing.T) {
	w := newWorld(t)
	check := func(theme text.Theme, file string) {
		t.Helper()
		c := w.mustLoad()
		if path, read := c.File(); c.Theme != theme || path != file || !read {
			t.Errorf("%s from %s, not %s from %s", c.Theme, path, theme, file)
		}
	}
	check2 := w.write(filepath.Join(w.home, "2.toml"), "[look]", `theme = "light"`)
	check3 := w.write(filepath.Join(w.home, "3.toml"), "[look]", `theme = "auto"`)
	w.write(w.file(), "[look]", `theme = "dark"`)
	check("dark", w.file())
	w.env["UNSPOILED_CONFIG"] = check2
	check("light", check2)
	w.flags["config"] = []string{check3}
	check("auto", check3)
}

// A file that nobody named need not be there; one that somebody named must.
func TestMissingFile(t *testing.T) {
	w := newWorld(t)
	if c := w.mustLoad(); !reflect.DeepEqual(c.Settings, defaults.Settings()) {
		t.Error("without a file the settings are not the defaults")
	}
	w.env["HOME"] = os.DevNull
	w.mustLoad()

	gone := filepath.Join(w.home, "gone.toml")
	w.env["UNSPOILED_CONFIG"] = gone
	if got, want := w.wrong()[0], `UNSPOILED_CONFIG: there is no file "`+gone+`"`; got != want {
		t.Errorf("%s\nnot %s", got, want)
	}
	w.flags["config"] = []string{gone}
	if got, want := w.wrong()[0], `--config: there is no file "`+gone+`"`; got != want {
		t.Errorf("%s\nnot %s", got, want)
	}
	w.flags["config"] = []string{""}
	if got := w.wrong()[0]; got != `--config: there is no file ""` {
		t.Error(got)
	}
	w.flags["config"] = []string{os.DevNull}
	if _, read := w.mustLoad().File(); read {
		t.Error("the file that is always empty was read")
	}
}

// What is there and cannot be read is an error even where nobody named it: it may ask
// for less than the defaults show.
func TestUnreadableFile(t *testing.T) {
	w := newWorld(t)
	if err := os.MkdirAll(w.file(), 0o755); err != nil {
		t.Fatal(err)
	}
	if got := w.wrong()[0]; got != "FILE: the settings cannot be read: this is a folder: a file is needed" {
		t.Error(got)
	}
	w = newWorld(t)
	w.write(w.file(), "# "+strings.Repeat("long ", 60_000))
	if got := w.wrong()[0]; !strings.HasPrefix(got, "FILE: the settings cannot be read: the file is larger than") {
		t.Error(got)
	}
}

func TestLinkToItself(t *testing.T) {
	w := newWorld(t)
	w.write(filepath.Join(filepath.Dir(w.file()), "other"))
	if err := os.Symlink("config.toml", w.file()); err != nil {
		t.Skip(err)
	}
	if got := w.wrong()[0]; got != "FILE: the settings cannot be read: too many levels of symbolic links" {
		t.Error(got)
	}
}

func TestUnreadableFileByPermission(t *testing.T) {
	w := newWorld(t)
	w.write(w.file(), "")
	if err := os.Chmod(w.file(), 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(w.file()); err == nil {
		f.Close()
		t.Skip("permissions do not bind this user")
	}
	if got := w.wrong()[0]; got != "FILE: the settings cannot be read: permission denied" {
		t.Error(got)
	}
}

// A path is shown as clean text, whatever bytes it has.
func TestStrangePathIsShownClean(t *testing.T) {
	w := newWorld(t)
	w.flags["config"] = []string{w.write(filepath.Join(w.home, "a\x1b[2Jb.toml"), "[look]", "wid = 1")}
	if got := w.wrong(); len(got) != 1 || strings.Contains(got[0], "\x1b") || !strings.Contains(got[0], "ab.toml:2: ") {
		t.Errorf("%q", got)
	}
}
