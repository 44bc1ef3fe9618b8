package imports

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"os"
	"strings"
	"testing"
	"unicode/utf16"

	"unspoiled/content"
)

// TestEveryImporterIsWhole: the help, the README and the completion are made from it.
func TestEveryImporterIsWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, i := range Importers {
		if i.Name == "" || i.Title == "" || i.Takes == "" || i.Since == "" || i.Lacks == "" || len(i.files) == 0 || seen[i.Name] {
			t.Errorf("%s is not whole", i.Name)
		}
		seen[i.Name] = true
		if got, err := Named(strings.ToUpper(i.Name)); err != nil || got != i {
			t.Errorf("%s: %v", i.Name, err)
		}
		for _, f := range i.files {
			if f.what == "" || f.fits == nil || f.read == nil && f.not == "" {
				t.Errorf("%s, %q is not whole", i.Name, f.what)
			}
		}
	}
	if _, err := Named("vhs"); err == nil || !strings.Contains(err.Error(), "netflix, trakt, tvtime") {
		t.Errorf("%v", err)
	}
}

// TestServices reads one small file of each shape that a service writes.
func TestServices(t *testing.T) {
	for _, c := range []struct {
		name, file string
		of         *Importer
		want       string
	}{
		{"trakt, traktexport", `{"username":"a","watchlist":[{"listed_at":"2024-01-01","type":"show"}],"history":[{"watched_at":"2024-05-01T20:00:00.000Z","action":"watch","type":"episode","episode":{"season":1,"number":2},"show":{"title":"Lantern Bay"}}]}`, &trakt, "S1E2 2024-05-01T20:00"},
		{"trakt, an entry without a time", `[{"watched_at":"2024-05-01T20:00:00.000Z","type":"episode","episode":{"season":1,"number":2},"show":{"title":"Lantern Bay"}},{"watched_at":null,"type":"episode","episode":{"season":1,"number":3},"show":{"title":"Lantern Bay"}}]`, &trakt, "S1E2 2024-05-01T20:00"},
		{"trakt, an entry a line", `{"watched_at":"2024-05-01T20:00:00.000Z","type":"episode","episode":{"season":1,"number":2},"show":{"title":"Lantern Bay"}}` + "\n" + `{"watched_at":"2024-05-01T21:00:00.000Z","type":"episode","episode":{"season":1,"number":3},"show":{"title":"Lantern Bay"}}` + "\n", &trakt, "S1E2 2024-05-01T20:00, S1E3 2024-05-01T21:00"},
		{"trakt, a table with a watchlist", "type,action,title,season,episode,watched_at\nepisode,watchlist,Lantern Bay,2,2,2024-05-01T20:00:00Z\nepisode,scrobble,Lantern Bay,1,2,2024-05-01T20:00:00Z\nepisode,watch,Lantern Bay,1,3,\n", &trakt, "S1E2 2024-05-01T20:00"},
		{"tvtime, seen episodes by number", "episode_id,tv_show_id,tv_show_name,episode_season_number,episode_number,created_at\n1,4711,,1,3,2018-01-01 20:00:00\n2,4711,Lantern Bay,1,2,2018-01-01 20:00:00\n3,9,,1,1,2018-01-01 20:00:00\n", &tvtime, "S1E2 2018-01-01T20:00, S1E3 2018-01-01T20:00"},
		{"tvtime, watched on", "episode_id,user_id,created_at,updated_at,tv_show_name,episode_season_number,episode_number\n1,1,2021-01-01 10:00:00,2021-01-01 10:00:00,Lantern Bay,1,1\n", &tvtime, "S1E1 2021-01-01T10:00"},
		{"tvtime, native", "ts,created_at,show_name,episode_id,episode_season_number,episode_number,episode_name\n1714593600,,Lantern Bay,1,1,2,x\n", &tvtime, "S1E2 2024-05-01T20:00"},
		{"tvtime, older records with a key for the day", "type-uuid-n,type,entity_type,series_name,season_number,episode_number,watch_date_range_key,created_at\na,watch,episode,Lantern Bay,1,2,watch-date-1714593600,2025-01-01 00:00:00\nb,rewatch_count,episode,Lantern Bay,1,3,watch-date-1714593600,2025-01-01 00:00:00\n", &tvtime, "S1E2 2024-05-01T20:00"},
		{"tvtime, the Extractor", "type,media_type,tmdb_id,title,year,watched_at,season,episode\nwatch,episode,1,Lantern Bay,2019,2024-05-01T20:00:00Z,1,2\nfollow,show,1,Lantern Bay,2019,,,\n", &tvtime, "S1E2 2024-05-01T20:00"},
		{"jellyfin, played without a count", `[{"Type":"Episode","SeriesName":"Lantern Bay (2019)","ParentIndexNumber":2,"IndexNumber":1,"IndexNumberEnd":2,"UserData":{"Played":true,"PlayCount":0}}]`, &jellyfin, "S2E1, S2E2"},
		{"emby, with a heading", "DateCreated\tUserId\tItemId\tItemType\tItemName\tPlaybackMethod\tClientName\tDeviceName\tPlayDuration\n2024-05-01 20:00:00\ta\tb\tEpisode\tLantern Bay - s01e02 - The Log\tx\ty\tz\t3000\n", &jellyfin, "S1E2 2024-05-01T20:00"},
		{"jellyfin, two episodes in one", "2024-05-01 20:00:00\ta\tb\tEpisode\tLantern Bay - s01e01e02 - The Log\tx\ty\tz\t6000\n2024-05-02 20:00:00\ta\tb\tEpisode\tLantern Bay - s02e01e02 - Salvage\tx\ty\tz\t3000\n", &jellyfin, "S1E1 2024-05-01T20:00, S1E2 2024-05-01T20:00"},
		{"plex", `{"MediaContainer":{"size":2,"Metadata":[{"type":"episode","title":"x","grandparentTitle":"Lantern Bay","parentIndex":1,"index":2,"viewedAt":1714593600,"accountID":1},{"type":"movie","title":"Lantern Bay","viewedAt":1714593600,"accountID":1}]}}`, &plex, "S1E2 2024-05-01T20:00"},
		{"tautulli, a table", "date,friendly_name,media_type,grandparent_title,parent_media_index,media_index,watched_status\n1714593600,Ada,episode,Lantern Bay,1,2,1\n1714593600,Ada,episode,Lantern Bay,1,3,0.5\n1714593600,Ada,episode,Lantern Bay,2,1,0\n", &plex, "S1E2 2024-05-01T20:00"},
		{"jellyfin, two answers", `{"Items":[{"Type":"Episode","SeriesName":"Lantern Bay","ParentIndexNumber":1,"IndexNumber":2,"UserData":{"Played":true}}]}` + "\n" + `{"Items":[{"Type":"Episode","SeriesName":"Lantern Bay","ParentIndexNumber":1,"IndexNumber":3,"UserData":{"Played":true}}]}`, &jellyfin, "S1E2, S1E3"},
		{"simkl, anime alone", `{"anime":[{"status":"watching","last_watched_at":"2024-05-01T20:00:00Z","show":{"title":"Lantern Bay"},"seasons":[{"number":1,"episodes":[{"number":2,"watched_at":"2024-05-01T20:00:00Z"}]}]}]}`, &simkl, "S1E2 2024-05-01T20:00"},
		{"emby, with a heading and commas", "DateCreated,UserId,ItemId,ItemType,ItemName,PlaybackMethod,ClientName,DeviceName,PlayDuration\n2024-05-01 20:00:00,a,b,Episode,Lantern Bay - s01e02 - The Log,x,y,z,3000\n", &jellyfin, "S1E2 2024-05-01T20:00"},
		{"plex, titles alone", `{"MediaContainer":{"Metadata":[{"type":"episode","title":"Chapter Two: The Log","grandparentTitle":"Lantern Bay","viewedAt":1714593600},{"type":"episode","title":"Salvage","grandparentTitle":"Lantern Bay","viewedAt":1714593600},{"type":"episode","title":"The Log","grandparentTitle":"Other","viewedAt":1714593600}]}}`, &plex, "S1E2 2024-05-01T20:00, S2E1 2024-05-01T20:00"},
		{"plex, XML", `<?xml version="1.0" encoding="UTF-8"?><MediaContainer size="2"><Video type="episode" grandparentTitle="Lantern Bay" parentIndex="1" index="2" viewedAt="1714593600" accountID="1"/><Video type="movie" title="Lantern Bay" viewedAt="1714593600" accountID="1"><Media/></Video></MediaContainer>`, &plex, "S1E2 2024-05-01T20:00"},
		{"kodi, JSON-RPC", `{"id":1,"jsonrpc":"2.0","result":{"episodes":[{"episode":2,"episodeid":1,"label":"1x02","lastplayed":"2024-05-01 20:00:00","playcount":1,"season":1,"showtitle":"Lantern Bay"},{"episode":3,"lastplayed":"2024-05-01 20:00:00","playcount":0,"season":1,"showtitle":"Lantern Bay"}]}}`, &kodi, "S1E2 2024-05-01T20:00"},
		{"kodi, a library", `<?xml version="1.0" encoding="UTF-16" standalone="yes"?><videodb><version>1</version><movie><title>Lantern Bay</title><playcount>1</playcount></movie><tvshow><title>Other</title><episodedetails><season>1</season><episode>1</episode><playcount>1</playcount></episodedetails></tvshow>
<tvshow><title>Lantern Bay</title><plot>x &amp; y</plot><episodedetails><title>a</title><season>1</season><episode>2</episode><playcount>2</playcount><lastplayed>2024-05-01 20:00:00</lastplayed><actor><name>x</name></actor></episodedetails><episodedetails><showtitle>Lantern Bay</showtitle><season>1</season><episode>3</episode><playcount>0</playcount><lastplayed></lastplayed></episodedetails></tvshow></videodb>`, &kodi, "S1E2 2024-05-01T20:00"},
		{"kodi, an episode", "<?xml version=\"1.0\"?>\n<episodedetails><showtitle>Lantern Bay</showtitle><season>1</season><episode>2</episode><playcount>1</playcount></episodedetails>", &kodi, "S1E2"},
		{"yamtrack, 2024", "\"media_id\",\"source\",\"media_type\",\"title\",\"image\",\"season_number\",\"episode_number\",\"score\",\"progress\",\"status\",\"repeats\",\"start_date\",\"end_date\",\"notes\",\"watch_date\"\n\"1\",\"tmdb\",\"episode\",\"Lantern Bay\",\"http://x\",\"1\",\"2\",\"\",\"\",\"\",\"0\",\"\",\"\",\"\",\"2024-05-01\"\n", &yamtrack, "S1E2 2024-05-01"},
		{"ryot, with a title", `{"metadata":[{"lot":"show","source":"tmdb","identifier":"1","title":"Lantern Bay","collections":[],"seen_history":[{"show_season_number":1,"show_episode_number":2,"ended_on":"2024-05-01","progress":"100"},{"show_season_number":1,"show_episode_number":3,"started_on":"2024-05-01","progress":"40.00"},{"show_season_number":2,"show_episode_number":1,"state":"in_progress"}]}]}`, &ryot, "S1E2 2024-05-01"},
		{"betaseries", "id,thetvdb_id,title,archive,episode,remaining,status,tags\n3,4,\"Lantern Bay\",0,S01E02,3,40,\n4,5,Other,1,S00E00,84,0,\n", &betaseries, "S1E1?, S1E2"},
		{"seriesguide", `[{"tvdb_id":1,"title":"Lantern Bay","favorite":true,"seasons":[{"season":1,"episodes":[{"episode":1,"watched":true,"collected":true},{"episode":2,"watched":false,"collected":true},{"episode":3,"skipped":true}]}]}]`, &seriesguide, "S1E1"},
		{"serializd", `{"shows":[{"name":"Lantern Bay","showId":1}],"diary":[{"name":"Lantern Bay","showId":1,"dateAdded":"2024-05-01T20:00:00Z","season":{"seasonNumber":1},"episode":{"episodeNumber":2}},{"name":"Lantern Bay","showId":1,"backdate":"2024-05-02","season":{"seasonNumber":2},"episode":null}]}`, &serializd, "S1E2 2024-05-01T20:00, S2E1?, S2E2?"},
		{"serializd, its reviews", `{"reviews":[{"showName":"Lantern Bay","showId":1,"seasonId":8,"episodeNumber":2,"backdate":"2024-05-01T20:00:00Z","showSeasons":[{"id":7,"seasonNumber":2},{"id":8,"seasonNumber":1}]}]}`, &serializd, "S1E2 2024-05-01T20:00"},
		{"imdb, with days", "Const,Date Watched,Title,Title Type,Year\ntt1,2024-05-01,Lantern Bay: The Log,TV Episode,2019\ntt2,2024-05-01,Lantern Bay,TV Series,2019\n", &imdb, "S1E2 2024-05-01"},
		{"a table of one's own", "Serie;Staffel;Folge;Datum;Gesehen\nLantern Bay;1;2;01.05.2024;ja\nLantern Bay;1;3;;nein\n", &table, "S1E2 2024-05-01"},
		{"a table without days", "show\tepisode\nLantern Bay\tS01E02\nOther\tS01E03\n", &table, "S1E2"},
		{"a table that is filled in", "Show,Season,Episode,Title,Date watched\nLantern Bay,1,1,x,\"May 1, 2024\"\nLantern Bay,1,2,y,\n", &table, "S1E1 2024-05-01"},
		{"a table with days as a yes", "Show,Season,Episode,Watched\nLantern Bay,1,1,2024-05-01\nLantern Bay,1,2,2\nLantern Bay,1,3,\nLantern Bay,2,1,0\n", &table, "S1E1 2024-05-01, S1E2"},
		{"a table as in Britain", "Show,Series,Episode,Date\nLantern Bay,1,2,1/5/24\nOther,1,2,31/5/24\n", &table, "S1E2 2024-05-01"},
		{"a table of days to come", "show,season,episode,date\nLantern Bay,1,2,2024-05-01\nLantern Bay,2,2,2033-05-01\n", &table, "S1E2 2024-05-01"},
		{"a table with half of the states", "show,season,episode,status\nLantern Bay,1,2,watched\nLantern Bay,2,2,\n", &table, "S1E2"},
		{"a spreadsheet's", "sep=;\r\nShow;Season;Episode;Watched on\r\nLantern Bay;1.0;2.0;2024. 5. 1.\r\n", &table, "S1E2 2024-05-01"},
		{"a table of parts", "show,season,episode,progress,date\nLantern Bay,1,1,100%,2024-05-01\nLantern Bay,1,2,0.97,2024-05-01\nLantern Bay,1,3,40%,2024-05-01\nLantern Bay,2,1,0.4,2024-05-01\n", &table, "S1E1 2024-05-01, S1E2 2024-05-01"},
		{"a table with boxes", "show,season,episode,seen\nLantern Bay,1,1,checked\nLantern Bay,1,2,\n", &table, "S1E1"},
		{"Japanese", "作品,シーズン,話,視聴日\nLantern Bay,1,2,24/05/01\n", &table, "S1E2 2024-05-01"},
		{"Chinese", "剧名,季,集,日期\nLantern Bay,1,2,2024-05-01\n", &table, "S1E2 2024-05-01"},
		{"Polish", "Serial;Sezon;Odcinek;Data\nLantern Bay;1;2;01.05.2024\n", &table, "S1E2 2024-05-01"},
		{"Korean", "작품;시즌;화;날짜\nLantern Bay;1;2;2024년 5월 1일\n", &table, "S1E2 2024-05-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := preview(t, c.file)
			if got := marks(p); got != c.want || p.From != c.of || p.Damaged > 0 {
				t.Errorf("from %s: got %s, want %s; %v %v", p.From.Name, got, c.want, p.Ignored, p.Broken)
			}
		})
	}
}

