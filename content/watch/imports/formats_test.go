package imports

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestFormats(t *testing.T) {
	for _, c := range []struct {
		file    string
		of      *Importer
		want    string
		broken  string
		ignored []any
	}{
		{
			"history.json", &trakt, "S1E1, S1E3 2024-04-02T18:00, S2E1 2024-03-31T09:28", "5",
			[]any{OtherShow, 1, NoEpisode, 1, NoSuch, 1},
		},
		{"watched-shows.json", &trakt, "S1E1 2024-09-10T13:52, S1E3 2024-09-11T13:52", "", []any{OtherShow, 1, Unwatched, 1}},
		{
			"tracking-prod-records-v2.csv", &tvtime, "S1E2 2024-11-02T11:53, S1E2 2024-11-03T11:53", "7",
			[]any{OtherShow, 1, NoEpisode, 2},
		},
		{"tvtime-series-episodes.csv", &tvtime, "S0E1 2020-10-04T03:43, S1E1 2019-10-04T03:43", "", []any{OtherShow, 1, Unwatched, 1}},
		{"tvtime-series.json", &tvtime, "S1E1 2025-05-13T00:37", "", []any{Unwatched, 1}},
		{"SimklBackup.json", &simkl, "S1E1 2024-10-13T22:26, S1E2", "", []any{OtherShow, 1}},
		{"SimklBackup.csv", &simkl, "S1E1?, S1E2?, S1E3?, S2E1 2024-10-13T22:26", "", []any{OtherShow, 1}},
		{"jellyfin.json", &jellyfin, "S1E2 2022-01-15T20:28", "4", []any{OtherShow, 1, NoEpisode, 1, Unwatched, 1}},
		{
			"list.txt", &list, "S1E1 2024-05-01, S1E1 2025-01-01T20:15, S1E2, S1E2 2025-01-01T20:15, S1E3 2024-05-03, S2E1, S2E2", "8 9",
			[]any{NoSuch, 1},
		},
	} {
		t.Run(c.file, func(t *testing.T) {
			file := testdata(t, c.file)
			for _, f := range []*Importer{nil, c.of} {
				p := preview(t, file, from(f))
				wants(t, p, c.want, c.ignored...)
				if got := broken(p); got != c.broken || p.From != c.of {
					t.Errorf("broken: %q, from %q", got, p.From.Name)
				}
			}
			crlf := "\ufeff" + strings.ReplaceAll(file, "\n", "\r\n")
			wants(t, preview(t, crlf), c.want, c.ignored...)
			for _, f := range Importers {
				if _, err := try(t, file, from(f)); (err == nil) != (f == c.of) {
					t.Errorf("read as %s: %v", f.Name, err)
				}
			}
		})
	}
}

