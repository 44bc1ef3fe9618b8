package cli

import "github.com/spf13/cobra"

func (a *app) newTimeline() *cobra.Command {
	return &cobra.Command{
		Use: "timeline", GroupID: groupRead, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "What has happened in the story's own time",
		Long:    "Lists what has happened in the story's own time, as far as you know, each with the episode that tells it.",
		Example: "unspoiled timeline\nunspoiled timeline --json",
		RunE:    a.work(a.timeline),
	}
}

type jsonTimeline struct {
	head
	Events []jsonEvent `json:"events"`
}

type jsonEvent struct {
	Date string `json:"date"` // "1983-11-06", "1983-11" or "1983"
	Text string `json:"text"`
	At   string `json:"at"`
}

func (a *app) timeline(cmd *cobra.Command, _ []string) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	events := v.guide.Timeline()
	p := a.print(cmd)
	if a.flags.json {
		out := []jsonEvent{}
		for _, e := range events {
			out = append(out, jsonEvent{e.Date.ISO(), e.Text.Plain(), at(e.At)})
		}
		return p.json(jsonTimeline{v.head(), out})
	}
	if len(events) == 0 {
		p.wrap("", say(v.nothingYet("Nothing has happened yet, as far as you know")))
		return nil
	}
	wide := 0
	for _, e := range events {
		wide = max(wide, measure(e.Date.String()))
	}
	for _, e := range events {
		p.wrap(pad(e.Date.String(), wide)+"  ", say(e.Text.Line()), quiet("("+at(e.At)+")"))
	}
	v.noteBelow(p)
	return nil
}