// TestWhatIsNoWatchMarksNothing: lists, ratings and the like mark nothing, even if --from names the
// service.
func TestWhatIsNoWatchMarksNothing(t *testing.T) {
	show := `"show":{"title":"Lantern Bay","year":2019}`
	for name, file := range map[string]string{
		"trakt, a collection":   `[{"last_collected_at":"2022-01-01",` + show + `,"seasons":[{"number":2,"episodes":[{"number":2,"collected_at":"2022-01-01"}]}]}]`,
		"trakt, a watchlist":    `[{"rank":1,"listed_at":"2022-01-01","type":"episode","episode":{"season":2,"number":2},` + show + `}]`,
		"trakt, ratings":        `[{"rated_at":"2022-01-01","rating":9,"type":"episode","episode":{"season":2,"number":2},` + show + `}]`,
		"trakt, paused":         `[{"progress":40,"paused_at":"2022-01-01","type":"episode","episode":{"season":2,"number":2},` + show + `}]`,
		"trakt, hidden":         `[{"hidden_at":"2022-01-01","type":"episode","episode":{"season":2,"number":2},` + show + `}]`,
		"trakt, a season":       `[{"watched_at":"2022-01-01T20:00:00Z","type":"season","season":{"number":2},` + show + `}]`,
		"trakt, no plays":       `[{"plays":0,"last_watched_at":null,` + show + `,"seasons":[{"number":2,"episodes":[{"number":2}]}]}]`,
		"tvtime, votes":         "vote_key,episode_id,uuid,user_id,series_name,season_number,episode_number\n1-3,1,u,1,Lantern Bay,2,2\n",
		"tvtime, a comment":     "comment,tv_show_name,episode_season_number,episode_number,created_at\nx,Lantern Bay,2,2,2020-01-01 10:00:00\n",
		"tvtime, followed":      "tv_show_id,tv_show_name,archived,created_at\n1,Lantern Bay,0,2020-01-01 10:00:00\n",
		"simkl, planned":        `{"shows":[{"status":"plantowatch",` + show + `,"seasons":[{"number":2,"episodes":[{"number":2}]}]}]}`,
		"simkl, a planned row":  "SIMKL_ID,Title,Type,Year,Watchlist,LastEpWatched,WatchedDate\n1,Lantern Bay,tv,2019,plantowatch,S02E02,\n",
		"jellyfin, a favorite":  `{"Items":[{"Type":"Episode","SeriesName":"Lantern Bay","ParentIndexNumber":2,"IndexNumber":2,"UserData":{"IsFavorite":true,"PlayCount":1,"PlayedPercentage":90,"LastPlayedDate":"2022-01-01T00:00:00Z","Played":false}}]}`,
		"jellyfin, no data":     `{"Items":[{"Type":"Episode","SeriesName":"Lantern Bay","ParentIndexNumber":2,"IndexNumber":2}]}`,
		"kodi, no plays asked":  `{"jsonrpc":"2.0","result":{"episodes":[{"episode":2,"season":2,"showtitle":"Lantern Bay"}]}}`,
		"kodi, to resume":       `<videodb><tvshow><title>Lantern Bay</title><episodedetails><season>2</season><episode>2</episode><playcount>0</playcount><resume><position>900</position></resume></episodedetails></tvshow></videodb>`,
		"imdb, ratings":         "Const,Your Rating,Date Rated,Title,URL,Title Type,Year\ntt1,9,2024-05-01,Lantern Bay: The Log,u,TV Episode,2019\n",
		"imdb, a list":          "Position,Const,Created,Modified,Title,Title Type\n1,tt1,2024-05-01,2024-05-01,Lantern Bay: The Log,TV Episode\n",
		"a table of air dates":  "show,season,episode,airdate\nLantern Bay,2,2,2024-05-01\n",
		"a table of ratings":    "show,season,episode,rating\nLantern Bay,2,2,9\n",
		"a table of wishes":     "show,season,episode,status\nLantern Bay,2,2,Plan to watch\n",
		"a film of that name":   "type,show,season,episode,watched_at\nmovie,Lantern Bay,1,1,2024-05-01\n",
		"netflix, ratings":      "Profile Name,Title Name,Rating Type,Star Value\nAda,Lantern Bay,thumb,3\n",
		"ryot, a review":        `{"metadata":[{"lot":"show","source":"tmdb","identifier":"1","title":"Lantern Bay","reviews":[{"rating":"9","show_season_number":2,"show_episode_number":2}],"seen_history":[]}]}`,
		"seriesguide, a list":   `[{"list_id":"1","name":"x","items":[{"tvdb_id":1,"type":"episode"}]}]`,
		"serializd, no day":     `{"diary":[{"name":"Lantern Bay","showId":1,"rating":9,"season":{"seasonNumber":2}}]}`,
		"yamtrack, in progress": "media_id,media_type,title,season_number,episode_number,status,end_date\n1,episode,Lantern Bay,2,2,In progress,2024-05-01\n",
	} {
		for _, i := range append([]*Importer{nil}, Importers...) {
			if p, err := try(t, file, from(i)); err == nil && len(p.Marks) > 0 {
				t.Errorf("%s, read as %s: %s", name, p.From.Name, marks(p))
			}
		}
	}
}

