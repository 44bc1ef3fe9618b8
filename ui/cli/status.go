package cli

import (
	"strconv"

	"github.com/spf13/cobra"

	"unspoiled/content"
	"unspoiled/content/wording"
)

func (a *app) newStatus() *cobra.Command {
	return &cobra.Command{
		Use: "status", SuggestFor: []string{"list", "ls", "progress", "seasons", "episodes"}, GroupID: groupWatch, Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Short: "Every season, what is watched, how long is left",
		Example: `unspoiled status
unspoiled status --profile alice
unspoiled status --with alice,bob`,
		RunE: a.work(a.status),
	}
}

type jsonStatus struct {
	head
	Watched     int          `json:"watched"`
	Episodes    *int         `json:"episodes,omitempty"` // in all, where that may be told
	MinutesLeft *int         `json:"minutes_left,omitempty"`
	Next        *jsonEpisode `json:"next"` // null when everything is watched
	Seasons     []jsonSeason `json:"seasons"`
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

func (a *app) status(cmd *cobra.Command, _ []string) error {
	v, err := a.viewer(cmd)
	if err != nil {
		return err
	}
	seasons := v.guide.Seasons()
	t := tallied(seasons)
	p := a.print(cmd)
	if a.flags.json {
		return p.json(v.jsonStatus(seasons, t))
	}
	p.wrap("", headline(v.guide.Title()))
	p.wrap("", quiet(facts(v.who(), v.lensWords())))
	p.wrap("", say(t.String()))
	p.blank()
	rows := make([][]run, len(seasons))
	for i, s := range seasons {
		rows[i] = statusRow(s)
	}
	p.table(v.settings.Plain, rows)
	v.closing(p)
	return nil
}

// who names the profile.
func (v *viewer) who() string { return "profile " + v.settings.Profile }

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

func statusRow(s content.Season) []run {
	row := []run{say(content.Point{Season: s.Number}.String()), say(s.Label)}
	state, progress, left := quiet("not begun"), "", wording.Minutes(s.Left)
	if s.Shaped {
		progress = wording.Count(len(s.Episodes), "episode")
	}
	switch s.State {
	case content.SeasonWatched:
		state, left = in(done, "watched"), ""
	case content.SeasonWatching:
		state = in(accent, "watching")
		progress = strconv.Itoa(len(s.Episodes)-s.Unseen) + " of " + progress
		if left != "" {
			left += " left"
		}
	case content.SeasonNext:
		state = in(next, "next")
	}
	return append(row, state, say(progress), quiet(left))
}

// closing says what is next, and to somebody new how to begin.
func (v *viewer) closing(p *printer) {
	p.blank()
	if v.history.Seen(v.guide.ID()).Len() == 0 {
		p.wrap("", say("Nothing is marked as watched yet. Say what you have seen, for instance:"))
		p.wrap("  ", headline(v.hint("unspoiled mark S1")))
		return
	}
	if e, ok := v.nextPage(); ok {
		p.wrap("Next: ", in(next, e.Point.String()), say(facts(e.Name(), wording.Minutes(e.Runtime))))
		return
	}
	p.wrap("", say("Everything is watched."))
}

func (v *viewer) jsonStatus(seasons []content.Season, t tally) jsonStatus {
	out := jsonStatus{head: v.head(), Watched: t.watched, Seasons: []jsonSeason{}}
	if t.shaped {
		out.Episodes = &t.episodes
	}
	if t.timed {
		out.MinutesLeft = &t.left
	}
	if e, ok := v.nextPage(); ok {
		brief := ofEpisode(e.Episode)
		out.Next = &brief
	}
	for _, s := range seasons {
		out.Seasons = append(out.Seasons, ofSeason(s, false))
	}
	return out
}
