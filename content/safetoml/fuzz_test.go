package safetoml

import (
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// Whatever the guard passes the parser takes in without a panic, nested no deeper than
// the guard counted; and what the guard refuses, but for a limit, the parser refuses.
func FuzzParse(f *testing.F) {
	for _, data := range suite(f) {
		f.Add(data)
	}
	for _, tt := range faults {
		f.Add([]byte(tt.in))
	}
	f.Add([]byte(season))
	l := Limits{Work: 1000}
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 4<<10 {
			t.Skip("the parser is asked without a guard, too")
		}
		doc, err := Parse("x.toml", data, l)
		if err == nil {
			if d := height(doc.Tree); d > 100 {
				t.Fatalf("%d deep", d)
			}
			everyLine(t, doc, nil, doc.Tree)
			return
		}
		if checkWords(t, err) != tooMuch && parserTakes(data) {
			t.Fatalf("refused what the parser takes: %v", err)
		}
	})
}

// height is how many tables and arrays are within one another.
func height(v any) int {
	h := 0
	switch v := v.(type) {
	case map[string]any:
		for _, e := range v {
			h = max(h, height(e))
		}
	case []any:
		for _, e := range v {
			h = max(h, height(e))
		}
	case []map[string]any:
		for _, e := range v {
			h = max(h, height(e))
		}
		h++
	default:
		return 0
	}
	return h + 1
}

// everyLine asks for the line of everything the parser found: the second scan must
// have found it too, between the first line and the last.
func everyLine(t *testing.T, doc *Doc, path []any, v any) {
	t.Helper()
	if len(path) > 0 {
		n := doc.Line(path...)
		if n < 1 || n > len(doc.data)+1 {
			t.Fatalf("Line(%q) = %d", path, n)
		}
		if !noted(doc, path) {
			t.Fatalf("%q was parsed, but no line was noted\n%s", path, doc.data)
		}
	}
	path = path[:len(path):len(path)]
	switch v := v.(type) {
	case map[string]any:
		for k, e := range v {
			everyLine(t, doc, append(path, k), e)
		}
	case []any:
		for i, e := range v {
			everyLine(t, doc, append(path, i), e)
		}
	case []map[string]any:
		for i, e := range v {
			everyLine(t, doc, append(path, i), e)
		}
	}
}

// noted reports whether the path has a line of its own, without falling back.
func noted(doc *Doc, path []any) bool {
	at := ""
	for _, p := range path {
		at = step(at, p)
	}
	return doc.lines()[at] > 0
}

// The guard is there because the parser nests without end. When a release of it has a
// limit of its own (128 on its master), this fails, and the guard may be thought over.
func TestParserStillNeedsTheGuard(t *testing.T) {
	data := "a = " + strings.Repeat("[", 10_000) + strings.Repeat("]", 10_000)
	if _, err := toml.Decode(data, new(map[string]any)); err != nil {
		t.Fatal(err)
	}
	if _, err := Parse("x.toml", []byte(data), Limits{}); err == nil {
		t.Fatal("the guard passed it")
	}
}
