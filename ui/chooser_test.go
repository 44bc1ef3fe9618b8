package ui

import (
	"errors"
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/ui/screen"
)

func choices(t *testing.T, g *guide) []screen.Choice {
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
	return []screen.Choice{
		{Name: "bell", Load: func() (*content.Show, error) { return show, nil }},
		{Name: "broken", Load: func() (*content.Show, error) { return nil, errors.New("no") }},
		{Name: "lamp", Load: func() (*content.Show, error) { return testShow(t, "xyzzy", 3), nil }},
		{Name: "bell-again", Load: func() (*content.Show, error) { return show, nil }},
	}
}

func TestChooser(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2E1")
	g.shows = choices(t, g)
	g.reach("2 enter s")
	g.wants("Shows", "The Bell Tower  not begun", "▌The Lamp Room", "seen to S2E1", "broken", "does not load")
	if strings.Count(g.text(), "The Bell Tower") != 1 {
		t.Errorf("a show stands twice:\n%s", g.text())
	}
	g.press("enter")
	g.wants("Shows are unchanged"[:0], "THE LAMP ROOM")
	g.press("s", "k", "enter")
	g.wants("How far have you watched?", "How far have you watched?")
	g.lacks("xyzzy", "plugh")
	g.press("j", "enter")
	g.wants("THE BELL TOWER", "seen to S1E2"[8:])
	g.wantsSeen("S1E1 S1E2 S2E1") // of the other show, still
	if n := g.history.Seen("bell").Len(); n != 2 {
		t.Errorf("%d episodes of the other show are marked", n)
	}
	g.press("esc", "esc", "esc")
	g.wants("THE BELL TOWER")
	g.reach("s")
	g.press("j", "enter")
	g.wants("THE LAMP ROOM", "S2E1")
	g.lacks("How far")
}

func TestOneShowIsNoChoice(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("s")
	g.wants("There is no other show: --content names a folder with more")
	g.shows = choices(t, g)[:1]
	g.press("s")
	g.wants("There is no other show")
}
