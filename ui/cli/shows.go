package cli

import (
	"errors"
	"slices"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/library"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/config"
	"unspoiled/ui/text"
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

var profilesCommand = command{
	use: "profiles", suggestFor: "users viewers", group: groupSelf,
	short:   "Who keeps progress here, and how far each has watched",
	long:    "Lists the profiles with progress, and how far each has watched the show. To begin one, mark something with --profile NAME.",
	example: "unspoiled profiles\nunspoiled mark S1 --profile alice",
	run:     (*app).profiles,
}

type jsonProfile struct {
	Name     string `json:"name"`
	Current  bool   `json:"current"`
	Watched  int    `json:"watched"` // episodes of the show
	Furthest string `json:"furthest,omitempty"`
	Readable bool   `json:"readable"`
}

func (a *app) profiles(_ []string) error {
	c, store, err := a.settingsAndStore()
	if err != nil {
		return err
	}
	_, show, err := a.openShow(c, nil)
	if err != nil {
		return err
	}
	names, err := store.Profiles()
	if err != nil {
		return exit.With(exit.Progress, err)
	}
	if !slices.Contains(names, c.Profile) {
		names = append(names, c.Profile)
		slices.Sort(names)
	}
	list := record.Each(names, func(name string) jsonProfile { return a.profile(c, store, show, name) })
	fields := struct {
		Show     string        `json:"show"`
		Profiles []jsonProfile `json:"profiles"`
	}{show.ID(), list}
	return a.answer(fields, func(p *print.Printer) { p.Table(record.Each(list, profileRow)) })
}

// profile says how far a profile has watched a show. If it cannot be read, that is reported at
// the end.
func (a *app) profile(c *config.Config, store *watch.Store, show *content.Show, name string) jsonProfile {
	out := jsonProfile{Name: name, Current: name == c.Profile}
	h, err := a.history(store, name)
	if err != nil {
		a.trouble = err
		return out
	}
	g := content.NewGuide(show, h.Seen(show.ID()), c.For(show.ID()).Policy)
	out.Readable, out.Watched = true, g.Seen().Len()
	if at, ok := g.Furthest(); ok {
		out.Furthest = at.String()
	}
	return out
}

func profileRow(p jsonProfile) []print.Run {
	row := []print.Run{print.Say(p.Name), print.Say("nothing watched"), print.Say(""), print.Say("")}
	if p.Watched > 0 {
		row[1].Text = wording.Count(p.Watched, "episode")
	}
	if p.Furthest != "" {
		row[2] = print.Quiet("up to " + p.Furthest)
	}
	if !p.Readable {
		row[1] = print.In(text.InkAccent, "cannot be read")
	}
	if p.Current {
		row[3] = print.In(text.InkDone, "current")
	}
	return row
}
