package config

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/clean"
)

// Kind is a kind of origin, ordered from the weakest.
type Kind uint8

// The kinds of origins.
const (
	BuiltIn  Kind = iota
	FromFile      // the user's file, or that of the guide
	FromEnv       // an environment variable
	FromFlag      // a flag
	Closed        // the section could not be read, so it is at its strictest
)

// Origin is where a setting came from. The zero Origin is the default.
type Origin struct {
	Kind Kind
	Name string // path of a file, name of a variable, flag with its dashes, or the closed section
	Line int    // in the file, from 1; 0 if unknown
}

// String returns an origin such as "default", "/home/al/.config/unspoiled/config.toml:12",
// "UNSPOILED_SHOW" or "--show". It is safe to print on a terminal.
func (o Origin) String() string {
	switch o.Kind {
	case BuiltIn:
		return "default"
	case Closed:
		return "strictest, as [" + o.Name + "] could not be read"
	}
	name := clean.Line(o.Name)
	if o.Line > 0 {
		name += ":" + strconv.Itoa(o.Line)
	}
	return name
}

// Problem is a mistake in the settings, and how to correct it.
type Problem struct {
	Origin Origin
	What   string // look.theme is auto, dark, light, warm, blue, terminal or mono, not "drak": did you mean "dark"?
	// Stops says that no command can run: a flag is wrong, or the show, the profile or a folder
	// is unclear. Otherwise the default is used.
	Stops bool
}

// Error returns a message such as `/home/al/.config/unspoiled/config.toml:12: look.theme is …`.
func (p Problem) Error() string {
	if p.Origin.Kind == FromFlag && p.Origin.Name != configFlag { // "--color is …"
		return p.Origin.String() + " " + p.What
	}
	return p.Origin.String() + ": " + p.What
}

// Problems lists all mistakes: those of files by their lines, then those of the environment, then
// those of flags.
type Problems []Problem

// Error lists the problems, one a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// Stop reports whether one of them stops every command.
func (p Problems) Stop() bool {
	return slices.ContainsFunc(p, func(problem Problem) bool { return problem.Stops })
}

func (p Problems) sort() {
	slices.SortFunc(p, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.Origin.Kind, b.Origin.Kind), cmp.Compare(a.Origin.Line, b.Origin.Line),
			cmp.Compare(a.Origin.Name, b.Origin.Name), cmp.Compare(a.What, b.What))
	})
}

// problem notes a mistake in a section.
func (l *loader) problem(at Origin, section, what string) {
	l.problems = append(l.problems, Problem{Origin: at, What: what, Stops: at.Kind == FromFlag})
	l.doubtful[section] = true
}
