package imports

import (
	"testing"
	"testing/fstest"
	"time"

	"unspoiled/content"
)

// airing is a show whose second season is half out.
func airing(t *testing.T) *content.Show {
	t.Helper()
	show, err := content.Load(fstest.MapFS{
		"show.toml":     {Data: []byte("schema = 1\nid = \"airing\"\ntitle = \"Lantern Bay\"\n")},
		"season-1.toml": {Data: []byte("number = 1\n[[episode]]\nnumber = 1\nreleased = 2025-01-01\n[[episode]]\nnumber = 2\nreleased = 2025-01-08\n")},
		"season-2.toml": {Data: []byte("number = 2\n[[episode]]\nnumber = 1\nreleased = 2026-11-06\n[[episode]]\nnumber = 2\nreleased = 2026-11-27\n[[episode]]\nnumber = 3\n")},
	})
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// TestWhatIsNotOutIsLeft: a row that names several episodes, or none, does not mean those that are
// not out. A row that names one episode by itself is believed.
func TestWhatIsNotOutIsLeft(t *testing.T) {
	for _, c := range []struct {
		name, file, want string
		left             []any
	}{
		{"a season", "S2\n", "S2E1", []any{Coming, 2}},
		{"seasons", "S1-S2\n", "S1E1, S1E2, S2E1", []any{Coming, 2}},
		{"a range", "S2E1-S2E3\n", "S2E1", []any{Coming, 2}},
		{"an episode", "S2\nS2E3\n", "S2E1, S2E3", []any{Coming, 2}},
		{"places", "#2-#5\n", "S1E2, S2E1", []any{Coming, 2}},
		{"a place", "#5\n", "S2E3", nil},
		{"simkl, completed", `{"shows":[{"status":"completed","last_watched":"","watched_episodes_count":5,"show":{"title":"Lantern Bay","year":2025,"ids":{"simkl":1}}}]}`, "S1E1?, S1E2?, S2E1?", []any{Coming, 2}},
		{"serializd, a season", `{"diary":[{"showName":"Lantern Bay","showId":1,"backdate":"2026-11-10","seasonId":2,"showSeasons":[{"id":2,"seasonNumber":2}]}]}`, "S2E1?", []any{Coming, 2}},
	} {
		t.Run(c.name, func(t *testing.T) { wants(t, preview(t, c.file, of(airing(t))), c.want, c.left...) })
	}
	later := func(o *Options) { o.Now = time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC) }
	wants(t, preview(t, "S2\n", of(airing(t)), later), "S2E1, S2E2, S2E3")
}

// TestListsAsPeopleWriteThem: only what is certainly said to be watched is.
func TestListsAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct{ file, want, broken string }{
		{"1. S1E1\n2) S1E2 2024-05-01\n12. Season 2\n", "S1E1, S1E2 2024-05-01, S2E1, S2E2", ""},
		{"✅ S1E1\n✔️ S1E2\n❌ S1E3\n⬜ S2E1\n☐ S2E2\n", "S1E1, S1E2", ""},
		{"S1E1 ✅\nS1E2 ❌\nS1E3?\nSeason 2 ✕\n", "S1E1", "3 4"},
		{"S1E1\n~~S1E2~~\n? S1E3\n!S2E1\n", "S1E1", "2 3 4"},
		{"S1E1 - S1E2\nS2E1 to E2\n", "S1E1, S1E2, S2E1, S2E2", ""},
		{"Season 1 Episodes 1-2\nSeasons 2 to 2\n", "S1E1, S1E2, S2E1, S2E2", ""},
		{"S1E2 The Log\nS1E1: Chapter One: A Light Goes Out\nLantern Bay - S2E1 - Salvage 2024-05-01\n", "S1E1, S1E2, S2E1 2024-05-01", ""},
		{"S1E1\nS1E2 not yet\nLantern Bay - S1E3 - maybe\nS2E1 The Log\n", "S1E1", "2 3 4"},
		{"28. 5. 2022 S1E2\nS1E1 - 2022-05-28\n", "S1E1 2022-05-28, S1E2 2022-05-28", ""},
	} {
		p := preview(t, c.file)
		if got := marks(p); got != c.want || broken(p) != c.broken || p.From != &list {
			t.Errorf("%q: %s, want %s (%v)", c.file, got, c.want, p.Broken)
		}
	}
}

// TestPlacesInTheOrder: "#4" is the fourth episode in the order of watching; all other lines
// that begin with # are comments.
func TestPlacesInTheOrder(t *testing.T) {
	for file, want := range map[string]string{
		"#4\n":                                 "S2E1",
		"#1, #3-4\n":                           "S1E1, S1E3, S2E1",
		"#2 2024-05-01\n#3 2024-05-02 # twice": "S1E2 2024-05-01, S1E3 2024-05-02",
		"# 1\n#1 of my lists\n#2nd\nS1E3 #1\n": "S1E3",
		"- #2\nS1E1\n":                         "S1E1, S1E2",
	} {
		p := preview(t, file)
		if got := marks(p); got != want || broken(p) != "" {
			t.Errorf("%q: %s, want %s (%v)", file, got, want, p.Broken)
		}
	}
	p := preview(t, "S1E1\n#99\n#0\n")
	wants(t, p, "S1E1", NoSuch, 2)
}