// TestOtherShowsNeverMatch: spin-offs, remakes, shows of other years.
func TestOtherShowsNeverMatch(t *testing.T) {
	for _, title := range []string{
		"Stranger Things: Tales From '85", "Stranger Things: Tales From ’85: Season 1", "Stranger Things - Tales From '85", "Beyond Stranger Things", "Stranger Things (2031)",
		"Stranger Thing", "Stranger Things 85", "Stranger Things Kids", "기묘한 이야기들", "怪奇物語外傳", "ストレンジャー・シングス: テイルズ・フロム・'85",
	} {
		for name, file := range map[string]string{
			"netflix": "Title,Date\n\"" + title + ": Chapter One: x\",1/20/24\n\"" + title + ": Season 1: Episode 2\",1/20/24\n\"" + title + ": S1:E3\",1/20/24\n",
			"table":   "show,season,episode\n\"" + title + "\",1,1\n",
			"list":    "S9E9\n" + title + " S01E01\n",
			"trakt":   `[{"watched_at":"2024-05-01T20:00:00Z","type":"episode","episode":{"season":1,"number":2},"show":{"title":"` + title + `"}}]`,
		} {
			if p, err := try(t, file, of(stranger(t))); err == nil && len(p.Marks) > 0 {
				t.Errorf("%s, %s: %s", title, name, marks(p))
			}
		}
	}
	file := `[{"watched_at":"2024-05-01T20:00:00Z","type":"episode","episode":{"season":1,"number":2},"show":{"title":"Stranger Things","year":2031}}]`
	wants(t, preview(t, file, of(stranger(t))), "", OtherShow, 1)
}

