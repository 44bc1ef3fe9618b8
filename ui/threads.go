package ui

import (
	"unspoiled/content"
)

// threadShelf is the questions of the story: the open ones, then those answered.
type threadShelf struct {
	all []content.Thread
}

func (s *threadShelf) fill(g *content.Guide) []group {
	s.all = g.Threads()
	open, answered := group{title: "Open"}, group{title: "Answered"}
	for _, t := range s.all {
		if t.Answered {
			answered.items = append(answered.items, item{t.Question.Line(), t.Resolved.String(), true})
		} else {
			open.items = append(open.items, item{name: t.Question.Line(), note: t.Opened.String()})
		}
	}
	var out []group
	for _, g := range []group{open, answered} {
		if len(g.items) > 0 {
			out = append(out, g)
		}
	}
	return out
}

func (s *threadShelf) page(at, width int, signs *signs) page {
	return threadPage(s.all[at], width, signs)
}

func (s *threadShelf) place(at int) place { return place{words: s.all[at].Question.Line()} }

func (s *threadShelf) find(p place) int {
	for i, t := range s.all {
		if p.words != "" && t.Question.Line() == p.words {
			return i
		}
	}
	return -1
}

func (s *threadShelf) empty(begun bool) (title, words string) {
	if begun {
		return "No questions yet", "Nobody has written down a question that what you have watched leaves open."
	}
	return "No questions yet", "The questions that the story leaves open stand here as they arise, with their clues; behind them those that it has answered."
}

func (s *threadShelf) grouped() string { return "group" }

// A question needs room to be read.
func (s *threadShelf) splitFrom() int          { return airyFrom }
func (s *threadShelf) listWidth(width int) int { return min(width*46/100, 60) }
func (s *threadShelf) listMax() int            { return 76 }

// threadPage is a question with its clues and, where the viewer knows it, its answer.
func threadPage(t content.Thread, width int, signs *signs) page {
	w := newWriter(width, signs)
	for _, p := range t.Question {
		w.text(nil, w.spans(p, inkTitle)...)
	}
	asked, now := []run{{text: "asked in ", ink: inkDim}, w.source(t.Opened)}, []run{{text: "still open", ink: inkNext}}
	if t.Answered {
		now = []run{{text: "answered in ", ink: inkDim}, w.source(t.Resolved)}
	}
	w.dotted(inkDim, asked, now)
	if t.Answered {
		w.prose(t.Answer, inkText)
	}
	if len(t.Clues) > 0 {
		w.heading("Clues")
		for _, c := range t.Clues {
			w.fact(c)
		}
	}
	w.linked("About", t.About)
	return w.done()
}
