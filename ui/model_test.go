package ui

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/content"
	"unspoiled/content/watch"
)

func (g *guide) text() string { return ansi.Strip(g.View().Content) }

func (g *guide) wants(words ...string) {
	g.t.Helper()
	for _, w := range words {
		if !strings.Contains(g.text(), w) {
			g.t.Errorf("%q is not on the screen:\n%s", w, g.text())
		}
	}
}

func (g *guide) lacks(words ...string) {
	g.t.Helper()
	for _, w := range words {
		if strings.Contains(g.text(), w) {
			g.t.Errorf("%q is on the screen:\n%s", w, g.text())
		}
	}
}

func (g *guide) seen() string {
	var out []string
	for p := range g.viewing.history.Seen("lamp").All() {
		out = append(out, p.String())
	}
	return strings.Join(out, " ")
}

func (g *guide) wantsSeen(want string) {
	g.t.Helper()
	if got := g.seen(); got != want {
		g.t.Errorf("seen %q, want %q", got, want)
	}
}

// wantsWhere wants a header that ends with how far one has watched, in as many words as
// there is room for beside the screens.
func (g *guide) wantsWhere(want string) {
	g.t.Helper()
	long, short := g.viewing.where()
	header, _, _ := strings.Cut(g.text(), "\n")
	if short != want || !strings.HasSuffix(header, short) && !strings.HasSuffix(header, long) {
		g.t.Errorf("%q is %q or %q, want %q", header, short, long, want)
	}
}

func TestFirstQuestion(t *testing.T) {
	for _, c := range []struct{ keys, seen, where string }{
		{"enter", "", "not begun"},
		{"j enter", "S1E1 S1E2", "S1E2"},
		{"j j enter", "S1E1 S1E2 S2E1 S2E2 S2E3 S2E4", "S2E4"},
		{"j j j enter", "S1E1 S1E2 S2E1 S2E2 S2E3 S2E4 S3E1 S3E2 S3E3 S3E4", "S3E4"},
		{"G enter j enter j enter", "S1E1 S1E2 S2E1 S2E2", "S2E2"},
	} {
		g := newGuide(t, Options{Confirm: true})
		g.wants("How far have you watched?")
		g.lacks("Ina", "Oil", "Skerry", "First Winter", "48 min")
		g.reach(c.keys)
		g.wantsSeen(c.seen)
		g.wantsWhere(c.where)
		if g.viewing.history.Empty() || len(g.saves) != 1 {
			t.Errorf("%s: the answer is not kept (%d saves)", c.keys, len(g.saves))
		}
	}
}

func TestFirstQuestionLater(t *testing.T) {
	g := newGuide(t, Options{}).reach("G enter esc u space left")
	g.wants("How far have you watched?")
	g.press("esc")
	g.wantsWhere("not begun")
	if !g.viewing.history.Empty() || len(g.saves) > 0 {
		t.Error("an answer was kept though none was given")
	}
}

func TestHelpOnTheQuestionComesBackToIt(t *testing.T) {
	g := newGuide(t, Options{}).reach("?")
	g.wants("Keys")
	g.press("esc")
	g.wants("How far have you watched?")
}

func TestOpensOnTheFirstSeasonNotFinished(t *testing.T) {
	newGuide(t, Options{}, "S1").wants("▌Season 2", "mark season")
	newGuide(t, Options{}, "S1E1").wants("▌Season 1", "Salt", "51 min left")
}

func TestMarkAnEpisode(t *testing.T) {
	g := newGuide(t, Options{Confirm: true}, "S1E1").reach("enter j space")
	g.wantsSeen("S1E1 S1E2")
	g.wants("S1E2 marked", "u undo", "o what opened")
	g.press("enter")
	g.wants("Ina finds a second logbook", "What to remember", "◆ There are two logbooks.", "Tells of")
	g.press("space")
	g.wants("Unmark S1E2?", "u undoes it at any time")
	g.press("enter")
	g.wantsSeen("S1E1 S1E2")
	g.press("space", "l", "enter")
	g.wantsSeen("S1E1")
	g.wants("S1E2 unmarked", "Not watched yet, so not told yet.")
	g.lacks("logbook")
}

func TestUndoAndRedoNameWhatTheyDo(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("space")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4")
	g.press("u")
	g.wants("Undone: Season 2 marked")
	g.wantsSeen("S1E1 S1E2")
	g.press("ctrl+r")
	g.wants("Redone: Season 2 marked")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4")
	g.press("ctrl+r")
	g.wants("nothing to redo")
}

