package imports

import (
	"strings"
	"testing"
)

// TestRowsFindTheirEpisode reads one row of a viewing history at a time.
func TestRowsFindTheirEpisode(t *testing.T) {
	for _, c := range []struct{ row, want string }{
		// numbers, with and without a season
		{"Lantern Bay: Season 1: Part Two: The Log", "S1E2"},
		{"Lantern Bay: Season 1: Chapter Two: The Log", "S1E2"},
		{"Lantern Bay: Season 2: Episode 1", "S2E1"},
		{"Lantern Bay: Lantern Bay 2: Chapter One: Salvage", "S2E1"},
		{"Lantern Bay: Chapter Two: The Log", "S1E2"},
		{"Lantern Bay: Chapter Two", "S1E2"},
		{"Lantern Bay: Chapter One: Salvage", "S2E1"},
		{"Lantern Bay: Limited Series: Episode 3", "S1E3"},
		{"Lantern Bay: Specials: Episode 1", "S0E1"},
		{"Lantern Bay: S02E01", "S2E1"},
		{"Lantern Bay: The Corvina: Chapter Two: Something", "S2E2"},
		{"Lantern Bay: Season 2: Volume 2: Chapter Two: x", "S2E2"},
		{"Lantern Bay: Part 2: Chapter One: x", "S2E1"},
		{"Lantern Bay (2019): Season 1: Chapter One: x", "S1E1"},
		{"Lantern Bay 2: Chapter One: Salvage", "S2E1?"},
		{"Lantern Bay – Season 1: Episode 1", "S1E1"},
		// titles
		{"Lantern Bay: Season 1: The Log", "S1E2"},
		{"Lantern Bay: Season 1: a LIGHT goes  out", "S1E1"},
		{"Lantern Bay: The Log", "S1E2"},
		{"Lantern Bay: The Corvina: Salvage", "S2E1"},
		{"Lantern Bay: Part Two: The Log", "S1E2"},
		{"Lantern Bay: Part One: A Light Goes Out", "S1E1"},
		{"Lantern Bay: Season 2: The Drowning of Harbor Master Pell", "S2E2"},
		{"Lantern Bay: Season 2: The Drowning of", ""},
		{"Lantern Bay: Season 2: The Log", ""},
		{"Lantern Bay: Season 2: Part Two", "S2E2"},
		{"Lantern Bay: Season 2: Volume 2", "S2E2?"},
		// what only resembles the title of a season finds nothing, and nothing certain
		{"Lantern Bay: Corvina: Salvage", ""},
		{"Lantern Bay: Die Corvina: Salvage", ""},
		{"Lantern Bay: The Corvinas: Salvage", ""},
		{"Lantern Bay: The Corvina!: Chapter Two", ""},
		{"Lantern Bay: The Corvina 2: Salvage", ""},
		{"Lantern Bay: The Corvina - Part 2: Salvage", ""},
		{"Lantern Bay: The Corvina, Chapter Two", ""},
		{"Lantern Bay: The Corvina: The Log", ""},
		{"Lantern Bay: The Corvina", ""},
		{"Lantern Bay: Season 3: Salvage", "S2E1?"},
		// other languages
		{"Lantern Bay: Staffel 1: Kapitel zwei: Das Logbuch", "S1E2"},
		{"Lantern Bay: 2. Staffel: Folge 1", "S2E1"},
		{"Lantern Bay\u00a0: Saison 1\u00a0: Chapitre un\u00a0: La lumière", "S1E1"},
		{"Lantern Bay : Saison 2 : Épisode 2", "S2E2"},
		{"Lantern Bay: Temporada 1: Capítulo tres: Marea baja", "S1E3"},
		{"Lantern Bay: Temporada 1: Capi\u0301tulo tercero", "S1E3"},
		{"Lantern Bay: 2ª temporada: Episódio 1", "S2E1"},
		{"Lantern Bay: Stagione 1: Capitolo due: Il diario", "S1E2"},
		{"Lantern Bay: Seizoen 1: Hoofdstuk één: Een licht", "S1E1"},
		{"Lantern Bay: Sezon 1: Rozdział trzeci: Odpływ", "S1E3"},
		{"Lantern Bay: Säsong 1: Kapitel två: Loggboken", "S1E2"},
		{"Lantern Bay: Sæson 2: Afsnit 1", "S2E1"},
		{"Lantern Bay: Sesong 1: Kapittel én", "S1E1"},
		{"Lantern Bay: Kausi 1: Luku kolme", "S1E3"},
		{"Lantern Bay: 1. řada: Kapitola druhá: Deník", "S1E2"},
		{"Lantern Bay: 1. Sezon: 2. Bölüm", "S1E2"},
		{"Lantern Bay: Sezon 1: Birinci Bölüm", "S1E1"},
		{"Lantern Bay: 1. évad: Második fejezet", "S1E2"},
		{"Lantern Bay: Sezonul 1: Capitolul trei", "S1E3"},
		{"Lantern Bay: Сезон 1: Глава вторая: Журнал", "S1E2"},
		{"Lantern Bay: シーズン1: 第二章: 灯", "S1E2"},
		{"Lantern Bay：シーズン２：第１章", "S2E1"},
		{"Lantern Bay: 시즌 1: 제3화", "S1E3"},
		{"Lantern Bay: 第1季: 第2集", "S1E2"},
		// not the show
		{"Some Other Show: Season 1: Chapter One: A Light Goes Out", ""},
		{"Lantern Bay: Tales From the Reef: Season 1: Chapter One: x", ""},
		{"Lantern Bayou: Season 1: Chapter One", ""},
		{"Beyond Lantern Bay: Season 1: Chapter One", ""},
		{"Lantern Bay", ""},
		{"Lantern Bay: ", ""},
		{"Lantern Bay Unlit", ""},
		// no episode
		{"Lantern Bay: Season 9: Chapter One", ""},
		{"Lantern Bay: Season 1: Chapter 77", ""},
		{"Lantern Bay: Season 1: Chapter 1.5", ""},
		{"Lantern Bay: Season 1", ""},
		{"Lantern Bay: Season 2 (Trailer)", ""},
		{"Lantern Bay: Trailer: Season 2", ""},
		{"Lantern Bay: Bande-annonce : Saison 2", ""},
		{"Lantern Bay: Season 2_hook_primary_16x9", ""},
		{"Lantern Bay: Season 1: Chapter Two: The Log (Trailer)", "S1E2?"},
	} {
		p := preview(t, "Title,Date\n\""+c.row+"\",1/20/24\n")
		want := c.want
		if want != "" {
			want += " 2024-01-20"
		}
		if got := marks(p); got != want {
			t.Errorf("%s\n got %q, want %q (%v)", c.row, got, want, p.Ignored)
		}
	}
}

