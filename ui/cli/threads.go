package cli

import (
	"slices"

	"unspoiled/content"
	"unspoiled/ui/cli/page"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

var threadsCommand = command{
	use: "threads", also: "questions mysteries", group: groupRead,
	short:   "The questions that are open at your point, and those answered",
	long:    "Lists the questions of the story that you may ask by now, with the clues you have, and the answers you know.",
	example: "unspoiled threads\nunspoiled threads --open",
	flags:   []flag{{name: "open", without: false, does: "only the questions that are open"}},
	tell:    (*viewer).threads,
}

func (v *viewer) threads([]string) error {
	all := v.guide.Threads()
	shown := all
	if v.yes("open") {
		shown = slices.DeleteFunc(slices.Clone(all), func(t content.Thread) bool { return t.Answered })
	}
	p := v.print()
	if v.flags.json {
		return p.JSON(struct {
			head
			Threads []record.Thread `json:"threads"`
		}{v.head(), record.Each(shown, record.OfThread)})
	}
	for i, t := range shown {
		if i > 0 {
			p.Blank()
		}
		page.Thread(p, t)
	}
	switch {
	case len(all) == 0:
		p.Wrap("", print.Say(v.unwritten("what is left open", "There is no question to ask yet")))
	case len(shown) == 0:
		p.Wrap("", print.Say(v.under("No question is open")))
	default:
		v.noteBelow(p)
	}
	return nil
}

var timelineCommand = command{
	use: "timeline", group: groupRead,
	short:   "What has happened in the story's own time",
	long:    "Lists what has happened in the story's own time, as far as you know, each with the episode that tells it.",
	example: "unspoiled timeline\nunspoiled timeline --json",
	tell:    (*viewer).timeline,
}

func (v *viewer) timeline(_ []string) error {
	events := v.guide.Timeline()
	p := v.print()
	if v.flags.json {
		return p.JSON(struct {
			head
			Events []record.Event `json:"events"`
		}{v.head(), record.Each(events, record.OfEvent)})
	}
	if len(events) == 0 {
		p.Wrap("", print.Say(v.unwritten("on which day anything happens", "Nothing has happened yet, as far as you know")))
		return nil
	}
	p.List("", print.Column("", record.Each(events, func(e content.Event) print.Labeled {
		return print.Label(e.Date.String(), print.Say(e.Text.Line()), print.Quiet("("+record.At(e.At)+")"))
	})))
	v.noteBelow(p)
	return nil
}
