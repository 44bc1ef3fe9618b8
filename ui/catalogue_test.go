package ui

import (
	"testing"
	"testing/fstest"

	"unspoiled/content"
)

// catalogue is a show of which nobody wrote more than a recap, or nothing at all.
func catalogue(t *testing.T, recap string) *content.Show {
	t.Helper()
	if recap != "" {
		recap = "recap = \"" + recap + "\"\n"
	}
	show, err := content.Load(fstest.MapFS{
		"show.toml":     {Data: []byte("schema = 1\nid = \"lamp\"\ntitle = \"The Lamp Room\"\nepisode_word = \"Night\"\n")},
		"season-1.toml": {Data: []byte("number = 1\n[[episode]]\nnumber = 1\ntitle = \"Oil\"\nreleased = 2019-03-01\n" + recap)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return show
}

func TestAShowWithoutBeatsIsToldByItsRecaps(t *testing.T) {
	g := guideOn(t, catalogue(t, "The lamp is lit."), Options{}, "S1").reach("6 l l")
	g.wants("Oil", "The lamp is lit.")
	g = guideOn(t, catalogue(t, "The lamp is lit."), Options{}, "S1").reach("6")
	g.wants("The lamp is lit.")
}

// No screen claims that nothing was watched where nothing was written.
func TestWhatNobodyWroteIsNotCalledUnwatched(t *testing.T) {
	for keys, words := range map[string]string{
		"2": "Nobody has written who is met", "3": "Nobody has written what is met", "4": "Nobody has written down a question",
		"5": "Nobody has written on which day", "6": "Nobody has written what happens",
	} {
		g := guideOn(t, catalogue(t, ""), Options{}, "S1").reach(keys)
		g.wants(words)
		g.lacks("as you watch", "begins with you", "happened yet", "as they arise", "space mark")
		guideOn(t, catalogue(t, ""), Options{}).reach("esc " + keys).lacks(words)
	}
}
