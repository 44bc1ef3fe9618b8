// Package style reads texts as a strict editor does and finds what a machine can see: long
// sentences and recaps, hints of what is to come, repetition. It works on words alone and knows no
// show, gate or file.
package style

import (
	"fmt"
	"slices"
)

// Kind is what a text is for.
type Kind int

const (
	Story    Kind = iota // says what happened
	Recap                // of an episode
	Question             // is a question, so it may ask
	Note                 // on the making, so it may speak of episodes and viewers
)

// Text is a text without its links, and how many these were.
type Text struct {
	Kind       Kind
	Paragraphs []string
	Links      int
	Minutes    int  // of a recap: its episode's runtime; 0 if unknown
	Last       bool // of a recap: its episode is the last of a part, so it may be longer
}

// Rule is one thing that the package looks for. Its value says how to mend it.
type Rule string

// The rules.
const (
	Sentence Rule = "cut it where one would breathe"
	Cause    Rule = "say why one thing leads to the next: because, so, since"
	Links    Rule = "keep those that a reader would follow"
	Opening  Rule = "begin one of them otherwise"
	Words    Rule = "say plainly what was shown"
	Length   Rule = "tell it as long as the hour deserves"
)

// Fault is a rule that a text breaks; each rule is reported once a text.
type Fault struct {
	Rule Rule
	What string
}

const (
	maxSentence = 34 // words
	maxLinks    = 8  // in a text
	inARow      = 3  // sentences with the same opening
	minCause    = 40 // words; a paragraph of so many must name a cause
	longHour    = 70 // minutes; only the paragraphs of longer episodes must
)

// Faults lists the rules that a text breaks.
func (t Text) Faults() []Fault {
	var out []Fault
	say := func(r Rule, format string, args ...any) {
		if !slices.ContainsFunc(out, func(f Fault) bool { return f.Rule == r }) {
			out = append(out, Fault{r, fmt.Sprintf(format, args...)})
		}
	}
	all := 0
	for _, p := range t.Paragraphs {
		words, run := 0, Run{}
		for _, s := range sentences(p) {
			n := count(s)
			if words += n; n > maxSentence {
				say(Sentence, "a sentence has %d words, and %d are enough", n, maxSentence)
			}
			if o := opening(s); run.Repeats(o) {
				say(Opening, "%d sentences in a row begin with %q", inARow, o)
			}
		}
		if t.Kind == Recap && t.Minutes > longHour && words >= minCause && lacksCause(p) {
			say(Cause, "a paragraph of %d words has no word of cause", words)
		}
		if what := t.unwanted(p); what != "" {
			say(Words, "%s", what)
		}
		all += words
	}
	if t.Links > maxLinks {
		say(Links, "it has %d links, and %d are enough", t.Links, maxLinks)
	}
	// A recap of less than half the length is meant as a summary.
	if low, high := t.lengths(); t.Kind == Recap && t.Minutes > 0 && (all > high || all < low && all >= low/2) {
		say(Length, "the recap has %d words; %d to %d suit its %d minutes", all, low, high, t.Minutes)
	}
	return out
}

// lengths is how many words a recap should have, at least and at most.
func (t Text) lengths() (low, high int) {
	switch {
	case t.Minutes < 35:
		low, high = 60, 130
	case t.Minutes <= longHour:
		low, high = 130, 200
	default:
		low, high = 200, 280
	}
	if t.Last {
		high = 420
	}
	return low, high
}

// Run counts equal openings in a row.
type Run struct {
	last  string
	count int
}

// Repeats takes the next opening and reports whether it is the third equal one in a row.
func (r *Run) Repeats(opening string) bool {
	if r.count++; opening != r.last {
		r.last, r.count = opening, 1
	}
	return r.count == inARow && opening != ""
}
