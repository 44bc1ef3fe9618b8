package content

import (
	"cmp"
	"slices"
	"strings"
)

// Length is how much of the story so far one wants to hear.
type Length int

// The lengths of the story so far.
const (
	Minute Length = iota // about 150 words a season
	Five                 // what one needs to follow the next season
	Full                 // the recaps, whole
)

// minuteWords is how many words of a season are read aloud in a minute.
const minuteWords = 150

// Chapter is what a season has told so far.
type Chapter struct {
	Season int
	Label  string
	Title  string
	Told   []Fact // each with its episode, in order
}

// Story is the recap of what the viewer has watched, by season. Where nobody wrote a
// season's beats its recaps are told at every length; where nobody wrote recaps, its beats.
func (g *Guide) Story(length Length) []Chapter {
	var out []Chapter
	for _, s := range g.show.seasons {
		if g.begun[s.number] == 0 {
			continue
		}
		s := s.whole()
		c := Chapter{Season: s.number, Label: seasonLabel(s.number), Title: g.line(s.title)}
		tell := g.recaps
		switch length {
		case Minute:
			tell = g.minute
		case Five:
			tell = g.five
		}
		for _, tell := range []func(*season) []Fact{tell, g.recaps, g.beats} {
			if c.Told = tell(s); len(c.Told) > 0 {
				out = append(out, c)
				break
			}
		}
	}
	return out
}

// beats is all open beats of the watched episodes.
func (g *Guide) beats(s *season) []Fact {
	return g.told(s, func(beat) bool { return true })
}

// told is those of them that are wanted.
func (g *Guide) told(s *season, want func(beat) bool) []Fact {
	var out []Fact
	for _, e := range s.episodes {
		for _, b := range e.beats {
			if text := g.prose(b.text); text != nil && want(b) {
				out = append(out, Fact{text, b.kind, e.point})
			}
		}
	}
	return out
}

// recaps is the open recaps, a paragraph a fact.
func (g *Guide) recaps(s *season) []Fact {
	var out []Fact
	for _, e := range s.episodes {
		for _, paragraph := range g.prose(e.recap) {
			out = append(out, Fact{Text: Prose{paragraph}, At: e.point})
		}
	}
	return out
}

// passage is a text that is open, as the one fact or as none.
func (g *Guide) passage(t text) []Fact {
	for _, v := range slices.Backward(t) {
		if g.passed(v.after) {
			return []Fact{{Text: g.resolve(v.raw), At: g.source(v.after)}}
		}
	}
	return nil
}

// five is the paragraphs that the show writes for it, else the essential beats.
func (g *Guide) five(s *season) []Fact {
	var out []Fact
	for _, p := range s.five {
		out = append(out, g.passage(p)...)
	}
	if len(out) > 0 {
		return out
	}
	return g.told(s, func(b beat) bool { return b.essential })
}

// minute is the text that the show writes for it, else the beats that it marks. Where
// it marks none in the episodes watched, the essential beats stand in: the first of each
// episode, then the second of each, as many as can be read in a minute.
func (g *Guide) minute(s *season) []Fact {
	if written := g.passage(s.minute); written != nil {
		return written
	}
	if marked := g.told(s, func(b beat) bool { return b.minute }); len(marked) > 0 {
		return marked
	}
	essential := g.told(s, func(b beat) bool { return b.essential })
	var keep []int
	words := 0
	for _, i := range inRounds(essential) {
		if n := len(strings.Fields(essential[i].Text.Line())); words+n <= minuteWords {
			keep, words = append(keep, i), words+n
		}
	}
	slices.Sort(keep)
	var out []Fact
	for _, i := range keep {
		out = append(out, essential[i])
	}
	return out
}

// inRounds is the places of the first beat of each episode, then of the second of each,
// and so on.
func inRounds(beats []Fact) []int {
	places, round := make([]int, len(beats)), make([]int, len(beats))
	for i := range beats {
		places[i] = i
		if i > 0 && beats[i].At == beats[i-1].At {
			round[i] = round[i-1] + 1
		}
	}
	slices.SortStableFunc(places, func(a, b int) int { return cmp.Compare(round[a], round[b]) })
	return places
}

