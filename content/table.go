package content

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"unspoiled/content/clean"
	"unspoiled/content/safetoml"
)

// The limits of what a show may hold. They are far above any series and low
// enough that a hostile folder cannot fill the memory.
const (
	maxFiles    = 200
	maxBytes    = 24 << 20    // of all files together
	maxWork     = 800_000_000 // likewise, see safetoml.Limits
	maxEpisodes = 20_000
	maxText     = 20_000 // bytes of one text
	maxName     = 200    // bytes of a name, title or label
	maxList     = 100_000
	maxNames    = 500   // in one list of names or ids
	maxVersions = 2_000 // of one text, or in one list of texts
	maxPoints   = 32    // in one list of points
	maxProblems = 500   // that are told
)

// table is one TOML table while it is read. Every key that is asked for is
// known; what is left when it is done is a mistake.
type table struct {
	l     *loader
	doc   *safetoml.Doc
	file  string
	path  []any  // where it stands in the document
	where string // the same for people: "episode 7, beat 3"
	keys  map[string]any
	known []string
}

// problem reports what is wrong with a key of the table, or with the table
// itself where the key is "".
func (t *table) problem(key, format string, args ...any) {
	if t.l.full() {
		return
	}
	where := t.where
	if key != "" {
		where = strings.TrimPrefix(where+": "+key, ": ")
	}
	t.report(key, where, fmt.Sprintf(format, args...))
}

func (t *table) report(key, where, what string) {
	path := t.path
	if key != "" {
		path = append(slices.Clone(path), key)
	}
	t.l.report(Problem{t.file, t.doc.Line(path...), where, what})
}

// placed is a problem with a key, for a finding.
func (t *table) placed(key, what string) Problem {
	where := t.where
	if key != "text" {
		where = strings.TrimPrefix(where+": "+key, ": ")
	}
	return Problem{t.file, t.doc.Line(append(slices.Clone(t.path), key)...), where, what}
}

func (t *table) get(key string) (any, bool) {
	t.known = append(t.known, key)
	v, ok := t.keys[key]
	return v, ok
}

// done reports the keys that nobody asked for, each with the one that may have
// been meant.
func (t *table) done() {
	for _, key := range slices.Sorted(maps.Keys(t.keys)) {
		if t.l.full() || slices.Contains(t.known, key) {
			continue
		}
		what := "there is no key " + clean.Quote(key, 30) + " here; "
		if meant := Nearest(key, t.known); meant != "" {
			what += fmt.Sprintf("did you mean %q?", meant)
		} else {
			what += "the keys are " + strings.Join(t.known, ", ")
		}
		t.report(key, t.where, what)
	}
}

// str is a string that is no text of the show: an id, a kind, a point.
func (t *table) str(key string) (string, bool) {
	v, ok := t.get(key)
	if !ok {
		return "", false
	}
	s, ok := v.(string)
	if !ok {
		t.problem(key, "is not a string; write it in quotes")
		return "", false
	}
	return s, true
}

// name is a line of at most maxName bytes, cleaned.
func (t *table) name(key string) string {
	s, ok := t.str(key)
	if !ok {
		return ""
	}
	return t.checkLine(key, s)
}

func (t *table) checkLine(key, s string) string {
	if len(s) > maxName {
		t.problem(key, "is longer than %d bytes", maxName)
		return ""
	}
	return t.wash(key, s, clean.Line)
}

// wash cleans a text and keeps note of what had to go, for check.
func (t *table) wash(key, s string, how func(string) string) string {
	if !utf8.ValidString(s) || strings.TrimSpace(s) == "" {
		t.problem(key, "is empty; write a text or leave the key out")
		return ""
	}
	if t.l.spots != nil {
		for _, f := range clean.Check(s) {
			t.l.washed = append(t.l.washed, wash{spot{t, key}, "it holds " + f.String()})
		}
	}
	out := how(s)
	if strings.TrimSpace(out) == "" {
		t.problem(key, "holds nothing that can be shown; write a text or leave the key out")
	}
	return out
}

