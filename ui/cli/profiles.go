package cli

import (
	"slices"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/config"
)

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
		row[1] = print.In(print.Accent, "cannot be read")
	}
	if p.Current {
		row[3] = print.In(print.Done, "current")
	}
	return row
}
