package cli

import (
	"errors"
	"time"

	"github.com/spf13/cobra"

	"unspoiled/content/watch"
)

func (a *app) newUndo() *cobra.Command {
	return &cobra.Command{
		Use: "undo", GroupID: groupWatch, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "Take back the last change",
		Long:    "Takes back the newest change that stands, whichever terminal or machine made it, as if it had never been made. Repeat it to go further back; unspoiled redo goes forward again.",
		Example: "unspoiled undo",
		RunE: a.work(func(cmd *cobra.Command, _ []string) error {
			return a.turn(cmd, watch.History.Undo, "Undone", "To bring it back:", "unspoiled redo", errNoUndo)
		}),
	}
}

func (a *app) newRedo() *cobra.Command {
	return &cobra.Command{
		Use: "redo", GroupID: groupWatch, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "Bring back what was undone last",
		Long:    "Brings back the change that was undone last, as long as nothing was done since.",
		Example: "unspoiled undo\nunspoiled redo",
		RunE: a.work(func(cmd *cobra.Command, _ []string) error {
			return a.turn(cmd, watch.History.Redo, "Done again", "To take it back:", "unspoiled undo", errNoRedo)
		}),
	}
}

var (
	errNoUndo = errors.New("there is nothing to undo")
	errNoRedo = errors.New("there is nothing to redo")
)

type jsonTurn struct {
	head
	Change string `json:"change"` // what was taken back or brought back
	Of     string `json:"of"`     // the id of the show it concerns
}

// turn takes the last change back or brings it back.
func (a *app) turn(cmd *cobra.Command, way func(watch.History, time.Time) (watch.History, watch.Change, bool), word, back, command string, none error) error {
	if err := a.noLens("undo and redo"); err != nil {
		return err
	}
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	h, change, ok := way(v.history, a.sys.Now())
	if !ok {
		return none
	}
	if err := a.save(v, h); err != nil {
		return err
	}
	p := a.print(cmd)
	if a.flags.json {
		return p.json(jsonTurn{v.head(), change.Name, change.Show})
	}
	what := change.Name
	if change.Show != v.show.ID() {
		what += " (" + change.Show + ")"
	}
	p.wrap("", say(word+": "+what+"."))
	p.wrap("", say(back), headline(v.hint(command)))
	return nil
}
