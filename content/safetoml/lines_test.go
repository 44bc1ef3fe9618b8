package safetoml

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

const season = `# a season
number = 4
title  = [ { text = "before" },
           { text = "after", after = "S4E1" } ]

[[part]]
title = """
[[part]]
title = 1
"""

[[episode]]
number = 1

[[episode]]
number = 2
"te\u0061ser" = 'x' # [[episode]]
directors = [
  "one", # first

  "two",
]
[[episode.beat]]
text = "first"
[[episode.beat]]
text = "second"
who.'first one' = ["a"]
who.second = { a.b = 1,
  c = [[1],
       [2, 3]] }

[style.dark]
x = 1
[style]
y = 2
`

func TestLine(t *testing.T) {
	for _, crlf := range []bool{false, true} {
		data := "\ufeff" + season
		if crlf {
			data = strings.ReplaceAll(data, "\n", "\r\n")
		}
		doc, err := Parse("season-4.toml", []byte(data), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		for _, tt := range []struct {
			want int
			path []any
		}{
			{2, []any{"number"}},
			{3, []any{"title", 0, "text"}},
			{4, []any{"title", 1}},
			{4, []any{"title", 1, "after"}},
			{6, []any{"part"}},
			{7, []any{"part", 0, "title"}},
			{12, []any{"episode"}},
			{12, []any{"episode", 0}},
			{13, []any{"episode", 0, "number"}},
			{15, []any{"episode", 1}},
			{17, []any{"episode", 1, "teaser"}},
			{18, []any{"episode", 1, "directors"}},
			{19, []any{"episode", 1, "directors", 0}},
			{21, []any{"episode", 1, "directors", 1}},
			{23, []any{"episode", 1, "beat"}},
			{25, []any{"episode", 1, "beat", 1}},
			{26, []any{"episode", 1, "beat", 1, "text"}},
			{27, []any{"episode", 1, "beat", 1, "who", "first one", 0}},
			{28, []any{"episode", 1, "beat", 1, "who", "second", "a", "b"}},
			{29, []any{"episode", 1, "beat", 1, "who", "second", "c", 0, 0}},
			{30, []any{"episode", 1, "beat", 1, "who", "second", "c", 1, 1}},
			{32, []any{"style", "dark"}},
			{34, []any{"style"}}, // its own header, though [style.dark] stands before it
			{35, []any{"style", "y"}},
			// What is not there: the nearest thing around it.
			{0, nil},
			{0, []any{"nowhere"}},
			{0, []any{0}},
			{25, []any{"episode", 1, "beat", 1, "after"}},
			{23, []any{"episode", 1, "beat", 2, "after"}},
			{23, []any{"episode", 1, "beat", -1}},
			{12, []any{"episode", "number"}},
			{26, []any{"episode", 1, "beat", 1, "text", 3}},
			{12, []any{"episode", 1.5, "number"}},
		} {
			if got := doc.Line(tt.path...); got != tt.want {
				t.Errorf("Line(%v) = %d, want %d", tt.path, got, tt.want)
			}
		}
	}
}

func TestLineMayBeAskedConcurrently(t *testing.T) {
	doc, err := Parse("x.toml", []byte(season), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := doc.Line("episode", 1, "number"); got != 16 {
				t.Errorf("line %d", got)
			}
		})
	}
	wg.Wait()
}

// writer writes a file and remembers the line of every path in it.
type writer struct {
	t     *rapid.T
	b     strings.Builder
	line  int
	paths []placed
}

type placed struct {
	line int
	path []any
}

func (w *writer) write(s string) {
	w.b.WriteString(s)
	w.line += strings.Count(s, "\n")
}

func (w *writer) put(path []any) {
	w.paths = append(w.paths, placed{w.line, append([]any(nil), path...)})
}

func (w *writer) oneOf(label string, s ...string) string {
	return rapid.SampledFrom(s).Draw(w.t, label)
}

// key is a new key for the table, and how it is written.
func (w *writer) key(n int) (name, written string) {
	switch rapid.IntRange(0, 3).Draw(w.t, "quotes") {
	case 0:
		return fmt.Sprintf("k.[%d", n), fmt.Sprintf("'k.[%d'", n)
	case 1:
		return fmt.Sprintf("k\"\\é#%d", n), fmt.Sprintf(`"k\"\\\u00e9#%d"`, n)
	case 2:
		return fmt.Sprintf("k = %d", n), fmt.Sprintf(`"k = %d"`, n)
	}
	return fmt.Sprintf("k-%d", n), fmt.Sprintf("k-%d", n)
}

