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

// persons are the names of those whose views a file holds, cleaned, in the order of the file.
type persons []string

// meet returns the number of the person with that name. All beyond maxNames have one, which nobody
// can pick.
func (p *persons) meet(name string) int {
	name = nameOf(name)
	at := slices.Index(*p, name)
	if at < 0 {
		at = len(*p)
		if at < maxNames {
			*p = append(*p, name)
		}
	}
	return at
}

// pick is the number of the person who is meant: with exactly that name, or else with that name in
// another case. Without a name it is the only person, or nobody. It is a *PersonsError unless that
// is clear.
func (p persons) pick(asked string) (int, error) {
	if asked == "" && len(p) < 2 {
		return len(p) - 1, nil
	}
	name := nameOf(asked)
	at := slices.Index(p, name)
	if at < 0 {
		at = slices.IndexFunc(p, func(one string) bool { return strings.EqualFold(one, name) })
	}
	if asked == "" || at < 0 {
		return nobody, &PersonsError{Persons: p, Asked: name}
	}
	return at, nil
}

// nameOf is a person's name, cleaned, and cut where it is too long.
func nameOf(name string) string {
	const most = 64
	if name = clean.Line(limit(name)); len(name) > most {
		name = clean.Line(strings.ToValidUTF8(name[:most], ""))
	}
	return name
}

func quoteAll(names []string) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = clean.Quote(name, 32)
	}
	return strings.Join(quoted, ", ")
}
