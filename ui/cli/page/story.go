package page

import (
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

// Thread writes a question, its clues and its answer.
func Thread(p *print.Printer, t content.Thread) {
	state := print.In(print.Next, "(open)")
	if t.Answered {
		state = print.In(print.Done, "(answered)")
	}
	p.Wrap(text.Pad(record.At(t.Opened), 5)+" ", print.Headline(t.Question.Line()), state)
	for _, c := range t.Clues {
		p.Wrap("      "+text.Pad(record.At(c.At), 5)+" ", print.Say(c.Text.Line()))
	}
	if t.Answered {
		p.Wrap("      "+text.Pad(record.At(t.Resolved), 5)+" ", print.Headline("Answer:"), print.Say(t.Answer.Line()))
	}
}

// Story writes chapters; in full the facts are parted by the episodes that tell them.
func Story(p *print.Printer, g *content.Guide, chapters []content.Chapter, length content.Length) {
	for i, c := range chapters {
		if i > 0 {
			p.Blank()
		}
		p.Wrap("", print.Headline(wording.Titled(c.Label, c.Title)))
		last := content.Point{}
		for _, f := range c.Told {
			if length == content.Full {
				if f.At != last {
					e, _ := g.EpisodePage(f.At)
					p.Blank()
					p.Wrap("", print.In(print.Accent, f.At.String()), print.Headline(e.Name()))
				} else {
					p.Blank()
				}
				p.Wrap("", print.Say(f.Text.Line()))
				last = f.At
				continue
			}
			Fact(p, f)
		}
	}
}

// Fact writes one thing told, with the episode that tells it.
func Fact(p *print.Printer, f content.Fact) {
	p.Wrap(text.Pad(record.At(f.At), 5)+" ", print.Say(strings.TrimSpace(f.Text.Line())))
}
