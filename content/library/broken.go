package library

import (
	"cmp"
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
	problems, _ := errors.AsType[content.Problems](b.Err)
	return max(len(problems), 1) // that it cannot be read is one
}

func (b *Broken) Error() string {
	places := b.places(8)
	if places == nil {
		return fmt.Sprintf("the show in %s cannot be read: %v", b.Place, b.Err)
	}
	return fmt.Sprintf("the show in %s has %s:\n%s\nFor its author, unspoiled check %s says what is wrong.",
		b.Place, wording.Count(b.Problems(), "problem"), strings.Join(places, "\n"), wording.Shell(b.Place.Dir))
}

// Brief is the first place with a problem, and how many more there are, in one line.
func (b *Broken) Brief() string {
	return cmp.Or(strings.Join(b.places(1), " "), "the show in "+b.Place.String()+" cannot be read")
}

// places lists where the problems are, each place once, and how many there are beyond the first
// few. For a file as a whole it also says what is wrong: that it is missing, or cannot be read.
func (b *Broken) places(few int) []string {
	problems, _ := errors.AsType[content.Problems](b.Err)
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
	if more := len(out) - few; more > 0 {
		out = append(out[:few], "and "+wording.Count(more, "more place"))
	}
	return out
}
