package source_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"unspoiled/content/source"
)

// taken is a catalogue as one line for each episode.
func taken(c *source.Catalogue) string {
	var out []string
	for _, s := range c.Seasons {
		for _, e := range s.Episodes {
			out = append(out, fmt.Sprintf("S%dE%d|%s|%s|%d|%s", e.Season, e.Number, e.Title, e.Released, e.Runtime, e.Summary))
		}
	}
	return strings.Join(out, "\n")
}

// wide is a text as UTF-16 with a byte order mark.
func wide(s string) string {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return string(out)
}

// TestFormsOfFiles reads files as spreadsheets and libraries save them.
func TestFormsOfFiles(t *testing.T) {
	for name, c := range map[string][2]string{
		"a table of Windows":    {"season,episode,title\n1,1,Caf\xe9\n", "S1E1|Café||0|"},
		"a table in UTF-16":     {wide("season,episode,title\n1,1,Café\n"), "S1E1|Café||0|"},
		"a spreadsheet's line":  {"sep=\t\nSeason\tEpisode\tTitle\tOriginal air date\n1\t1\tOne\t6 September 2019\n", "S1E1|One|2019-09-06|0|"},
		"German":                {"Episode;Titel;Datum;Laufzeit;Inhalt\nS2024E365;\"Ende; der\";30.12.2024;48 min;\"Zwei\nZeilen\"\n", "S2024E365|Ende; der|2024-12-30|48|Zwei Zeilen"},
		"an encyclopedia":       {"No. overall,No. in season,Title,Original release date\n1,1,One,\"September 6, 2019\"\n", "S1E1|One|2019-09-06|0|"},
		"day or month":          {"season,episode,title,date,runtime\n1,1,One,09/06/2019,1:02:59\n", "S1E1|One||62|"},
		"a row tells the day":   {"season,episode,date,runtime\n1,1,09/06/2019,1 h 2 min\n1,2,16/06/2019,48.5\n1,2,17/06/2019,\n", "S1E1||2019-06-09|62|\nS1E2||2019-06-16|48|"},
		"a row tells the month": {"season,episode,date,runtime\n1,1,09/06/2019,62m\n1,2,09/13/2019,9 seasons\n", "S1E1||2019-09-06|62|\nS1E2||2019-09-13|0|"},
		"words for numbers":     {"Season,Episode,Title\nSeason 1,Episode 2,A\n2.0,3.0,B\n,4,C\n1,1.5,D\n", "S1E2|A||0|\nS2E3|B||0|"},
		"Spanish":               {"Temporada;Episodio;Título;Fecha\n1;2;Dos;06/09/2019\n", "S1E2|Dos|2019-09-06|0|"},
		"Japanese":              {"シーズン,話,タイトル,日付\n1,2,灯,2019年9月6日\n1,3,,19/09/13\n", "S1E2|灯|2019-09-06|0|\nS1E3||2019-09-13|0|"},
		"an open quote":         {"season,episode,title\n1,1,\"One\n1,2,\"Two\"\n1,3,\"\"\"Three\"\" here\"\n", "S1E2|Two||0|\nS1E3|\"Three\" here||0|"},
		"paragraphs":            {"season,episode,title,summary\n1,1,One,\"a" + strings.Repeat("\n\nb", 20) + "\"\n", "S1E1|One||0|a" + strings.Repeat("\n\nb", 20)},
		"one show of several":   {"show,season,episode,title\nHarbor,1,1,No\nLANTERN BAY,1,1,One\n", "S1E1|One||0|"},
		"French":                {"Saison;Épisode;Titre;Durée\n1;2;Deux;48 min\n", "S1E2|Deux||48|"},
		"two numbers":           {"#|No. in\u00a0season|Season|Title|Original release date [1]\n9|1|2|\"\"\"One\"\"\"|July 15, 2016 (2016-07-15)[2]\n", "S2E1|One|2016-07-15|0|"},
		"one number":            {"Title,Number\nOne,9\n", "S1E9|One||0|"},
		"two roots, two heads":  {"<?xml version=\"1.0\"?>\r\n<episodedetails><title>A</title><season>2024</season><episode>365</episode><runtime>48 min</runtime></episodedetails>\r\n<?xml version=\"1.0\"?><episodedetails><title>B</title><season>2024</season><episode>366</episode><plot/></episodedetails>\nhttps://catalogue.example/?a=1&b=2\n", "S2024E365|A||48|\nS2024E366|B||0|"},
		"an nfo in Latin-1":     {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><episodedetails><title>Caf\xe9</title><season>1</season><episode>0</episode></episodedetails>", "S1E0|Café||0|"},
		"TVmaze, hostile":       {`[{"name":"A <i>B</i>\n\nC","season":1,"number":1,"airdate":"2024-13-45","runtime":99999,"summary":"<p onclick=x>He &amp; she<br/>meet.</p><style>b{}</style><script>\"<p>x</p>\"</script>\u202eevil <img src=x> &#27;[31m &lt;b&gt; 1 < 2","_links":{}}]`, "S1E1|A B C||0|He & she meet.\n\nevil <b> 1 < 2"},
		"TVmaze, odd values":    {`{"name":7,"network":"Nine","_embedded":{"episodes":[{"name":11001001,"season":"1","number":2.0,"runtime":48.5,"airdate":"2019-09-06T21:00:00Z","summary":["x"]},{"season":null,"number":3},{"season":"first","number":3},{"season":1,"number":1.5},7]}}`, "S1E2|11001001|2019-09-06|48|"},
		"TMDB, seasons alone":   {"{\"season_number\":1,\"episodes\":[{\"episode_number\":1,\"name\":\"第1話\"}]}\n{\"season_number\":\"2\",\"name\":\"シーズン2\",\"episodes\":[{\"episode_number\":1,\"name\":\"Two\"}]}", "S1E1|||0|\nS2E1|Two||0|"},
		"TMDB, a list of them":  {`[{"season_number":1,"episodes":[{"episode_number":1,"name":"Capítulo 1"}]},{"season_number":0,"name":"Extras","episodes":[{"episode_number":1,"season_number":0,"name":"Two"}]}]`, "S0E1|Two||0|\nS1E1|||0|"},
		"Trakt, no season":      {`[{"number":0,"ids":{},"aired_episodes":0},{"number":2,"ids":{},"episodes":[{"number":1,"title":"One"}]}]`, "S2E1|One||0|"},
		"Trakt, one season":     {`[{"season":2,"number":1,"title":"One","ids":{},"first_aired":"2019-09-06T20:00:00.000Z"}]`, "S2E1|One|2019-09-06|0|"},
		"Jellyfin, two in one":  {"<episodedetails><title>A</title><season>1</season><episode>2</episode><episodenumberend>3</episodenumberend><aired>2019-09-06</aired><plot>Of both.</plot></episodedetails>", "S1E2|A|2019-09-06|0|\nS1E3||2019-09-06|0|Of both."},
		"TMDB, nothing is said": {`{"season_number":1,"name":"Staffel 1","episodes":[{"episode_number":1,"season_number":1,"name":"Folge 1","overview":"","air_date":null,"runtime":null}]}`, "S1E1|||0|"},
	} {
		in, err := source.Open("x", strings.NewReader(c[0]))
		if err != nil {
			t.Fatal(err)
		}
		in.Title = "Lantern Bay"
		_, got, err := source.Read(in, "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if taken(got) != c[1] {
			t.Errorf("%s\n got %q\nwant %q", name, taken(got), c[1])
		}
	}
}

// TestWhatIsLeftOutOfATable: ambiguous dates are left out and counted.
func TestWhatIsLeftOutOfATable(t *testing.T) {
	in, _ := source.Open("x", strings.NewReader("season,episode,date\n1,1,09/06/2019\n1,2,10/06/2019\n1,3,last Friday\n1,4,2019-09-06\n"))
	_, got, err := source.Read(in, "")
	want := "dates of which no row tells whether the day or the month comes first; write them as 2019-09-06 (2)|dates that are written otherwise than 2019-09-06 or 6 September 2019"
	if err != nil || strings.Join(got.LeftOut, "|") != want || taken(got) != "S1E1|||0|\nS1E2|||0|\nS1E3|||0|\nS1E4||2019-09-06|0|" {
		t.Errorf("%q, left out is %q (%v)", taken(got), got.LeftOut, err)
	}
}

// TestTablesThatMakeNoShow: the error says why.
func TestTablesThatMakeNoShow(t *testing.T) {
	for file, says := range map[string]string{
		"season,episode,title\n,1,One\n":                     "x: has no episode in it (x:2: has no season and episode, and was left out)",
		"show,season,episode\nHarbor,1,1\nLantern Bay,1,1\n": "x:3: holds more than one show; say which with --title",
		"title=Bay\nshow,season,episode\nHarbor,1,1\n":       "x: has no row of that show",
		"1,1,One\n1,2,Two\n":                                 "x:1: has no column for the episode",
		"season,episode,my notes,title\n1,1,a,One":           "",
	} {
		title, rest, ok := strings.Cut(strings.TrimPrefix(file, "title="), "\n")
		if !strings.HasPrefix(file, "title=") || !ok {
			title, rest = "", file
		}
		in, err := source.Open("x", strings.NewReader(rest))
		if err != nil {
			t.Fatal(err)
		}
		in.Title = title
		_, got, err := source.Read(in, "table")
		if says == "" && (err != nil || strings.Join(got.LeftOut, "") != `columns that are not known: "my notes"`) {
			t.Errorf("%q: %v, %v", file, got, err)
		}
		if says != "" && (err == nil || !strings.Contains(err.Error(), says)) {
			t.Errorf("%q: %v", file, err)
		}
	}
}

// TestWhatIsNoShow: an answer that holds no show is recognized, with or without --from.
func TestWhatIsNoShow(t *testing.T) {
	for file, says := range map[string]string{
		"<!DOCTYPE html>\n<html><body>502</body></html>":                                                "is a web page",
		`{"name":"Not Found","message":"","code":0,"status":404}`:                                       "is a catalogue's refusal",
		`{"success":false,"status_code":7,"status_message":"Invalid API key"}`:                          "is a catalogue's refusal",
		`[{"score":1,"show":{"name":"Lantern Bay"}}]`:                                                   "is the answer to a search",
		`{"page":1,"results":[],"total_results":0}`:                                                     "is the answer to a search",
		`[{"number":1,"ids":{"trakt":1},"episode_count":3,"aired_episodes":3}]`:                         "extended=episodes,full",
		`[{"title":"Lantern Bay","titleSlug":"lantern-bay","tvdbId":1,"seasons":[{"seasonNumber":1}]}]`: "/api/v3/episode?seriesId=",
		`{"name":"Lantern Bay","_links":{},"averageRuntime":50}`:                                        "with its episodes embedded",
		"{\"name\":\"Lantern Bay\",\n\"_embedded\":{\"episodes\":[{\"season\":1,":                       "x: breaks off",
		"[" + strings.Repeat("{},", 20_001) + "{}]":                                                     "holds more than 20000 entries",
		"{\"name\":\"Lantern Bay\",\n_embedded}":                                                        "x:2: is no JSON",
	} {
		for _, name := range []string{"", "tvmaze"} {
			in, err := source.Open("x", strings.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			if _, _, err := source.Read(in, name); err == nil || !strings.Contains(err.Error(), says) {
				t.Errorf("%.80s, %q: %v", file, name, err)
			}
		}
	}
}

// TestPlacesOfSpecials: a special is where its catalogue places it.
func TestPlacesOfSpecials(t *testing.T) {
	nfo := func(tags string) string {
		series := ""
		for _, p := range [][2]int{{1, 1}, {1, 2}, {2, 1}} {
			series += fmt.Sprintf("<episodedetails><season>%d</season><episode>%d</episode></episodedetails>", p[0], p[1])
		}
		return series + "<episodedetails><season>0</season><episode>1</episode>" + tags + "</episodedetails>"
	}
	for file, want := range map[string]string{
		nfo("<displayseason>1</displayseason><displayepisode>2</displayepisode>"):                                  "S1E1 S0E1",
		nfo("<displayseason>1</displayseason><displayepisode>4096</displayepisode>"):                               "S1 S0E1",
		nfo("<displayafterseason>1</displayafterseason>"):                                                          "S1 S0E1",
		nfo("<displayseason>-1</displayseason><displayepisode>-1</displayepisode>"):                                "",
		nfo("<airsafter_season>1</airsafter_season><displayseason>1</displayseason>"):                              "S1 S0E1",
		nfo("<airsbefore_episode>2</airsbefore_episode><airsbefore_season>1</airsbefore_season><displayepisode/>"): "S1E1 S0E1",
	} {
		in, _ := source.Open("x", strings.NewReader(file))
		from, got, err := source.Read(in, "")
		if err != nil {
			t.Fatal(err)
		}
		if order := strings.Join(got.Make("x", from, false).Show.Order, " "); order != want {
			t.Errorf("%s\n the order is %q, want %q", file, order, want)
		}
	}
}

// TestWhatIMDbLeavesOut: IMDb's sign for nothing is read as nothing, and episodes without a number
// are reported.
func TestWhatIMDbLeavesOut(t *testing.T) {
	in := source.Input{Name: "tables", Folder: fstest.MapFS{
		"title.episode.tsv": {Data: []byte("tconst\tparentTconst\tseasonNumber\tepisodeNumber\ntt11\ttt1\t1\t1\ntt12\ttt1\t\\N\t\\N\n")},
		"title.basics.tsv":  {Data: []byte("tconst\ttitleType\tprimaryTitle\toriginalTitle\tisAdult\tstartYear\tendYear\truntimeMinutes\ntt11\ttvEpisode\t\\N\tx\t0\t2019\t\\N\t\\N\n")},
	}}
	_, got, err := source.Read(in, "")
	if err != nil || taken(got) != "S1E1|||0|" || strings.Join(got.LeftOut, "") != "episodes without a number" {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestAFolderOfALibrary: files that are not episodes are skipped.
func TestAFolderOfALibrary(t *testing.T) {
	in := source.Input{Name: "bay", Folder: fstest.MapFS{
		"tvshow.nfo":             {Data: []byte("\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<tvshow><title>Harbor &amp; Co</title></tvshow>\r\nhttps://catalogue.example/?tab=series&id=1\r\n")},
		"movie.nfo":              {Data: []byte("<movie><title>M</title></movie>")},
		"Season 2024/season.nfo": {Data: []byte("<season><seasonnumber>2024</seasonnumber></season>")},
		"._movie.nfo":            {Data: []byte("\x00\x05\x16\x07Mac OS X<")},
		"@eaDir/a.nfo":           {Data: []byte("<episodedetails><season>1</season><episode>1</episode></episodedetails>")},
		"Season 2024/url.nfo":    {Data: []byte("https://catalogue.example/tv/1\n")},
		"Season 2024/a.nfo":      {Data: []byte("<episodedetails><title>A</title><season>2024</season><episode>1</episode></episodedetails>")},
	}}
	_, got, err := source.Read(in, "")
	if err != nil || got.Title != "Harbor & Co" || taken(got) != "S2024E1|A||0|" {
		t.Errorf("%v, %v", got, err)
	}
	in.Folder.(fstest.MapFS)["tvshow.nfo"].Data = []byte("https://catalogue.example/tv/1\n")
	if _, got, err := source.Read(in, ""); err != nil || taken(got) != "S2024E1|A||0|" {
		t.Errorf("where tvshow.nfo is an address: %v, %v", got, err)
	}
	for name, want := range map[string]string{
		"Season 1/Bay S01E02 The Drowning/The Drowning.nfo": "Season 1/…S01E02…/….nfo:1: is no XML", "Season 1/The Drowning.nfo": "Season 1/….nfo:1: is no XML",
		"Season 1/Bay - S01E02-E03 - The Drowning.NFO": "Season 1/…S01E02-E03….nfo:1: is no XML", "tvshow.nfo": "tvshow.nfo:1: is no XML",
	} {
		broken := source.Input{Name: "bay", Folder: fstest.MapFS{name: {Data: []byte("<episodedetails><title>")}}}
		if _, _, err := source.Read(broken, "kodi"); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	several := source.Input{Name: "videos", Folder: fstest.MapFS{"Lantern Bay/tvshow.nfo": {}, "Other/tvshow.nfo": {}}}
	if _, _, err := source.Read(several, ""); err == nil || !strings.Contains(err.Error(), `such as "videos/Lantern Bay"`) {
		t.Errorf("a folder of shows: %v", err)
	}
}
