package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content/library"
)

// onDisk is a guide to a show that lies in a folder.
func onDisk(t *testing.T, watched ...string) (g *guide, dir string) {
	t.Helper()
	dir = t.TempDir()
	saveShow(t, dir, files("xyzzy", 3))
	g = newGuide(t, Options{}, watched...)
	g.origin.item = library.Place{Dir: dir, Name: "lamp"}
	g.origin.stamp = g.origin.item.Stamp()
	return g, dir
}

func saveShow(t *testing.T, dir string, show fstest.MapFS) {
	t.Helper()
	for name, f := range show {
		if err := os.WriteFile(filepath.Join(dir, name), f.Data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

func change(t *testing.T, dir, name, from, to string) {
	t.Helper()
	path := filepath.Join(dir, name)
	data, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(data), from) {
		t.Fatal(name, err)
	}
	if err := os.WriteFile(path, []byte(strings.Replace(string(data), from, to, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestAnOpenGuideFollowsItsFiles(t *testing.T) {
	g, dir := onDisk(t, "S1")
	g.reach("2 j enter")
	g.wants("Mr. Tallis", "Head keeper of the light.")
	before := g.viewing.guide
	g.send(tea.FocusMsg{})
	if g.viewing.guide != before {
		t.Error("the show is read again though no file was saved")
	}
	// Another entry before it: the page stays, and so does the way back.
	change(t, dir, "people.toml", "[[entry]]\n", "[[entry]]\nid = \"cat\"\nkind = \"creature\"\nfirst = \"S1E1\"\nname = \"The Cat\"\nintro = \"Black.\"\n[[entry]]\n")
	change(t, dir, "people.toml", "Head keeper of the light.", "Who keeps the light, and its log.")
	g.send(tea.FocusMsg{})
	g.wants("Mr. Tallis", "Who keeps the light, and its log.", "Read again")
	g.press("esc")
	g.wants("▌Mr. Tallis")
}

func TestAMistakeInTheFilesKeepsTheShow(t *testing.T) {
	g, dir := onDisk(t, "S1")
	g.reach("2 j enter")
	change(t, dir, "people.toml", `intro = "xyzzy`, `intro = xyzzy`)
	change(t, dir, "people.toml", `intro = "Head keeper`, `intro = "A keeper`)
	g.send(tea.FocusMsg{})
	g.wants("The show’s files have a mistake: people.toml:44", "Head keeper of the light.")
	g.press("j", "esc")
	g.wants("people.toml:44")
	if strings.Contains(g.origin.wrong, "xyzzy") || strings.Contains(g.origin.wrong, "Nobody") {
		t.Error(g.origin.wrong)
	}
	g.press("space", "u") // what is saved meanwhile says nothing of the files
	g.wants("people.toml:44")
	saveShow(t, dir, files("xyzzy", 3))
	change(t, dir, "people.toml", `intro = "Head keeper`, `intro = "A keeper`)
	g.send(tea.FocusMsg{})
	g.lacks("mistake")
	g.press("2")
	g.wants("A keeper of the light.")
	change(t, dir, "show.toml", `id = "lamp"`, `id = "other"`)
	g.send(tea.FocusMsg{})
	g.wants("The show’s files have another id now", "A keeper of the light.")
}

// A show can shrink under any view.
func TestAnyViewOutlivesItsShow(t *testing.T) {
	for _, s := range states {
		g, dir := onDisk(t, strings.Fields(s.watched)...)
		g.reach(s.keys)
		small := fstest.MapFS{"show.toml": {Data: files("", 0)["show.toml"].Data}}
		for _, name := range []string{"season-0.toml", "season-2.toml", "season-3.toml", "people.toml", "threads.toml", "timeline.toml"} {
			if err := os.Remove(filepath.Join(dir, name)); err != nil {
				t.Fatal(err)
			}
		}
		small["season-1.toml"] = &fstest.MapFile{Data: []byte("number = 1\n[[episode]]\nnumber = 1\ntitle = \"Oil\"\n")}
		saveShow(t, dir, small)
		g.send(tea.FocusMsg{})
		if g.origin.wrong != "" {
			t.Fatal(g.origin.wrong)
		}
		for _, key := range strings.Fields("j enter tab k esc esc 1 2 enter 3 4 5 6 esc") {
			g.press(key)
			_ = g.text()
		}
		saveShow(t, dir, files("xyzzy", 3))
		g.send(tea.FocusMsg{})
		_ = g.text()
	}
}
