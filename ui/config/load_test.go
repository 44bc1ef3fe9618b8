package config_test

import (
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/ui/config"
	"unspoiled/ui/internal/defaults"
)

// Every setting takes a value that is not its default, from the file.
func TestFileSetsEverything(t *testing.T) {
	w := newWorld(t)
	w.write(w.file(),
		"[spoilers]", `titles = "watched"`, `teasers = "season"`, `shape = "hidden"`, "confirm = false",
		"[look]", `theme = "light"`, `color = "never"`, `symbols = "ascii"`, "width = 40", "mouse = false", "plain = true",
		"[guide]", `show = "the-lighthouse"`, `profile = "al"`,
		"[folders]", `content = ["/a", "b", "~/c"]`, `state = "~"`,
		"[keys]", `up = ["w"]`, `quit = []`)
	c := w.mustLoad()
	want := defaults.Settings()
	want.Policy = content.Policy{Titles: "watched", Teasers: "season", Shape: "hidden"}
	want.Confirm, want.Theme, want.Color, want.Symbols = false, "light", "never", "ascii"
	want.Width, want.Mouse, want.Plain = 40, false, true
	want.Show, want.Profile = "the-lighthouse", "al"
	want.Content = []string{"/a", filepath.Join(filepath.Dir(w.file()), "b"), filepath.Join(w.home, "c")}
	want.State = w.home
	want.Keys.Set("up", "w")
	want.Keys.Set("quit", []string{}...)
	if !reflect.DeepEqual(c.Settings, want) {
		t.Errorf("got:\n%+v\nwant:\n%+v", c.Settings, want)
	}
	if path, read := c.File(); path != w.file() || !read {
		t.Errorf("File: %s, %t", path, read)
	}
}

// What a file leaves out is as it was.
func TestEveryKeyIsOptional(t *testing.T) {
	for e := range newWorld(t).mustLoad().All() {
		section, key, _ := strings.Cut(e.Name, ".")
		w := newWorld(t)
		w.write(w.file(), "["+section+"]", key+" = "+e.TOML())
		if c := w.mustLoad(); !reflect.DeepEqual(c.Settings, defaults.Settings()) {
			t.Errorf("%s alone, with its default, changes something", e.Name)
		}
	}
	for _, text := range []string{"", "# nothing", "[look]", "look = {}", "\ufeff[keys]\r\n"} {
		w := newWorld(t)
		w.write(w.file(), text)
		if c := w.mustLoad(); !reflect.DeepEqual(c.Settings, defaults.Settings()) {
			t.Errorf("%q changes something", text)
		}
	}
}

func TestOneWordIsAList(t *testing.T) {
	w := newWorld(t)
	w.write(w.file(), "[folders]", `content = "/shows"`, "[keys]", `quit = "x"`)
	c := w.mustLoad()
	if !reflect.DeepEqual(c.Content, []string{"/shows"}) || !reflect.DeepEqual(c.Keys.Of("quit"), []string{"x"}) {
		t.Error(c.Content, c.Keys.Of("quit"))
	}
}

func TestVariablesAndFlags(t *testing.T) {
	for by, set := range setBy(t) {
		w := newWorld(t)
		if flag, ok := strings.CutPrefix(by, "--"); ok {
			w.flags[flag] = []string{set[1]}
		} else {
			w.env[by] = set[1]
		}
		for e := range w.mustLoad().All() {
			is := e.TOML() == set[1] || strings.Contains(e.TOML(), `"`+set[1]+`"`) || e.Value == true && set[1] == "1"
			switch {
			case e.Name != set[0] && e.Origin != config.Origin{}:
				t.Errorf("%s sets %s", by, e.Name)
			case e.Name == set[0] && (!is || e.Origin.String() != by):
				t.Errorf("%s=%s: %s is %s from %s", by, set[1], e.Name, e.TOML(), e.Origin)
			}
		}
	}
}

func TestPrecedence(t *testing.T) {
	w := newWorld(t)
	check := func(want, origin string) {
		t.Helper()
		c := w.mustLoad()
		if c.Show != want || c.Origin("guide.show").String() != origin {
			t.Errorf("%s from %s, not %s from %s", c.Show, c.Origin("guide.show"), want, origin)
		}
	}
	check("stranger-things", "default")
	w.write(w.file(), "", "[guide]", `show = "of-the-file"`)
	check("of-the-file", w.file()+":3")
	w.env["UNSPOILED_SHOW"] = "of-the-environment"
	check("of-the-environment", "UNSPOILED_SHOW")
	w.flags["show"] = []string{"not-this", "of-the-flag"}
	check("of-the-flag", "--show")
	w.flags["show"], w.env["UNSPOILED_SHOW"] = nil, ""
	check("of-the-file", w.file()+":3")
}

func TestPlain(t *testing.T) {
	for _, c := range []struct {
		accessible, own string
		flag            []string
		want            bool
		origin          string
	}{
		{"", "", nil, false, "default"},
		{"1", "", nil, true, "ACCESSIBLE"},
		{"anything", "", nil, true, "ACCESSIBLE"},
		{"0", "", nil, false, "ACCESSIBLE"},
		{"1", "0", nil, false, "UNSPOILED_PLAIN"},
		{"0", "yes", nil, true, "UNSPOILED_PLAIN"},
		{"1", "", []string{"false"}, false, "--plain"},
		{"", "off", []string{"true"}, true, "--plain"},
	} {
		w := newWorld(t)
		w.env["ACCESSIBLE"], w.env["UNSPOILED_PLAIN"], w.flags["plain"] = c.accessible, c.own, c.flag
		got := w.mustLoad()
		if got.Plain != c.want || got.Origin("look.plain").String() != c.origin {
			t.Errorf("%+v: %t from %s", c, got.Plain, got.Origin("look.plain"))
		}
	}
}

// Folders of the environment and of flags are relative to where one is.
func TestFoldersFromOutside(t *testing.T) {
	w := newWorld(t)
	w.env["UNSPOILED_CONTENT"] = strings.Join([]string{"a", "~/b", "/c"}, string(filepath.ListSeparator))
	if c := w.mustLoad(); !reflect.DeepEqual(c.Content, []string{"a", filepath.Join(w.home, "b"), "/c"}) {
		t.Error(c.Content)
	}
	w.flags["content"] = []string{"a", "b:c"}
	if c := w.mustLoad(); !reflect.DeepEqual(c.Content, []string{"a", "b:c"}) {
		t.Error(c.Content)
	}
	w.flags["content"] = []string{""} // none, whatever the environment says
	if c := w.mustLoad(); len(c.Content) != 0 {
		t.Error(c.Content)
	}
	w.goos = "windows"
	w.env["USERPROFILE"] = "/users/al"
	w.flags["state"] = []string{"~/state"}
	if c := w.mustLoad(); c.State != filepath.Join("/users/al", "state") {
		t.Error(c.State)
	}
}
