package ui

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"unspoiled/ui/config"
	"unspoiled/ui/internal/defaults"
	"unspoiled/ui/text"
)

// order types a line into the palette and enters it.
func (g *guide) order(line string) *guide {
	return g.reach(":").write(line).reach("enter")
}

func TestPaletteDoes(t *testing.T) {
	for _, c := range []struct {
		line, seen string
		screen     []string
	}{
		{"S1E2", "S1E1 S1E2", []string{"Ina finds a second logbook"}},
		{"s1e2", "S1E1 S1E2", []string{"Ina finds a second logbook"}},
		{"S1", "S1E1 S1E2", []string{"Three keepers", "enter open"}},
		{"mark S2E1", "S1E1 S1E2 S2E1", []string{"S2E1 marked"}},
		{"mark S2E1-S2E3", "S1E1 S1E2 S2E1 S2E2 S2E3", []string{"S2E1-S2E3 marked"}},
		{"mark s2e1-3", "S1E1 S1E2 S2E1 S2E2 S2E3", nil},
		{"mark S2E1-E2 S2E3", "S1E1 S1E2 S2E1 S2E2 S2E3", nil},
		{"mark S2-S3", "S1E1 S1E2 S2E1 S2E2 S2E3 S2E4 S3E1 S3E2 S3E3 S3E4", nil},
		{"mark S0E1", "S0E1 S1E1 S1E2", nil},
		{"unmark S1E2", "S1E1", []string{"S1E2 unmarked"}},
		{"unmark S1", "", nil},
		{"show ina", "S1E1 S1E2", []string{"The new keeper."}},
		{"show talli", "S1E1 S1E2", []string{"Head keeper of the light."}},
		{"show S1E1", "S1E1 S1E2", []string{"Ina rows out"}},
		{"next", "S1E1 S1E2", []string{"Not watched yet, so not told yet."}},
		{"undo", "", []string{"Undone: S1 marked"}},
		{"threads", "S1E1 S1E2", []string{"What is behind the door"}},
		{"recap", "S1E1 S1E2", []string{"A minute"}},
		{"help", "S1E1 S1E2", []string{"Keys"}},
		{"search", "S1E1 S1E2", []string{"A name, a place, a word"}},
		{"mark this", "S1E1 S1E2 S2E1 S2E2 S2E3 S2E4", []string{"Season 2 marked"}},
		{"theme light", "S1E1 S1E2", []string{"mark season"}},
		{"mouse", "S1E1 S1E2", []string{"The mouse works in the guide"}},
	} {
		g := newGuide(t, Options{}, "S1").order(c.line)
		g.wantsSeen(c.seen)
		g.wants(c.screen...)
		if _, open := g.nav.top().(*palette); open {
			t.Errorf("%s: the palette is still open:\n%s", c.line, g.text())
		}
	}
}

func TestPaletteSaysWhatIsWrong(t *testing.T) {
	for line, wrong := range map[string]string{
		"":                "",
		"foo":             `there is no command "foo"`,
		"mark S9":         "there is no season S9: the show has S1, S2",
		"mark S2E9":       "there is no episode S2E9: S2 has 4 episodes",
		"mark soon":       `"soon" is not a point: write S2E3 for an episode`,
		"mark S3-S2":      "S3-S2 runs backwards: write the earlier point first",
		"mark S1-S0":      "S1-S0 runs from the series to its specials",
		"S4E1":            "there is no S4E1 in the guide",
		"as of S2E1":      "nothing of S2E1 is watched",
		"as of S9":        "nothing of S9 is watched",
		"peek S1E1":       "S1E1 is watched: all of it is told",
		"peek S7E1":       "there is no S7E1 in the guide",
		"show Stranger":   "nothing that is open to you is called that",
		"end rewatch":     "no rewatch is on",
		"no lens":         "no lens is on",
		"with Bob!":       "",
		"profile default": "the profile that is open is default",
	} {
		g := newGuide(t, Options{}, "S1").order(line)
		if _, open := g.nav.top().(*palette); !open && line != "" {
			t.Errorf("%s: the palette is closed:\n%s", line, g.text())
		}
		if wrong != "" {
			g.wants(text.Sentence(wrong), ": "+line)
		}
		g.wantsSeen("S1E1 S1E2")
		if line == "" {
			continue
		}
		g.press("backspace")
		if g.notice.words != "" {
			t.Errorf("%s: the error stays", line)
		}
	}
}

