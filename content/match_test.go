package content

import (
	"testing"
	"time"
)

func TestMatchFindsTheEpisode(t *testing.T) {
	show := lantern(t)
	for _, c := range []struct {
		show, season, title string
		want                Point
		certain             bool
	}{
		{"Lantern Bay", "S1", "The Log", Point{1, 2}, true},
		{"LANTERN\u00a0BAY", "", "the log", Point{1, 2}, true},
		{"Lantern Bay (2020)", "", "the log", Point{}, false}, // another year's show
		{"Lantern Bay: Shorts", "", "The Log", Point{}, false},
		{"Some Other Show", "S1", "The Log", Point{}, false},
		{"", "", "A  light goes out ", Point{1, 1}, true},
		{"", "S2", "The Log", Point{}, false},
		{"", "The Corvina", "Salvage", Point{2, 1}, true},
		{"", "Die Corvina", "Salvage", Point{2, 1}, false},
		{"", "The Corvina", "", Point{Season: 2}, true},
		{"", "S2", "", Point{Season: 2}, true},
		{"", "S9", "", Point{Season: 9}, false},
		{"", "S9", "Salvage", Point{2, 1}, false},
		{"", "S2", "The Drowning of Harbor Master Pell", Point{2, 2}, true},
		{"", "S2", "The Drowning of …", Point{2, 2}, true},
		{"", "S2", "The Drowning of", Point{}, false},
		{"", "S2", "The Drowning of H", Point{}, false},
		{"", "", "Salvag", Point{}, false},
		{"", "", "Salvage!", Point{}, false},
		{"", "S2", "Part Two", Point{2, 2}, true},
		{"", "", "Part Two", Point{}, false}, // two seasons have one
		{"", "", "Part Three", Point{1, 3}, true},
		{"", "", "The Keeper", Point{0, 1}, true},
		{"", "", "", Point{}, false},
	} {
		p, certain := show.Match(c.show, c.season, c.title)
		if p != c.want || certain != c.certain {
			t.Errorf("Match(%q, %q, %q) = %v %v, want %v %v", c.show, c.season, c.title, p, certain, c.want, c.certain)
		}
	}
}

func TestMatchReadsAnyApostrophe(t *testing.T) {
	show, err := Load(files(t, map[string][2]string{"season-1.toml": {"Low Water", "The Keeper’s – Oath"}}))
	if err != nil {
		t.Fatal(err)
	}
	for _, title := range []string{"The Keeper’s – Oath", "the keeper's - oath", "THE KEEPER`S\u00a0— OATH"} {
		if p, certain := show.Match("", "", title); p != (Point{1, 3}) || !certain {
			t.Errorf("Match(%q) = %v %v", title, p, certain)
		}
	}
}

func TestCutTitleTakesWholeTitlesOnly(t *testing.T) {
	show := lantern(t)
	year := " (" + time.Date(show.Began(), 1, 1, 0, 0, 0, 0, time.UTC).Format("2006") + ")"
	for _, c := range []struct {
		row, rest string
		ok        bool
	}{
		{"Lantern Bay: Season 1: The Log", ": Season 1: The Log", true},
		{"Lantern Bay" + year, "", true},
		{"Lantern Bay" + year + ": Season 1", ": Season 1", true},
		{"Lantern Bay (1901)", " (1901)", true},
		{"Lantern Bayou", "", false},
		{"Beyond Lantern Bay", "", false},
	} {
		rest, ok := show.CutTitle(c.row)
		if ok != c.ok || ok && rest != c.rest {
			t.Errorf("CutTitle(%q) = %q, %v", c.row, rest, ok)
		}
	}
}

func TestAShowGoesByItsOtherNames(t *testing.T) {
	show, err := Load(files(t, map[string][2]string{"show.toml": {
		"network ", "names = [\"灯台の町\", \"灯台の町 闇の中\", \"Der Leuchtturm\", \"tvdb:4711\"]\nnetwork ",
	}}))
	if err != nil {
		t.Fatal(err)
	}
	for row, want := range map[string]string{
		"DER LEUCHTTURM: Staffel 1": ": Staffel 1", "灯台の町 闇の中: シーズン1": ": シーズン1", "灯台の町 2: 第1章": " 2: 第1章",
		"tvdb:4711": "", "Lantern Bay": "", "tvdb:47110": "-", "Der Leuchtturmwärter": "-", "Der Leuchtturm (2019)": "",
	} {
		if rest, ok := show.CutTitle(row); ok != (want != "-") || ok && rest != want {
			t.Errorf("CutTitle(%q) = %q, %v", row, rest, ok)
		}
	}
}

func TestShareIsOfTheRuntime(t *testing.T) {
	show := lantern(t) // S1E1 runs for 48 minutes
	for _, c := range []struct {
		viewed time.Duration
		want   int
	}{{48 * time.Minute, 100}, {24 * time.Minute, 50}, {-time.Hour, 0}, {1 << 62, 1000}} {
		if got, known := show.Share(Point{1, 1}, c.viewed); got != c.want || !known {
			t.Errorf("Share(%v) = %d %v, want %d", c.viewed, got, known, c.want)
		}
	}
	if _, known := show.Share(Point{9, 9}, time.Hour); known {
		t.Error("an episode that there is not has a runtime")
	}
}
