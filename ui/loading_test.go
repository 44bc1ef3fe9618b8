package ui

import (
	"strings"
	"testing"
)

func TestABigShowIsSaidToBeRead(t *testing.T) {
	part := 0.0
	m := New(Options{Loading: func() float64 { return part }, Now: noon})
	g := &guide{Model: m, t: t}
	for _, size := range [][2]int{{80, 24}, {20, 5}} {
		m.loading.bar = ""
		m.Update(windowSize(size[0], size[1]))
		if g.text() != "" {
			t.Errorf("something stands there at once:\n%s", g.text())
		}
		if _, again := m.Update(waitMsg{}); again == nil {
			t.Error("the bar stands still")
		}
		g.wants("Reading the show", "····")
		g.lacks("■")
		if lines := strings.Count(g.View().Content, "\n") + 1; lines != size[1] {
			t.Errorf("%d lines of %d", lines, size[1])
		}
	}
	part = 1
	m.Update(waitMsg{})
	g.wants("■■■■")
	g.lacks("·")
	m.Update(loadedMsg{Loaded: Loaded{Show: testShow(t, "", 0)}})
	g.lacks("Reading the show")
	if _, again := m.Update(waitMsg{}); again != nil {
		t.Error("the bar goes on behind the guide")
	}
}