func TestOtherTables(t *testing.T) {
	for name, file := range map[string]string{
		"tvtime, old":       "tv_show_name,episode_season_number,episode_number,updated_at\nLantern Bay,1,2,2024-05-01 20:00:00\n",
		"tvtime, liberated": "imdb_id,tvdb_id,type,title,season,episode,is_special,is_watched,watched_at,status\n,1,episode,Lantern Bay,1,2,false,true,2024-05-01 20:00:00,\n,1,movie,Lantern Bay,,,false,true,,\n",
		"trakt, table":      "type;action;title;year;watched_at;season;episode\nepisode;watch;Lantern Bay;2019;2024-05-01T20:00:00Z;1;2\nmovie;watch;Lantern Bay;2019;2024-05-01;;\n",
		"simkl, completed":  `{"shows":[{"status":"completed","last_watched":"S01E02","last_watched_at":"2024-05-01T20:00:00Z","show":{"title":"Lantern Bay"}}]}`,
	} {
		got := marks(preview(t, file))
		if !strings.HasSuffix(got, "S1E2 2024-05-01T20:00") {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestCompletedWithoutEpisodesIsDoubtful(t *testing.T) {
	file := `{"shows":[{"status":"completed","watched_episodes_count":COUNT,"show":{"title":"Lantern Bay"}}]}`
	for count, want := range map[string]string{
		"0":    "S1E1?, S1E2?, S1E3?, S2E1?, S2E2?",
		"4":    "S1E1?, S1E2?, S1E3?, S2E1?",
		"-7":   "S1E1?, S1E2?, S1E3?, S2E1?, S2E2?",
		"9999": "S1E1?, S1E2?, S1E3?, S2E1?, S2E2?",
	} {
		wants(t, preview(t, strings.ReplaceAll(file, "COUNT", count)), want)
	}
	wants(t, preview(t, strings.ReplaceAll(strings.ReplaceAll(file, "COUNT", "0"), "completed", "plantowatch")), "", Unwatched, 1)
}

func TestSittingsOfOnePerson(t *testing.T) {
	file := testdata(t, "ViewingActivity.csv")
	p := preview(t, file, person("ada"))
	wants(t, p, "S1E1 2020-01-01T20:00, S1E1 2024-05-01T20:00, S1E2 2024-05-02T22:00, S1E3 2024-05-03T21:00, S2E2? 2024-06-02T20:00",
		OtherShow, 1, OtherPerson, 1, Trailer, 2, Partial, 1)
	if broken(p) != "12" || p.Marks[4].Why != DoubtPartly {
		t.Errorf("broken %q, doubt %q", broken(p), p.Marks[4].Why)
	}
	wants(t, preview(t, file, person("Ben")), "S1E2 2024-05-02T20:00", OtherShow, 1, OtherPerson, 7, Trailer, 2)

	for asked, says := range map[string]string{
		"":     `the file holds the views of several persons: "Ada", "Ben"; pick one with --person`,
		"Cleo": `the file holds nobody called "Cleo"; it holds "Ada", "Ben"; pick one with --person`,
	} {
		p, err := try(t, file, person(asked))
		var several *PersonsError
		if !errors.As(err, &several) || !slices.Equal(several.Persons, []string{"Ada", "Ben"}) || err.Error() != says {
			t.Errorf("asked for %q: %v", asked, err)
		}
		if p == nil || len(p.Marks) > 0 {
			t.Errorf("asked for %q, views were told: %v", asked, p)
		}
	}
}

func TestPartsOfAViewAreJoined(t *testing.T) {
	head := "Profile Name,Start Time,Duration,Title,Supplemental Video Type,Bookmark\n"
	row := func(day, length, bookmark string) string {
		return "Ada,2024-05-" + day + " 20:00:00," + length + ",Lantern Bay: Season 1: Part One: x,," + bookmark + "\n"
	}
	for _, c := range []struct{ name, rows, want string }{ // of 48 minutes
		{"whole", row("01", "00:47:00", "00:47:00"), "S1E1 2024-05-01T20:00"},
		{"without the credits", row("01", "00:41:00", "00:41:00"), "S1E1 2024-05-01T20:00"},
		{"not to the end", row("01", "00:40:00", "00:40:00"), ""},
		{"in three", row("01", "00:20:00", "00:20:00") + row("02", "00:20:00", "00:40:00") + row("03", "00:07:00", "00:47:00"), "S1E1 2024-05-03T20:00"},
		{"the newest row first", row("03", "00:20:00", "00:47:00") + row("02", "00:27:00", "00:27:00"), "S1E1 2024-05-03T20:00"},
		{"jumped to the end", row("01", "00:00:30", "00:47:00"), ""},
		{"skipped through", row("01", "00:15:00", "00:47:00"), "S1E1? 2024-05-01T20:00"},
		{"the beginning twice", row("01", "00:24:00", "00:24:00") + row("02", "00:24:00", "00:24:00"), "S1E1? 2024-05-02T20:00"},
		{"no bookmark", row("01", "00:47:00", ""), "S1E1 2024-05-01T20:00"},
		{"no bookmark, half", row("01", "00:24:00", ""), ""},
		{"twice", row("01", "00:47:00", "00:47:00") + row("09", "00:47:00", "00:47:00"), "S1E1 2024-05-01T20:00, S1E1 2024-05-09T20:00"},
		{"a year too long", row("01", "9999:00:00", "00:47:00"), ""},
	} {
		if got := marks(preview(t, head+c.rows)); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFilesThatAreNoList(t *testing.T) {
	for name, file := range map[string]string{
		"empty": "", "blank": " \n\n", "prose": "Dear diary, today I saw a lighthouse.\n", "xml": "<?xml version=\"1.0\"?>",
		"null": "null", "no array": `{"a":1}`, "number": "42", "utf-16": "\xff\xfeT\x00i\x00", "an image": "\x89PNG\r\n\x1a\n\x00\x00",
		"a table of something": "id,name,price\n1,a,2\n", "no columns": "type\n", "zip": "PK\x03\x04garbage",
	} {
		if p, err := try(t, file); err == nil {
			t.Errorf("%s is read as %s, %s", name, p.From.Name, p.Kind)
		}
	}
}

func TestADamagedFileGivesWhatItHolds(t *testing.T) {
	whole := testdata(t, "history.json")
	p := preview(t, whole[:strings.Index(whole, `"id": 3`)])
	wants(t, p, "S1E1, S2E1 2024-03-31T09:28")
	if broken(p) == "" || !strings.Contains(p.Broken[0].What, "breaks off") {
		t.Errorf("the end is not told: %v", p.Broken)
	}
}

// A broken element of XML is told by its number, as an entry of JSON is.
func TestWhereAnElementStands(t *testing.T) {
	episode := "<episodedetails><season>1</season><episode>%s</episode><playcount>1</playcount></episodedetails>"
	p := preview(t, "<videodb><tvshow><title>Lantern Bay</title>"+strings.ReplaceAll(episode, "%s", "2")+strings.ReplaceAll(episode, "%s", "?")+"</tvshow></videodb>")
	wants(t, p, "S1E2")
	if broken(p) != "2" {
		t.Errorf("broken: %v", p.Broken)
	}
}
