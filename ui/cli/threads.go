package cli

import (
	"github.com/spf13/cobra"

	"unspoiled/content"
)

func (a *app) newThreads() *cobra.Command {
	cmd := &cobra.Command{
		Use: "threads", SuggestFor: []string{"questions", "mysteries"}, GroupID: groupRead, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short:   "The questions that are open at your point, and those answered",
		Long:    "Lists the questions of the story that you may ask by now, with the clues you have, and the answers you know.",
		Example: "unspoiled threads\nunspoiled threads --open",
	}
	open := cmd.Flags().Bool("open", false, "only the questions that are open")
	cmd.RunE = a.work(func(cmd *cobra.Command, _ []string) error { return a.threads(cmd, *open) })
	return cmd
}

type jsonThreads struct {
	head
	Threads []jsonThread `json:"threads"`
}

type jsonThread struct {
	Question string     `json:"question"`
	Opened   string     `json:"opened"`
	Clues    []jsonFact `json:"clues,omitempty"`
	Answered bool       `json:"answered"`
	Answer   string     `json:"answer,omitempty"`
	Resolved string     `json:"resolved,omitempty"`
	About    []jsonName `json:"about,omitempty"`
}

func (a *app) threads(cmd *cobra.Command, open bool) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	all := v.guide.Threads()
	out := []jsonThread{}
	p := a.print(cmd)
	shown := 0
	for _, t := range all {
		if open && t.Answered {
			continue
		}
		if a.flags.json {
			out = append(out, ofThread(t))
			continue
		}
		if shown > 0 {
			p.blank()
		}
		shown++
		p.thread(t)
	}
	if a.flags.json {
		return p.json(jsonThreads{v.head(), out})
	}
	switch {
	case len(all) == 0:
		p.wrap("", say(v.nothingYet("There is no question to ask yet")))
	case shown == 0:
		p.wrap("", say(v.under("No question is open")))
	default:
		v.noteBelow(p)
	}
	return nil
}

func (p *printer) thread(t content.Thread) {
	state := in(next, "(open)")
	if t.Answered {
		state = in(done, "(answered)")
	}
	p.wrap(pad(at(t.Opened), 5)+" ", headline(t.Question.Line()), state)
	for _, c := range t.Clues {
		p.wrap("      "+pad(at(c.At), 5)+" ", say(c.Text.Line()))
	}
	if t.Answered {
		p.wrap("      "+pad(at(t.Resolved), 5)+" ", headline("Answer:"), say(t.Answer.Line()))
	}
}

func ofThread(t content.Thread) jsonThread {
	out := jsonThread{Question: t.Question.Line(), Opened: at(t.Opened), Clues: ofFacts(t.Clues), Answered: t.Answered, About: ofEntries(t.About)}
	if t.Answered {
		out.Answer, out.Resolved = t.Answer.Plain(), at(t.Resolved)
	}
	return out
}
