package config_test

import (
	"os"
	"regexp"
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
		if section == "keys" || e.Name == "look.inks" {
			continue // see TestKeysAreDocumented and text.TestOwnInks
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
		line := regexp.MustCompile(`(?m)^` + string(a) + ` .*# (.*)$`).FindStringSubmatch(text)
		if line == nil || line[1] != a.Desc() {
			t.Errorf("%s: the comment is %q, not %q", a, line, a.Desc())
		}
	}
	for _, key := range config.FixedKeys()[:2] {
		if !strings.Contains(text, key+" ") {
			t.Errorf("%s is not named", key)
		}
	}
}

// setBy is every variable and flag of the registry with a value that does something, and
// the setting that it sets.
func setBy(t *testing.T) map[string][2]string {
	t.Helper()
	values := map[string]string{
		"look.theme": "dark", "look.plain": "true", "look.color": "never", "guide.show": "the-lighthouse",
		"guide.profile": "al", "folders.content": "/shows", "folders.state": "/state",
	}
	out := map[string][2]string{"ACCESSIBLE": {"look.plain", "1"}}
	for _, s := range config.Registry() {
		if s.Env == "" && s.Flag.Name == "" {
			continue
		}
		if values[s.Name] == "" {
			t.Fatalf("%s needs a value here", s.Name)
		}
		if s.Env != "" {
			out[s.Env] = [2]string{s.Name, values[s.Name]}
		}
		if s.Flag.Name != "" {
			out["--"+s.Flag.Name] = [2]string{s.Name, values[s.Name]}
		}
	}
	return out
}

// The defaults stand in config.toml alone: what it does not have is no default, and what
// it has holds.
func TestConfigTOMLIsTheDefaults(t *testing.T) {
	load := func(embedded string) (c *config.Config, broken any) {
		defer func() { broken = recover() }()
		c, err := config.Load([]byte(embedded), config.Sources{Getenv: func(string) string { return "" }})
		if err != nil {
			t.Error(err)
		}
		return c, nil
	}
	text := readConfigTOML(t)
	c, _ := load(text)
	if string(c.Example()) != text {
		t.Error("the example is not config.toml")
	}
	other, _ := load(strings.ReplaceAll(text, "\nwidth = 72\n", "\nwidth = 50\n"))
	if c.Width != 72 || other.Width != 50 {
		t.Errorf("the defaults are %d and %d", c.Width, other.Width)
	}
	for e := range c.All() {
		_, key, _ := strings.Cut(e.Name, ".")
		without := regexp.MustCompile(`(?m)^`+key+` *=.*$`).ReplaceAllString(text, "")
		if _, broken := load(without); broken == nil {
			t.Errorf("%s has a default beside config.toml", e.Name)
		}
	}
}
