package ui

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Every screen of the registry has a name, a key, a command and a line in the README.
func TestEveryScreenIsKnown(t *testing.T) {
	read, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if last := "`1`–`" + strconv.Itoa(len(screens)) + "`"; !strings.Contains(string(read), last) {
		t.Errorf("the README has no %s", last)
	}
	for i, s := range screens {
		if s.name == "" || s.make == nil {
			t.Fatalf("screen %d is not in the registry", i+1)
		}
		if !strings.Contains(string(read), "**"+s.name+"**") {
			t.Errorf("the README does not know %s", s.name)
		}
		g := newGuide(t, Options{}, "S1").reach("esc").reach(strconv.Itoa(i + 1))
		if g.nav.open != i {
			t.Errorf("%d opens screen %d", i+1, g.nav.open+1)
		}
		g = newGuide(t, Options{}, "S1").order(strings.ToLower(s.name))
		if g.nav.open != i {
			t.Errorf("the command %s opens screen %d", strings.ToLower(s.name), g.nav.open+1)
		}
		if c := newTable(g.Model).commands(); !slices.ContainsFunc(c, func(c command) bool { return c.key == strconv.Itoa(i+1) }) {
			t.Errorf("no command names the key %d", i+1)
		}
	}
}
