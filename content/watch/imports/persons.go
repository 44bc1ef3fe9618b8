package imports

import (
	"fmt"
	"slices"
	"strings"

	"unspoiled/content/clean"
)

// PersonsError says that a file holds the views of several persons and none was picked, or that it
// does not name the one picked.
type PersonsError struct {
	Persons []string // cleaned
	Asked   string   // cleaned; "" where none was picked
}

func (e *PersonsError) Error() string {
	switch {
	case len(e.Persons) == 0:
		return "the file does not say who watched what; leave --person out"
	case e.Asked != "":
		return fmt.Sprintf("the file holds nobody called %q; it holds %s; pick one with --person", e.Asked, quoteAll(e.Persons))
	}
	return fmt.Sprintf("the file holds the views of several persons: %s; pick one with --person", quoteAll(e.Persons))
}

// nobody is the number of an unknown person.
const nobody = -1

// persons are the persons whose views a file holds.
type persons struct {
	found []string // cleaned, in the order of the file
	more  bool     // there are more than are kept
}

// meet returns the number of the person with that name.
func (p *persons) meet(name string) int {
	name = short(clean.Line(limit(name)))
	if i := slices.Index(p.found, name); i >= 0 {
		return i
	}
	if len(p.found) >= maxNames {
		p.more = true
		return nobody
	}
	p.found = append(p.found, name)
	return len(p.found) - 1
}

func (p *persons) names() []string { return slices.Clone(p.found) }

// check returns a *PersonsError unless it is clear whose views are meant.
func (p *persons) check(asked string) error {
	if asked == "" && (len(p.found) == 0 || len(p.found) == 1 && !p.more) {
		return nil
	}
	if asked == "" {
		return &PersonsError{Persons: p.names()}
	}
	if p.picked(asked) < 0 {
		return &PersonsError{Persons: p.names(), Asked: short(clean.Line(asked))}
	}
	return nil
}

// picked is the number of the person who is meant: with exactly that name, or else with that name
// in another case. Without a name it is the only person, or nobody.
func (p *persons) picked(asked string) int {
	if asked == "" {
		return len(p.found) - 1
	}
	asked = short(clean.Line(asked))
	if i := slices.Index(p.found, asked); i >= 0 {
		return i
	}
	return slices.IndexFunc(p.found, func(name string) bool { return strings.EqualFold(name, asked) })
}

// short bounds the length of a name.
func short(name string) string {
	const most = 64
	if len(name) <= most {
		return name
	}
	return clean.Line(strings.ToValidUTF8(name[:most], ""))
}

func quoteAll(names []string) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = clean.Quote(name, 32)
	}
	return strings.Join(quoted, ", ")
}
