package source

import (
	"bytes"
	"slices"
	"strings"

	"unspoiled/content/showfile"
)

// text is a file to be edited in places; every other byte of it stays.
type text struct {
	file   *showfile.File
	data   []byte
	starts []int // offsets of the lines
	edits  []edit
}

// edit replaces a part of a file.
type edit struct {
	from, to int
	with     string
}

// find is the offset of a key's value, if it is written as the program writes it.
func (t *text) find(path []any, key, value string) (at int, ok bool) {
	if t.starts == nil {
		t.starts = []int{0}
		for i, c := range t.data {
			if c == '\n' {
				t.starts = append(t.starts, i+1)
			}
		}
	}
	line := t.file.Line(append(path[:len(path):len(path)], key)...)
	if line < 1 || line > len(t.starts) {
		return 0, false
	}
	rest := t.data[t.starts[line-1]:]
	for _, part := range []string{key, "=", value} {
		if rest, ok = bytes.CutPrefix(bytes.TrimLeft(rest, " \t"), []byte(part)); !ok {
			return 0, false
		}
	}
	return len(t.data) - len(rest) - len(value), true
}

func (t *text) replace(path []any, a showfile.Assignment, old string) bool {
	at, ok := t.find(path, a.Key, old)
	if ok {
		t.edits = append(t.edits, edit{at, at + len(old), a.Value})
	}
	return ok
}

// insert adds a key on a line of its own, after the last key that Write would put before it.
func (t *text) insert(path []any, a showfile.Assignment, has map[string]string, want any) bool {
	at := -1
	for _, before := range showfile.Assignments(want) {
		if before.Key == a.Key {
			break
		}
		value := has[before.Key]
		if found, ok := t.find(path, before.Key, value); ok && value != "" && !strings.Contains(value, "\n") {
			at = max(at, found)
		}
	}
	if at < 0 {
		return false
	}
	line := a.Key + " = " + a.Value + "\n"
	if end := bytes.IndexByte(t.data[at:], '\n'); end >= 0 {
		at += end + 1
	} else {
		at, line = len(t.data), "\n"+line
	}
	t.edits = append(t.edits, edit{at, at, line})
	return true
}

// append adds an episode at the end.
func (t *text) append(e *showfile.Episode) {
	var b strings.Builder
	if !bytes.HasSuffix(t.data, []byte("\n")) && !slices.ContainsFunc(t.edits, func(e edit) bool { return e.from == len(t.data) }) {
		b.WriteByte('\n')
	}
	b.WriteString("\n[[episode]]\n")
	for _, a := range showfile.Assignments(e) {
		b.WriteString(a.Key + " = " + a.Value + "\n")
	}
	t.edits = append(t.edits, edit{len(t.data), len(t.data), b.String()})
}

func (t *text) edited() []byte {
	slices.SortStableFunc(t.edits, func(a, b edit) int { return a.from - b.from })
	var out []byte
	done := 0
	windows := bytes.Contains(t.data, []byte("\r\n"))
	for _, e := range t.edits {
		if windows {
			e.with = strings.ReplaceAll(e.with, "\n", "\r\n")
		}
		out = append(append(out, t.data[done:e.from]...), e.with...)
		done = e.to
	}
	return append(out, t.data[done:]...)
}
