package cli

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"unspoiled/content/clean"
	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui"
	"unspoiled/ui/config"
	"unspoiled/ui/screen"
)

// guide is unspoiled without a command.
func (a *app) guide(cmd *cobra.Command, args []string) error {
	if yes, _ := cmd.Flags().GetBool("version"); yes {
		return a.printVersion(cmd)
	}
	s := a.readSettings(cmd)
	c := s.Config
	if !a.fullScreen(c) {
		return a.status(cmd, args)
	}
	if s.wrong.Stop() {
		return s.wrong
	}
	store, err := a.store(c)
	if err != nil {
		return err
	}
	return ui.Run(cmd.Context(), a.guideOptions(cmd, s, store), a.sys.In, a.sys.Out)
}

// fullScreen reports whether there is a terminal to draw the guide on.
func (a *app) fullScreen(c *config.Config) bool {
	return !a.flags.json && !c.Plain && a.getenv("TERM") != "dumb" && isTerminal(a.sys.In) && isTerminal(a.sys.Out)
}

func (a *app) guideOptions(cmd *cobra.Command, s *loadedSettings, store *watch.Store) ui.Options {
	c := s.Config
	return ui.Options{
		Load: func() (ui.Loaded, error) {
			show, err := openShow(c)
			if err != nil {
				return ui.Loaded{}, err
			}
			h, trouble := store.Load(c.Profile)
			lens, err := a.lens(&viewer{settings: c, store: store, show: show, history: h, now: a.sys.Now()})
			if err != nil {
				return ui.Loaded{}, err
			}
			return ui.Loaded{Show: show, Shows: choices(c), History: h, Lens: lens, Trouble: trouble}, nil
		},
		Notice:  noticeOf(s.wrong, hint(cmd, "unspoiled config check")),
		Store:   store,
		Profile: c.Profile,
		Policy:  c.Policy,
		Confirm: c.Confirm,
		Shows:   c.Shows,
		Theme:   c.Theme,
		Inks:    c.Inks,
		Width:   c.Width,
		Mouse:   c.Mouse,
		Title:   c.Title,
		Keys:    c.Keys,
		ASCII:   c.Symbols.ASCII(a.sys.Environ),
		Colors:  config.Colors(c.Color, a.sys.Environ, true).Profile,
		Now:     a.sys.Now,
	}
}

// noticeOf is what is wrong with the settings, in one line for the guide.
func noticeOf(wrong config.Problems, check string) string {
	if len(wrong) == 0 {
		return ""
	}
	first := wrong[0]
	first.Origin.Name = filepath.Base(first.Origin.Name)
	notice := clean.Line(first.Error())
	if more := len(wrong) - 1; more > 0 {
		notice += "; and " + wording.Count(more, "more mistake")
	}
	return notice + " (" + check + ")"
}

// choices are the shows that the guide can change to. One that cannot be listed is
// none to choose; the show that is open was found before.
func choices(c *config.Config) []screen.Choice {
	all, err := shelves(c)
	if err != nil {
		return nil
	}
	var out []screen.Choice
	for _, s := range all {
		out = append(out, screen.Choice{Name: clean.Line(s.name), Load: s.load})
	}
	return out
}