// names is a list of lines.
func (t *table) names(key string) []string {
	v, ok := t.get(key)
	if !ok {
		return nil
	}
	items, ok := v.([]any)
	if !ok {
		t.problem(key, "is not a list; write [\"…\", \"…\"]")
		return nil
	}
	if len(items) > maxNames {
		t.problem(key, "is a list of more than %d", maxNames)
		return nil
	}
	out := make([]string, 0, len(items))
	for i, item := range items {
		s, ok := item.(string)
		if !ok {
			t.problem(key, "item %d is not a string; write it in quotes", i+1)
			continue
		}
		out = append(out, t.checkLine(key, s))
	}
	return out
}

// flag is true or false; absent is false.
func (t *table) flag(key string) bool {
	v, ok := t.get(key)
	if !ok {
		return false
	}
	b, ok := v.(bool)
	if !ok {
		t.problem(key, "is neither true nor false")
	}
	return b
}

// whole is a whole number from low to high.
func (t *table) whole(key string, low, high int) (int, bool) {
	v, ok := t.get(key)
	if !ok {
		return 0, false
	}
	n, isInt := v.(int64)
	if !isInt || n < int64(low) || n > int64(high) {
		t.problem(key, "is not a whole number from %d to %d", low, high)
		return 0, false
	}
	return int(n), true
}

// day is a TOML date without quotes.
func (t *table) day(key string) Date {
	v, ok := t.get(key)
	if !ok {
		return Date{}
	}
	at, ok := v.(time.Time)
	if !ok {
		t.problem(key, "is not a date; write 2016-07-15, without quotes")
		return Date{}
	}
	if at.Year() < 1800 || at.Year() > 2200 {
		t.problem(key, "is a date in a year that cannot be; it must lie between 1800 and 2200")
		return Date{}
	}
	return dateOf(at)
}

// tables is an array of tables under a key; label names one of them for people.
func (t *table) tables(key string, label func(i int, keys map[string]any) string) []*table {
	v, ok := t.get(key)
	if !ok {
		return nil
	}
	items, ok := asTables(v)
	if !ok || len(items) > maxList {
		t.problem(key, "is not a list of at most %d tables; write [[%s]] above each", maxList, key)
		return nil
	}
	out := make([]*table, len(items))
	for i, keys := range items {
		where := strings.TrimPrefix(t.where+", "+label(i, keys), ", ")
		out[i] = &table{l: t.l, doc: t.doc, file: t.file, path: append(slices.Clone(t.path), key, i), where: where, keys: keys}
	}
	return out
}

// asTables takes both forms of an array of tables that TOML has.
func asTables(v any) ([]map[string]any, bool) {
	switch v := v.(type) {
	case []map[string]any:
		return v, true
	case []any:
		out := make([]map[string]any, len(v))
		for i, item := range v {
			m, ok := item.(map[string]any)
			if !ok {
				return nil, false
			}
			out[i] = m
		}
		return out, true
	}
	return nil, false
}

// counted labels tables by their place: "beat 3".
func counted(word string) func(int, map[string]any) string {
	return func(i int, _ map[string]any) string { return fmt.Sprintf("%s %d", word, i+1) }
}

// keyed labels tables by a key of theirs, where it is a number or an id:
// "episode 7", "entry eleven"; else by their place.
func keyed(word, key string) func(int, map[string]any) string {
	return func(i int, keys map[string]any) string {
		switch v := keys[key].(type) {
		case int64:
			return fmt.Sprintf("%s %d", word, v)
		case string:
			if ValidID(v) {
				return word + " " + v
			}
		}
		return fmt.Sprintf("%s %d", word, i+1)
	}
}

// ValidID reports whether s may name an entry, a thread or a show: lower-case
// letters, digits and dashes, at most 64.
func ValidID(s string) bool {
	if s == "" || len(s) > 64 {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return true
}
