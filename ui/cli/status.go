package cli

import (
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/wording"
	"unspoiled/ui/cli/print"
	"unspoiled/ui/cli/record"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
)

var nextCommand = command{
	use: "next", group: groupWatch,
	short: "What to watch next",
	long:  "Prints the first episode that is out and not marked as watched, and what it is about; where there is none, what comes and when, and which specials are left. The first line alone does for a status bar.",
	example: `unspoiled next
unspoiled next | head -n 1
unspoiled next --json`,
	tell: (*viewer).next,
}

func (v *viewer) next(_ []string) error {
	e, ok := v.nextPage()
	return v.answer(v.jsonNext(), func(p *print.Printer) {
		if !ok {
			p.Wrap("", print.Say(v.withLens(text.Sentence(v.guide.Rest()))+"."))
			return
		}
		p.Wrap("", print.In(text.InkNext, e.Point.String()+" "), print.Headline(e.Name()))
		p.Wrap("", print.Quiet(wording.Facts(e.Season, wording.Minutes(e.Runtime), e.Released.String())))
		p.Prose("", e.Teaser)
		v.note(p)
	})
}

type jsonNext struct {
	Next     *record.EpisodePage `json:"next"`               // null if everything that is out is watched
	Coming   *record.Episode     `json:"coming,omitempty"`   // the next episode that is not out, if next is null
	Specials []string            `json:"specials,omitempty"` // unwatched specials, if next is null
}

func (v *viewer) jsonNext() jsonNext {
	var out jsonNext
	if e, ok := v.nextPage(); ok {
		out.Next = new(record.OfEpisodePage(e))
		return out
	}
	if at, ok := v.guide.Coming(); ok {
		e, _ := v.guide.EpisodePage(at)
		out.Coming = new(record.OfEpisode(e.Episode))
	}
	out.Specials = record.Each(v.guide.Specials(), content.Point.String)
	return out
}

func (v *viewer) nextPage() (content.EpisodePage, bool) {
	p, _ := v.guide.Next()
	return v.guide.EpisodePage(p) // no point has no page
}

var statusCommand = command{
	use: "status", suggestFor: "list ls progress seasons episodes", group: groupWatch,
	short: "Every season, what is watched, how long is left",
	example: `unspoiled status
unspoiled status --profile alice
unspoiled status --with alice,bob`,
	tell: (*viewer).status,
}

type jsonStatus struct {
	Watched     int             `json:"watched"`
	Episodes    *int            `json:"episodes,omitempty"` // of the series, if that may be known
	MinutesLeft *int            `json:"minutes_left,omitempty"`
	Next        *record.Episode `json:"next"` // null if everything that is out is watched
	Seasons     []record.Season `json:"seasons"`
}

// tally counts the series as far as the viewer may know it, without specials that have no place
// in the order.
type tally struct {
	watched, episodes int
	left              int  // minutes of episodes that are out and not watched
	coming            int  // episodes that are not out
	shaped, timed     bool // all seasons show their episodes; all runtimes are known
}

func newTally(seasons []content.Season) tally {
	t := tally{shaped: true, timed: true}
	for _, s := range seasons {
		t.shaped = t.shaped && (s.Shaped || s.Number == 0)
		for _, e := range s.Episodes {
			switch {
			case e.Aside:
				continue
			case e.State == content.EpisodeWatched:
				t.watched++
			case e.Coming:
				t.coming++
			default:
				t.left += e.Runtime
				t.timed = t.timed && e.Runtime > 0
			}
			t.episodes++
		}
	}
	t.timed = t.timed && t.shaped
	return t
}

func (v *viewer) status(_ []string) error {
	seasons := v.guide.Seasons()
	t := newTally(seasons)
	return v.answer(v.jsonStatus(seasons, t), func(p *print.Printer) {
		p.Wrap("", print.Headline(v.guide.Title()))
		p.Wrap("", print.Quiet(wording.Facts(v.who(), v.lensWords())))
		p.Wrap("", print.Say(t.String()))
		if !statusGrid(p, seasons) {
			p.Blank()
			p.Table(record.Each(seasons, statusRow))
		}
		v.closing(p)
	})
}

