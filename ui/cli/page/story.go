package page

import (
	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

// Thread writes a question, its clues and its answer.
func Thread(p *print.Printer, t content.Thread) {
	state := print.In(print.Next, "(open)")
	if t.Answered {
		state = print.In(print.Done, "(answered)")
	}
	p.Wrap(at(t.Opened), print.Headline(t.Question.Line()), state)
	for _, c := range t.Clues {
		p.Wrap("      "+at(c.At), print.Say(c.Text.Line()))
	}
	if t.Answered {
		p.Wrap("      "+at(t.Resolved), print.Headline("Answer:"), print.Say(t.Answer.Line()))
	}
}

// Story writes chapters; in full the facts are parted by the episodes that tell them.
func Story(p *print.Printer, g *content.Guide, chapters []content.Chapter, length content.Length) {
	for i, c := range chapters {
		if i > 0 {
			p.Blank()
		}
		p.Wrap("", print.Headline(wording.Titled(c.Label, c.Title)))
		if length != content.Full {
			p.List("", record.Each(c.Told, fact))
			continue
		}
		last := content.Point{}
		for _, f := range c.Told {
			p.Blank()
			if f.At != last {
				e, _ := g.EpisodePage(f.At)
				p.Wrap("", print.In(print.Accent, f.At.String()), print.Headline(e.Name()))
				last = f.At
			}
			p.Wrap("", print.Say(f.Text.Line()))
		}
	}
}
