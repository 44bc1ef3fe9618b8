package ui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
)

func mustSave(t *testing.T, store Store, profile string, h watch.History) {
	t.Helper()
	if _, err := store.Save(profile, h); err != nil {
		t.Fatal(err)
	}
}

func TestAnOpenGuideFollows(t *testing.T) {
	g := stored(t)
	mustSave(t, g.options.Store, DefaultProfile, g.viewing.history)
	g.send(tea.FocusMsg{})
	elsewhere, _ := g.viewing.history.Mark("lamp", "S2E2 marked", true, noon(), content.Point{Season: 2, Episode: 2})
	mustSave(t, g.options.Store, DefaultProfile, elsewhere)
	g.wantsSeen("S1E1 S1E2 S2E1")
	g.reach("2 enter /").write("ina")
	g.send(tea.FocusMsg{})
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2")
	g.wants("/ ina", "Ina")
	g.press("esc")
	g.wants("S2E2")
	before := g.viewing.guide
	g.send(tea.FocusMsg{})
	if g.viewing.guide != before {
		t.Error("the guide is cut anew though nothing has changed")
	}
	// what is told no longer goes from the screen, whatever lies over it
	g.order("S2E2")
	g.wants("It burns")
	g.press("?")
	undone, _, _ := elsewhere.Undo(noon())
	mustSave(t, g.options.Store, DefaultProfile, undone)
	g.send(tea.FocusMsg{})
	g.lacks("It burns", "Keys")
	g.wants("Marked elsewhere: the guide follows", "Not watched yet")
	// a question does not hide that it follows
	g.press("L")
	redone, _, _ := undone.Redo(noon())
	mustSave(t, g.options.Store, DefaultProfile, redone)
	g.send(tea.FocusMsg{})
	g.wants("Look through a lens?", "Marked elsewhere: the guide follows")
}

func TestCompanyIsFollowed(t *testing.T) {
	g := stored(t, "alice: S1 S2").order("with alice")
	g.press("2")
	g.wants("xyzzy")
	alice, _ := g.viewing.lens.With[0].History.Mark("lamp", "S2 unmarked", false, noon().Add(time.Hour), g.viewing.show.Episodes(content.Point{Season: 2})...)
	mustSave(t, g.options.Store, "alice", alice)
	g.send(tea.FocusMsg{})
	g.lacks("xyzzy")
	g.wantsSeen("S1E1 S1E2 S2E1")
}

// Looking goes on for ever, one look at a time, and only where it was asked for.
func TestLookingAgain(t *testing.T) {
	g := stored(t)
	if g.progress.lookLater(g.viewing.lens) != nil {
		t.Error("the guide looks without being told how often")
	}
	g.send(tea.FocusMsg{})
	g.progress.every = time.Nanosecond
	look := g.progress.lookLater(g.viewing.lens)
	for range 3 {
		msg, ok := look().(stampsMsg)
		if !ok || !msg.again {
			t.Fatalf("%v", msg)
		}
		if look = g.progress.looked(msg, g.viewing.lens); look == nil {
			t.Fatal("it looks no more")
		}
	}
	if New(Options{}).progress.every != 0 {
		t.Error("a guide that does not run looks for changes")
	}
}

// Looks of a profile that is no longer open count for nothing.
func TestLateLooksAreDropped(t *testing.T) {
	g := stored(t, "bob: S1E1")
	g.send(readMsg{all: []watch.Viewer{{Name: "bob"}}})
	g.wantsSeen("S1E1 S1E2 S2E1")
	other, _ := g.viewing.history.Mark("lamp", "x", true, noon(), content.Point{Season: 3, Episode: 1})
	g.send(savedMsg{profile: "bob", history: other})
	g.wantsSeen("S1E1 S1E2 S2E1")
}

func TestProfiles(t *testing.T) {
	g := stored(t, "bob: S1E1").reach("4 enter")
	g.order("profile bob")
	g.wants("bob · S1E1"[len("bob · "):], "Profile bob")
	g.wantsSeen("S1E1")
	g.press("g", "enter", "space") // whatever is marked is bob's
	h, err := g.options.Store.Load("bob")
	if err != nil || h.Seen("lamp").Equal(content.NewSet(content.Point{Season: 1, Episode: 1})) {
		t.Errorf("%v, %v", h.Seen("lamp"), err)
	}
	g.order("profile carl")
	g.wants("How far have you watched?")
	if h, err := g.options.Store.Load("carl"); err != nil || !h.Empty() {
		t.Error("a profile was written before anything was answered")
	}
	g = stored(t, "bob: S1E1")
	g.reach(":").write("profile b")
	g.wants("profile bob")
	g.write("x")
	g.wants("profile bx", "a new profile")
}

func TestAProfileWaitsForItsMarks(t *testing.T) {
	g := stored(t, "bob: S1E1")
	_, save := g.Update(keyMsg("space"))
	if save == nil {
		t.Fatal("nothing is saved")
	}
	g.order("profile bob")
	g.wants("The progress of default is not saved yet")
	g.send(save())
	g.press("enter")
	g.wants("Profile bob")
}
