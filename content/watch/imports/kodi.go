package imports

import (
	"cmp"

	"unspoiled/content/watch/imports/raw"
)

var kodi = Importer{
	Name: "kodi", Title: "Kodi",
	Takes: "the export of its library in one file (videodb.xml), or an episode’s .nfo; the answer to VideoLibrary.GetEpisodes with showtitle, season, episode, playcount, lastplayed",
	Since: "17; JSON-RPC 6",
	Lacks: "all plays but the last of an episode, where to resume, films",
	files: []file{
		{what: "episodes", fits: keys("episodes playcount|lastplayed"), may: anyJSON("result"), read: entries((*collector).kodiEpisode, "result.episodes", "episodes")},
		{what: "episodes without what was played", fits: wholly(keys("jsonrpc -playcount -lastplayed")), not: "ask for VideoLibrary.GetEpisodes with the properties showtitle, season, episode, playcount, lastplayed"},
		{what: "a library", fits: elements("<videodb", "<episodedetails", "<tvshow"), read: readKodiLibrary},
	},
}

type kodiEpisode struct {
	Show    raw.Cell `json:"showtitle" xml:"showtitle"`
	Season  raw.Cell `json:"season" xml:"season"`
	Episode raw.Cell `json:"episode" xml:"episode"`
	Plays   raw.Cell `json:"playcount" xml:"playcount"`
	At      raw.Cell `json:"lastplayed" xml:"lastplayed"`
}

func (c *collector) kodiEpisode(e *kodiEpisode) {
	c.view(row{show: e.Show, season: e.Season, episode: e.Episode, plays: e.Plays, at: e.At})
}

// readKodiLibrary reads an export, in which a tvshow has its title and then its episodes.
func readKodiLibrary(c *collector, s *sample) error {
	var show raw.Cell
	return raw.Elements(s.text, func(path []string, decode func(any) error) error {
		switch at := path[len(path)-1]; {
		case at == "tvshow":
			show = ""
		case at == "title" && len(path) > 1 && path[len(path)-2] == "tvshow":
			return decode(&show)
		case at == "episodedetails":
			return entry(c, decode, func(c *collector, e *kodiEpisode) {
				e.Show = cmp.Or(e.Show, show)
				c.kodiEpisode(e)
			})
		}
		return nil
	}, c.brokenEntry)
}