func TestASeasonIsAskedAbout(t *testing.T) {
	for _, c := range []struct{ at, keys, seen string }{
		{"S1", "space enter", "S1E1 S1E2"},
		{"S1", "space esc", "S1E1 S1E2"},
		{"S1", "space q", "S1E1 S1E2"},
		{"S1", "space l enter", "S1E1 S1E2 S2E1 S2E2 S2E3 S2E4"},
		{"S1E1", "j j space j enter", "S1E1 S3E1 S3E2 S3E3 S3E4"},
		{"S1E1", "j j space j j enter", "S1E1 S1E2 S2E1 S2E2 S2E3 S2E4 S3E1 S3E2 S3E3 S3E4"},
		{"S1", "k space enter", "S1E1 S1E2"},
		{"S1", "k space l enter", ""},
	} {
		g := newGuide(t, Options{Confirm: true}, c.at).reach(c.keys)
		if g.dialog != nil {
			t.Errorf("%s: still asks", c.keys)
		}
		g.wantsSeen(c.seen)
	}
	g := newGuide(t, Options{Confirm: true}, "S1E1").reach("j j space")
	g.wants("Mark Season 3 as watched?", "Before it, not marked: S1E2, S2.", "Mark all up to it")
}

func TestWithoutConfirmingASeasonIsMarkedAtOnce(t *testing.T) {
	g := newGuide(t, Options{Confirm: false}, "S1").reach("space")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4")
}

func TestTimesOfWatchingSurviveAMark(t *testing.T) {
	g := newGuide(t, Options{}, "S1E1")
	g.reach("space")
	if n := len(g.viewing.history.Times("lamp", content.Point{Season: 1, Episode: 1})); n != 1 {
		t.Errorf("an episode that was marked already counts as watched %d times", n)
	}
}

func TestWhatHasOpened(t *testing.T) {
	g := newGuide(t, Options{}, "S1E1").reach("space o")
	g.wants("What has opened", "Salt", "the Crate")
	g.wants("Ina  She can read the old logbook.")
	g.lacks("Oil", "Stranger")
	g.press("j", "j", "enter")
	g.wants("Ina finds a second logbook")
	g.press("esc")
	g.wants("What has opened")
	g.press("esc")
	g.wants("▌Season 1")
}

func TestLinksLeadToEntriesAndBack(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("k enter enter")
	g.wants("Ina rows out", "tab links")
	g.press("tab", "tab", "enter")
	g.wants("Mr. Tallis", "Head keeper of the light.")
	g.press("esc")
	g.wants("Ina rows out")
	g.press("enter")
	g.wants("Head keeper of the light.")
	g.press("esc", "esc")
	g.wants("open   esc back")
	g.press("esc", "esc", "esc")
	g.wants("▌Season 1", "mark season")
}

func TestEscapeNeverQuits(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("enter enter")
	for range 10 {
		if _, cmd := g.Update(keyMsg("esc")); cmd != nil {
			t.Fatalf("esc asks for %T", cmd())
		}
	}
}

func TestTheNextAndThePreviousEpisode(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("k enter enter n")
	g.wants("Night Two", "Salt")
	g.press("n")
	g.wants("Season 2 › Night One")
	g.press("p", "p", "p")
	g.wants("Night One", "Oil")
}

func TestNotSavedIsSaidUntilItIs(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.fail = &watch.NotSaved{Path: "/here", Err: errors.New("the disk is full")}
	g.reach("space")
	g.wants("Progress could not be saved to /here: the disk is full", "S2E4\n", "marked, not saved")
	g.press("j")
	g.wants("the disk is full")
	g.send(tea.WindowSizeMsg{Width: 80, Height: 7})
	g.wants("the disk is full")
	g.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if err := g.progress.finish(g.viewing.history); err == nil {
		t.Error("the guide ends as if all were saved")
	}
	g.fail = nil
	g.press("u")
	g.lacks("the disk is full")
	if err := g.progress.finish(g.viewing.history); err != nil {
		t.Error(err)
	}
}

