package cli

import (
	"slices"

	"unspoiled/content"
	"unspoiled/content/wording"
)

// entryPage is all that a viewer knows of somebody or something.
func (p *printer) entryPage(e content.EntryPage) {
	p.wrap("", headline(e.Name), quiet(wording.Lead("also ", e.Also)))
	p.wrap("", quiet(facts(string(e.Kind), "first met in "+e.First.String(), wording.Lead("played by ", e.Actors))))
	if len(e.Intro) > 0 {
		p.blank()
		p.prose(e.Intro)
	}
	if len(e.Facts) > 0 {
		p.heading("What you know")
		for _, f := range e.Facts {
			p.fact(f)
		}
	}
	if len(e.Bonds) > 0 {
		p.heading("Bonds")
		for _, b := range e.Bonds {
			p.bond(b)
		}
	}
	if len(e.Appears) > 0 {
		p.heading(wording.Appears(e.Seen))
		p.wrap("", say(points(e.Appears)))
	}
}

func (p *printer) bond(b content.Bond) {
	words := b.Kind
	if b.Ended {
		words += ", until " + b.Until.String()
	}
	p.wrap(pad(at(b.At), 5)+" ", headline(b.With.Name+":"), say(words))
}

// seasonPage is a season with its episodes.
func (p *printer) seasonPage(v *viewer, s content.Season) {
	title := s.Label
	if s.Title != "" && s.Title != s.Label {
		title += ": " + s.Title
	}
	p.wrap("", headline(title))
	episodes, left := "", ""
	if s.Shaped {
		episodes = wording.Count(len(s.Episodes), "episode")
	}
	if s.State == content.SeasonWatching && s.Left > 0 {
		left = wording.Minutes(s.Left) + " left"
	}
	p.wrap("", quiet(facts(seasonState(s.State), s.Released.String(), episodes, wording.Minutes(s.Runtime), left, s.Setting)))
	if len(s.Premise) > 0 {
		p.blank()
		p.prose(s.Premise)
	}
	p.seasonEpisodes(v, s)
	if len(s.Notes) > 0 {
		p.heading("On its making")
		for _, n := range s.Notes {
			p.wrap("- ", say(n.Text.Line()))
		}
	}
}

func seasonState(s content.SeasonState) string {
	if s == content.SeasonLater {
		return "not begun"
	}
	return seasonWord(s)
}

// seasonEpisodes lists the episodes under the parts in which they came out.
func (p *printer) seasonEpisodes(v *viewer, s content.Season) {
	if len(s.Episodes) == 0 {
		return
	}
	parts := s.Parts
	if len(parts) < 2 {
		parts = []content.Part{{Title: "Episodes", From: s.Episodes[0].Point.Number(), To: content.MaxNumber}}
	}
	for _, part := range parts {
		var rows [][]run
		for _, e := range s.Episodes {
			if e.Point.Number() >= part.From && e.Point.Number() <= part.To {
				rows = append(rows, p.episodeRow(e))
			}
		}
		if len(rows) > 0 {
			p.blank()
			p.wrap("", beside(part.Title, part.Released.String())...)
			p.table(v.settings.Plain, rows)
		}
	}
}

func (p *printer) episodeRow(e content.Episode) []run {
	state := run{}
	switch e.State {
	case content.EpisodeWatched:
		state = in(done, "watched")
	case content.EpisodeNext:
		state = in(next, "next")
	}
	return []run{say(e.Point.String()), say(clip(e.Name(), p.width-32)), quiet(wording.Minutes(e.Runtime)), state}
}

// episodePage is all that may be told of an episode.
func (p *printer) episodePage(e content.EpisodePage) {
	p.wrap("", in(accent, e.Point.String()), headline(e.Name()))
	where := facts(e.Season, e.Word)
	if e.Title == "" {
		where = e.Season
	}
	p.wrap("", quiet(facts(where, e.Released.String(), wording.Minutes(e.Runtime))))
	if credits := credits(e); credits != "" {
		p.wrap("", quiet(credits))
	}
	if len(e.Teaser) > 0 {
		p.blank()
		p.prose(e.Teaser)
	}
	if e.State != content.EpisodeWatched {
		p.blank()
		p.wrap("", quiet("Not watched yet, so not told yet."+comesFirst(e.Before)))
		return
	}
	if len(e.Recap) > 0 {
		p.heading("What happens")
		p.prose(e.Recap)
	}
	if len(e.Beats) > 0 {
		p.heading("What to remember")
		for _, b := range e.Beats {
			p.wrap(map[bool]string{true: "* ", false: "- "}[b.Essential], say(b.Text.Line()))
		}
	}
	if len(e.In) > 0 {
		p.heading(wording.TellsOf)
		p.wrap("", say(wording.List(entryNames(e.In))))
	}
}

func credits(e content.EpisodePage) string {
	if slices.Equal(e.Directors, e.Writers) {
		return wording.Lead("written and directed by ", e.Writers)
	}
	return facts(wording.Lead("directed by ", e.Directors), wording.Lead("written by ", e.Writers))
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

func entryNames(all []content.Entry) []string {
	out := make([]string, len(all))
	for i, e := range all {
		out[i] = e.Name
	}
	return out
}
