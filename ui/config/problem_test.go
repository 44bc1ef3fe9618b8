package config_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/ui/config"
	"unspoiled/ui/text"
)

func TestWrongFiles(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		// keys and sections
		{"[look]\nthemes = 1", `2: there is no setting "look.themes": did you mean "look.theme"?`},
		{"[look]\nThema = 1", `2: there is no setting "look.Thema": did you mean "look.theme"?`},
		{"[look]\ntitles = 1", "2: titles belongs under [spoilers], not under [look]"},
		{"[look]\nteasrs = 1", `2: there is no setting "look.teasrs": did you mean "spoilers.teasers"?`},
		{"[guide]\nunlikely = 1", `2: there is no setting "guide.unlikely": [guide] has show, profile`},
		{"[loook]\ntheme = 1", `1: there is no section "loook": did you mean [look]?`},
		{"\n[x]", `2: there is no section "x": the sections are spoilers, look, guide, folders, keys, shows`},
		{"theme = 1", "1: theme belongs under [look]"},
		{"thme = 1", `1: there is no setting "thme": did you mean theme, under [look]?`},
		{"look = 1", "1: look is a section: write [look] on a line of its own, and its settings below"},
		{"[[look]]", "1: look is a section: write [look] on a line of its own, and its settings below"},
		{"look.them = 1", `1: there is no setting "look.them": did you mean "look.theme"?`},
		{"[guide]\n\"a\\u001bb\" = 1", `2: there is no setting "guide.a": [guide] has show, profile`},
		// words
		{"[look]\ntheme = \"drak\"", `2: look.theme is auto, dark, light, warm, blue, terminal or mono, not "drak": did you mean "dark"?`},
		{"[look]\ntheme = \"Dark\"", `2: look.theme is auto, dark, light, warm, blue, terminal or mono, not "Dark": did you mean "dark"?`},
		{"[look]\ntheme = \"purple\"", `2: look.theme is auto, dark, light, warm, blue, terminal or mono, not "purple"`},
		{"[look]\ntheme = true", "2: look.theme is auto, dark, light, warm, blue, terminal or mono, between quotes"},
		{"[spoilers]\nshape = \"hide\"", `2: spoilers.shape is shown or hidden, not "hide": did you mean "hidden"?`},
		// yes and no
		{"[look]\nmouse = \"maybe\"", `2: look.mouse is true or false, not "maybe"`},
		{"[look]\nmouse = 1", "2: look.mouse is true or false"},
		// numbers
		{"[look]\nwidth = 90", "2: look.width is a whole number from 40 to 80, not 90: the nearest is 80"},
		{"[look]\nwidth = -1", "2: look.width is a whole number from 40 to 80, not -1: the nearest is 40"},
		{"[look]\nwidth = \"72\"", "2: look.width is a whole number from 40 to 80, without quotes"},
		{"[look]\nwidth = 72.5", "2: look.width is a whole number from 40 to 80"},
		// names
		{"[guide]\nshow = \"The Lighthouse\"", `2: guide.show is a show's id, in small letters, digits and dashes, not "The Lighthouse": did you mean "the-lighthouse"?`},
		{"[guide]\nshow = \"../x\"", `2: guide.show is a show's id, in small letters, digits and dashes, not "../x"`},
		{"[guide]\nshow = 1", "2: guide.show is a name between quotes"},
		{"[guide]\nprofile = \"Al\"", `2: guide.profile does not do: "Al" is no name for a profile: write it in small letters, digits, - and _: did you mean "al"?`},
		{"[guide]\nprofile = \"\"", "2: guide.profile does not do: a profile needs a name"},
		// folders
		{"[folders]\ncontent = [1]", `2: folders.content is a list of folders, such as ["~/shows"]`},
		{"[folders]\ncontent = [\"\"]", "2: folders.content holds a folder without a name"},
		{"[folders]\nstate = \"a\\u0000\"", "2: folders.state holds a NUL character, which no folder's name does"},
		{"[folders]\nstate = []", "2: folders.state is a folder's path between quotes"},
		// not TOML
		{"[look]\ntheme = dark", "2: a value is missing here: texts need quotes (column 9)"},
		{"[look", "1: the name of a table must be closed by ']', or ']]' where it was opened by '[[' (column 5)"},
		{strings.Repeat("[", 100_000), "1: "},
	} {
		w := newWorld(t)
		w.write(w.file(), c.file)
		got := w.wrong()
		if want := "FILE:" + c.want; len(got) != 1 || got[0] != want && (c.want != "1: " || !strings.HasPrefix(got[0], want)) {
			t.Errorf("%.60q:\n%s\nnot\n%s", c.file, strings.Join(got, "\n"), want)
		}
	}
}

