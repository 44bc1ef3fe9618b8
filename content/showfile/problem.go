package showfile

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Problem is one thing that is wrong with a show's files. It names the place and
// what to do, and never quotes a text.
type Problem struct {
	File  string // "season-4.toml"
	Line  int    // from 1; 0 where it cannot be had
	Where string // "episode 7, beat 3: after"; may be empty
	What  string // "there is no episode S4E12"
}

// Error is the problem as "file:line: place: what".
func (p Problem) Error() string {
	at := p.File
	if p.Line > 0 {
		at += ":" + strconv.Itoa(p.Line)
	}
	if p.Where != "" {
		at += ": " + p.Where
	}
	return at + ": " + p.What
}

// Problems is everything that is wrong with a show, in the order of its files
// and lines.
type Problems []Problem

// Error lists the problems, one a line.
func (p Problems) Error() string {
	lines := make([]string, len(p))
	for i, problem := range p {
		lines[i] = problem.Error()
	}
	return strings.Join(lines, "\n")
}

// Sort puts them in the order of files and lines.
func (p Problems) Sort() {
	slices.SortStableFunc(p, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
}
