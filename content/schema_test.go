package content

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestSchemasKnowTheKeysOfTheLoader puts a key that nobody knows into a table of
// every kind; the loader answers with the keys that it knows, and the schema for
// editors must list the same.
func TestSchemasKnowTheKeysOfTheLoader(t *testing.T) {
	for _, c := range []struct {
		schema, file, before string
		path                 string // of the table in the schema
	}{
		{"show", "show.toml", `network `, ""},
		{"season", "season-1.toml", `setting `, ""},
		{"season", "season-1.toml", `episodes = "1-3"`, "part"},
		{"season", "season-2.toml", `text  = "The wreck`, "note"},
		{"season", "season-1.toml", "[[part]]", "minute"},
		{"season", "season-1.toml", "[[part]]", "five"},
		{"season", "season-1.toml", `runtime   = 48`, "episode"},
		{"season", "season-1.toml", `minute = true`, "episode.beat"},
		{"guide", "people.toml", `actor = "June`, "entry"},
		{"guide", "people.toml", `text  = "She cannot`, "entry.fact"},
		{"guide", "people.toml", `kind  = "took`, "entry.bond"},
		{"guide", "people.toml", `entry = "edda"`, "entry.becomes"},
		{"guide", "threads.toml", `question = "Why`, "thread"},
		{"guide", "threads.toml", `text  = "The lamp room`, "thread.clue"},
		{"guide", "timeline.toml", `date  = "1911"`, "event"},
	} {
		head := ""
		if c.path == "minute" || c.path == "five" {
			head = "[[" + c.path + "]]\nafter = \"S1E1\"\ntext = \"T\"\n"
		}
		_, err := Load(files(t, map[string][2]string{c.file: {c.before, head + "qqqqqqqqqqqqqqqqqq = 1\n" + c.before}}))
		found := regexp.MustCompile(`the keys are ([a-z_, ]+)`).FindStringSubmatch(err.Error())
		if found == nil {
			t.Fatalf("%s %s: %v", c.schema, c.path, err)
		}
		want := strings.Split(found[1], ", ")
		slices.Sort(want)
		if got := schemaKeys(t, c.schema, c.path); !slices.Equal(got, slices.Compact(want)) {
			t.Errorf("%s.json, %q has %q, the loader %q", c.schema, c.path, got, want)
		}
	}
}

func schemaKeys(t *testing.T, schema, path string) []string {
	t.Helper()
	data, err := os.ReadFile("schema/" + schema + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var at struct{ Properties map[string]json.RawMessage }
	if err := json.Unmarshal(data, &at); err != nil {
		t.Fatal(err)
	}
	for step := range strings.SplitSeq(path, ".") {
		if step == "" {
			continue
		}
		var list struct {
			Items struct{ Properties map[string]json.RawMessage }
		}
		if err := json.Unmarshal(at.Properties[step], &list); err != nil {
			t.Fatal(err)
		}
		at.Properties = list.Items.Properties
	}
	var keys []string
	for k := range at.Properties {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
