package ui

import (
	"errors"
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/content/library"
)

// item is a show that is there, or not.
type item struct {
	name string
	show *content.Show
}

func (i item) Label() string { return i.name }

func (i item) Head() (*content.Show, error) { return i.Load() }

func (i item) Stamp() library.Stamp { return library.Stamp{} }

func (i item) Load() (*content.Show, error) {
	if i.show == nil {
		return nil, errors.New("no")
	}
	return i.show, nil
}

func choices(t *testing.T, g *guide) []library.Item {
	t.Helper()
	other := files("plugh", 1)
	for name, f := range other {
		if name == "show.toml" {
			f.Data = []byte(strings.NewReplacer("lamp", "bell", "The Lamp Room", "The Bell Tower").Replace(string(f.Data)))
		}
	}
	show, err := content.Load(other)
	if err != nil {
		t.Fatal(err)
	}
	return []library.Item{item{"bell", show}, item{"broken", nil}, item{"lamp", testShow(t, "xyzzy", 3)}, item{"bell-again", show}}
}

func TestChooser(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2E1")
	g.shows = choices(t, g)
	g.reach("2 enter s")
	g.wants("The Bell Tower  not begun", "▌The Lamp Room", "next S2E2", "broken", "does not load")
	if strings.Count(g.text(), "The Bell Tower") != 1 {
		t.Errorf("a show stands twice:\n%s", g.text())
	}
	g.press("enter")
	g.wants("THE LAMP ROOM")
	g.press("s", "t", "o", "w")
	g.wants("▌The Bell Tower")
	g.lacks("The Lamp Room", "broken")
	g.press("x")
	g.wants("No show is called that.")
	g.press("backspace", "enter")
	g.wants("How far have you watched?")
	g.lacks("xyzzy", "plugh")
	g.press("j", "enter")
	g.wants("THE BELL TOWER", "seen to S1E2"[8:])
	g.wantsSeen("S1E1 S1E2 S2E1") // of the other show, still
	if n := g.viewing.history.Seen("bell").Len(); n != 2 {
		t.Errorf("%d episodes of the other show are marked", n)
	}
	g.press("esc", "esc", "esc")
	g.wants("THE BELL TOWER")
	g.reach("s")
	g.press("down", "enter")
	g.wants("THE LAMP ROOM", "S2E1")
	g.lacks("How far")
}

func TestWhichShowIsOpenIsTold(t *testing.T) {
	var told []string
	g := newGuide(t, Options{Opened: func(id string) { told = append(told, id) }}, "S1")
	g.shows = choices(t, g)
	g.reach("s")
	g.press("down", "enter")
	if got := strings.Join(told, " "); !strings.HasSuffix(got, "bell") {
		t.Errorf("told of %q", got)
	}
}

func TestOneShowIsNoChoice(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("s")
	g.wants("No other show: unspoiled new DIR makes one")
	g.shows = choices(t, g)[:1]
	g.press("s")
	g.wants("No other show")
}
