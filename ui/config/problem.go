package config

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/clean"
)

// Kind is a kind of place that a setting can come from, the weakest first.
type Kind uint8

// The kinds.
const (
	BuiltIn  Kind = iota
	FromFile      // the user's file
	FromEnv       // an environment variable
	FromFlag      // a flag
	Closed        // nowhere: the section could not be read, and is therefore at its strictest
)

// Origin is where a setting came from. The zero Origin is what is built in.
type Origin struct {
	Kind Kind
	Name string // path of the file, name of the variable, flag with its dashes, or section that is closed
	Line int    // in the file, from 1; 0 where it cannot be had
}

// String is such as "default", "/home/al/.config/unspoiled/config.toml:12",
// "UNSPOILED_SHOW" or "--show"; it can be written to a terminal as it is.
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

// Problem is one thing that is wrong with the settings, and the way out.
type Problem struct {
	Origin Origin
	What   string // "look.theme is auto, dark, light, warm, blue, terminal or mono, not "drak": did you mean "dark"?"
	// Stops is whether no command can go on: what was typed for this run is wrong, or
	// which show or whose progress is meant cannot be told. Else the default stands in.
	Stops bool
}

// Error is such as `/home/al/.config/unspoiled/config.toml:12: look.theme is …`.
func (p Problem) Error() string {
	if p.Origin.Kind == FromFlag && p.Origin.Name != configFlag { // "--color is …"
		return p.Origin.String() + " " + p.What
	}
	return p.Origin.String() + ": " + p.What
}

// Problems is everything that is wrong with the settings: first the file by its lines,
// then the environment, then flags.
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

// problem notes what is wrong with a setting, or with no one setting where name is "".
func (l *loader) problem(at Origin, name, what string) {
	if name != "" {
		what = name + " " + what
	}
	l.problems = append(l.problems, Problem{Origin: at, What: what, Stops: at.Kind == FromFlag})
}

// doubt notes what is wrong with a file, in which [spoilers] may have been meant.
func (l *loader) doubt(at Origin, what string) {
	l.problem(at, "", what)
	l.unsafe = true
}
