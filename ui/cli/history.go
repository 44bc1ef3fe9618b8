package cli

import (
	"fmt"
	"time"

	"unspoiled/content/watch"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/exit"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

var historyCommand = command{
	use: "history", also: "log", group: groupWatch,
	short:   "What was marked, and when",
	long:    "Lists the changes of the profile, over all shows, the newest first. Nothing is ever taken out of it: what was undone says so.",
	example: "unspoiled history\nunspoiled history --limit 0 --json",
	flags:   []flag{{name: "limit", value: "N", without: 20, does: "show no more changes than this; 0 shows all"}},
	tell:    (*viewer).listHistory,
}

type jsonChange struct {
	Time     string `json:"time"`
	Of       string `json:"of"` // the id of the show it concerns
	Change   string `json:"change"`
	Episodes string `json:"episodes,omitempty"` // "S1E1-S1E8, S2E1"
	Watched  bool   `json:"watched"`
	Stands   bool   `json:"stands"` // false where it was undone
}

// listHistory lists what was done; that something was undone is told at the change
// itself.
func (v *viewer) listHistory([]string) error {
	limit := v.number("limit")
	if limit < 0 {
		return exit.Misused("--limit is 0 or more, not %d", limit)
	}
	var kept []watch.Change
	for _, c := range v.history.Changes() {
		if c.Undoes == "" && c.Redoes == "" {
			kept = append(kept, c)
		}
	}
	more := 0
	if limit > 0 && len(kept) > limit {
		kept, more = kept[:limit], len(kept)-limit
	}
	p := v.print()
	if v.flags.json {
		return p.JSON(struct {
			head
			Changes []jsonChange `json:"changes"`
		}{v.head(), record.Each(kept, v.jsonChange)})
	}
	if len(kept) == 0 {
		p.Line(print.Say("Nothing was marked yet."))
		return nil
	}
	p.Table(v.historyRows(kept))
	if more > 0 {
		p.Wrap("", print.Quiet("and "+wording.Count(more, "earlier change")+": "+v.hint("unspoiled history --limit 0")))
	}
	return nil
}

func (v *viewer) historyRows(changes []watch.Change) [][]print.Run {
	several := len(v.history.Shows()) > 1
	var rows [][]print.Run
	for _, c := range changes {
		row := []print.Run{print.Quiet(c.At.Local().Format("2006-01-02 15:04")), print.Say(c.Name)}
		if several {
			row = append(row, print.Quiet(c.Show))
		}
		if !v.history.Stands(c) {
			row = append(row, print.Quiet("undone"))
		}
		rows = append(rows, row)
	}
	return rows
}

func (v *viewer) jsonChange(c watch.Change) jsonChange {
	return jsonChange{c.At.UTC().Format("2006-01-02T15:04:05Z"), c.Show, c.Name, page.Points(c.Episodes), c.Watched, v.history.Stands(c)}
}

var undoCommand = command{
	use: "undo", group: groupWatch,
	short:   "Take back the last change",
	long:    "Takes back the newest change that stands, whichever terminal or machine made it, as if it had never been made. Repeat it to go further back; unspoiled redo goes forward again.",
	example: "unspoiled undo",
	changes: "undo and redo",
	tell: func(v *viewer, _ []string) error {
		return v.turn(watch.History.Undo, "Undone", "To bring it back:", "unspoiled redo")
	},
}

var redoCommand = command{
	use: "redo", group: groupWatch,
	short:   "Bring back what was undone last",
	long:    "Brings back the change that was undone last, as long as nothing was done since.",
	example: "unspoiled undo\nunspoiled redo",
	changes: "undo and redo",
	tell: func(v *viewer, _ []string) error {
		return v.turn(watch.History.Redo, "Done again", "To take it back:", "unspoiled undo")
	},
}

// turn takes the last change back or brings it back.
func (v *viewer) turn(way func(watch.History, time.Time) (watch.History, watch.Change, bool), word, back, command string) error {
	h, change, ok := way(v.history, v.sys.Now())
	if !ok {
		return fmt.Errorf("there is nothing to %s", v.cmd.Name())
	}
	if err := v.save(h); err != nil {
		return err
	}
	p := v.print()
	if v.flags.json {
		return p.JSON(struct {
			head
			Change string `json:"change"` // what was taken back or brought back
			Of     string `json:"of"`     // the id of the show it concerns
		}{v.head(), change.Name, change.Show})
	}
	what := change.Name
	if change.Show != v.show.ID() {
		what += " (" + change.Show + ")"
	}
	p.Wrap("", print.Say(word+": "+what+"."))
	p.Wrap("", print.Say(back), print.Headline(v.hint(command)))
	return nil
}
