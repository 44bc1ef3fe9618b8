package library

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/wording"
)

// Broken is a show that does not load, and where. What is wrong there names ids, which can
// tell what the show does not yet: that is for its author, and so for check.
type Broken struct {
	Place Place
	Err   error // content.Problems, or why it cannot be read at all
}

func (b *Broken) Unwrap() error { return b.Err }

// Problems is how many there are.
func (b *Broken) Problems() int {
	if problems, ok := errors.AsType[content.Problems](b.Err); ok {
		return len(problems)
	}
	return 1
}

func (b *Broken) Error() string {
	var problems content.Problems
	if !errors.As(b.Err, &problems) {
		return fmt.Sprintf("the show in %s cannot be read: %v", b.Place, b.Err)
	}
	const few = 8
	places := placesOf(problems)
	lines := slices.Clone(places[:min(len(places), few)])
	if more := len(places) - few; more > 0 {
		lines = append(lines, "and "+wording.Count(more, "more place"))
	}
	return fmt.Sprintf("the show in %s has %s:\n%s\nFor its author, unspoiled check %s says what is wrong.",
		b.Place, wording.Count(len(problems), "problem"), strings.Join(lines, "\n"), wording.Shell(b.Place.Dir))
}

// Brief is where the show is broken, in a line: its first place, and how many more.
func (b *Broken) Brief() string {
	var problems content.Problems
	if !errors.As(b.Err, &problems) {
		return "the show in " + b.Place.String() + " cannot be read"
	}
	places := placesOf(problems)
	if more := len(places) - 1; more > 0 {
		return places[0] + " and " + wording.Count(more, "more place")
	}
	return places[0]
}

// placesOf is where problems are, each place once. Of a file as a whole it is also said
// what is wrong: that it is missing, or cannot be read.
func placesOf(problems content.Problems) []string {
	var out []string
	for _, p := range problems {
		place := clean.Line(p.File)
		switch {
		case p.Line > 0:
			place += ":" + strconv.Itoa(p.Line)
		case p.Where == "":
			place += ": " + clean.Line(p.What)
		}
		if !slices.Contains(out, place) {
			out = append(out, place)
		}
	}
	return out
}