// Event is something that happened in the story's own time.
type Event struct {
	Date Date
	Text Prose
	At   Point // the episode that tells it
}

// Timeline is what has happened as far as the viewer knows, in the story's own
// order. What is known to the month alone stands behind the days of that month
// that were told by then; what is known to the year alone begins its year.
func (g *Guide) Timeline() []Event {
	var out []Event
	for _, e := range g.show.lore().events {
		if text := g.prose(e.text); text != nil {
			out = append(out, Event{e.date, text, g.source(e.after)})
		}
	}
	slices.SortStableFunc(out, func(a, b Event) int { return g.comparePoints(a.At, b.At) })
	days := map[Date]int{} // month → the latest day told so far
	type dated struct {
		at    Date
		event Event
	}
	sorted := make([]dated, len(out))
	for i, e := range out {
		month := Date{Year: e.Date.Year, Month: e.Date.Month}
		days[month] = max(days[month], e.Date.Day)
		at := e.Date
		if at.Month > 0 && at.Day == 0 {
			at.Day = days[month]
		}
		sorted[i] = dated{at, e}
	}
	slices.SortStableFunc(sorted, func(a, b dated) int {
		return cmp.Or(a.at.Compare(b.at), g.comparePoints(a.event.At, b.event.At))
	})
	for i, d := range sorted {
		out[i] = d.event
	}
	return out
}

// Thread is a question of the story, as far as the viewer knows it. One that is
// answered later looks exactly like one that never is.
type Thread struct {
	Question Prose
	Opened   Point
	Clues    []Fact // in the order in which they were learned
	Answered bool
	Answer   Prose
	Resolved Point
	About    []Entry
}

// Threads are the questions that the viewer may ask: open ones first, by when they
// arose; then the answered ones, by when they were answered.
func (g *Guide) Threads() []Thread {
	return g.threads(func(*thread) bool { return true })
}

// Asked are the open questions about an entry, by when they arose.
func (g *Guide) Asked(r Ref) []Thread {
	about := func(th *thread) bool {
		return slices.ContainsFunc(th.about, func(i int) bool { return g.ref(i) == r })
	}
	return slices.DeleteFunc(g.threads(about), func(t Thread) bool { return t.Answered })
}

// threads are those of some that the viewer may know.
func (g *Guide) threads(some func(*thread) bool) []Thread {
	var out []Thread
	for i := range g.show.lore().threads {
		th := &g.show.lore().threads[i] // a copy of each would be made on every key
		if !some(th) {
			continue
		}
		if t, ok := g.cutThread(th); ok {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b Thread) int {
		return cmp.Or(falseFirst(a.Answered, b.Answered), g.comparePoints(a.Resolved, b.Resolved), g.comparePoints(a.Opened, b.Opened), strings.Compare(a.Question.Line(), b.Question.Line()))
	})
	return out
}

func (g *Guide) cutThread(th *thread) (Thread, bool) {
	out := Thread{Question: g.prose(th.question), Opened: g.source(th.opened)}
	if out.Question == nil {
		return Thread{}, false
	}
	out.Clues = g.cutFacts(th.clues)
	slices.SortStableFunc(out.Clues, g.compareFacts)
	if th.resolved != nil && g.passed(th.resolved) {
		if out.Answer = g.prose(th.answer); out.Answer != nil {
			out.Answered, out.Resolved = true, g.source(th.resolved)
		}
	}
	for _, i := range th.about {
		r := g.ref(i)
		if head, ok := g.Entry(r); ok && !slices.Contains(out.About, head) {
			out.About = append(out.About, head)
		}
	}
	return out, true
}

// comparePoints orders episodes as they are watched; the zero Point comes first.
func (g *Guide) comparePoints(a, b Point) int { return cmp.Compare(g.place(a), g.place(b)) }

func (g *Guide) place(p Point) int {
	if at, ok := g.show.index[p]; ok {
		return at
	}
	return -1
}
