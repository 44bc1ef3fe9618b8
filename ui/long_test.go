package ui

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
)

// long is a show of one season of so many episodes.
func long(t *testing.T, episodes int) *content.Show {
	t.Helper()
	var b strings.Builder
	b.WriteString("number = 1\n")
	for i := range episodes {
		fmt.Fprintf(&b, "[[episode]]\nnumber = %d\nruntime = 24\n", i+1)
	}
	show, err := content.Load(fstest.MapFS{
		"show.toml":     {Data: []byte("schema = 1\nid = \"long\"\ntitle = \"Long Harbor\"\n")},
		"season-1.toml": {Data: []byte(b.String())},
		"people.toml":   {Data: []byte("[[entry]]\nid = \"ina\"\nkind = \"person\"\nfirst = \"S1E1\"\nname = \"Ina\"\nintro = \"The new keeper.\"\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// TestALongSeason: a season of 200 opens at what is next, beside it stands its grid in rows
// of ten with numbers, and a cell of that opens its episode.
func TestALongSeason(t *testing.T) {
	var seen []string
	for i := range 137 {
		seen = append(seen, fmt.Sprintf("S1E%d", i+1))
	}
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 50}} {
		g := guideOn(t, long(t, 200), Options{}, seen...)
		g.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		g.wants("137/200", "138  Episode 138", "131  ■ ■ ■ ■ ■ ■ ■ ▣ □ □", "191  □ □ □ □ □ □ □ □ □ □")
		g.lacks("  1  Episode 1 ")
		g.reach("enter").wants("138  Episode 138")
		g.reach("esc")
		g.clickOn("151  □", 5+2*3)
		g.wants("Episode 154")
	}
	g := guideOn(t, long(t, 200), Options{}, seen...)
	g.order("next").wants("Episode 138")
	guideOn(t, long(t, 9_999), Options{}, seen...).wants("137/9999")
	guideOn(t, long(t, 9), Options{}).lacks("1  □ □ □ □ □ □ □ □ □ \n")
}
