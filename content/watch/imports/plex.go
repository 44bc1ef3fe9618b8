package imports

import "unspoiled/content/watch/imports/raw"

var plex = Importer{
	Name: "plex", Title: "Plex",
	Takes: "the history of Tautulli, as JSON (get_history) or as a table with its names; the history of Plex’s own interface as JSON",
	Since: "Tautulli 2.0; Plex 1.20",
	Lacks: "plays that Tautulli does not count as watched; whole seasons that are marked as watched",
	files: []file{
		{what: "the history of Tautulli", fits: keys("grandparent_title media_index"), read: entries((*collector).tautulliPlay, "response.data.data", "data.data", "data")},
		{what: "the history", fits: keys("grandparentTitle viewedAt"), may: anyJSON("MediaContainer"), read: entries((*collector).plexPlay, "MediaContainer.Metadata", "Metadata")},
		{what: "a library without its plays", fits: wholly(keys("MediaContainer -viewedAt")), not: "ask the interface for /status/sessions/history/all"},
		{what: "the history of Tautulli as a table", fits: columns("grandparent_title parent_media_index media_index"), read: fields{
			kind: "media_type", show: "grandparent_title", season: "parent_media_index", episode: "media_index", at: "stopped date started",
			watched: "watched_status", who: "friendly_name user",
		}.views},
	},
}

type tautulliPlay struct {
	Kind    raw.Cell `json:"media_type"`
	Show    raw.Cell `json:"grandparent_title"`
	Season  raw.Cell `json:"parent_media_index"`
	Episode raw.Cell `json:"media_index"`
	Date    raw.Cell `json:"date"`
	Stopped raw.Cell `json:"stopped"`
	Watched raw.Cell `json:"watched_status"`
	Percent raw.Cell `json:"percent_complete"`
	Friend  raw.Cell `json:"friendly_name"`
	User    raw.Cell `json:"user"`
}

// tautulliPlay takes a play. Its watched_status is 1, or a part of that.
func (c *collector) tautulliPlay(number int, p *tautulliPlay) error {
	r := row{
		where: entry(number), kind: p.Kind, show: p.Show, season: p.Season, episode: p.Episode, at: first(p.Stopped, p.Date), who: first(p.Friend, p.User),
	}
	switch percent, ok := wholeNumber(string(p.Percent)); {
	case p.Watched == "1", p.Watched == "" && (!ok || percent >= wholeShare):
	case p.Watched == "" || p.Watched != "0" || ok && percent > 0:
		r.status = "partial"
	default:
		r.watched = "false"
	}
	return c.view(r)
}

type plexPlay struct {
	Kind    raw.Cell `json:"type"`
	Show    raw.Cell `json:"grandparentTitle"`
	Season  raw.Cell `json:"parentIndex"`
	Episode raw.Cell `json:"index"`
	At      raw.Cell `json:"viewedAt"`
	Who     raw.Cell `json:"accountID"`
}

func (c *collector) plexPlay(number int, p *plexPlay) error {
	return c.view(row{where: entry(number), kind: p.Kind, show: p.Show, season: p.Season, episode: p.Episode, at: p.At, who: p.Who})
}
