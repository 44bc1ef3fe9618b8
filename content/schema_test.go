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

// TestWhatTheSchemaTakesIsRead: forms that the schemas allow beside the usual ones.
func TestWhatTheSchemaTakesIsRead(t *testing.T) {
	for _, c := range []struct{ file, old, new string }{
		{"season-0.toml", `2020-01-03`, `"2020-01-03"`},
		{"show.toml", "schema       = 1", "schema = 1\norder = [\"s1\", \"S0E1\", \"S2E1-2\"]\nsource = \"A catalogue\"\nlicense = \"CC0\"\naccent = \"#E0a030\""},
		{"season-1.toml", `episodes = "1-3"`, `episodes = "1 - 3"`},
	} {
		show, err := Load(files(t, map[string][2]string{c.file: {c.old, c.new}}))
		if err != nil {
			t.Errorf("%s: %v", c.new, err)
			continue
		}
		if g := NewGuide(show, Set{}, Policy{}); c.file == "show.toml" && (g.Source() != "A catalogue" || g.License() != "CC0" || g.Accent() != "#E0a030") {
			t.Errorf("read are %q, %q, %q", g.Source(), g.License(), g.Accent())
		}
		if page, _ := NewGuide(show, Set{}, Policy{}).EpisodePage(Point{0, 1}); page.Released.ISO() != "2020-01-03" {
			t.Errorf("released %s", page.Released)
		}
	}
	for _, accent := range []string{"red", "#12345", "#12345g", "#+12345", "1234567"} {
		_, err := Load(files(t, map[string][2]string{"show.toml": {"schema       = 1", "schema = 1\naccent = \"" + accent + "\""}}))
		if err == nil || !strings.Contains(err.Error(), "accent: is not a color") {
			t.Errorf("%s: %v", accent, err)
		}
	}
}