func TestPaletteAsksBeforeMuchIsMarked(t *testing.T) {
	g := newGuide(t, Options{Confirm: true}, "S1").order("mark S2-S3")
	g.wants("Mark S2-S3 as watched?")
	g.press("enter")
	g.wantsSeen("S1E1 S1E2")
	g.order("mark S2-S3").reach("l enter")
	g.wantsSeen("S1E1 S1E2 S2E1 S2E2 S2E3 S2E4 S3E1 S3E2 S3E3 S3E4")
	g.press("u")
	g.wantsSeen("S1E1 S1E2")
	g.order("unmark S1").reach("l enter")
	g.wantsSeen("")
}

func TestPaletteCompletes(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach(":").write("mar")
	g.wants("▌mark POINTS", "mark this")
	g.press("tab")
	g.wants(": mark")
	g.press("enter")
	g.wants("▌mark S2E1  xyzzy", "mark S2 ")
	g.lacks("mark S1")
	g.write("s2e")
	g.wants("▌mark S2E1")
	g.press("down", "tab")
	g.wants(": mark S2E2")
	g.press("enter", "down", "enter")
	g.wantsSeen("S1E1 S1E2 S2E2")

	g = newGuide(t, Options{}, "S1").reach(":").write("show i")
	g.wants("show Ina", "show Mr. Tallis")
	g.lacks("Stranger")
	g = newGuide(t, Options{}, "S1").reach(":").write("colors")
	g.wants("theme")
}

// The palette names every action that does more than move, with its key.
func TestPaletteKnowsTheKeys(t *testing.T) {
	keys := defaults.Settings().Keys
	keys.Set("undo", "f9")
	keys.Set("opened", []string{}...)
	g := newGuide(t, Options{Keys: keys}, "S1")
	known := map[string]string{}
	for _, c := range newTable(g.Model).commands() {
		known[c.name] = c.key
	}
	for a := range config.Actions() {
		name := strings.ReplaceAll(string(a), "_", " ")
		switch {
		case a.Moves() || a == "palette" || a == "opened":
			continue
		case a == "mark":
			name = "mark this"
		case a == "peek":
			name = "peek here"
		}
		if known[name] == "" {
			t.Errorf("the palette does not know %q, or not its key", name)
		}
	}
	if known["undo"] != "f9" {
		t.Errorf("undo has the key %q", known["undo"])
	}
}

func TestPaletteCloses(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("4 ctrl+p")
	g.wants("mark POINTS")
	g.press("backspace")
	g.wants("What is behind the door")
	g.press(":", "x", "esc")
	g.wants("What is behind the door")
}

// Whatever the program can do, the palette leads there: what is done in the shell, to the
// line to type.
func TestPaletteHasNoDeadEnds(t *testing.T) {
	for line, want := range map[string]string{
		"plan 2h":      "Wed 1 May   S2E1 S2E2",
		"plan 90m":     "unspoiled plan --per-day 90m",
		"settings":     "set titles usual",
		"import":       "unspoiled import FILE",
		"new":          "unspoiled new --from",
		"doctor":       "unspoiled doctor",
		"Ina":          "The new keeper.",
		"tallis":       "Head keeper of the light.",
		"plan never":   "write 2h, 90m or 1h30m",
		"export x.pdf": "A file to write ends in .html or .md",
		"Stranger":     `There is no command "Stranger"`,
	} {
		newGuide(t, Options{}, "S1").order(line).wants(want)
	}
}

func TestPaletteExports(t *testing.T) {
	written := map[string]string{}
	write := func(path string, data []byte) error {
		if written[filepath.Base(path)] != "" {
			return errors.New("it is there already")
		}
		written[filepath.Base(path)] = string(data)
		return nil
	}
	g := newGuide(t, Options{Write: write}, "S1").reach(":").write("export a")
	g.wants("export a.html", "export a.md")
	g.press("esc")
	for _, name := range []string{"a.html", "a.md"} {
		g.order("export " + name)
		g.wants("What the guide tells is in")
		if told := written[name]; !strings.Contains(told, "second logbook") || strings.Contains(told, "Stranger") {
			t.Errorf("%s: %d bytes", name, len(told))
		}
	}
	g.order("export a.md").wants("It is there already")
	newGuide(t, Options{Write: write}, "S1").reach(":").write("export ").wants("Type FILE behind it: write what the guide tells into a file.")
	g.order("export ").wants("There is more to type: export FILE")
}

// TestThePaletteIsWide: where the window is, what a command does is not cut.
func TestThePaletteIsWide(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach(":")
	g.wants("at so much a…")
	g.send(windowSize(120, 36))
	g.wants("what is left over the days, at so much a day")
}
