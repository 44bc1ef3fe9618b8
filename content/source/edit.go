package source

import (
	"slices"
	"strings"

	"unspoiled/content/showfile"
)

// text is a file to be edited in places; every other byte of it stays.
type text struct {
	file  *showfile.File
	lines []string // with their ends; an edited one may have become several
	end   string   // of the lines that are added
}

func newText(file *showfile.File, data string) *text {
	t := &text{file: file, lines: slices.Collect(strings.Lines(data)), end: "\n"}
	if strings.Contains(data, "\r\n") {
		t.end = "\r\n"
	}
	return t
}

// find is the first line of a key's value, and what stands before and behind the value, if it is
// written as the program writes it.
func (t *text) find(path []any, key, value string) (at int, before, behind string, ok bool) {
	at = t.file.Line(append(path[:len(path):len(path)], key)...) - 1
	end := at + 1 + strings.Count(value, "\n")
	if at < 0 || end > len(t.lines) {
		return 0, "", "", false
	}
	whole := strings.Join(t.lines[at:end], "")
	behind = whole
	for _, part := range []string{key, "=", value} {
		if behind, ok = strings.CutPrefix(strings.TrimLeft(behind, " \t"), part); !ok {
			return 0, "", "", false
		}
	}
	return at, strings.TrimSuffix(whole, value+behind), behind, true
}

func (t *text) replace(path []any, a showfile.Assignment, old string) bool {
	at, before, behind, ok := t.find(path, a.Key, old)
	if ok {
		clear(t.lines[at+1 : at+1+strings.Count(old, "\n")])
		t.lines[at] = before + t.ended(a.Value) + behind
	}
	return ok
}

// ended is a text of the program with the line ends of the file.
func (t *text) ended(s string) string { return strings.ReplaceAll(s, "\n", t.end) }

// insert adds a key on a line of its own, after the last key that Write would put before it.
func (t *text) insert(path []any, a showfile.Assignment, has map[string]string, want any) bool {
	last := -1
	for _, before := range showfile.Assignments(want) {
		if before.Key == a.Key {
			break
		}
		value := has[before.Key]
		if at, _, _, ok := t.find(path, before.Key, value); ok && value != "" && !strings.Contains(value, "\n") {
			last = max(last, at)
		}
	}
	if last >= 0 {
		t.after(last, a.Key+" = "+a.Value+"\n")
	}
	return last >= 0
}

// append adds an episode at the end.
func (t *text) append(e *showfile.Episode) {
	var b strings.Builder
	b.WriteString("\n[[episode]]\n")
	for _, a := range showfile.Assignments(e) {
		b.WriteString(a.Key + " = " + a.Value + "\n")
	}
	t.after(len(t.lines)-1, b.String())
}

// after adds lines behind a line, which the last of a file may not have ended.
func (t *text) after(at int, lines string) {
	for t.lines[at] == "" { // a line of a value that became shorter
		at--
	}
	if !strings.HasSuffix(t.lines[at], "\n") {
		t.lines[at] += t.end
	}
	t.lines[at] += t.ended(lines)
}