func TestWrongVariablesAndFlags(t *testing.T) {
	for _, c := range []struct{ name, value, want string }{
		{"UNSPOILED_THEME", "drak", `UNSPOILED_THEME: look.theme is auto, dark, light, warm, blue, terminal or mono, not "drak": did you mean "dark"?`},
		{"UNSPOILED_PLAIN", "perhaps", `UNSPOILED_PLAIN: look.plain is true or false, not "perhaps"`},
		{"UNSPOILED_SHOW", "A\x1b[2J", `UNSPOILED_SHOW: guide.show is a show's id, in small letters, digits and dashes, not "A"`},
		{"--color", "alway", `--color is auto, always or never, not "alway": did you mean "always"?`},
		{"--profile", "a b", `--profile does not do: "a b" is no name for a profile: write it in small letters, digits, - and _: did you mean "a-b"?`},
		{"UNSPOILED_CONTENT", "/a::/b", "UNSPOILED_CONTENT: folders.content holds a folder without a name"},
	} {
		w := newWorld(t)
		if flag, ok := strings.CutPrefix(c.name, "--"); ok {
			w.flags[flag] = []string{c.value}
		} else {
			w.env[c.name] = c.value
		}
		if got := w.wrong(); len(got) != 1 || got[0] != c.want {
			t.Errorf("%s=%q:\n%s\nnot\n%s", c.name, c.value, strings.Join(got, "\n"), c.want)
		}
	}
}

func TestNoHomeForTilde(t *testing.T) {
	w := newWorld(t)
	w.env["HOME"] = ""
	w.flags["state"] = []string{"~/x"}
	if got := w.wrong(); got[0] != "--state begins with ~, but no home folder is known: set HOME to a whole path, or write that of the folder" {
		t.Error(got)
	}
}

// All that is wrong is told at once, in the order in which one mends it.
func TestAllProblemsAtOnce(t *testing.T) {
	w := newWorld(t)
	w.write(w.file(), "[look]", "width = 0", "mouse = 0", "", "[spoilers]", `titles = "none"`, "colour = 1", "[keys]", `mark = ["j"]`)
	w.env["UNSPOILED_THEME"] = "x"
	w.flags["color"] = []string{"x"}
	got := w.wrong()
	starts := []string{"FILE:2:", "FILE:3:", "FILE:6:", "FILE:7:", "FILE:9:", "UNSPOILED_THEME:", "--color"}
	if !slices.EqualFunc(got, starts, strings.HasPrefix) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	// What follows a file that cannot be read is told all the same.
	w.write(w.file(), "[look")
	if got := w.wrong(); !slices.EqualFunc(got, []string{"FILE:1:", "UNSPOILED_THEME:", "--color"}, strings.HasPrefix) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
}

// Where a mistake may be about [spoilers], no more is shown than the strictest policy
// shows: the viewer may have asked for that in the very line that could not be read.
func TestFailsClosed(t *testing.T) {
	strictest := content.Policy{Titles: content.TitlesWatched, Teasers: content.TeasersWatched, Shape: content.ShapeHidden}
	for _, file := range []string{
		"[spoilers]\ntitles = \"wathced\"", "[spoilers]\nshape = \"shown\"\nx = 1", "[spoilers]\nconfirm = 0", "spoilers = 1",
		"[spoiler]\ntitles = \"watched\"", "[Spoilers]", "[hide]\nteasers = \"watched\"", "[hide]\ntitels = 1",
		"titles = \"watched\"", "[look]\nshape = \"hidden\"", "[look]\ntitels = 1", "[", "[spoilers]\ntitles = watched",
		"spoiler = \"watched\"", "[[show]]\ntitles = \"watched\"",
	} {
		w := newWorld(t)
		w.write(w.file(), file)
		c, err := w.load()
		if err == nil || c.Policy != strictest || !c.Confirm || c.Origin("spoilers.titles").String() != "strictest, as [spoilers] could not be read" {
			t.Errorf("%q: %+v from %s, %v", file, c.Policy, c.Origin("spoilers.titles"), err)
		}
	}
}

