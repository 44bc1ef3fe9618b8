package cli_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"unspoiled/content/clean"
	"unspoiled/content/clean/cleantest"
	"unspoiled/ui/cli"
	"unspoiled/ui/internal/defaults"
)

// nasty is the strings that no command may repeat as they are; some of them where time
// is short, as under the race detector. shared has the calls share them out.
func nasty(t *testing.T) []string {
	all := cleantest.Nasty(t)
	if !testing.Short() {
		return all
	}
	var some []string
	for i := 0; i < len(all); i += 16 {
		some = append(some, all[i])
	}
	return some
}

// shared reports whether a string is tried in a call: in every fourth, so that each call
// meets a fourth of the strings and each string a fourth of the calls; when soaking, in all.
func shared(i, j int) bool {
	return os.Getenv("UNSPOILED_SOAK") != "" || (i+j)%4 == 0
}

// TestArgumentsAreCleaned: whatever an argument, a flag or a path holds, no command
// writes it to the terminal as it is.
func TestArgumentsAreCleaned(t *testing.T) {
	home := t.TempDir()
	env := []string{"UNSPOILED_CONTENT=" + bay(t)}
	for i, s := range nasty(t) {
		for j, args := range [][]string{
			{s},
			{"show", s},
			{"search", s},
			{"mark", s},
			{"mark", "S1-" + s},
			{"recap", s},
			{"recap", "--length", s},
			{"help", s},
			{"next", s},
			{"next", "--show", s},
			{"next", "--profile", s},
			{"next", "--as-of", s},
			{"next", "--with", s},
			{"next", "--content", s},
			{"next", "--config", s},
			{"next", "--color", s},
			{"--" + s},
			{"-" + s},
			{"config", "--config", s},
			{"world", "--kind", s},
			{"history", "--limit", s},
			{"completion", s},
			{"check", s},
			{"doctor", "--content", s},
			{"config", s},
			{"--json", "search", s},
			{"__complete", "show", s},
			{"__complete", "status", "--with", s},
			{"--plain=" + s},
		} {
			if !shared(i, j) {
				continue
			}
			got := run(t, home, env, args...)
			if found := clean.Check(got.out + got.err); found != nil || !utf8.ValidString(got.out) {
				t.Errorf("unspoiled %q: %v", args, found)
			}
		}
	}
}

// TestEnvironmentIsCleaned: likewise for the environment that doctor and config repeat.
func TestEnvironmentIsCleaned(t *testing.T) {
	for i, s := range nasty(t) {
		if strings.ContainsRune(s, 0) {
			continue
		}
		for j, name := range []string{"TERM", "LANG", "UNSPOILED_SHOW", "UNSPOILED_PROFILE", "UNSPOILED_CONFIG", "UNSPOILED_STATE", "XDG_STATE_HOME", "HOME"} {
			for k, args := range [][]string{{"doctor"}, {"config"}, {"config", "path"}, {"next"}} {
				if !shared(i, j+k) {
					continue
				}
				got := run(t, t.TempDir(), []string{name + "=" + s}, args...)
				if found := clean.Check(got.out + got.err); found != nil {
					t.Errorf("%s=%q unspoiled %v: %v", name, s, args, found)
				}
			}
		}
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

// TestOutputThatFails: what could not be written is no success.
func TestOutputThatFails(t *testing.T) {
	for _, args := range []string{"next", "status", "shows", "help", "man", "doctor"} {
		code := cli.Run(t.Context(), cli.System{
			Args: []string{args}, In: strings.NewReader(""), Out: full{}, Err: io.Discard,
			Environ: []string{"HOME=" + t.TempDir(), "UNSPOILED_CONTENT=" + bay(t)}, GOOS: "linux", Now: time.Now, Config: defaults.File(),
		})
		if code != 1 {
			t.Errorf("unspoiled %s: exit code %d, want 1", args, code)
		}
	}
}

// TestJSONIsDocumented: every field that a command writes stands in unspoiled help json.
func TestJSONIsDocumented(t *testing.T) {
	home := t.TempDir()
	env := []string{"UNSPOILED_CONTENT=" + bay(t)}
	doc := run(t, home, env, "help", "json").out
	words := map[string]bool{}
	for _, w := range strings.FieldsFunc(doc, func(r rune) bool { return r != '_' && (r < 'a' || r > 'z') }) {
		words[w] = true
	}
	for _, line := range []string{
		"mark S1E1-S2E1", "next", "status", "show S1", "show S1E1", "show S2", "show edda", "show mara", "show corvina", "recap", "search lamp", "people", "world",
		"threads", "timeline", "opened", "history", "profiles", "shows", "config", "config path", "doctor", "undo", "redo", "--version",
		"check " + bay(t), "status --as-of S1E1 --with default",
	} {
		got := run(t, home, env, append([]string{"--json"}, strings.Fields(line)...)...)
		var v map[string]any
		if err := json.Unmarshal([]byte(got.out), &v); err != nil {
			t.Errorf("unspoiled %s --json: %v\n%s", line, err, got.err)
			continue
		}
		if v["version"] != 1.0 {
			t.Errorf("unspoiled %s --json: version is %v", line, v["version"])
		}
		eachField(v, func(name string) {
			if !words[name] {
				t.Errorf("unspoiled %s --json: the field %q is not in unspoiled help json", line, name)
			}
		})
	}
}

func eachField(v any, yield func(string)) {
	switch v := v.(type) {
	case map[string]any:
		for name, inner := range v {
			yield(name)
			eachField(inner, yield)
		}
	case []any:
		for _, inner := range v {
			eachField(inner, yield)
		}
	}
}
