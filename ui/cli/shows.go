package cli

import (
	"errors"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/config"
)

var showsCommand = command{
	use: "shows", group: groupSelf,
	short:   "The shows there are, by their ids",
	long:    "Lists the built-in show and those in your own folders (--content, or folders.content in the settings). --show takes the id.",
	example: "unspoiled shows\nunspoiled shows --content ~/shows",
	run:     (*app).shows,
}

type jsonListed struct {
	Show     string `json:"show"`
	Title    string `json:"title,omitempty"`
	Source   string `json:"source,omitempty"`
	License  string `json:"license,omitempty"`
	Folder   string `json:"folder,omitempty"` // absent where it is built in
	Current  bool   `json:"current"`
	Problems int    `json:"problems"` // why it does not load
}

func (a *app) shows(_ []string) error {
	c, err := a.settings()
	if err != nil {
		return err
	}
	all, err := places(c)
	if err != nil {
		return err
	}
	p := a.print()
	list := listShows(c, all)
	if a.flags.json {
		return p.JSON(struct {
			Version int          `json:"version"`
			Shows   []jsonListed `json:"shows"`
		}{record.Version, list})
	}
	var lines []print.Labeled
	for i, s := range list {
		wrong, current := "", ""
		if s.Problems > 0 {
			wrong = "does not load: " + wording.Count(s.Problems, "problem") + ", see unspoiled check"
		}
		if s.Current {
			current = "current"
		}
		lines = append(lines, print.Labeled{Label: s.Show, Runs: print.Beside(s.Title, wrong, all[i].String(), s.Source, s.License, current)})
	}
	p.List("", lines)
	return nil
}

// listShows loads every show to learn its id and title, which are open to all. Of
// two with one id the first is the one that opens.
func listShows(c *config.Config, all []library.Place) []jsonListed {
	only, alone := onlyShow(c)
	current := false
	out := make([]jsonListed, len(all))
	for i, s := range all {
		out[i] = jsonListed{Show: clean.Line(s.Name), Folder: clean.Line(s.Dir)}
		show, err := s.Load()
		var broken *library.Broken
		if errors.As(err, &broken) {
			out[i].Problems = broken.Problems()
			continue
		}
		out[i].Show = show.ID()
		g := content.NewGuide(show, content.Set{}, c.For(show.ID()).Policy)
		out[i].Title, out[i].Source, out[i].License = g.Title(), g.Source(), g.License()
		out[i].Current = !current && (alone && s == only || !alone && show.ID() == c.Show)
		current = current || out[i].Current
	}
	return out
}
