package ui

import (
	"testing"
)

func TestTheQuestionSaysThatThereIsMore(t *testing.T) {
	g := newGuide(t, Options{})
	g.send(windowSize(20, 5))
	g.wants("Watched how far?", " ▸ Nothing yet", "↓  Season 1")
	g.press("j", "j")
	g.wants("↑  Season 1", "↓▸ Season 2")
	g.press("G")
	g.wants("↑  All of it", " ▸ Somewhere in…")
	g.lacks("↓")
	g.press("enter")
	g.wants("In which season?")
	g.send(windowSize(80, 24))
	g.wants("Which season are you in?")
	g.lacks("↑  ", "↓  ")
}
