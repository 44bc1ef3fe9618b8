package content

import (
	"cmp"
	"slices"
	"strings"
)

// Length is how much of the story so far to tell.
type Length int

// The lengths of the story so far.
const (
	Minute Length = iota // about 150 words a season
	Five                 // what a viewer needs to follow the next season
	Full                 // the whole recaps
)

// Chapter is what a season has told so far.
type Chapter struct {
	Season int
	Label  string
	Title  string
	Told   []Fact // each with its episode, in order
}

// Story is the recap of what the viewer has watched, by season. A season without beats gives its
// recaps at every length; one without recaps gives its beats.
func (g *Guide) Story(length Length) []Chapter {
	var out []Chapter
	for _, s := range g.show.seasons {
		if g.begun[s.number] == 0 {
			continue
		}
		s := s.whole()
		c := Chapter{Season: s.number, Label: seasonLabel(s.number), Title: g.line(s.title)}
		first := map[Length]func(*season) []Fact{Minute: g.minute, Five: g.five, Full: g.recaps}[length]
		for _, tell := range []func(*season) []Fact{first, g.recaps, g.beats} {
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
	return g.beatsWhere(s, func(beat) bool { return true })
}

// beatsWhere is the open beats that want accepts.
func (g *Guide) beatsWhere(s *season, want func(beat) bool) []Fact {
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

// recaps is the open recaps, one Fact a paragraph.
func (g *Guide) recaps(s *season) []Fact {
	var out []Fact
	for _, e := range s.episodes {
		for _, paragraph := range g.prose(e.recap) {
			out = append(out, Fact{Text: Prose{paragraph}, At: e.point})
		}
	}
	return out
}

// passage is the open version of a text as the only Fact; nil where the text is locked.
func (g *Guide) passage(t text) []Fact {
	v, ok := g.open(t)
	if !ok {
		return nil
	}
	return []Fact{{Text: g.resolve(v.raw), At: g.openedBy(v.after)}}
}

// five is the open paragraphs that the show writes for Five, or else the essential beats.
func (g *Guide) five(s *season) []Fact {
	var out []Fact
	for _, p := range s.five {
		out = append(out, g.passage(p)...)
	}
	if len(out) > 0 {
		return out
	}
	return g.beatsWhere(s, func(b beat) bool { return b.essential })
}

// minute is the text that the show writes for Minute, or else the beats that it marks for it, or
// else what Five tells.
func (g *Guide) minute(s *season) []Fact {
	if written := g.passage(s.minute); written != nil {
		return written
	}
	if marked := g.beatsWhere(s, func(b beat) bool { return b.minute }); marked != nil {
		return marked
	}
	return g.five(s)
}

// Event is something that happened in the story's own time.
type Event struct {
	Date Date
	Text Prose
	At   Point // the episode that tells it
}

// Timeline is what has happened as far as the viewer knows, in the story's own order. An event
// dated to the month comes after the days of that month that were told by then; one dated to the
// year begins its year.
func (g *Guide) Timeline() []Event {
	var out []Event
	for _, e := range g.show.lore().events {
		if text := g.prose(e.text); text != nil {
			out = append(out, Event{e.date, text, g.openedBy(e.after)})
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

// Thread is a question of the story, as far as the viewer knows it. A question whose answer is
// locked looks exactly like one that is never answered.
type Thread struct {
	Question Prose
	Opened   Point
	Clues    []Fact // in the order in which they were learned
	Answered bool
	Answer   Prose
	Resolved Point
	About    []Entry
}

// Threads are the questions that the viewer knows: open ones first, by when they arose; then the
// answered ones, by when they were answered.
func (g *Guide) Threads() []Thread {
	return g.threads(func(*thread) bool { return true })
}

// OpenThreads are the open questions about an entry, by when they arose.
func (g *Guide) OpenThreads(r Ref) []Thread {
	about := func(th *thread) bool {
		return slices.ContainsFunc(th.about, func(i int) bool { return g.ref(i) == r })
	}
	return slices.DeleteFunc(g.threads(about), func(t Thread) bool { return t.Answered })
}

// threads are the open threads that some accepts.
func (g *Guide) threads(some func(*thread) bool) []Thread {
	var out []Thread
	for i := range g.show.lore().threads {
		th := &g.show.lore().threads[i] // no copy: this runs on every key press
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
	out := Thread{Question: g.prose(th.question), Opened: g.openedBy(th.opened)}
	if out.Question == nil {
		return Thread{}, false
	}
	out.Clues = g.cutFacts(th.clues)
	slices.SortStableFunc(out.Clues, g.compareFacts)
	if th.resolved != nil && g.passed(th.resolved) {
		if out.Answer = g.prose(th.answer); out.Answer != nil {
			out.Answered, out.Resolved = true, g.openedBy(th.resolved)
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
