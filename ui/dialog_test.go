package ui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestDialogNamesTheKeysOfItsShape(t *testing.T) {
	g := newGuide(t, Options{Confirm: true}, "S1E1").reach("space")
	g.wants("Mark Season 1 as watched?", "←/→ choose")
	g.press("esc", "j", "space")
	g.wants("Mark Season 2 alone", "↑/↓ choose")
	g.lacks("←/→ choose")
}

func TestDialogWithoutABoxShowsEveryChoiceThereIsRoomFor(t *testing.T) {
	g := newGuide(t, Options{Confirm: true}, "S1E1")
	g.press("j", "space")
	g.send(tea.WindowSizeMsg{Width: 36, Height: 11})
	g.wants("Mark Season 2 as watched?", "Not yet", "Mark Season 2 alone", "Mark all up to it", "↑/↓ choose")
	g.click("Mark Season 2 alone")
	g.wantsSeen("S1E1 S2E1 S2E2 S2E3 S2E4")

	g.press("u", "space")
	g.send(tea.WindowSizeMsg{Width: 24, Height: 5})
	g.wants("▸ Not yet")
	g.press("j")
	g.wants("▸ Mark Season 2 alone")
}

func TestALensKnowsWhatIsMarkedInFull(t *testing.T) {
	g := newGuide(t, Options{Confirm: true}, "S1", "S2").order("as of S1E1")
	g.press("g", "j", "space")
	g.wants("That is marked already: the lens hides it")
	if g.dialog != nil {
		t.Error("it was asked whether to mark what is marked")
	}
	g = newGuide(t, Options{Confirm: true}, "S1").order("as of S1E1")
	g.press("g", "j", "space")
	g.wants("Mark Season 2 as watched?")
	g.lacks("not marked in full")
}

func TestTheFirstAnswerOpensToo(t *testing.T) {
	g := newGuide(t, Options{}).reach("?")
	g.lacks("next screen", "screens")
	g.press("esc", "j", "enter", "o")
	g.wants("What has opened")
}