// Where a mistake is about something else, what is right holds, [spoilers] among it.
func TestTheRestHolds(t *testing.T) {
	for _, wrong := range []string{
		"thme = \"x\"\n", "show = \"severance\"\n", "[look]\nthme = \"x\"\n", "[look]\nwidth = 1\n", "[looks]\ntheme = \"x\"\n", "[keys]\nup = []\n", "[wholly-else]\nx = 1\n",
	} {
		w := newWorld(t)
		w.write(w.file(), wrong+"[spoilers]\ntitles = \"next\"\nconfirm = false\n[guide]\nprofile = \"al\"")
		c, err := w.load()
		var problems config.Problems
		if !errors.As(err, &problems) || len(problems) != 1 || problems.Stop() {
			t.Errorf("%q: %v", wrong, err)
		}
		if c.Policy.Titles != "next" || c.Confirm || c.Profile != "al" || c.Theme != text.ThemeAuto || c.Width != 72 {
			t.Errorf("%q: %+v", wrong, c.Settings)
		}
	}
}

// No default stands in for a show, a profile or a folder: another's progress would be
// told, or changed. Nor for what was typed just now.
func TestWhatStops(t *testing.T) {
	for _, c := range []struct {
		file, env, flag string
		stops           bool
	}{
		{file: "[guide]\nprofile = \"A B\"", stops: true},
		{file: "[guide]\nshow = 1", stops: true},
		{file: "[folders]\nstate = 1", stops: true},
		{file: "[folders]\ncontent = 1", stops: true},
		{file: "[look]\ntheme = 1"},
		{file: "["},
		{env: "UNSPOILED_THEME"},
		{env: "UNSPOILED_CONFIG"},
		{env: "UNSPOILED_PROFILE", stops: true},
		{flag: "color", stops: true},
		{flag: "config", stops: true},
	} {
		w := newWorld(t)
		w.write(w.file(), c.file)
		w.env[c.env], w.flags[c.flag] = "no such thing", []string{"no such thing"}
		_, err := w.load()
		var problems config.Problems
		if !errors.As(err, &problems) || problems.Stop() != c.stops {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

// A word that resembles one is told that one, others nothing.
func TestSuggestionsAreNear(t *testing.T) {
	for word, want := range map[string]string{"nevr": "never", "nerve": "never", "nevre": "never", "neverr": "never", "Never": "never", "n": "", "wholly else": ""} {
		w := newWorld(t)
		w.flags["color"] = []string{word}
		got := w.wrong()[0]
		_, like, _ := strings.Cut(got, `did you mean "`)
		if strings.TrimSuffix(like, `"?`) != want {
			t.Errorf("%s: %s", word, got)
		}
	}
}

// TestInks: a person's inks are read, and what is none of them is named.
func TestInks(t *testing.T) {
	w := newWorld(t)
	w.write(w.file(), "[look.inks]", `accent = "#123456"`)
	if c := w.mustLoad(); c.Inks["accent"] != "#123456" {
		t.Errorf("the inks are %v", c.Inks)
	}
	for text, want := range map[string]string{
		`accnt = "#123456"`: "look.inks has \"accnt\", which is no ink; there are text, strong, dim, faint, accent, glow, next, done, link: did you mean \"accent\"?",
		`accent = "red"`:    `look.inks accent is a color such as "#ff5563"`,
	} {
		w.write(w.file(), "[look.inks]", text)
		if _, err := w.load(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", text, err)
		}
	}
}
