package cli

import (
	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"

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
	if a.lensed() {
		return misused("the full-screen guide has no --as-of and --with; the commands do, as in: unspoiled status --as-of S1")
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
			h, err := store.Load(c.Profile)
			return ui.Loaded{Show: show, History: h, Trouble: err}, nil
		},
		Save:    func(h watch.History) (watch.History, error) { return store.Save(c.Profile, h) },
		Profile: c.Profile,
		Policy:  c.Policy,
		Confirm: c.Confirm,
		Theme:   c.Theme,
		Width:   c.Width,
		Mouse:   c.Mouse,
		Keys:    c.Keys,
		ASCII:   c.Symbols == config.SymbolsASCII,
		NoColor: config.Colors(c.Color, a.sys.Environ, true).Profile <= colorprofile.ASCII,
		Now:     a.sys.Now,
	}
}