// TestNetflixInManyLanguages reads the built-in show by its names.
func TestNetflixInManyLanguages(t *testing.T) {
	for _, c := range []struct{ heading, row, want string }{
		{"제목,날짜", `"기묘한 이야기: 시즌 1: 챕터 3: 홀리, 졸리","2026. 1. 6."`, "S1E3 2026-01-06"},
		{"제목,날짜", `"기묘한 이야기: 기묘한 이야기 4: 제7장: x","2022. 5. 28."`, "S4E7 2022-05-28"},
		{"タイトル,日付", `"ストレンジャー・シングス 未知の世界: ストレンジャー・シングス 5: 第1章: x","2026年1月6日"`, "S5E1 2026-01-06"},
		{"标题,日期", `"怪奇物语: 第 4 季: 第七章: x","2022/5/28"`, "S4E7 2022-05-28"},
		{"標題,日期", `"怪奇物語：第4季：第7章：x","2022/5/28"`, "S4E7 2022-05-28"},
		{"Название,Дата", `"Очень странные дела: Сезон 1: Глава третья: x",16.07.2016`, "S1E3 2016-07-16"},
		{"Title,Date", `"Stranger Things: S4:E8: x",1/20/24`, "S4E8 2024-01-20"},
		{"Title,Date", `"Stranger Things: Season 5 Volume 1: Chapter One: x",1/20/26`, "S5E1 2026-01-20"},
		{"Title,Date", `"Stranger Things: Stranger Things 5: Volume 1: Chapter Two: x",1/20/26`, "S5E2 2026-01-20"},
		{"Title,Date", `"Stranger Things: Stranger Things 5 Volume 2: Chapter Seven: x",1/20/26`, "S5E7 2026-01-20"},
		{"Title,Date", `"Stranger Things - Season 4 - Episode 8",1/20/24`, "S4E8 2024-01-20"},
		{"Title,Date", `"Stranger Things – Staffel 4: Kapitel acht: x",20.01.24`, "S4E8 2024-01-20"},
		{"Title,Date", `"Stranger Things S4:E8 x",1/20/24`, "S4E8 2024-01-20"},
		{"Título,Fecha", `"Stranger Things: Temporada 4: Capítulo ocho: x",20/01/24`, "S4E8 2024-01-20"},
		{"Τίτλος,Ημερομηνία", `"Stranger Things: Σεζόν 4: Κεφάλαιο 8",20/01/24`, "S4E8 2024-01-20"},
		{"제목,날짜", `"기묘한 이야기: 시즌 1: 제3장: x","22. 5. 8."`, "S1E3 2022-05-08"},
		{"Date,Title", `1/20/24,"Stranger Things: Season 1: Chapter Three: Holly, Jolly"`, "S1E3 2024-01-20"},
		{"العنوان,التاريخ", `"Stranger Things: الموسم 1: الفصل الثالث: x",28/5/2022`, "S1E3 2022-05-28"},
		{"Τίτλος,Ημερομηνία", `"Stranger Things: Κύκλος 1: Κεφάλαιο Τρίτο: x",28/5/22`, "S1E3 2022-05-28"},
		{"Judul,Tanggal", `"Stranger Things: Musim 1: Bab Tiga: x",28/5/22`, "S1E3 2022-05-28"},
		{"Назва,Дата", `"Дивні дива: Сезон 1: Розділ п’ятий: x",28.05.22`, "S1E5 2022-05-28"},
		{"Naslov,Datum", `"Stranger Things: 1. sezona: Treće poglavlje: x","28. 5. 2022."`, "S1E3 2022-05-28"},
		{"टाइटल,तारीख", `"Stranger Things: सीज़न 1: अध्याय तीन: x",28/5/22`, "S1E3 2022-05-28"},
		{"Kop,Dag", `"Stranger Things: Seizoen 4: Hoofdstuk acht: x",20-01-24`, "S4E8 2024-01-20"},
	} {
		for _, file := range []string{c.heading + "\n" + c.row + "\n", c.heading + "\r\n" + c.row} {
			if got := marks(preview(t, file, of(stranger(t)))); got != c.want {
				t.Errorf("%s: got %s, want %s", c.row, got, c.want)
			}
		}
	}
}