func TestChangesWhileSavingAreSavedAfterwards(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	_, first := g.Update(keyMsg("space"))
	_, second := g.Update(keyMsg("u"))
	if second != nil {
		t.Fatal("two saves at once")
	}
	if _, cmd := g.Update(keyMsg("q")); cmd != nil {
		t.Fatal("the guide quits while it saves")
	}
	_, again := g.Update(first())
	if again == nil {
		t.Fatal("the undo was not saved")
	}
	_, quit := g.Update(again())
	if quit == nil {
		t.Fatal("the guide does not quit when all is saved")
	}
	if _, ok := quit().(tea.QuitMsg); !ok || len(g.saves) != 2 || g.progress.unsaved() {
		t.Errorf("%d saves, unsaved %v", len(g.saves), g.progress.unsaved())
	}
}

func TestASecondQuitDoesNotWait(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.Update(keyMsg("space"))
	g.Update(keyMsg("ctrl+c"))
	if _, cmd := g.Update(keyMsg("ctrl+c")); cmd == nil {
		t.Error("ctrl+c waits for ever")
	}
}

func TestMarksOfAnotherTerminalComeIn(t *testing.T) {
	g := newGuide(t, Options{}, "S1E1")
	other, _ := g.viewing.history.Mark("lamp", "S1E2 marked", true, noon(), content.Point{Season: 1, Episode: 2})
	g.send(savedMsg{profile: DefaultProfile, history: other})
	g.wants("S1E2\n")
}

func TestAShowThatDoesNotLoadEndsTheGuide(t *testing.T) {
	m := New(Options{})
	_, cmd := m.Update(loadedMsg{err: errors.New("season-1.toml: is empty")})
	if cmd == nil || m.failed == nil {
		t.Fatal("the guide goes on without a show")
	}
}

func TestMouse(t *testing.T) {
	g := newGuide(t, Options{Mouse: true}, "S1")
	click := func(words string) {
		t.Helper()
		for y, l := range strings.Split(g.text(), "\n") {
			if at := strings.Index(l, words); at >= 0 {
				g.send(tea.MouseClickMsg{X: ansi.StringWidth(l[:at]), Y: y, Button: tea.MouseLeft})
				return
			}
		}
		t.Fatalf("nothing to click: %q is not in\n%s", words, g.text())
	}
	click("Season 1")
	g.wants("▌Season 1", "The First Winter")
	click("Oil")
	g.wants("enter open")
	click("Oil")
	g.wants("Ina rows out")
	click("Mr. Tallis")
	g.wants("Head keeper of the light.")
	g.press("esc")
	g.send(tea.WindowSizeMsg{Width: 80, Height: 12})
	g.wants("Night One")
	g.send(tea.MouseWheelMsg{X: 10, Y: 5, Button: tea.MouseWheelDown})
	g.lacks("Night One")
	g.press("esc", "esc")
	g.viewing.settings = newShowSettings(Options{Confirm: true}).of
	g.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	g.press("j", "space")
	click("Mark watched")
	g.wants("Season 2 marked")
}

func TestTheTerminalsBackground(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	dark := g.View().Content
	g.send(tea.BackgroundColorMsg{Color: ansi.HexColor("#ffffff")})
	light := g.View().Content
	if dark == light || ansi.Strip(dark) != ansi.Strip(light) {
		t.Error("a light background changes nothing, or more than colors")
	}
}

func TestASCII(t *testing.T) {
	for _, s := range states {
		g := newGuide(t, Options{ASCII: true, Confirm: true}, strings.Fields(s.watched)...).reach(s.keys)
		for _, r := range strings.NewReplacer("東", "", "京", "").Replace(g.text()) {
			if r > 126 {
				t.Errorf("%s: %q is not ASCII", s.name, r)
			}
		}
	}
}

func TestASCIIHasNoMarksOfPrint(t *testing.T) {
	g := guideOn(t, catalogue(t, "She said “it’s lit – …”."), Options{ASCII: true}, "S1").reach("6 l l")
	g.wants(`She said "it's lit - ~".`)
	g = guideOn(t, catalogue(t, "She said “it’s lit – …”."), Options{}, "S1").reach("6 l l")
	g.wants("She said “it’s lit – …”.")
}

// inOrder wants words on the screen one after the other.
func (g *guide) inOrder(words ...string) {
	g.t.Helper()
	rest := g.text()
	for _, w := range words {
		_, after, ok := strings.Cut(rest, w)
		if !ok {
			g.t.Fatalf("%q is not on the screen, or not in its place:\n%s", w, g.text())
		}
		rest = after
	}
}

func windowSize(w, h int) tea.WindowSizeMsg { return tea.WindowSizeMsg{Width: w, Height: h} }