func TestReasonsOfRowsThatAreNotTaken(t *testing.T) {
	p := preview(t, `Title,Date
"Some Other Show: Season 1: Chapter One",1/20/24
"Some Film",1/20/24
"Lantern Bay",1/20/24
"Lantern Bay: Trailer: Season 2",1/20/24
"Lantern Bay: Making of the Reef",1/20/24
"Lantern Bay: Tales From the Reef: Season 1: Chapter One: x",1/20/24
"Lantern Bay: Season 9: Chapter One",1/20/24
"Lantern Bay: Season 1: Chapter One: A Light Goes Out",1/20/24
"Lantern Bay: Season 1: Chapter One: A Light Goes Out",1/20/24
`)
	wants(t, p, "S1E1 2024-01-20", OtherShow, 2, NoEpisode, 1, Trailer, 2, Unknown, 1, NoSuch, 1, Duplicate, 1)
	if p.Rows != 9 || p.From != &netflix {
		t.Errorf("%d rows from %q", p.Rows, p.From.Name)
	}
}

func TestBothFormsOfTheFirstSeason(t *testing.T) {
	for _, file := range []string{
		"\ufeffTitle,Date\r\n\"Stranger Things: Season 1: Chapter One: The Vanishing of Will Byers\",7/15/16\r\n",
		"Title,Date\n\"Stranger Things: Chapter One: The Vanishing of Will Byers\",\"7/15/16\"\n",
		"Title;Date\n\"Stranger Things : Chapitre un : La disparition de Will Byers\";15/07/2016\n",
		"Title\tDate\nStranger Things\u00a0: Saison 1\u00a0: Chapitre un\u00a0: La disparition de Will Byers\t15/07/2016\n",
		"Titel;Datum\nStranger Things: Kapitel eins: Das Verschwinden des Will Byers;15.07.16\n",
		"\"Stranger Things: Stranger Things: Chapter One: The Vanishing of Will Byers\",7/15/16\n",
	} {
		wants(t, preview(t, file, of(stranger(t))), "S1E1 2016-07-15")
	}
}