// TestWhatIsInNoUnicodeIsTold: text that is read as Windows-1252 is a guess, and says so.
func TestWhatIsInNoUnicodeIsTold(t *testing.T) {
	cyrillic := "\xcd\xe0\xe7\xe2\xe0\xed\xe8\xe5;\xc4\xe0\xf2\xe0\nLantern Bay: \xd1\xe5\xe7\xee\xed 1: \xc3\xeb\xe0\xe2\xe0 1;28.05.2022\n"
	if p := preview(t, cyrillic); !p.Windows || p.From != &netflix || p.Ignored[Unknown] != 1 {
		t.Errorf("%+v", p)
	}
	if p := preview(t, "Title;Date\nLantern Bay: S1:E1;28.05.2022\n"); p.Windows {
		t.Errorf("%+v", p)
	}
}

// TestFilesComeInManyWays reads all encodings, line ends and ways of packing.
func TestFilesComeInManyWays(t *testing.T) {
	file := "Titel;Datum\nLantern Bay: Staffel 1: Kapitel fünf: x;28.05.2022\nLantern Bay: Staffel 1: Folge 2: »y« €;28.05.2022\n"
	const want = "S1E2 2022-05-28"
	wide := func(order binary.ByteOrder, bom bool) string {
		var b []byte
		text := file
		if bom {
			text = "\ufeff" + file
		}
		for _, u := range utf16.Encode([]rune(text)) {
			b = binary.NativeEndian.AppendUint16(b, 0)
			order.PutUint16(b[len(b)-2:], u)
		}
		return string(b)
	}
	var old bytes.Buffer
	for _, r := range file {
		switch {
		case r == '€':
			old.WriteByte(0x80)
		default:
			old.WriteByte(byte(r))
		}
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte(file))
	z.Close()
	for name, f := range map[string]string{
		"UTF-8": file, "with a mark": "\ufeff" + file, "UTF-16, low first": wide(binary.LittleEndian, true), "UTF-16, high first": wide(binary.BigEndian, true),
		"UTF-16 without a mark": wide(binary.LittleEndian, false), "UTF-16, high first, without": wide(binary.BigEndian, false), "Windows-1252": old.String(),
		"CR alone": strings.ReplaceAll(file, "\n", "\r"), "CRLF": strings.ReplaceAll(file, "\n", "\r\n"), "sep=": "sep=;\n" + file, "tabs": strings.ReplaceAll(file, ";", "\t"),
		"gz": packed.String(), "zip": pack(t, "CONTENT_INTERACTION/NetflixViewingHistory (1).csv", file),
		"a zip in a zip": pack(t, "a.zip", pack(t, "b.zip", pack(t, "x.csv", file)), "page.html", "<html>", "p.json", "\x89PNG"), "a gz in a zip": pack(t, "x.csv.gz", packed.String()),
	} {
		p, err := try(t, f)
		if err != nil || marks(p) != want || p.Ignored[NoSuch] != 1 {
			t.Errorf("%s: %v, %v", name, err, p)
		}
	}
}

