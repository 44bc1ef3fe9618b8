package cli

import (
	"github.com/spf13/cobra"

	"unspoiled/content/clean"
	"unspoiled/content/watch"
	"unspoiled/ui"
	"unspoiled/ui/config"
)

// guide is unspoiled without a command.
func (a *app) guide(cmd *cobra.Command, args []string) error {
	if yes, _ := cmd.Flags().GetBool("version"); yes {
		return a.version(cmd)
	}
	c, err := a.settings(cmd)
	if err != nil {
		return err
	}
	if !a.fullScreen(c) {
		return a.status(cmd, args)
	}
	store, err := a.store(c)
	if err != nil {
		return err
	}
	return ui.Run(cmd.Context(), a.guideOptions(c, store), a.sys.In, a.sys.Out)
}

// fullScreen reports whether there is a terminal to draw the guide on.
func (a *app) fullScreen(c *config.Config) bool {
	return !a.flags.json && !c.Plain && a.getenv("TERM") != "dumb" && isTerminal(a.sys.In) && isTerminal(a.sys.Out)
}

func (a *app) guideOptions(c *config.Config, store *watch.Store) ui.Options {
	return ui.Options{
		Load: func() (ui.Loaded, error) {
			show, err := openShow(c)
			if err != nil {
				return ui.Loaded{}, err
			}
			h, trouble := store.Load(c.Profile)
			lens, err := a.lens(&viewer{settings: c, store: store, show: show, history: h})
			if err != nil {
				return ui.Loaded{}, err
			}
			return ui.Loaded{Show: show, Shows: choices(c), History: h, Lens: lens, Trouble: trouble}, nil
		},
		Store:   store,
		Profile: c.Profile,
		Policy:  c.Policy,
		Confirm: c.Confirm,
		Theme:   c.Theme,
		Width:   c.Width,
		Mouse:   c.Mouse,
		Keys:    c.Keys,
		ASCII:   c.Symbols == config.SymbolsASCII,
		Colors:  config.Colors(c.Color, a.sys.Environ, true).Profile,
		Now:     a.sys.Now,
	}
}

// choices are the shows that the guide can change to. One that cannot be listed is
// none to choose; the show that is open was found before.
func choices(c *config.Config) []ui.Choice {
	all, err := shelves(c)
	if err != nil {
		return nil
	}
	var out []ui.Choice
	for _, s := range all {
		out = append(out, ui.Choice{Name: clean.Line(s.name), Load: s.load})
	}
	return out
}
