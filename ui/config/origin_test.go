package config_test

import (
	"testing"

	"pgregory.net/rapid"

	"unspoiled/content/clean"
	"unspoiled/content/safetoml"
	"unspoiled/ui/config"
)

// A setting is told with the line that it stands on.
func TestOriginsInAFile(t *testing.T) {
	w := newWorld(t)
	w.write(w.file(), "# a comment", "look.width = 50", "", "[guide]", "# another", `profile = "al"`, "[keys]", `up = [`, `  "w",`, "]")
	c := w.mustLoad()
	for name, want := range map[string]string{
		"look.width": w.file() + ":2", "guide.profile": w.file() + ":6", "keys.up": w.file() + ":8", "guide.show": "default", "no.such": "default",
	} {
		if got := c.Origin(name).String(); got != want {
			t.Errorf("%s: %s, not %s", name, got, want)
		}
	}
}

// All can be left early.
func TestAllStops(t *testing.T) {
	n := 0
	for range newWorld(t).mustLoad().All() {
		if n++; n == 3 {
			break
		}
	}
	for range config.Actions() {
		if n++; n == 6 {
			break
		}
	}
	if n != 6 {
		t.Error(n)
	}
}

// What an entry shows is TOML that means the value, and safe to print.
func TestTOMLReadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.String(), 0, 3).Draw(t, "words")
		text := config.Entry{Value: words}.TOML()
		if clean.Line(text) != text {
			t.Fatalf("%q is not clean", text)
		}
		doc, err := safetoml.Parse("x", []byte("x = "+text), safetoml.Limits{})
		if err != nil {
			t.Fatalf("%v: %s", err, text)
		}
		got, ok := doc.Tree["x"].([]any)
		if !ok || len(got) != len(words) {
			t.Fatalf("%s is %v", text, got)
		}
		for i, word := range words {
			if got[i] != word {
				t.Fatalf("%q became %q", word, got[i])
			}
		}
	})
}

func TestTOMLOfBytesThatAreNoText(t *testing.T) {
	if got := (config.Entry{Value: "a\xff\"\\\x1b\u202e\U000e0041"}).TOML(); got != `"a�\"\\\u001b\u202e\U000e0041"` {
		t.Error(got)
	}
}
