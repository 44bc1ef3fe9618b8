package cli

import (
	"errors"
	"time"

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
	short:   "The shows there are, and what is next in each",
	long:    "Lists your own shows, those of the folders that you name (--content, or folders.content in the settings) and the built-in one: what you watched last comes first. --show takes the id.",
	example: "unspoiled shows\nunspoiled shows --content ~/shows",
	run:     (*app).shows,
}

type jsonListed struct {
	Show     string `json:"show"`
	Title    string `json:"title,omitempty"`
	Source   string `json:"source,omitempty"`
	License  string `json:"license,omitempty"`
	Next     string `json:"next,omitempty"`
	Last     string `json:"last,omitempty"`   // the day on which it was last watched
	Folder   string `json:"folder,omitempty"` // absent if built in
	Current  bool   `json:"current"`
	Problems int    `json:"problems"` // how many keep it from loading
}

func (a *app) shows(_ []string) error {
	c, store, err := a.settingsAndStore()
	if err != nil {
		return err
	}
	h, err := store.Load(c.Profile)
	a.trouble = err // an error is reported at the end; the list is printed all the same
	all := a.places(c)
	rows := library.List(all, h, a.policies(c))
	current, _ := a.currentShow(c)
	list := record.Each(rows, func(r library.Row) jsonListed { return listedShow(c, current, all[r.Item], r) })
	var lines []print.Labeled
	for i, s := range list {
		stands, current := rows[i].Stands, ""
		if s.Problems > 0 {
			stands = "does not load: " + wording.Count(s.Problems, "problem") + ", see unspoiled check"
		}
		if s.Current {
			current = "current"
		}
		lines = append(lines, print.Label(s.Show, print.Beside(s.Title, stands, all[rows[i].Item].String(), s.Source, s.License, current)...))
	}
	return a.answer(object{"shows": list}, func(p *print.Printer) { p.List("", print.Column("", lines)) })
}

// policies returns what the settings allow to be shown of each show today.
func (a *app) policies(c *config.Config) func(id string) content.Policy {
	return func(id string) content.Policy { return c.For(id).Policy.On(a.sys.Now()) }
}

func listedShow(c *config.Config, current string, at library.Place, r library.Row) jsonListed {
	out := jsonListed{Show: r.ID, Folder: clean.Line(at.Dir)}
	if broken, ok := errors.AsType[*library.Broken](r.Err); ok {
		out.Problems = broken.Problems()
		return out
	}
	only, alone := onlyShow(c)
	out.Title, out.Source, out.License = r.Title, r.Source, r.License
	out.Current = alone && at == only || !alone && r.ID == current
	if !r.Next.Whole() {
		out.Next = r.Next.String()
	}
	if !r.Last.IsZero() {
		out.Last = r.Last.Format(time.DateOnly)
	}
	return out
}
