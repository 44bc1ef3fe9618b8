package showfile

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/safetoml"
)

// File is a file that has been read, for what is found wrong in it.
type File struct {
	Name string

	doc    *safetoml.Doc
	names  map[string][]string // what the tables that have a name are called, in their order
	report Reporter
	told   map[string]bool // paths of which something is reported
}

// Reporter takes what is wrong. It asks for the words only if it wants them.
type Reporter func(problem func() Problem)

// Report says what is wrong at a path of keys (string) and places in arrays (int).
func (f *File) Report(what string, path ...any) {
	f.report(func() Problem {
		f.told[fmt.Sprintf("%q", path)] = true
		return f.Problem(what, path...)
	})
}

// Missing says that the key at a path is missing, unless something else is wrong with it.
func (f *File) Missing(what string, path ...any) {
	if !f.told[fmt.Sprintf("%q", path)] {
		f.Report(what, append(path[:len(path):len(path)], missing)...)
	}
}

// Problem is a problem at a path.
func (f *File) Problem(what string, path ...any) Problem {
	return Problem{File: f.Name, Line: f.doc.Line(path...), Where: f.where(path), What: what}
}

// Line is the line, counted from 1, of what stands at a path, or of the nearest thing
// around it that is there.
func (f *File) Line(path ...any) int { return f.doc.Line(path...) }

// named are the tables that have a name of their own, by the key that holds it.
var named = map[string]string{"episode": "number", "entry": "id", "thread": "id"}

// tableNames is the names of those tables, "" where one has none that can be said.
func tableNames(tree map[string]any) map[string][]string {
	out := map[string][]string{}
	for table, key := range named {
		items, _ := asList(tree[table])
		for _, item := range items {
			m, _ := item.(map[string]any)
			name := ""
			switch v := m[key].(type) {
			case int64, string:
				if s := fmt.Sprint(v); ValidID(s) {
					name = s
				}
			}
			out[table] = append(out[table], name)
		}
	}
	return out
}

// counted are the tables that are told apart by their place.
var counted = map[string]bool{"part": true, "note": true, "five": true, "beat": true, "fact": true, "bond": true, "becomes": true, "clue": true, "event": true}

// where is a path as people say it: "episode 7, beat 2: after".
func (f *File) where(path []any) string {
	var tables []string
	key := ""
	for _, p := range path {
		i, isPlace := p.(int)
		if !isPlace {
			if key = p.(string); key == missing {
				return strings.Join(tables, ", ")
			}
			continue
		}
		word := fmt.Sprintf("%s version %d", key, i+1)
		switch names := f.names[key]; {
		case i < len(names) && names[i] != "":
			word = key + " " + names[i]
		case named[key] != "" || counted[key]:
			word = fmt.Sprintf("%s %d", key, i+1)
		}
		tables, key = append(tables, word), ""
	}
	out := strings.Join(tables, ", ")
	if key == "" {
		return out
	}
	return strings.TrimPrefix(out+": "+key, ": ")
}

// ValidID reports whether s may name an entry, a thread or a show: lower-case
// letters, digits and dashes, at most 64.
func ValidID(s string) bool {
	return s != "" && len(s) <= 64 && !strings.ContainsFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' })
}

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
