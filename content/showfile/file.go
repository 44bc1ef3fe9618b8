package showfile

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"unspoiled/content/safetoml"
)

// File is a file that was read. It says where in the file a problem is.
type File struct {
	Name string

	doc      *safetoml.Doc
	names    map[string][]string // by table: what its items are called, in their order
	report   Reporter
	reported map[string]bool // paths with a problem reported
}

// Reporter takes a problem. It calls the function only if it wants the words.
type Reporter func(problem func() Problem)

// Report reports a problem at a path of keys (string) and places in arrays (int).
func (f *File) Report(what string, path ...any) {
	f.report(func() Problem {
		f.reported[fmt.Sprintf("%q", path)] = true
		return f.Problem(what, path...)
	})
}

// Missing reports a missing key at a path, unless another problem with it was reported.
func (f *File) Missing(what string, path ...any) {
	if !f.reported[fmt.Sprintf("%q", path)] {
		f.Report(what, append(path[:len(path):len(path)], missing)...)
	}
}

// Problem is a problem at a path.
func (f *File) Problem(what string, path ...any) Problem {
	return Problem{File: f.Name, Line: f.doc.Line(path...), Where: f.where(path), What: what}
}

// Line is the line, from 1, of what a path leads to, or of the nearest thing around it.
func (f *File) Line(path ...any) int { return f.doc.Line(path...) }

// named are the tables whose items have a name, by the key that holds it.
var named = map[string]string{"episode": "number", "entry": "id", "thread": "id"}

// tableNames lists the names of the items of those tables, "" for one without a name that can be
// shown.
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

// numbered are the tables whose items are told apart by their place.
var numbered = map[string]bool{"part": true, "note": true, "five": true, "beat": true, "fact": true, "bond": true, "becomes": true, "clue": true, "event": true}

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
		case named[key] != "" || numbered[key]:
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
	Line  int    // from 1; 0 where it is unknown
	Where string // "episode 7, beat 3: after"; may be empty
	What  string // "there is no episode S4E12"
}

// Error is the problem as "file:line: where: what".
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

// Sort orders the problems by file and line.
func (p Problems) Sort() {
	slices.SortStableFunc(p, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
}
