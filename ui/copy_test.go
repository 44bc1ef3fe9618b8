package ui

import (
	"fmt"
	"strings"
	"testing"
)

// copied is what y hands to the terminal, "" for nothing.
func (g *guide) copied() string {
	_, cmd := g.Update(keyMsg("y"))
	if cmd == nil {
		return ""
	}
	return fmt.Sprint(cmd())
}

func TestCopy(t *testing.T) {
	for _, c := range []struct{ keys, has, said string }{
		{"k enter enter", "Season 1 › Night One\nOil\n", "The page is copied"},
		{"k enter enter tab", "Ina", "Copied: Ina"},
		{"k enter", "■ 1 Oil 48 min", "Copied: ■ 1 Oil"},
		{"", "Season 2", "Copied: Season 2"},
		{"2 j", "Mr. Tallis", "Copied: Mr. Tallis"},
		{"2 v", "Ina", "Copied: Ina"},
		{"2 v v", "Mr. Tallis", "Copied: Mr. Tallis"},
		{"6", "1", "The page is copied"},
		{"?", "Keys", "The page is copied"},
	} {
		g := newGuide(t, Options{Clipboard: true}, "S1").reach(c.keys)
		if got := g.copied(); !strings.Contains(got, c.has) || strings.Contains(got, "\x1b") {
			t.Errorf("%s: copied %q", c.keys, got)
		}
		g.wants(c.said)
	}
	g := newGuide(t, Options{}, "S1")
	if got := g.copied(); got != "" {
		t.Errorf("copied %q though the clipboard is to be left alone", got)
	}
	g.wants("The clipboard is left alone")
	g = newGuide(t, Options{Clipboard: true}) // the first question
	if got := g.copied(); got != "" {
		t.Errorf("copied %q", got)
	}
}

// What is copied tells no more than the screen does: shows that differ in what is locked
// are copied alike.
func TestNothingLockedIsCopied(t *testing.T) {
	short, long := testShow(t, "xyzzy", 1), testShow(t, "plugh", 30)
	for _, s := range states {
		if s.watched == "" || strings.Contains(s.keys, "space") || strings.Contains(s.keys, "P") {
			continue // no more is watched than they agree in
		}
		a, b := guideOn(t, short, Options{Clipboard: true}, "S1E1").reach(s.keys), guideOn(t, long, Options{Clipboard: true}, "S1E1").reach(s.keys)
		if a.dialog != nil {
			continue // y answers it
		}
		one, other := a.copied(), b.copied()
		if one != other || strings.Contains(one, "xyzzy") {
			t.Errorf("%s: copied %q and %q", s.name, one, other)
		}
	}
}
