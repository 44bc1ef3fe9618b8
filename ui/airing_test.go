package ui

import (
	"testing"
	"testing/fstest"
	"time"

	"unspoiled/content"
)

// airing is a show of which the second half is to come.
func airing(t *testing.T) *content.Show {
	t.Helper()
	show, err := content.Load(fstest.MapFS{
		"show.toml": {Data: []byte("schema = 1\nid = \"tide\"\ntitle = \"The Tide\"\n")},
		"season-1.toml": {Data: []byte("number = 1\n[[episode]]\nnumber = 1\ntitle = \"Ebb\"\nreleased = 2026-01-01\nrecap = \"The water goes.\"\n" +
			"[[episode]]\nnumber = 2\ntitle = \"Flood\"\nreleased = 2099-06-01\n[[episode]]\nnumber = 3\ntitle = \"Neap\"\nreleased = 2099-06-08\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// TestWhatIsToCome: the guide says when an episode comes, offers it nowhere as the next,
// and a season's mark leaves it; by itself it can be marked.
func TestWhatIsToCome(t *testing.T) {
	o := Options{Now: func() time.Time { return time.Date(2026, 11, 22, 20, 0, 0, 0, time.UTC) }}
	g := guideOn(t, airing(t), o).reach("esc : m a r k space s 1 enter")
	g.wants("what is not out is left")
	if seen := g.viewing.history.Seen("tide"); seen.Len() != 1 {
		t.Errorf("watched are %d episodes", seen.Len())
	}
	g = guideOn(t, airing(t), o, "S1E1").reach("esc enter")
	g.wants("S1E2 comes on 1 June 2099", "Flood")
	g.lacks("Next: Flood")
	guideOn(t, airing(t), o, "S1E1").reach("esc : n e x t enter").wants("S1E2 comes on 1 June 2099")
	guideOn(t, airing(t), o, "S1E1").reach("6 l l").wants("The water goes.", "S1E2 comes on 1 June 2099.")
	g = guideOn(t, airing(t), o, "S1E1").reach("esc : m a r k space s 1 e 2 enter")
	if seen := g.viewing.history.Seen("tide"); seen.Len() != 2 {
		t.Errorf("an episode by itself: watched are %d", seen.Len())
	}
	guideOn(t, airing(t), o, "S1E2", "S1E3").reach("esc : m a r k space s 1 enter").lacks("is left")
	o.Now = func() time.Time { return time.Date(2099, 6, 2, 20, 0, 0, 0, time.UTC) }
	g = guideOn(t, airing(t), o, "S1E1").reach("esc : m a r k space # 2 enter")
	if seen := g.viewing.history.Seen("tide"); seen.Len() != 2 {
		t.Errorf("by its place in the order, on its day: watched are %d", seen.Len())
	}
}

// TestAnAnnouncedSeason: one without an episode is to come, and claims to hide nothing.
func TestAnAnnouncedSeason(t *testing.T) {
	show, err := content.Load(fstest.MapFS{
		"show.toml":        {Data: []byte("schema = 1\nid = \"tide\"\ntitle = \"The Tide\"\n")},
		"season-2019.toml": {Data: []byte("number = 2019\n[[episode]]\nnumber = 0\n[[episode]]\nnumber = 1\n")},
		"season-2031.toml": {Data: []byte("number = 2031\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, policy := range []content.Policy{{}, {Shape: content.ShapeHidden}} {
		g := guideOn(t, show, Options{Policy: policy}, "S2019E0").reach("esc G")
		if policy.Shape == content.ShapeHidden {
			g.wants("Season 2031", "later", "Not begun, so not told.")
			g.lacks("to come", "Announced")
			continue
		}
		g.wants("to come", "Announced: no episode of it is known yet.")
		g.lacks("0 episodes", "Not begun")
	}
}
