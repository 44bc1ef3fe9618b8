package config_test

import (
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"unspoiled/content/safetoml"
	"unspoiled/ui/config"
)

const configTOML = "../../config.toml"

func readConfigTOML(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile(configTOML)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// The file at the top says what the program does without any file.
func TestConfigTOMLIsTheDefaults(t *testing.T) {
	bare := newWorld(t).mustLoad()
	if !reflect.DeepEqual(bare.Settings, config.Default()) {
		t.Errorf("with nothing set:\n%+v\nDefault:\n%+v", bare.Settings, config.Default())
	}
	w := newWorld(t)
	w.flags["config"] = []string{configTOML}
	c := w.mustLoad()
	for e := range c.All() {
		if e.Origin.Kind != config.FromFile || e.Origin.Line == 0 {
			t.Errorf("%s is not in config.toml (%v)", e.Name, e.Origin)
		}
	}
	c.Content = slices.Clip(c.Content)
	if !reflect.DeepEqual(c.Settings, bare.Settings) {
		t.Errorf("config.toml:\n%+v\nbuilt in:\n%+v", c.Settings, bare.Settings)
	}
}

// What All yields, written as a file, is the file: so `unspoiled config` can print it.
func TestConfigTOMLStandsInTheOrderOfAll(t *testing.T) {
	text := readConfigTOML(t)
	at := 0
	section := ""
	for e := range newWorld(t).mustLoad().All() {
		s, key, _ := strings.Cut(e.Name, ".")
		if s != section {
			section = s
			at += mustIndex(t, text[at:], "\n["+s+"]\n")
		}
		line := regexp.MustCompile(`\n` + key + ` *= ` + regexp.QuoteMeta(e.TOML()) + `( *#.*)?\n`).FindStringIndex(text[at:])
		if line == nil {
			t.Fatalf("there is no line %s = %s after the one before", key, e.TOML())
		}
		at += line[0] + 1
	}
}

func mustIndex(t *testing.T, text, part string) int {
	t.Helper()
	i := strings.Index(text, part)
	if i < 0 {
		t.Fatalf("there is no %q in its place", part)
	}
	return i
}

// Every setting has a comment; it names each word that the setting takes, and the
// variable and flag that set it.
func TestConfigTOMLDocumentsEverySetting(t *testing.T) {
	text := readConfigTOML(t)
	doc, err := safetoml.Parse(configTOML, []byte(text), safetoml.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(text, "\n")
	words := regexp.MustCompile(`is (?:a whole number from )?(.*?)(?:, not .*)?$`)
	seen := 0
	for e := range newWorld(t).mustLoad().All() {
		section, key, _ := strings.Cut(e.Name, ".")
		line := doc.Line(section, key) - 1
		if section == "keys" {
			continue // see TestKeysAreDocumented
		}
		var comment string
		for i := line - 1; strings.HasPrefix(lines[i], "#"); i-- {
			comment = lines[i] + "\n" + comment
		}
		if comment == "" {
			t.Errorf("%s has no comment", e.Name)
		}
		w := newWorld(t)
		w.write(w.file(), "["+section+"]", key+` = "no such word"`)
		_, err := w.load()
		if err == nil || section == "guide" {
			continue // takes any word, or any name
		}
		for word := range strings.SplitSeq(strings.ReplaceAll(words.FindStringSubmatch(err.Error())[1], ",", ""), " ") {
			if word == "or" || word == "to" {
				continue
			}
			if seen++; !strings.Contains(strings.ReplaceAll(comment, `"`, ""), word) {
				t.Errorf("%s: the comment does not name %s", e.Name, word)
			}
		}
	}
	if seen < 20 {
		t.Errorf("only %d words were looked for", seen)
	}
	for name := range setBy(t) {
		if !strings.Contains(text, name) {
			t.Errorf("%s is not named", name)
		}
	}
}

func TestKeysAreDocumented(t *testing.T) {
	text := readConfigTOML(t)
	for a := range config.Actions() {
		line := regexp.MustCompile(`(?m)^` + a.String() + ` .*# (.*)$`).FindStringSubmatch(text)
		if line == nil || line[1] != a.Does() {
			t.Errorf("%s: the comment is %q, not %q", a, line, a.Does())
		}
	}
	for _, key := range config.FixedKeys()[:2] {
		if !strings.Contains(text, key+" ") {
			t.Errorf("%s is not named", key)
		}
	}
}

// setBy is every variable and flag with a value that does something, and the setting
// that it sets.
func setBy(t *testing.T) map[string][2]string {
	t.Helper()
	return map[string][2]string{
		"UNSPOILED_THEME":   {"look.theme", "dark"},
		"UNSPOILED_PLAIN":   {"look.plain", "1"},
		"ACCESSIBLE":        {"look.plain", "1"},
		"UNSPOILED_SHOW":    {"guide.show", "the-lighthouse"},
		"UNSPOILED_PROFILE": {"guide.profile", "al"},
		"UNSPOILED_CONTENT": {"folders.content", "/shows"},
		"UNSPOILED_STATE":   {"folders.state", "/state"},
		"--color":           {"look.color", "never"},
		"--plain":           {"look.plain", "true"},
		"--show":            {"guide.show", "the-lighthouse"},
		"--profile":         {"guide.profile", "al"},
		"--content":         {"folders.content", "/shows"},
		"--state":           {"folders.state", "/state"},
	}
}

func TestExampleIsTheEmbeddedFile(t *testing.T) {
	c, err := config.Load([]byte("text"), config.Sources{Getenv: func(string) string { return "" }})
	if err != nil || string(c.Example()) != "text" {
		t.Errorf("%q, %v", c.Example(), err)
	}
}
