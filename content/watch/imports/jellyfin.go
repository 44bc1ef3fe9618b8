package imports

import (
	"cmp"
	"strings"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/internal/pattern"
	"unspoiled/content/watch/imports/language"
	"unspoiled/content/watch/imports/raw"
)

var jellyfin = Importer{
	Name: "jellyfin", Title: "Jellyfin and Emby",
	Takes: "the items of their interface as JSON (Items, with UserData); the backup of the Playback Reporting plugin (TSV)",
	Since: "10.8; Playback Reporting 2018",
	Lacks: "favorites, what was begun, whole series and seasons that are marked as played without their episodes",
	files: []file{
		{what: "items", fits: keys("UserData"), may: anyJSON("Items"), read: entries((*collector).jellyfinItem, "Items")},
		{what: "items without what was played", fits: wholly(keys("Items -UserData")), not: "ask the interface for them with EnableUserData=true"},
		{what: "items", fits: keys("Items"), read: entries((*collector).jellyfinItem, "Items")},
		{what: "the Playback Reporting table", fits: isPlaybackReporting, read: readPlaybackReporting},
	},
}

type jellyfinItem struct {
	Type    raw.Cell `json:"Type"`
	Series  raw.Cell `json:"SeriesName"`
	Season  raw.Cell `json:"ParentIndexNumber"`
	Episode raw.Cell `json:"IndexNumber"`
	Last    raw.Cell `json:"IndexNumberEnd"`
	Data    struct {
		Played raw.Cell `json:"Played"`
		At     raw.Cell `json:"LastPlayedDate"`
	} `json:"UserData"`
}

func (c *collector) jellyfinItem(i *jellyfinItem) {
	c.view(row{
		kind: i.Type, show: i.Series, season: i.Season, episode: i.Episode, last: i.Last,
		watched: cmp.Or(i.Data.Played, "false"), at: i.Data.At,
	})
}

// isPlaybackReporting recognises the rows of a backup, which has no heading: time, user, item, its
// type, its name, method, client, device, and seconds played.
func isPlaybackReporting(s *sample) bool {
	if s.open != 0 || len(s.first) < 9 {
		return false
	}
	_, ok := language.ParseTime(s.first[0])
	return ok && s.sep == '\t' || s.keys["itemtype"] && s.keys["playduration"]
}

func readPlaybackReporting(c *collector, s *sample) error {
	if s.headless = !s.keys["itemtype"]; s.headless {
		s.heading = strings.Fields("datecreated userid itemid itemtype itemname playbackmethod clientname devicename playduration")
	}
	return c.each(s, func(of cells) {
		at, okAt := language.ParseTime(string(of("datecreated")))
		seconds, okLength := wholeNumber(string(of("playduration")))
		if !okAt || !okLength {
			c.broken("the time or the duration cannot be read; they are written 2016-07-15 20:00:00 and 2830")
			return
		}
		who := c.persons.meet(string(of("userid")))
		if notEpisode(of("itemtype")) {
			c.ignore(NoEpisode)
			return
		}
		name, more := undouble(clean.Line(limit(string(of("itemname")))))
		place, why := c.place(name)
		if why != "" {
			c.ignore(why)
			return
		}
		each := time.Duration(seconds) * time.Second / time.Duration(1+more)
		for i := range 1 + more {
			one := place
			one.Point = content.EpisodePoint(place.Season, place.Number()+i)
			c.sat(sitting{who, one, at, each, -1})
		}
	})
}

// double matches the number of an item that is several episodes: "s01e02-e03", "s01e02e03".
var double = pattern.New(`(?i)( s\d+e)(\d+)(?:-e?|e)(\d+)( |$)`)

// undouble replaces such a number by that of its first episode, and counts the others.
func undouble(name string) (first string, more int) {
	at := double().FindStringSubmatchIndex(name)
	if at == nil {
		return name, 0
	}
	from, _ := wholeNumber(name[at[4]:at[5]])
	to, ok := wholeNumber(name[at[6]:at[7]])
	if !ok || to <= from || to-from >= mostAtOnce {
		return name, 0
	}
	return name[:at[5]] + name[at[7]:], to - from
}
