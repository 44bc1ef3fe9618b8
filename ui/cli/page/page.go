// Package page prints one thing of a show for people: an entry, a season, an episode, a question,
// the story, points. It gets what a Guide hands out, so it cannot tell more.
package page

import (
	"cmp"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

// Entry prints what a viewer knows of an entry.
func Entry(p *print.Printer, e content.EntryPage) {
	p.Wrap("", print.Headline(e.Name), print.Quiet(wording.Lead("also ", e.Also)))
	p.Wrap("", print.Quiet(wording.Facts(string(e.Kind), "first met in "+e.First.String(), wording.Lead("played by ", e.Actors))))
	p.Prose("", e.Intro)
	p.List("What you know", record.Each(e.Facts, fact))
	p.List("Bonds", record.Each(e.Bonds, bond))
	if len(e.Appears) > 0 {
		p.Heading(wording.Appears(e.Seen))
		p.Wrap("", print.Say(Points(e.Appears)))
	}
}

// pointLead is a point at the beginning of a line.
func pointLead(p content.Point) string { return text.Pad(record.At(p), 5) + " " }

func fact(f content.Fact) print.Labeled {
	return print.Label(pointLead(f.At), print.Say(strings.TrimSpace(f.Text.Line())))
}

func bond(b content.Bond) print.Labeled {
	words := b.Kind
	if b.Ended {
		words += ", until " + b.Until.String()
	}
	return print.Label(pointLead(b.At), print.Headline(b.With.Name+":"), print.Say(words))
}

// Season prints a season with its episodes, and notes on its making.
func Season(p *print.Printer, s content.Season, notes []content.Note) {
	p.Wrap("", print.Headline(wording.Titled(s.Label, s.Title)))
	episodes, left := "", ""
	if s.Shaped {
		episodes = wording.Count(len(s.Episodes), "episode")
	}
	if s.State == content.SeasonWatching && s.Left > 0 {
		left = wording.Minutes(s.Left) + " left"
	}
	p.Wrap("", print.Quiet(wording.Facts(seasonState(s.State), s.Released.String(), episodes, wording.Minutes(s.Runtime), left, s.Comes(), s.Setting)))
	p.Prose("", s.Premise)
	episodesOf(p, s)
	p.List("On its making", record.Each(notes, func(n content.Note) print.Labeled { return print.Label("- ", print.Say(n.Text.Line())) }))
}

func seasonState(s content.SeasonState) string {
	if s == content.SeasonLater {
		return "not begun"
	}
	return record.SeasonState(s)
}

// episodesOf lists the episodes under the parts that came out together.
func episodesOf(p *print.Printer, s content.Season) {
	if len(s.Episodes) == 0 {
		return
	}
	parts := s.Parts
	if len(parts) < 2 {
		parts = []content.Part{{Title: "Episodes", From: s.Episodes[0].Point.Number(), To: content.MaxNumber}}
	}
	for _, part := range parts {
		var rows [][]print.Run
		for _, e := range s.Episodes {
			if e.Point.Number() >= part.From && e.Point.Number() <= part.To {
				rows = append(rows, episodeRow(p, e))
			}
		}
		if len(rows) > 0 {
			p.Blank()
			p.Wrap("", print.Beside(part.Title, part.Released.String())...)
			p.Table(rows)
		}
	}
}

func episodeRow(p *print.Printer, e content.Episode) []print.Run {
	state := print.Run{}
	switch e.State {
	case content.EpisodeWatched:
		state = print.In(text.InkDone, "watched")
	case content.EpisodeNext:
		state = print.In(text.InkNext, "next")
	}
	if e.Coming {
		state = print.Quiet(e.Comes())
	}
	return []print.Run{print.Say(e.Point.String()), print.Say(text.Clip(e.Name(), max(p.Width-32, 1), "…")), print.Quiet(wording.Minutes(e.Runtime)), state}
}

// Episode prints what the viewer may see of an episode.
func Episode(p *print.Printer, e content.EpisodePage) {
	p.Wrap("", print.In(text.InkAccent, e.Point.String()), print.Headline(e.Name()))
	where := wording.Facts(e.Season, e.Word)
	if e.Title == "" {
		where = e.Season
	}
	p.Wrap("", print.Quiet(wording.Facts(where, cmp.Or(e.Comes(), e.Released.String()), wording.Minutes(e.Runtime))))
	if credits := wording.Credits(e.Directors, e.Writers); credits != "" {
		p.Wrap("", print.Quiet(credits))
	}
	p.Prose("", e.Teaser)
	if e.State != content.EpisodeWatched {
		p.Blank()
		p.Wrap("", print.Quiet("Not watched yet, so not told yet."+comesFirst(e.Before)))
		return
	}
	p.Prose("What happens", e.Recap)
	p.List("What to remember", record.Each(e.Beats, func(b content.Beat) print.Labeled {
		return print.Label(map[bool]string{true: "* ", false: "- "}[b.Essential], print.Say(b.Text.Line()))
	}))
	if len(e.In) > 0 {
		p.Heading(wording.TellsOf)
		p.Wrap("", print.Say(wording.List(record.Each(e.In, func(e content.Entry) string { return e.Name }))))
	}
}

// comesFirst says how many episodes the viewer has to watch before this one.
func comesFirst(n int) string {
	switch {
	case n <= 0:
		return ""
	case n == 1:
		return " 1 episode comes first."
	}
	return " " + wording.Count(n, "episode") + " come first."
}

// Thread prints a question, its clues and its answer.
func Thread(p *print.Printer, t content.Thread) {
	state := print.In(text.InkNext, "(open)")
	if t.Answered {
		state = print.In(text.InkDone, "(answered)")
	}
	p.Wrap(pointLead(t.Opened), print.Headline(t.Question.Line()), state)
	for _, c := range t.Clues {
		p.Wrap("      "+pointLead(c.At), print.Say(c.Text.Line()))
	}
	if t.Answered {
		p.Wrap("      "+pointLead(t.Resolved), print.Headline("Answer:"), print.Say(t.Answer.Line()))
	}
}

// Story prints chapters. At full length their facts are grouped by episode.
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
				p.Wrap("", print.In(text.InkAccent, f.At.String()), print.Headline(e.Name()))
				last = f.At
			}
			p.Wrap("", print.Say(f.Text.Line()))
		}
	}
}

// Points lists points, with neighbors as ranges: "S1E1-S1E3, S2E1".
func Points(all []content.Point) string {
	return strings.Join(record.Each(content.Stretches(all), content.Stretch.String), ", ")
}
