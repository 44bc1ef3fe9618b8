package imports

type jellyfinItem struct {
	Type    string `json:"Type"`
	Series  string `json:"SeriesName"`
	Season  *int   `json:"ParentIndexNumber"`
	Episode *int   `json:"IndexNumber"`
	Data    *struct {
		Played bool   `json:"Played"`
		At     string `json:"LastPlayedDate"`
	} `json:"UserData"`
}

// readJellyfin reads the items that Jellyfin's interface returns, as the list or within
// its envelope.
func readJellyfin(c *collector, in *input) error {
	f := newJSONFile(c, in)
	begun, err := f.open()
	switch {
	case err != nil:
	case begun == '[':
		err = f.entries(c.jellyfinItem)
	default:
		err = f.members(func(key string) (bool, error) {
			if key != "Items" {
				return false, nil
			}
			return true, f.list(c.jellyfinItem)
		})
	}
	return reported(err)
}

func (c *collector) jellyfinItem(line int, decode func(any) error) error {
	var item jellyfinItem
	if decode(&item) != nil {
		return nil
	}
	switch {
	case notEpisode(item.Type), item.Type == "" && item.Series == "":
		c.ignore(NoEpisode)
	case !c.ours(item.Series, 0):
	case item.Data == nil || !item.Data.Played:
		c.ignore(Unwatched)
	case item.Season == nil || item.Episode == nil:
		c.broken(line, "the item has no number of its season or episode")
	default:
		return c.add(*item.Season, *item.Episode, view{Mark: Mark{At: c.time(item.Data.At), Certain: true}})
	}
	return nil
}
