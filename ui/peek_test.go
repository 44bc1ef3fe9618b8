package ui

import (
	"testing"

	"unspoiled/content"
)

func TestPeekAsksTwice(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("enter enter n")
	g.wants("Not watched yet", "P peek")
	g.press("P")
	g.wants("Peek at S2E2, not watched?", "search leaves it out")
	for _, no := range []string{"enter", "esc", "q"} {
		g.press("P", no)
		g.lacks("It burns", "Not watched: a peek")
		if len(g.viewing.guide.Peeks()) > 0 {
			t.Fatalf("%s peeks", no)
		}
	}
	g.press("P", "l", "enter")
	g.wants("It burns", "Not watched: a peek", "1 peek", "H hides it again")
	g.wantsSeen("S1E1 S1E2")
	if hits := g.viewing.guide.Search("burns", 9); len(hits) > 0 { // it is told on its page alone
		t.Errorf("a search finds what is peeked at: %v", hits)
	}
	if len(g.saves) > 0 {
		t.Error("a peek was saved")
	}
	g.press("g")
	g.wants("H hide ")
	g.press("p")
	g.wants("P peek")
	g.lacks("H hide ")
	g.press("n")
	g.press("2")
	g.lacks("Stranger")
	g.press("1", "H")
	g.wants("1 peek hidden again", "Not watched yet")
	g.lacks("It burns")
}

func TestPeekFromThePalette(t *testing.T) {
	g := newGuide(t, Options{}, "S1").order("peek S2E3")
	g.wants("Peek at S2E3, not watched?")
	g.press("esc")
	g.wants("Night Three", "Not watched yet")
	g.order("peek S2E3").reach("l enter")
	g.order("peek S2E4").reach("l enter")
	g.wants("2 peeks")
	g.press("H")
	g.wants("2 peeks hidden again")
	g.lacks("It burns")
	g.press("H")
	g.wants("Nothing is peeked at")
}

func TestPeekOnlyAtAnEpisode(t *testing.T) {
	for _, keys := range []string{"P", "2 P", "enter P", "? P"} {
		g := newGuide(t, Options{}, "S1").reach(keys)
		g.wants("Open the page of an episode to peek at it")
	}
	g := newGuide(t, Options{}, "S1").reach("k enter enter P")
	g.wants("S1E1 is watched")
	g.lacks("Peek at")
}

// Where the viewer hides the shape of seasons, what exists and what does not get one
// answer.
func TestPeekKnowsNoHiddenEpisode(t *testing.T) {
	for _, line := range []string{"peek S3E4", "peek S3E9", "S3E4", "S3E9"} {
		g := newGuide(t, Options{Policy: content.Policy{Shape: content.ShapeHidden}}, "S1").order(line)
		g.wants("in the guide")
	}
}

func TestMarkingEndsThePeek(t *testing.T) {
	g := newGuide(t, Options{}, "S1").order("peek S2E1").reach("l enter space")
	g.wantsSeen("S1E1 S1E2 S2E1")
	g.lacks("Not watched: a peek", "1 peek")
}
