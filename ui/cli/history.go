package cli

import (
	"github.com/spf13/cobra"

	"unspoiled/content/watch"
	"unspoiled/content/wording"
)

func (a *app) newHistory() *cobra.Command {
	cmd := &cobra.Command{
		Use: "history", SuggestFor: []string{"log"}, GroupID: groupWatch, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "What was marked, and when",
		Long:    "Lists the changes of the profile, over all shows, the newest first. Nothing is ever taken out of it: what was undone says so.",
		Example: "unspoiled history\nunspoiled history --limit 0 --json",
	}
	limit := cmd.Flags().Int("limit", 20, "show no more changes than this; 0 shows all")
	cmd.RunE = a.work(func(cmd *cobra.Command, _ []string) error {
		if *limit < 0 {
			return misused("--limit is 0 or more, not %d", *limit)
		}
		return a.listHistory(cmd, *limit)
	})
	return cmd
}

type jsonHistory struct {
	head
	Changes []jsonChange `json:"changes"`
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
func (a *app) listHistory(cmd *cobra.Command, limit int) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
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
	p := a.print(cmd)
	if a.flags.json {
		return p.json(jsonHistory{v.head(), v.jsonChanges(kept)})
	}
	if len(kept) == 0 {
		p.line(say("Nothing was marked yet."))
		return nil
	}
	p.table(v.settings.Plain, v.historyRows(kept))
	if more > 0 {
		p.wrap("", quiet("and "+wording.Count(more, "earlier change")+": "+v.hint("unspoiled history --limit 0")))
	}
	return nil
}

func (v *viewer) historyRows(changes []watch.Change) [][]run {
	several := len(v.history.Shows()) > 1
	var rows [][]run
	for _, c := range changes {
		row := []run{quiet(c.At.Local().Format("2006-01-02 15:04")), say(c.Name)}
		if several {
			row = append(row, quiet(c.Show))
		}
		if !v.history.Stands(c) {
			row = append(row, quiet("undone"))
		}
		rows = append(rows, row)
	}
	return rows
}

func (v *viewer) jsonChanges(changes []watch.Change) []jsonChange {
	out := []jsonChange{}
	for _, c := range changes {
		out = append(out, jsonChange{
			c.At.UTC().Format("2006-01-02T15:04:05Z"), c.Show, c.Name, points(c.Episodes), c.Watched, v.history.Stands(c),
		})
	}
	return out
}