// TestWhatIsNoListIsNamed: each such file has an error of its own.
func TestWhatIsNoListIsNamed(t *testing.T) {
	for file, says := range map[string]string{
		"": "is empty", "\ufeff \n": "is empty", "<!DOCTYPE html><html>": "web page", "\n<html lang=en>": "web page", "\x89PNG\r\n\x1a\n": "picture", "\xff\xd8\xff\xe0 JFIF": "picture",
		"RIFF\x00\x00\x00\x00WEBP": "picture", "%PDF-1.7": "PDF", "SQLite format 3\x00": "database", "Rar!\x1a": "unpack it", pack(t, "xl/workbook.xml", "<x/>"): "spreadsheet",
		pack(t, "watched-shows.json", `[{"plays":3,"last_watched_at":"x","show":{"title":"Lantern Bay"}}]`, "user.json", "{}"): "watched-history-1.json",
		"\x1f\x8bnonsense": "damaged", "\x00\x01\x02\x03\x04\x05": "no kind that is known",
	} {
		if _, err := try(t, file); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%.12q: %v", file, err)
		}
	}
}

// TestANumberInAnotherFileNamesTheShow: some of TV Time's files have only the show's number, others
// its name too.
func TestANumberInAnotherFileNamesTheShow(t *testing.T) {
	tracking := "created_at,key,s_id,series_name,season_number,episode_number\n2024-11-02 11:53:58,watch-episode-1,4711,,1,2\n2024-11-02 11:53:58,watch-episode-2,9,,1,3\n"
	p := preview(t, pack(t, "gdpr/tracking-prod-records-v2.csv", tracking, "gdpr/followed_tv_show.csv", "tv_show_id,tv_show_name,archived\n4711,Lantern Bay,0\n9,Other,0\n"))
	wants(t, p, "S1E2 2024-11-02T11:53", OtherShow, 1)
	wants(t, preview(t, tracking), "", OtherShow, 2)
	named := strings.ReplaceAll(tracking, "4711,", "305288,안녕")
	wants(t, preview(t, named, of(stranger(t))), "S1E2 2024-11-02T11:53", OtherShow, 1)
}