func TestATitleInAnotherLanguage(t *testing.T) {
	file := "Title,Date\n\"Der Leuchtturm: Staffel 1: Kapitel eins: x\",03.10.21\n"
	wants(t, preview(t, file), "", OtherShow, 1)
	wants(t, preview(t, file, titled("der leuchtturm")), "S1E1 2021-10-03")
}

func TestBrokenRowsSpoilNothingElse(t *testing.T) {
	p := preview(t, `Title,Date
"Lantern Bay: Season 1: Chapter One: x",1/20/24
"Lantern Bay: Season 1: Chapter Two: x,1/21/24
only one cell

"Lantern Bay: Season 1: "Chapter" Three: x",1/22/24
"Lantern Bay: Season 2: Chapter One: x",1/23/24
`+strings.Repeat("x", 200_000)+`
"Lantern Bay: Season 2: Chapter Two:
 in two lines",1/24/24
and the last
"Lantern Bay: Specials: Episode 1",`)
	wants(t, p, "S0E1 ~, S1E1 2024-01-20, S2E1 2024-01-23, S2E2 2024-01-24")
	if got := broken(p); got != "3 4 6 8 11" || p.Damaged != 5 {
		t.Errorf("broken rows: %s (%d)", got, p.Damaged)
	}
}

func TestTheOrderOfDayAndMonth(t *testing.T) {
	row := func(dates ...string) string {
		file := "Title,Date\n"
		for i, date := range dates {
			file += "\"Lantern Bay: Season 1: Chapter " + string(rune('1'+i)) + "\",\"" + date + "\"\n"
		}
		return file
	}
	others := func(dates ...string) string {
		file := ""
		for _, date := range dates {
			file += "\"Some Other Show\"," + date + "\n"
		}
		return file
	}
	for _, c := range []struct{ name, file, want string }{
		{"nothing decides", row("3/4/24"), "S1E1 ~ 2024-03-04"},
		{"both are the same", row("4/4/24"), "S1E1 2024-04-04"},
		{"a day above 12 stands second", row("3/4/24") + others("1/13/24"), "S1E1 2024-03-04"},
		{"a day above 12 stands first", row("3/4/24") + others("13/1/24"), "S1E1 2024-04-03"},
		{"both stand in the file", row("3/4/24", "13/1/24", "1/14/24"), "S1E1 ~ 2024-03-04, S1E2 2024-01-13, S1E3 2024-01-14"},
		{"dots are day first", row("03.04.21"), "S1E1 2021-04-03"},
		{"the language is not English", strings.ReplaceAll(row("3/4/24"), "Season", "Saison"), "S1E1 2024-04-03"},
		{"years first", row("2024-04-03"), "S1E1 2024-04-03"},
		{"years first, with dots", row("2024. 4. 3."), "S1E1 2024-04-03"},
		{"the future is not yet", row("1/12/26"), "S1E1 2026-01-12"},
		{"a day there is not", row("31/31/24"), "S1E1 ~"},
		{"no day", row("yesterday"), "S1E1 ~"},
		{"the far future", row("13/1/2924"), "S1E1 ~"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := marks(preview(t, c.file)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestWatchingAgainKeepsAllTimes(t *testing.T) {
	p := preview(t, "Title,Date\n\"Lantern Bay: Season 1: Chapter One\",1/20/24\n\"Lantern Bay: Season 1: Chapter One\",1/20/21\n")
	wants(t, p, "S1E1 2021-01-20, S1E1 2024-01-20")
}
