package source_test

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf16"

	"unspoiled/content/source"
)

// taken is a catalogue in a line for each episode.
func taken(c *source.Catalogue) string {
	var out []string
	for _, s := range c.Seasons {
		for _, e := range s.Episodes {
			out = append(out, fmt.Sprintf("S%dE%d|%s|%s|%d|%s", e.Season, e.Number, e.Title, e.Released, e.Runtime, e.Summary))
		}
	}
	return strings.Join(out, "\n")
}

// wide is a text as UTF-16 with its mark.
func wide(s string) string {
	out := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(s)) {
		out = append(out, byte(u), byte(u>>8))
	}
	return string(out)
}

// TestFormsOfFiles: files as spreadsheets and libraries save them.
func TestFormsOfFiles(t *testing.T) {
	for name, c := range map[string][2]string{
		"a table of Windows":    {"season,episode,title\n1,1,Caf\xe9\n", "S1E1|Café||0|"},
		"a table in UTF-16":     {wide("season,episode,title\n1,1,Café\n"), "S1E1|Café||0|"},
		"a spreadsheet's line":  {"sep=\t\nSeason\tEpisode\tTitle\tOriginal air date\n1\t1\tOne\t6 September 2019\n", "S1E1|One|2019-09-06|0|"},
		"German":                {"Episode;Titel;Datum;Laufzeit;Inhalt\nS2024E365;\"Ende; der\";30.12.2024;48 min;\"Zwei\nZeilen\"\n", "S2024E365|Ende; der|2024-12-30|48|Zwei Zeilen"},
		"an encyclopedia":       {"No. overall,No. in season,Title,Original release date\n1,1,One,\"September 6, 2019\"\n", "S1E1|One|2019-09-06|0|"},
		"day or month":          {"season,episode,title,date,runtime\n1,1,One,09/06/2019,1:02:59\n", "S1E1|One||62|"},
		"two roots, two heads":  {"<?xml version=\"1.0\"?>\r\n<episodedetails><title>A</title><season>2024</season><episode>365</episode><runtime>48 min</runtime></episodedetails>\r\n<?xml version=\"1.0\"?><episodedetails><title>B</title><season>2024</season><episode>366</episode><plot/></episodedetails>\nhttps://catalogue.example/?a=1&b=2\n", "S2024E365|A||48|\nS2024E366|B||0|"},
		"an nfo in Latin-1":     {"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><episodedetails><title>Caf\xe9</title><season>1</season><episode>0</episode></episodedetails>", "S1E0|Café||0|"},
		"TVmaze, hostile":       {`[{"name":"A <i>B</i>\n\nC","season":1,"number":1,"airdate":"2024-13-45","runtime":99999,"summary":"<p onclick=x>He &amp; she<br/>meet.</p><style>b{}</style><script>\"<p>x</p>\"</script>\u202eevil <img src=x> &#27;[31m &lt;b&gt; 1 < 2","_links":{}}]`, "S1E1|A B C||0|He & she meet.\n\nevil <b> 1 < 2"},
		"TMDB, nothing is said": {`{"season_number":1,"name":"Staffel 1","episodes":[{"episode_number":1,"season_number":1,"name":"Folge 1","overview":"","air_date":null,"runtime":null}]}`, "S1E1|||0|"},
	} {
		in, err := source.Open("x", strings.NewReader(c[0]))
		if err != nil {
			t.Fatal(err)
		}
		_, got, err := source.Read(in, "")
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if taken(got) != c[1] {
			t.Errorf("%s\n got %q\nwant %q", name, taken(got), c[1])
		}
	}
	in, _ := source.Open("x", strings.NewReader("season,episode,date\n1,1,09/06/2019\n"))
	if _, got, err := source.Read(in, ""); err != nil || strings.Join(got.LeftOut, "") != "dates that are written otherwise than 2019-09-06 or 6 September 2019" {
		t.Errorf("left out is %v (%v)", got, err)
	}
}

// TestSonarrPlacesSpecials: where Sonarr says before what a special comes, it stands there.
func TestSonarrPlacesSpecials(t *testing.T) {
	in, _ := source.Open("x", strings.NewReader(`[{"seasonNumber":1,"episodeNumber":1},{"seasonNumber":1,"episodeNumber":2},{"seasonNumber":0,"episodeNumber":1,"airsBeforeSeasonNumber":1,"airsBeforeEpisodeNumber":2},{"seasonNumber":0,"episodeNumber":2,"airsAfterSeasonNumber":1}]`))
	from, got, err := source.Read(in, "")
	if err != nil {
		t.Fatal(err)
	}
	if order := got.Make("x", from, false).Show.Order; strings.Join(order, " ") != "S1E1 S0E1" {
		t.Errorf("the order is %v", order)
	}
}

// TestAFolderOfALibrary: what is no episode is passed over.
func TestAFolderOfALibrary(t *testing.T) {
	in := source.Input{Name: "bay", Folder: fstest.MapFS{
		"tvshow.nfo":             {Data: []byte("\xef\xbb\xbf<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n<tvshow><title>Harbor &amp; Co</title></tvshow>\r\nhttps://catalogue.example/?tab=series&id=1\r\n")},
		"movie.nfo":              {Data: []byte("<movie><title>M</title></movie>")},
		"Season 2024/season.nfo": {Data: []byte("<season><seasonnumber>2024</seasonnumber></season>")},
		"Season 2024/url.nfo":    {Data: []byte("https://catalogue.example/tv/1\n")},
		"Season 2024/a.nfo":      {Data: []byte("<episodedetails><title>A</title><season>2024</season><episode>1</episode></episodedetails>")},
	}}
	_, got, err := source.Read(in, "")
	if err != nil || got.Title != "Harbor & Co" || taken(got) != "S2024E1|A||0|" {
		t.Errorf("%v, %v", got, err)
	}
}
