package content

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"unspoiled/content/schema"
	"unspoiled/content/showfile"
)

// node is as much of JSON Schema as the schemas use.
type node struct {
	Type      string           `json:"type"`
	Const     any              `json:"const"`
	Enum      []string         `json:"enum"`
	Pattern   string           `json:"pattern"`
	Format    string           `json:"format"`
	MaxLength int              `json:"maxLength"`
	MaxItems  int              `json:"maxItems"`
	Minimum   *int             `json:"minimum"`
	Maximum   *int             `json:"maximum"`
	Required  []string         `json:"required"`
	Keys      map[string]*node `json:"properties"`
	Items     *node            `json:"items"`
	OneOf     []*node          `json:"oneOf"`
	Ref       string           `json:"$ref"`
	Defs      map[string]*node `json:"$defs"`
}

// walk is one way through a schema to all its limits.
type walk struct {
	t    *testing.T
	defs map[string]*node
	try  func(place, value string, want string) // with a value in that place the loader must say want, "" for none of it
}

// least is the smallest value that a node takes, as TOML.
func (w walk) least(n *node) string {
	switch {
	case n.Ref != "":
		return w.least(w.defs[n.Ref[strings.LastIndex(n.Ref, "/")+1:]])
	case len(n.OneOf) > 0:
		return w.least(n.OneOf[0])
	case n.Const != nil:
		return fmt.Sprint(n.Const)
	case len(n.Enum) > 0:
		return strconv.Quote(n.Enum[0])
	case n.Type == "object":
		return w.table(n, "", "")
	case n.Type == "array":
		return "[" + w.least(n.Items) + "]"
	case n.Type == "integer":
		return strconv.Itoa(*n.Minimum)
	case n.Type == "boolean":
		return "true"
	case n.Format == "date":
		return "2020-01-03"
	case strings.Contains(n.Pattern, "Ss"):
		return `"S1"`
	case strings.HasPrefix(n.Pattern, "^["):
		return `"1990"` // of an event, a part, an id
	case strings.HasPrefix(n.Pattern, "^#"):
		return `"#e0a030"`
	}
	return `"x"`
}

// table is the smallest table of a node, with a value for one of its keys.
func (w walk) table(n *node, key, value string) string {
	var out []string
	for _, k := range n.Required {
		if k != key {
			out = append(out, k+" = "+w.least(n.Keys[k]))
		}
	}
	if key != "" {
		out = append(out, key+" = "+value)
	}
	return "{ " + strings.Join(out, ", ") + " }"
}

// limits goes to every limit below a node; in is how a value of it becomes one of the file.
func (w walk) limits(n *node, place string, in func(string) string) {
	text := func(n int) string { return in(`"` + strings.Repeat("ж", n) + `"`) }
	many := func(times int) string {
		return in("[" + strings.Repeat(w.least(n.Items)+", ", times) + "]")
	}
	switch {
	case n.Ref != "":
		w.limits(w.defs[n.Ref[strings.LastIndex(n.Ref, "/")+1:]], place, in)
	case len(n.OneOf) > 0:
		for _, one := range n.OneOf {
			w.limits(one, place, in)
		}
	case n.MaxLength > 0:
		w.try(place, text(n.MaxLength), "")
		w.try(place, text(n.MaxLength+1), fmt.Sprintf("is longer than %d characters", n.MaxLength))
	case n.Type == "string" && n.Pattern == "" && n.Format == "":
		w.t.Errorf("%s: a string without a limit", place)
	case n.Type == "integer":
		if n.Minimum == nil || n.Maximum == nil {
			w.t.Fatalf("%s: a number without a limit", place)
		}
		said := fmt.Sprintf("is not a whole number from %d to %d", *n.Minimum, *n.Maximum)
		w.try(place, in(strconv.Itoa(*n.Maximum)), "")
		w.try(place, in(strconv.Itoa(*n.Maximum+1)), said)
		w.try(place, in(strconv.Itoa(*n.Minimum-1)), said)
	case n.Format == "date":
		for _, year := range []string{"1800", "2200"} {
			w.try(place, in(year+"-01-01"), "")
		}
		for _, year := range []string{"1799", "2201"} {
			w.try(place, in(year+"-01-01"), "must lie between 1800 and 2200")
		}
	case n.Type == "array":
		if n.MaxItems > 1 {
			w.try(place, many(n.MaxItems), "")
			w.try(place, many(n.MaxItems+1), fmt.Sprintf("is a list of more than %d", n.MaxItems))
		} else if n.MaxItems == 0 && n.Items.Type == "string" && !strings.Contains(n.Items.Pattern, "Ss") {
			w.t.Errorf("%s: a list without a limit", place)
		}
		w.limits(n.Items, place, func(v string) string { return in("[" + v + "]") })
	case n.Type == "object":
		for _, key := range slices.Sorted(maps.Keys(n.Keys)) {
			w.limits(n.Keys[key], place+"."+key, func(v string) string { return in(w.table(n, key, v)) })
		}
	}
}

