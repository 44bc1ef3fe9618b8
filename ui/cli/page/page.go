// Package page is what a command writes of one thing of a show, for people: an entry, a
// season, an episode, a question, the story, a point. It gets what a Guide hands out, and
// so can tell no more. Whose guide that is belongs to the commands.
package page

import (
	"cmp"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/text"
)

// Entry writes all that a viewer knows of somebody or something.
func Entry(p *print.Printer, e content.EntryPage) {
	p.Wrap("", print.Headline(e.Name), print.Quiet(wording.Lead("also ", e.Also)))
	p.Wrap("", print.Quiet(wording.Facts(string(e.Kind), "first met in "+e.First.String(), wording.Lead("played by ", e.Actors))))
	if len(e.Intro) > 0 {
		p.Blank()
		p.Prose(e.Intro)
	}
	if len(e.Facts) > 0 {
		p.Heading("What you know")
		for _, f := range e.Facts {
			Fact(p, f)
		}
	}
	if len(e.Bonds) > 0 {
		p.Heading("Bonds")
		for _, b := range e.Bonds {
			bond(p, b)
		}
	}
	if len(e.Appears) > 0 {
		p.Heading(wording.Appears(e.Seen))
		p.Wrap("", print.Say(Points(e.Appears)))
	}
}

func bond(p *print.Printer, b content.Bond) {
	words := b.Kind
	if b.Ended {
		words += ", until " + b.Until.String()
	}
	p.Wrap(text.Pad(record.At(b.At), 5)+" ", print.Headline(b.With.Name+":"), print.Say(words))
}

// Season writes a season with its episodes, and notes on its making.
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
	if len(s.Premise) > 0 {
		p.Blank()
		p.Prose(s.Premise)
	}
	episodesOf(p, s)
	if len(notes) > 0 {
		p.Heading("On its making")
		for _, n := range notes {
			p.Wrap("- ", print.Say(n.Text.Line()))
		}
	}
}

func seasonState(s content.SeasonState) string {
	if s == content.SeasonLater {
		return "not begun"
	}
	return record.SeasonState(s)
}

// episodesOf lists the episodes under the parts in which they came out.
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
		state = print.In(print.Done, "watched")
	case content.EpisodeNext:
		state = print.In(print.Next, "next")
	}
	if e.Coming {
		state = print.Quiet(e.Comes())
	}
	return []print.Run{print.Say(e.Point.String()), print.Say(text.Clip(e.Name(), max(p.Width-32, 1), "…")), print.Quiet(wording.Minutes(e.Runtime)), state}
}

// Episode writes all that may be told of an episode.
func Episode(p *print.Printer, e content.EpisodePage) {
	p.Wrap("", print.In(print.Accent, e.Point.String()), print.Headline(e.Name()))
	where := wording.Facts(e.Season, e.Word)
	if e.Title == "" {
		where = e.Season
	}
	p.Wrap("", print.Quiet(wording.Facts(where, cmp.Or(e.Comes(), e.Released.String()), wording.Minutes(e.Runtime))))
	if credits := wording.Credits(e.Directors, e.Writers); credits != "" {
		p.Wrap("", print.Quiet(credits))
	}
	if len(e.Teaser) > 0 {
		p.Blank()
		p.Prose(e.Teaser)
	}
	if e.State != content.EpisodeWatched {
		p.Blank()
		p.Wrap("", print.Quiet("Not watched yet, so not told yet."+comesFirst(e.Before)))
		return
	}
	if len(e.Recap) > 0 {
		p.Heading("What happens")
		p.Prose(e.Recap)
	}
	if len(e.Beats) > 0 {
		p.Heading("What to remember")
		for _, b := range e.Beats {
			p.Wrap(map[bool]string{true: "* ", false: "- "}[b.Essential], print.Say(b.Text.Line()))
		}
	}
	if len(e.In) > 0 {
		p.Heading(wording.TellsOf)
		p.Wrap("", print.Say(wording.List(record.Each(e.In, func(e content.Entry) string { return e.Name }))))
	}
}

// comesFirst says how many episodes stand between the viewer and this one.
func comesFirst(n int) string {
	switch {
	case n <= 0:
		return ""
	case n == 1:
		return " 1 episode comes first."
	}
	return " " + wording.Count(n, "episode") + " come first."
}
