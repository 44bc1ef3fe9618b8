package cli

import (
	"errors"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/wording"
	"unspoiled/ui/config"
)

func (a *app) newShows() *cobra.Command {
	return &cobra.Command{
		Use: "shows", GroupID: groupSelf, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "The shows there are, by their ids",
		Long:    "Lists the built-in show and those in your own folders (--content, or folders.content in the settings). --show takes the id.",
		Example: "unspoiled shows\nunspoiled shows --content ~/shows",
		RunE:    a.work(a.shows),
	}
}

type jsonShows struct {
	Version int         `json:"version"`
	Shows   []jsonShelf `json:"shows"`
}

type jsonShelf struct {
	Show     string `json:"show"`
	Title    string `json:"title,omitempty"`
	Folder   string `json:"folder,omitempty"` // absent where it is built in
	Current  bool   `json:"current"`
	Problems int    `json:"problems"` // why it does not load
}

func (a *app) shows(cmd *cobra.Command, _ []string) error {
	c, err := a.settings(cmd)
	if err != nil {
		return err
	}
	all, err := shelves(c)
	if err != nil {
		return err
	}
	p := a.print(cmd)
	list := listShelves(c, all)
	if a.flags.json {
		return p.json(jsonShows{jsonVersion, list})
	}
	wide := 0
	for _, s := range list {
		wide = max(wide, measure(s.Show))
	}
	for i, s := range list {
		wrong, current := "", ""
		if s.Problems > 0 {
			wrong = "does not load: " + wording.Count(s.Problems, "problem") + ", see unspoiled check"
		}
		if s.Current {
			current = "current"
		}
		p.wrap(pad(s.Show, min(wide, 24))+"  ", beside(s.Title, wrong, all[i].String(), current)...)
	}
	return nil
}

// listShelves loads every show to learn its id and title, which are open to all. Of
// two with one id the first is the one that opens.
func listShelves(c *config.Config, all []shelf) []jsonShelf {
	only, alone := onlyShow(c)
	current := false
	out := make([]jsonShelf, len(all))
	for i, s := range all {
		out[i] = jsonShelf{Show: clean.Line(s.name), Folder: clean.Line(s.dir)}
		show, err := s.load()
		if err != nil {
			var problems content.Problems
			out[i].Problems = 1
			if errors.As(err, &problems) {
				out[i].Problems = len(problems)
			}
			continue
		}
		out[i].Show = show.ID()
		out[i].Title = content.NewGuide(show, content.Set{}, c.For(show.ID()).Policy).Title()
		out[i].Current = !current && (alone && s == only || !alone && show.ID() == c.Show)
		current = current || out[i].Current
	}
	return out
}
