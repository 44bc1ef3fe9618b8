package ui

import (
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// stored is a guide over a real store, in which other profiles have watched what is
// given: "alice: S1E1".
func stored(t *testing.T, others ...string) *guide {
	t.Helper()
	store := watch.NewStore(t.TempDir(), noon)
	show := testShow(t, "xyzzy", 3)
	for _, o := range others {
		name, what, _ := strings.Cut(o, ": ")
		var h watch.History
		for _, w := range strings.Fields(what) {
			p, err := content.ParsePoint(w)
			if err != nil {
				t.Fatal(err)
			}
			h, _ = h.Mark(show.ID(), w+" marked", true, noon(), show.Episodes(p)...)
		}
		if _, err := store.Save(name, h); err != nil {
			t.Fatal(err)
		}
	}
	return guideOn(t, show, Options{Store: store}, "S1", "S2E1")
}

func TestAsOf(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2")
	g.reach("4")
	g.wants("Answered", "Who wrote the second logbook?")
	g.order("as of S1E1")
	g.wants("as of S1E1")
	g.lacks("Answered", "xyzzy")
	g.press("2")
	g.lacks("Crate", "xyzzy", "logbook")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4")
	if len(g.saves) > 0 {
		t.Error("a lens was saved")
	}
	g.press("L")
	g.wants("As you know it now", "xyzzy")
	g.order("as of S1")
	g.order("no lens")
	g.lacks("as of")
}

func TestMarksUnderALensGoToTheHistory(t *testing.T) {
	g := newGuide(t, Options{}, "S1").order("as of S1E1").order("mark S1E2")
	g.wants("That is marked already: the lens hides it", "as of S1E1")
	if len(g.saves) > 0 {
		t.Error("what was marked before was marked again")
	}
	g.order("mark S2E1")
	g.wantsSeen("S1E1 S1E2 S2E1")
	g.wants("as of S1E1", "S2E1 marked")
	g.press("u")
	g.wantsSeen("S1E1 S1E2")
	g.order("unmark S1E1")
	g.wantsSeen("S1E2")
}

func TestWith(t *testing.T) {
	g := stored(t, "alice: S1E1", "bob: S1 S2 S3", "carl: S2")
	g.order("with alice")
	g.wants("with alice, 2 people")
	g.press("2")
	g.wants("Ina")
	g.lacks("xyzzy", "Crate")
	g.order("with bob")
	g.wants("with bob, 2 people", "xyzzy")
	g.order("with bob, alice")
	g.wants("with bob and alice, 3 people")
	g.lacks("xyzzy")
	g.order("with carl")
	g.lacks("Ina ")
	g.press("L")
	g.wants("xyzzy")

	g.reach(":").write("with ")
	g.wants("with alice", "with bob", "with carl")
	g.write("bob,a")
	g.wants("with bob,alice")
	g.press("esc")
	for line, wrong := range map[string]string{
		"with zed":       `there is no profile "zed"; there are: alice, bob, carl`,
		"with bob bob":   "two in the room are called bob",
		"with default":   "the profile that is open is default",
		"with ../../etc": `"../../etc" is no name for a profile`,
	} {
		g.order(line)
		g.wants(text.Sentence(wrong))
		g.lacks("people,")
		g.press("esc")
	}
}

func TestLensFromTheStart(t *testing.T) {
	at := content.Point{Season: 1, Episode: 1}
	g := newGuide(t, Options{}, "S1", "S2")
	g.send(loadedMsg{Loaded: Loaded{Show: g.viewing.show, History: g.viewing.history, Lens: watch.Lens{AsOf: &at, With: []watch.Viewer{{Name: "alice", History: g.viewing.history}}}}})
	g.wants("as of S1E1, with alice, 2 people")
}

// Whatever the width, the header says that a lens is on.
func TestTheLensIsAlwaysSaid(t *testing.T) {
	for _, c := range []struct{ line, short string }{
		{"as of S1E1", "as of S1E1"}, {"with alice", "2 people"}, {"rewatch", "rewatch"},
	} {
		g := stored(t, "alice: S1E1").order(c.line)
		for w := widget.MinWidth; w < 200; w++ {
			g.send(windowSize(w, 24))
			if head, _, _ := strings.Cut(g.text(), "\n"); !strings.Contains(head, c.short) {
				t.Errorf("%s: %d columns: %q", c.line, w, head)
			}
		}
	}
}

func TestLensDialog(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2").reach("L")
	g.wants("Look through a lens?")
	g.press("enter")
	g.lacks("lens?")
	g.press("L", "down", "enter")
	g.wants(": as of")
	g.write("S1E2").reach("enter")
	g.wants("as of S1E2")
	g.press("L", "L", "down", "down", "enter")
	g.wants(": with")
	g.press("esc", "L", "down", "down", "down", "enter")
	g.wants("rewatch at the start")
}

func TestRewatch(t *testing.T) {
	g := newGuide(t, Options{}, "S1", "S2").order("rewatch")
	g.wants("rewatch at the start", "Rewatch begun")
	g.press("2")
	g.lacks("Ina")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4")
	g.press("1", "enter", "space")
	g.wants("rewatch to S1E1", "S1E1 watched again")
	if c := g.viewing.history.Changes()[0]; len(c.Episodes) != 1 || c.Episodes[0] != (content.Point{Season: 1, Episode: 1}) {
		t.Errorf("watching again is not in the history: %v", c)
	}
	g.press("j", "space")
	g.wants("rewatch to S1E2")
	g.press("space")
	g.wants("rewatch to S1E1")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4")
	g.press("u")
	g.wants("rewatch to S1E2")
	g.order("mark S3E1")
	g.wants("Before it, not marked: S2.", "Move the rewatch there")
	g.lacks("Mark all up to it")
	g.press("l", "enter")
	g.wants("rewatch to S3E1")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4 S3E1")
	g.order("rewatch S1E1")
	g.wants("rewatch to S1E1")
	g.order("rewatch")
	g.wants("A rewatch is on")
	g.press("esc", "L")
	g.wants("End the rewatch?", "It stands at S1E1.")
	g.press("enter")
	g.wants("rewatch to S1E1")
	g.press("L", "l", "enter")
	g.lacks("rewatch")
	g.wants("S3E1")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4 S3E1")
}

// A lens never tells more than the guide without one, and hides what was peeked at.
func TestALensTellsLess(t *testing.T) {
	g := stored(t, "bob: S1 S2 S3").order("peek S3E1").reach("l enter")
	g.wants("Not watched: a peek")
	before := g.viewing.guide.Seen()
	g.order("with bob")
	g.wants("peek hidden")
	if !g.viewing.guide.Seen().Equal(before) || len(g.viewing.guide.Peeks()) > 0 {
		t.Error("in company, more is told")
	}
}

// What is taken back in a rewatch is the rewatch: the question does not frighten for the
// history.
func TestToUnmarkInARewatchIsAskedAsWhatItIs(t *testing.T) {
	g := newGuide(t, Options{Confirm: true}, "S1", "S2").order("rewatch S1E2").order("unmark S1")
	g.wants("Move the rewatch back before S1?", "history stays.")
	g.lacks("Unmark")
	g.press("y")
	g.wants("rewatch at the start")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4")
}

// Whose progress it is stands in the header of a window of the usual size as well.
func TestTheHeaderSaysWhoseProgressItIs(t *testing.T) {
	g := stored(t, "alice: S1E1").order("profile alice")
	g.send(windowSize(80, 24))
	g.wants("Story", "alice · S1E1")
	g.send(windowSize(120, 24))
	g.wants("Story so far", "alice · seen to S1E1")
}