// String is "9 of 42 episodes watched, 31 h left, 2 to come".
func (t tally) String() string {
	switch {
	case !t.shaped:
		return wording.Count(t.watched, "episode") + " watched"
	case t.episodes == 0:
		return "No episode is out yet"
	case t.watched == t.episodes:
		return "All " + wording.Count(t.episodes, "episode") + " watched"
	case t.coming == t.episodes:
		return "No episode is out yet"
	case t.watched == t.episodes-t.coming:
		return "All " + wording.Count(t.watched, "episode") + " that are out are watched, " + strconv.Itoa(t.coming) + " to come"
	}
	s := strconv.Itoa(t.watched) + " of " + wording.Count(t.episodes, "episode") + " watched"
	if t.timed {
		s += ", " + wording.Minutes(t.left) + " left"
	}
	if t.coming > 0 {
		s += ", " + strconv.Itoa(t.coming) + " to come"
	}
	return s
}

func statusRow(s content.Season) []print.Run {
	row := []print.Run{print.Say(content.Point{Season: s.Number}.String()), print.Say(s.Label)}
	state, progress := print.Quiet("not begun"), ""
	if s.Shaped && len(s.Episodes) > 0 {
		progress = wording.Count(len(s.Episodes), "episode")
	}
	switch s.State {
	case content.SeasonWatched:
		state = print.In(text.InkDone, "watched")
	case content.SeasonWatching:
		state = print.In(text.InkAccent, "watching")
		progress = strconv.Itoa(len(s.Episodes)-s.Unseen-s.Coming) + " of " + progress
	case content.SeasonNext:
		state = print.In(text.InkNext, "next")
	}
	if s.Shaped && s.Coming == len(s.Episodes) {
		state = print.Quiet("to come")
	}
	return append(row, state, print.Say(progress), print.Quiet(statusLeft(s)))
}

// statusLeft says how much of a season is left, and when more of it comes out.
func statusLeft(s content.Season) string {
	left := wording.Minutes(s.Left)
	switch {
	case s.State == content.SeasonWatched:
		left = ""
	case s.State == content.SeasonWatching && left != "":
		left += " left"
	}
	return wording.Facts(left, s.Comes())
}

// closing prints what is next or, to a new viewer, how to begin.
func (v *viewer) closing(p *print.Printer) {
	p.Blank()
	e, ok := v.nextPage()
	if v.history.Seen(v.guide.ID()).Len() == 0 && (ok || len(v.guide.Specials()) > 0) {
		p.Wrap("", print.Say("Nothing is marked as watched yet. Say what you have seen, for instance:"))
		p.Wrap("  ", print.Headline(v.markFirst()))
		return
	}
	if ok {
		p.Wrap("Next: ", print.In(text.InkNext, e.Point.String()), print.Say(wording.Facts(e.Name(), wording.Minutes(e.Runtime))))
		return
	}
	p.Wrap("", print.Say(text.Sentence(v.guide.Rest())+"."))
}

func (v *viewer) jsonStatus(seasons []content.Season, t tally) jsonStatus {
	out := jsonStatus{Watched: t.watched, Seasons: record.Each(seasons, func(s content.Season) record.Season { return record.OfSeason(v.guide, s, false) })}
	if t.shaped {
		out.Episodes = &t.episodes
	}
	if t.timed {
		out.MinutesLeft = &t.left
	}
	if e, ok := v.nextPage(); ok {
		out.Next = new(record.OfEpisode(e.Episode))
	}
	return out
}

// gridBars is the height of the bars in lines.
const gridBars = 2

// statusGrid prints the seasons as the grid of the Seasons screen. It is false for pipes, for
// screen readers, or if there is no room.
func statusGrid(p *print.Printer, all []content.Season) bool {
	g, ok := screen.NewGrid(all, p.Width, gridBars)
	if p.Piped || p.Plain || !ok {
		return false
	}
	symbols := text.NewSymbols(p.ASCII)
	printLine(p, g.Head(all, symbols)[1])
	for _, s := range all {
		p.Blank()
		lines := g.Lines(s, text.InkStrong, symbols)
		numbers := &lines[len(lines)-1]
		if rest := statusLeft(s); rest != "" && g.StateColumn()+text.Measure(rest) <= p.Width {
			*numbers = append(*numbers, text.Run{Text: text.Spaces(g.StateColumn() - numbers.Width())}, text.Run{Text: rest, Ink: text.InkDim})
		}
		for _, l := range lines {
			if strings.TrimSpace(l.Words()) != "" { // skip a line of bars that none reaches
				printLine(p, l)
			}
		}
	}
	return true
}

// printLine prints a line of a screen, without spaces at its end.
func printLine(p *print.Printer, l text.Line) {
	end := len(strings.TrimRight(l.Words(), " "))
	for _, r := range l {
		words := r.Text[:min(len(r.Text), end)]
		p.Put(print.In(r.Ink, words))
		end -= len(words)
	}
	p.WriteByte('\n')
}