func TestAPersonWhereThereAreNone(t *testing.T) {
	if _, err := try(t, "S1E1\n", person("Ada")); err == nil || !strings.Contains(err.Error(), "leave --person out") {
		t.Errorf("%v", err)
	}
	file := testdata(t, "cases/tautulli.json")
	if _, err := try(t, file, of(stranger(t)), person("Ben")); err == nil {
		t.Error("Ben is somebody")
	}
	wants(t, preview(t, file, of(stranger(t)), person("ada")), "S1E3 2022-05-28T22:46", Partial, 1)
}

// TestLinesOfAList reads a line at a time, as people write them.
func TestLinesOfAList(t *testing.T) {
	for line, want := range map[string]string{
		"S1E3": "S1E3", "s01e03": "S1E3", "1x3": "S1E3", "S1 E3": "S1E3", "S1:E3": "S1E3", "Season 1 Episode 3": "S1E3", "Season 1, Episode 3": "S1E3", "Staffel 1 Folge 3": "S1E3",
		"Lantern Bay S01E03": "S1E3", "Lantern Bay - 1x03 - 2024-05-01": "S1E3 2024-05-01", "lantern bay: Season 1 Episode 3": "S1E3", "Lantern Bay,S01E03,2024-05-01": "S1E3 2024-05-01", "Lantern Bay, Season 1, Episode 3": "S1E3", "Season 1,Episode 3": "S1E3",
		"2024-05-01 S1E3": "S1E3 2024-05-01", "01.05.2024: S1E3": "S1E3 2024-05-01", "S1E3 (2024-05-01)": "S1E3 2024-05-01", "S1E3 2024-05-01 20:15": "S1E3 2024-05-01T20:15",
		"S1E3\t5/13/24": "S1E3 2024-05-13", "S1E1-S1E2": "S1E1, S1E2", "S1E1–E2": "S1E1, S1E2", "S1E1-2": "S1E1, S1E2", "S1E1, S1E3": "S1E1, S1E3", "S1E1 S1E3": "S1E1, S1E3",
		"S2": "S2E1, S2E2", "Season 2": "S2E1, S2E2", "S1E3, S2": "S1E3, S2E1, S2E2", "- S1E3": "S1E3", "* [x] S1E3": "S1E3", "[ ] S1E3": "", "Other Show S01E03": "", "Other Show, S01E03": "",
		"S1E1 on a Sunday": "", "S1E": "", "2024-05-01": "", "E3": "", "S1E3-S1E1": "",
	} {
		if got := marks(preview(t, "S9E9\n"+line+"\n")); got != want {
			t.Errorf("%s: got %s, want %s", line, got, want)
		}
		p, err := try(t, line+"\n", from(&list))
		if err != nil || marks(p) != want {
			t.Errorf("%s, told to be a list: %v, %v", line, err, p)
		}
	}
}

// TestRyotGoesByNumbers: its export has no titles.
func TestRyotGoesByNumbers(t *testing.T) {
	file := `{"metadata":[{"lot":"show","source":"tmdb","identifier":"66732","source_id":"x","seen_history":[{"show_season_number":1,"show_episode_number":3,"ended_on":"2024-05-01"}]},{"lot":"movie","source":"tmdb","identifier":"66732","seen_history":[{"ended_on":"2024-05-01"}]},{"lot":"show","source":"tmdb","identifier":"1","seen_history":[{"show_season_number":1,"show_episode_number":1}]}]}`
	wants(t, preview(t, file, of(stranger(t))), "S1E3 2024-05-01", NoEpisode, 1, OtherShow, 1)
}

// TestAnEpisodeZeroIsRead: a show may have one.
func TestAnEpisodeZeroIsRead(t *testing.T) {
	show, err := content.Load(os.DirFS("testdata/zero"))
	if err != nil {
		t.Fatal(err)
	}
	wants(t, preview(t, "show,season,episode\nZero,1,0\n", of(show)), "S1E0")
	wants(t, preview(t, "S1E0-S1E1\n", of(show)), "S1E0, S1E1")
}
