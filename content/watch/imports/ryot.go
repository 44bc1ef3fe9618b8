package imports

import (
	"strings"

	"unspoiled/content/watch/imports/raw"
)

var ryot = Importer{
	Name: "ryot", Title: "Ryot",
	Takes: "its complete export as JSON",
	Since: "5",
	Lacks: "titles: a show is told by its number in a catalogue, which its names in show.toml must hold; collections, reviews, what was only begun",
	files: []file{
		{what: "an export", fits: keys("seen_history lot"), may: anyJSON("metadata"), read: entries((*collector).ryotEntry, "metadata", "media")},
	},
}

type ryotEntry struct {
	Lot    raw.Cell `json:"lot"`
	Source raw.Cell `json:"source"`
	ID     raw.Cell `json:"identifier"`
	Title  raw.Cell `json:"title"`
	Seen   []struct {
		Season   raw.Cell `json:"show_season_number"`
		Episode  raw.Cell `json:"show_episode_number"`
		EndedOn  raw.Cell `json:"ended_on"`
		Progress raw.Cell `json:"progress"`
		State    raw.Cell `json:"state"`
	} `json:"seen_history"`
}

// ryotEntry reads a show. A view without progress is complete.
func (c *collector) ryotEntry(e *ryotEntry) {
	if !strings.EqualFold(string(e.Lot), "show") {
		c.ignore(NoEpisode)
		return
	}
	id := raw.Cell(strings.ToLower(string(e.Source))) + ":" + e.ID
	title := e.Title
	if !c.ours(string(title), 0) {
		title = "" // often not a title at all
	}
	r := row{show: title, id: id, undated: true}
	if !c.mine(r) {
		c.ignore(OtherShow)
		return
	}
	for _, s := range e.Seen {
		r.season, r.episode, r.at, r.status, r.progress = s.Season, s.Episode, s.EndedOn, s.State, s.Progress+"%"
		c.view(r)
	}
}
