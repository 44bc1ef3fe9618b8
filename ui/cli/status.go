package cli

import (
	"strconv"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
)

var nextCommand = command{
	use: "next", group: groupWatch,
	short: "What to watch next",
	long:  "Prints the first episode that is not marked as watched, and what it is about. The first line alone does for a status bar.",
	example: `unspoiled next
unspoiled next | head -n 1
unspoiled next --json`,
	tell: (*viewer).next,
}

func (v *viewer) next(_ []string) error {
	e, ok := v.nextPage()
	p := v.print()
	if v.flags.json {
		var next *record.EpisodePage // null when everything is watched
		if ok {
			it := record.OfEpisodePage(e)
			next = &it
		}
		return p.JSON(struct {
			head
			Next *record.EpisodePage `json:"next"`
		}{v.head(), next})
	}
	if !ok {
		p.Wrap("", print.Say(v.under("Everything is watched")+"."))
		return nil
	}
	p.Wrap("", print.In(print.Next, e.Point.String()+" "), print.Headline(e.Name()))
	p.Wrap("", print.Quiet(print.Facts(e.Season, wording.Minutes(e.Runtime), e.Released.String())))
	if len(e.Teaser) > 0 {
		p.Blank()
		p.Prose(e.Teaser)
	}
	v.note(p)
	return nil
}

// nextPage is the page of the next episode.
func (v *viewer) nextPage() (content.EpisodePage, bool) {
	p, ok := v.guide.Next()
	if !ok {
		return content.EpisodePage{}, false
	}
	return v.guide.EpisodePage(p)
}

var statusCommand = command{
	use: "status", also: "list ls progress seasons episodes", group: groupWatch,
	short: "Every season, what is watched, how long is left",
	example: `unspoiled status
unspoiled status --profile alice
unspoiled status --with alice,bob`,
	tell: (*viewer).status,
}

type jsonStatus struct {
	head
	Watched     int             `json:"watched"`
	Episodes    *int            `json:"episodes,omitempty"` // in all, where that may be told
	MinutesLeft *int            `json:"minutes_left,omitempty"`
	Next        *record.Episode `json:"next"` // null when everything is watched
	Seasons     []record.Season `json:"seasons"`
}

// tally is the series without its specials, as far as it may be told.
type tally struct {
	watched, episodes, left int
	shaped, timed           bool // counts, runtimes are known of every season
}

func tallied(seasons []content.Season) tally {
	t := tally{shaped: true, timed: true}
	for _, s := range seasons {
		if s.Number == 0 {
			continue
		}
		for _, e := range s.Episodes {
			if e.State == content.EpisodeWatched {
				t.watched++
			}
		}
		t.episodes, t.left = t.episodes+len(s.Episodes), t.left+s.Left
		t.shaped = t.shaped && s.Shaped
		t.timed = t.timed && s.Shaped && s.Runtime > 0
	}
	return t
}

func (v *viewer) status(_ []string) error {
	seasons := v.guide.Seasons()
	t := tallied(seasons)
	p := v.print()
	if v.flags.json {
		return p.JSON(v.jsonStatus(seasons, t))
	}
	p.Wrap("", print.Headline(v.guide.Title()))
	p.Wrap("", print.Quiet(print.Facts(v.who(), v.lensWords())))
	p.Wrap("", print.Say(t.String()))
	p.Blank()
	rows := make([][]print.Run, len(seasons))
	for i, s := range seasons {
		rows[i] = statusRow(s)
	}
	p.Table(rows)
	v.closing(p)
	return nil
}

// String is "9 of 42 episodes watched, 31 h left".
func (t tally) String() string {
	switch {
	case !t.shaped:
		return wording.Count(t.watched, "episode") + " watched"
	case t.watched == t.episodes:
		return "All " + wording.Count(t.episodes, "episode") + " watched"
	}
	s := strconv.Itoa(t.watched) + " of " + wording.Count(t.episodes, "episode") + " watched"
	if t.timed {
		s += ", " + wording.Minutes(t.left) + " left"
	}
	return s
}

func statusRow(s content.Season) []print.Run {
	row := []print.Run{print.Say(content.Point{Season: s.Number}.String()), print.Say(s.Label)}
	state, progress, left := print.Quiet("not begun"), "", wording.Minutes(s.Left)
	if s.Shaped {
		progress = wording.Count(len(s.Episodes), "episode")
	}
	switch s.State {
	case content.SeasonWatched:
		state, left = print.In(print.Done, "watched"), ""
	case content.SeasonWatching:
		state = print.In(print.Accent, "watching")
		progress = strconv.Itoa(len(s.Episodes)-s.Unseen) + " of " + progress
		if left != "" {
			left += " left"
		}
	case content.SeasonNext:
		state = print.In(print.Next, "next")
	}
	return append(row, state, print.Say(progress), print.Quiet(left))
}

// closing says what is next, and to somebody new how to begin.
func (v *viewer) closing(p *print.Printer) {
	p.Blank()
	if v.history.Seen(v.guide.ID()).Len() == 0 {
		p.Wrap("", print.Say("Nothing is marked as watched yet. Say what you have seen, for instance:"))
		p.Wrap("  ", print.Headline(v.hint("unspoiled mark S1")))
		return
	}
	if e, ok := v.nextPage(); ok {
		p.Wrap("Next: ", print.In(print.Next, e.Point.String()), print.Say(print.Facts(e.Name(), wording.Minutes(e.Runtime))))
		return
	}
	p.Wrap("", print.Say("Everything is watched."))
}

func (v *viewer) jsonStatus(seasons []content.Season, t tally) jsonStatus {
	out := jsonStatus{head: v.head(), Watched: t.watched, Seasons: record.Each(seasons, func(s content.Season) record.Season { return record.OfSeason(s, false) })}
	if t.shaped {
		out.Episodes = &t.episodes
	}
	if t.timed {
		out.MinutesLeft = &t.left
	}
	if e, ok := v.nextPage(); ok {
		brief := record.OfEpisode(e.Episode)
		out.Next = &brief
	}
	return out
}
