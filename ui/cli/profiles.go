package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/wording"
)

func (a *app) newProfiles() *cobra.Command {
	return &cobra.Command{
		Use: "profiles", SuggestFor: []string{"users", "viewers"}, GroupID: groupSelf, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "Who keeps progress here, and how far each has watched",
		Long:    "Lists the profiles with progress, and how far each has watched the show. To begin one, mark something with --profile NAME.",
		Example: "unspoiled profiles\nunspoiled mark S1 --profile alice",
		RunE:    a.work(a.profiles),
	}
}

type jsonProfiles struct {
	Version  int           `json:"version"`
	Show     string        `json:"show"`
	Profiles []jsonProfile `json:"profiles"`
}

type jsonProfile struct {
	Name     string `json:"name"`
	Current  bool   `json:"current"`
	Watched  int    `json:"watched"` // episodes of the show
	Furthest string `json:"furthest,omitempty"`
	Readable bool   `json:"readable"`
}

func (a *app) profiles(cmd *cobra.Command, _ []string) error {
	c, err := a.settings(cmd)
	if err != nil {
		return err
	}
	store, err := a.store(c)
	if err != nil {
		return err
	}
	show, err := openShow(c)
	if err != nil {
		return err
	}
	names, err := store.Profiles()
	if err != nil {
		return coded{err, exitProgress}
	}
	if !slices.Contains(names, c.Profile) {
		names = append(names, c.Profile)
		slices.Sort(names)
	}
	list := []jsonProfile{}
	for _, name := range names {
		p := jsonProfile{Name: name, Current: name == c.Profile}
		if h, err := a.history(store, name); err != nil {
			a.trouble = err
		} else {
			p.Readable = true
			g := content.NewGuide(show, h.Seen(show.ID()), c.For(show.ID()).Policy)
			p.Watched = g.Seen().Len()
			if at, ok := g.Furthest(); ok {
				p.Furthest = at.String()
			}
		}
		list = append(list, p)
	}
	out := a.print(cmd)
	if a.flags.json {
		return out.json(jsonProfiles{jsonVersion, show.ID(), list})
	}
	var rows [][]run
	for _, p := range list {
		rows = append(rows, profileRow(p))
	}
	out.table(c.Plain, rows)
	return nil
}

func profileRow(p jsonProfile) []run {
	row := []run{say(p.Name), say("nothing watched"), say(""), say("")}
	if p.Watched > 0 {
		row[1].text = wording.Count(p.Watched, "episode")
	}
	if p.Furthest != "" {
		row[2] = quiet("up to " + p.Furthest)
	}
	if !p.Readable {
		row[1] = in(accent, "cannot be read")
	}
	if p.Current {
		row[3] = in(done, "current")
	}
	return row
}
