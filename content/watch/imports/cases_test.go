package imports

import (
	"strings"
	"testing"
)

// TestCases reads files as the services write them, of the built-in show.
func TestCases(t *testing.T) {
	for _, c := range []struct {
		file, want string
		ignored    []any
	}{
		{"trakt-2026-export.zip", "S1E1 2022-05-28T20:00, S1E2 2022-05-28T20:00, S1E3 2022-05-28T20:00", []any{OtherShow, 1}},
		{"tvtime-export-2026-07-07.zip", "S1E1 2025-02-14T20:30, S1E3", []any{Unwatched, 1, NoSuch, 1, Duplicate, 1}},
		{"tvtime-gdpr-old.zip", "S1E1 2018-06-14T12:41, S1E2 2018-09-16T05:24, S1E4 2019-03-04T21:09", []any{NoEpisode, 3}},
		{"tracking-prod-records.csv", "S1E4 2019-03-04T21:09", []any{NoEpisode, 3}},
		{"netflix-ja.csv", "S1E1 2016-07-16, S2E1 2017-10-28, S4E7 2022-05-28", []any{OtherShow, 1}},
		{"netflix-cp1252.csv", "S1E1 2022-05-28, S1E5 2022-05-28", nil},
		{"jellyfin-double.json", "S1E1 2022-05-28T22:00, S1E4, S1E5, S1E6, S1E7", []any{Unwatched, 1, NoEpisode, 2}},
		{"jellyfin-playback-reporting.tsv", "S1E3 2022-05-28T22:53", []any{Partial, 1}},
		{"tautulli.json", "S1E3 2022-05-28T22:46", []any{Partial, 1}},
		{"yamtrack.csv", "S1E3 2025-07-07T21:44", []any{NoEpisode, 2, Unwatched, 1}},
		{"generic.csv", "S1E3 2022-05-28", nil},
		{"list.txt", "S1E1, S1E2, S1E3, S1E3 2022-05-28, S1E4, S1E5, S1E6, S1E7, S1E8, S2E1, S2E2, S2E3", []any{Duplicate, 3}},
	} {
		t.Run(c.file, func(t *testing.T) {
			p := preview(t, testdata(t, "cases/"+c.file), of(stranger(t)))
			wants(t, p, c.want, c.ignored...)
			if broken(p) != "" {
				t.Errorf("broken: %v", p.Broken)
			}
		})
	}
	foreign := strings.ReplaceAll(testdata(t, "cases/yamtrack.csv"), "Stranger Things", "Étranges Choses")
	wants(t, preview(t, foreign, of(stranger(t))), "S1E3 2025-07-07T21:44", NoEpisode, 2, Unwatched, 1)
	for file, says := range map[string]string{
		"trakt-collection-shows.json": "is a collection from Trakt, which is no list of what was watched; watched-history-1.json",
		"trakt-watched-shows.json":    "without their seasons from Trakt, which is no list of what was watched; watched-history-1.json",
	} {
		for _, i := range []*Importer{nil, &trakt} {
			if _, err := try(t, testdata(t, "cases/"+file), of(stranger(t)), from(i)); err == nil || !strings.Contains(err.Error(), says) {
				t.Errorf("%s: %v", file, err)
			}
		}
	}
}
