package imports

import (
	"cmp"

	"unspoiled/content/watch/imports/raw"
)

var plex = Importer{
	Name: "plex", Title: "Plex",
	Takes: "the history of Tautulli, as JSON (get_history) or as a table with its names; the history of Plex’s own interface, as XML or JSON",
	Since: "Tautulli 2.0; Plex 1.20",
	Lacks: "plays that Tautulli does not count as watched; whole seasons that are marked as watched",
	files: []file{
		{what: "the history of Tautulli", fits: keys("grandparent_title media_index"), read: entries((*collector).tautulliPlay, "response.data.data", "data.data", "data")},
		{what: "the history", fits: keys("grandparentTitle viewedAt"), may: anyJSON("MediaContainer"), read: entries((*collector).plexPlay, "MediaContainer.Metadata", "Metadata")},
		{what: "the history", fits: elements(" viewedAt="), read: readPlexXML},
		{what: "a library without its plays", fits: wholly(keys("MediaContainer -viewedAt")), not: plexHistory},
		{what: "a library without its plays", fits: elements("<MediaContainer"), not: plexHistory},
		{what: "the history of Tautulli as a table", fits: columns("grandparent_title parent_media_index media_index"), read: fields{
			kind: "media_type", show: "grandparent_title", season: "parent_media_index", episode: "media_index", at: "stopped date started",
			watched: "watched_status", who: "friendly_name user",
		}.views},
	},
}

const plexHistory = "ask the interface for /status/sessions/history/all"

type tautulliPlay struct {
	Kind    raw.Cell `json:"media_type"`
	Show    raw.Cell `json:"grandparent_title"`
	Season  raw.Cell `json:"parent_media_index"`
	Episode raw.Cell `json:"media_index"`
	Title   raw.Cell `json:"title"`
	Date    raw.Cell `json:"date"`
	Stopped raw.Cell `json:"stopped"`
	Watched raw.Cell `json:"watched_status"`
	Percent raw.Cell `json:"percent_complete"`
	Friend  raw.Cell `json:"friendly_name"`
	User    raw.Cell `json:"user"`
}

func (c *collector) tautulliPlay(p *tautulliPlay) {
	c.view(row{
		kind: p.Kind, show: p.Show, season: p.Season, episode: p.Episode, title: p.Title, at: cmp.Or(p.Stopped, p.Date), who: cmp.Or(p.Friend, p.User),
		watched: p.Watched, progress: p.Percent + "%",
	})
}

type plexPlay struct {
	Kind    raw.Cell `json:"type" xml:"type,attr"`
	Show    raw.Cell `json:"grandparentTitle" xml:"grandparentTitle,attr"`
	Season  raw.Cell `json:"parentIndex" xml:"parentIndex,attr"`
	Episode raw.Cell `json:"index" xml:"index,attr"`
	Title   raw.Cell `json:"title" xml:"title,attr"`
	At      raw.Cell `json:"viewedAt" xml:"viewedAt,attr"`
	Who     raw.Cell `json:"accountID" xml:"accountID,attr"`
}

// plexPlay reads a play. If its episode is no longer in the library, it has no numbers.
func (c *collector) plexPlay(p *plexPlay) {
	c.view(row{kind: p.Kind, show: p.Show, season: p.Season, episode: p.Episode, title: p.Title, at: p.At, who: p.Who})
}

func readPlexXML(c *collector, s *sample) error {
	return raw.Elements(s.text, func(path []string, decode func(any) error) error {
		if path[len(path)-1] != "video" {
			return nil
		}
		return entry(c, decode, (*collector).plexPlay)
	}, c.brokenEntry)
}