// TestSchemasKnowTheLimitsOfTheLoader goes to every limit of the schemas: up to it the loader
// finds nothing wrong with the size of the value, beyond it the loader refuses just that. And
// every text, number and list in the schemas has one.
func TestSchemasKnowTheLimitsOfTheLoader(t *testing.T) {
	for _, name := range schema.Names {
		var root node
		if err := json.Unmarshal(schema.Files()[schema.File(name)], &root); err != nil {
			t.Fatal(err)
		}
		file := map[string]string{"show": "show.toml", "season": "season-1.toml", "guide": "people.toml"}[name]
		tried := 0
		w := walk{t: t, defs: root.Defs, try: func(place, value, want string) {
			tried++
			folder := wide(1)
			folder[file] = &fstest.MapFile{Data: []byte(value)}
			_, err := Load(folder)
			said := fmt.Sprint(err)
			switch {
			case want != "" && !strings.Contains(said, want):
				t.Errorf("%s%s: %.200s; want %s", name, place, said, want)
			case want == "" && (strings.Contains(said, "is longer than") || strings.Contains(said, "is a list of more") || strings.Contains(said, "whole number from") || strings.Contains(said, "must lie")):
				t.Errorf("%s%s, at its limit: %.200s", name, place, said)
			}
		}}
		for _, key := range slices.Sorted(maps.Keys(root.Keys)) {
			w.limits(root.Keys[key], "."+key, func(v string) string { return w.file(&root, key, v) })
		}
		if tried == 0 {
			t.Errorf("%s has no limit", name)
		}
	}
}

// file is the smallest file of a schema, with a value for one of its keys.
func (w walk) file(n *node, key, value string) string {
	out := key + " = " + value + "\n"
	for _, k := range n.Required {
		if k != key {
			out += k + " = " + w.least(n.Keys[k]) + "\n"
		}
	}
	return out
}

// TestTheFormatTellsEveryLimit: FORMAT.md has each number that the loader holds files to.
func TestTheFormatTellsEveryLimit(t *testing.T) {
	data, err := os.ReadFile("shows/FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	_, limits, _ := strings.Cut(string(data), "\n## Limits\n")
	limits, _, _ = strings.Cut(limits, "\n## ")
	for what, n := range map[string]int{
		"files": showfile.MaxFiles, "episodes": maxEpisodes, "numbers of seasons": MaxNumber, "a text": maxText, "a name": maxName, "what a bond": maxBond,
		"a gate": showfile.MaxPoints, "a list of names": maxNames, "the versions": showfile.MaxVersions, "a runtime": maxRuntime,
	} {
		words := strconv.Itoa(n)
		if n > 999 {
			words = words[:len(words)-3] + "," + words[len(words)-3:]
		}
		if !strings.Contains(limits, "\n| "+what) || !strings.Contains(strings.SplitN(limits, "\n| "+what, 2)[1], " "+words+" ") {
			t.Errorf("%s: %s is not told", what, words)
		}
	}
}
