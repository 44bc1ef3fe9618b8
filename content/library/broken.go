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

// Broken is a show that does not load. Its message says where the problems are, but not what they
// are: they name ids, which can be spoilers. The author sees them with check.
type Broken struct {
	Place Place
	Err   error // content.Problems, or why it cannot be read at all
}

func (b *Broken) Unwrap() error { return b.Err }

// Problems counts the problems.
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

// Brief is the first place with a problem, and how many more there are, in one line.
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

// placesOf lists where the problems are, each place once. For a file as a whole it also says what
// is wrong: that it is missing, or cannot be read.
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
