package cli

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/watch"
)

func (a *app) newRewatch() *cobra.Command {
	cmd := &cobra.Command{
		Use: "rewatch [POINT]", SuggestFor: []string{"again"}, GroupID: groupWatch, Args: oneArg("one point, such as S1E3,", false),
		ValidArgsFunction: a.completeSeen,
		Short:             "Watch it again: tell only what the rewatch has reached",
		Long:              "Begins a rewatch at the start, or has it stand behind a season or an episode. Until it ends, the guide and all commands tell only what it has reached, and mark moves it on. Your history stays as it is: --end tells all of it again.",
		Example:           "unspoiled rewatch\nunspoiled rewatch S1E3\nunspoiled rewatch --end",
	}
	end := cmd.Flags().Bool("end", false, "end the rewatch")
	cmd.RunE = a.work(func(cmd *cobra.Command, args []string) error { return a.rewatch(cmd, args, *end) })
	return cmd
}

type jsonRewatch struct {
	head
	Change string `json:"change"`
}

func (a *app) rewatch(cmd *cobra.Command, args []string, end bool) error {
	if err := a.noLens("rewatch"); err != nil {
		return err
	}
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	h, change, err := v.turnRewatch(args, end, a)
	if err != nil {
		return err
	}
	if err := a.save(v, h); err != nil {
		return err
	}
	p := a.print(cmd)
	if a.flags.json {
		return p.json(jsonRewatch{v.head(), change.Name})
	}
	p.wrap("", say(change.Name+"."))
	if !end {
		p.wrap("", say("Until it ends, nothing later is told. To end it:"), headline(v.hint(endRewatch)))
	}
	p.wrap("", say("To take it back:"), headline(v.hint("unspoiled undo")))
	return nil
}

// endRewatch is the command that takes the lens off.
const endRewatch = "unspoiled rewatch --end"

// turnRewatch begins, moves or ends the rewatch.
func (v *viewer) turnRewatch(args []string, end bool, a *app) (watch.History, watch.Change, error) {
	var last content.Point
	on := v.rewatch().On
	switch {
	case end && len(args) > 0:
		return v.history, watch.Change{}, misused("rewatch takes a point or --end, not both")
	case end && !on:
		return v.history, watch.Change{}, fmt.Errorf("no rewatch is on")
	case end:
		h, c := v.history.EndRewatch(v.show, a.sys.Now())
		return h, c, nil
	case len(args) == 0 && on:
		return v.history, watch.Change{}, fmt.Errorf("a rewatch is on (%s): name where it stands, or end it with --end", v.rewatch().Words())
	case len(args) > 0:
		p, err := content.ReadPoint(args[0])
		if err != nil {
			return v.history, watch.Change{}, coded{err, exitUsage}
		}
		if !slices.ContainsFunc(v.show.Episodes(p), v.history.Seen(v.show.ID()).Has) {
			return v.history, watch.Change{}, fmt.Errorf("nothing of %s is watched, so a rewatch cannot stand there", p)
		}
		last = p
	}
	h, c := v.history.BeginRewatch(v.show, last, a.sys.Now())
	return h, c, nil
}

// note ends what a command tells: along a rewatch that is less than was watched.
func (v *viewer) note(p *printer) {
	if r := v.rewatch(); r.On {
		p.blank()
		p.wrap("", quiet("Told along your "+r.Words()+"; to end it: "+v.hint(endRewatch)))
	}
}

// noteBelow is note below a list; in a pipe that holds its records alone.
func (v *viewer) noteBelow(p *printer) {
	if !p.piped {
		v.note(p)
	}
}

// nothingYet answers where nothing is told: with the lens that hides it, or how to begin.
func (v *viewer) nothingYet(answer string) string {
	if v.history.Seen(v.show.ID()).Len() > 0 {
		return v.under(answer)
	}
	return answer + ". Mark what you have watched: " + v.hint("unspoiled mark S1")
}

// under adds to an answer which lens it was given under.
func (v *viewer) under(answer string) string {
	words := v.lensWords()
	if words == "" {
		return answer
	}
	if v.rewatch().On {
		words += "; to end the rewatch: " + v.hint(endRewatch)
	}
	return answer + " (" + words + ")"
}
