package cli

import (
	"errors"
	"fmt"
	"slices"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/print"
)

var rewatchCommand = command{
	use: "rewatch [POINT]", suggestFor: "again", group: groupWatch, args: argRule{"one point, such as S1E3,", 0, 1},
	complete: completePoints(seen),
	short:    "Watch it again: tell only what the rewatch has reached",
	long:     "Begins a rewatch at the start, or has it stand behind a season or an episode. Until it ends, the guide and all commands tell only what it has reached, and mark moves it on. Your history stays as it is: --end tells all of it again.",
	example:  "unspoiled rewatch\nunspoiled rewatch S1E3\nunspoiled rewatch --end",
	flags:    []flag{{name: "end", byDefault: false, usage: "end the rewatch"}},
	changes:  "rewatch",
	tell:     (*viewer).runRewatch,
}

func (v *viewer) runRewatch(args []string) error {
	end := v.yes("end")
	h, change, err := v.turnRewatch(args, end)
	if err != nil {
		return err
	}
	if err := v.save(h); err != nil {
		return err
	}
	return v.answer(object{"change": change.Name}, func(p *print.Printer) {
		p.Wrap("", print.Say(change.Name+"."))
		if !end {
			p.Wrap("", print.Say("Until it ends, nothing later is told. To end it:"), print.Headline(v.hint(endRewatch)))
		}
		p.Wrap("", print.Say("To take it back:"), print.Headline(v.hint("unspoiled undo")))
	})
}

// endRewatch is the command that ends a rewatch.
const endRewatch = "unspoiled rewatch --end"

// turnRewatch begins, moves or ends the rewatch.
func (v *viewer) turnRewatch(args []string, end bool) (h watch.History, c watch.Change, err error) {
	var last content.Point
	switch on := v.rewatch().On; {
	case end && len(args) > 0:
		return h, c, exit.Misused("rewatch takes a point or --end, not both")
	case end && !on:
		return h, c, errors.New("no rewatch is on")
	case end:
		h, c = v.history.EndRewatch(v.show, v.sys.Now())
		return h, c, nil
	case len(args) == 0 && on:
		return h, c, fmt.Errorf("a rewatch is on (%s): name where it stands, or end it with --end", v.rewatch().Words())
	case len(args) > 0:
		if last, err = v.guide.ReadPoint(args[0]); err != nil {
			return h, c, exit.With(exit.Usage, err)
		}
		if !slices.ContainsFunc(v.show.Episodes(last), v.history.Seen(v.show.ID()).Has) {
			return h, c, fmt.Errorf("nothing of %s is watched, so a rewatch cannot stand there", last)
		}
	}
	h, c = v.history.BeginRewatch(v.show, last, v.sys.Now())
	return h, c, nil
}
