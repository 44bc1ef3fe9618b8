package content

import (
	"cmp"
	"slices"
	"strings"
)

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
		th := &g.show.lore().threads[i]
		if !some(th) {
			continue
		}
		if t, ok := g.cutThread(th); ok {
			out = append(out, t)
		}
	}
	slices.SortStableFunc(out, func(a, b Thread) int {
		if a.Answered != b.Answered {
			if a.Answered {
				return 1
			}
			return -1
		}
		return cmp.Or(g.comparePoints(a.Resolved, b.Resolved), g.comparePoints(a.Opened, b.Opened), strings.Compare(a.Question.Line(), b.Question.Line()))
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