func (w *writer) value(path []any, depth int) {
	kind := rapid.IntRange(0, 9).Draw(w.t, "kind")
	if depth == 0 {
		kind = min(kind, 6)
	}
	gap := func() { w.write(w.oneOf("gap", "", " ", "\n", " # ]}'\"\n", "\r\n\t")) }
	switch kind {
	default:
		w.write(w.oneOf("plain", "1", "-2.5e3", "true", "inf", "1979-05-27 07:32:00Z", "07:32:00", "0xdeadbeef"))
	case 1:
		w.write(w.oneOf("text", `""`, `"]"`, `"a \" b \\"`, `''`, `'\'`, `'"'`, `"'''"`, `'"""'`))
	case 2:
		w.write(w.oneOf("multi", "\"\"\"\n[a]\n\"\"\"", "\"\"\"\"\"\"", "\"\"\"\\\"\"\"\"\"\"", "\"\"\"a\\\n  b\\\\\"\"\"", "\"\"\" \"\" [{\r\n\"\"\"\"\""))
	case 3:
		w.write(w.oneOf("raw", "'''\n[a]\n'''", "''''''", "'''\\'''''", "''' '' [{\n'''''"))
	case 7, 8:
		w.write("[")
		for i := range rapid.IntRange(0, 3).Draw(w.t, "elements") {
			if i > 0 {
				w.write(",")
			}
			gap()
			at := append(path[:len(path):len(path)], i)
			w.put(at)
			w.value(at, depth-1)
			gap()
		}
		w.write("]")
	case 9:
		w.write("{")
		for i := range rapid.IntRange(0, 3).Draw(w.t, "pairs") {
			if i > 0 {
				w.write(",")
			}
			gap()
			w.pair(path, i, depth-1)
			gap()
		}
		w.write("}")
	}
}

// pair writes a key of up to three parts, no two alike in their first, and its value.
func (w *writer) pair(path []any, n, depth int) {
	for i := range rapid.IntRange(1, 3).Draw(w.t, "parts") {
		if i > 0 {
			w.write(w.oneOf("dot", ".", " . "))
		}
		name, written := w.key(n)
		path = append(path[:len(path):len(path)], name)
		w.put(path)
		w.write(written)
	}
	w.write(w.oneOf("equals", "=", " = "))
	w.value(path, depth)
}

func (w *writer) pairs(path []any) {
	for i := range rapid.IntRange(0, 3).Draw(w.t, "lines") {
		w.write(w.oneOf("before", "", "  ", "\n", "# [[x]] \"\n"))
		w.pair(path, i, 3)
		w.write(w.oneOf("after", "\n", " # '''\n", "\r\n"))
	}
}

// Every key, table and element that is written is found on its line.
func TestLineFindsWhatWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &writer{t: t, line: 1}
		w.pairs(nil)
		for n := range rapid.IntRange(0, 4).Draw(t, "tables") {
			table := fmt.Sprintf("t%d", n)
			if rapid.Bool().Draw(t, "single") {
				w.put([]any{table})
				w.write("[" + table + "]\n")
				w.pairs([]any{table})
				continue
			}
			for i := range rapid.IntRange(1, 3).Draw(t, "array") {
				w.put([]any{table, i})
				w.write("[[ " + table + " ]]\n")
				w.pairs([]any{table, i})
				for j := range rapid.IntRange(0, 2).Draw(t, "inner") {
					w.put([]any{table, i, "in ner", j})
					w.write("[[" + table + ".\"in ner\"]] # ]]\n")
					w.pairs([]any{table, i, "in ner", j})
				}
			}
		}
		doc, err := Parse("x.toml", []byte(w.b.String()), Limits{})
		if err != nil {
			t.Fatalf("%v\n%s", err, w.b.String())
		}
		for _, p := range w.paths {
			if got := doc.Line(p.path...); got != p.line {
				t.Fatalf("Line(%q) = %d, want %d\n%s", p.path, got, p.line, w.b.String())
			}
			if !has(doc.Tree, p.path) {
				t.Fatalf("%q is not in the tree\n%s", p.path, w.b.String())
			}
		}
	})
}

// has reports whether the parser, too, has something at the path.
func has(v any, path []any) bool {
	for _, p := range path {
		switch p := p.(type) {
		case string:
			m, ok := v.(map[string]any)
			if !ok {
				return false
			}
			if v, ok = m[p]; !ok {
				return false
			}
		case int:
			switch a := v.(type) {
			case []any:
				if p >= len(a) {
					return false
				}
				v = a[p]
			case []map[string]any:
				if p >= len(a) {
					return false
				}
				v = a[p]
			default:
				return false
			}
		}
	}
	return true
}
