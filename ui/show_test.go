package ui

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/internal/defaults"
)

// files is an invented show. What a viewer of its first season may not read holds
// the given word, as often as told.
func files(secret string, more int) fstest.MapFS {
	locked := func(s string) string { return strings.Repeat(secret+" ", more) + s }
	out := fstest.MapFS{}
	add := func(name, text string) { out[name] = &fstest.MapFile{Data: []byte(text)} }
	add("show.toml", `
schema = 1
id = "lamp"
title = "The Lamp Room"
tagline = "A light, and who keeps it."
network = "Channel 9"
creators = ["Ann Other"]
episode_word = "Night"
`)
	add("season-1.toml", `
number = 1
title = "The First Winter"
setting = "Skerry Rock, 1931"
premise = "Three keepers mind a light on a rock, and one of them writes down what the sea brings."
[[episode]]
number = 1
title = "Oil"
released = 2019-03-01
runtime = 48
directors = ["Ann Other"]
writers = ["Ann Other"]
teaser = "A new keeper lands in fog."
recap = """
[Ina](ina) rows out to the rock with a trunk that she lets nobody lift. The head keeper, [Mr. Tallis](tallis), shows her the lamp and the one door that stays shut.

At midnight the light goes out for the length of a breath, and 東京 stands on the crate that drifts in."""
[[episode.beat]]
text = "Ina takes the post at the light."
essential = true
who = ["ina", "tallis"]
[[episode.beat]]
text = "The lamp fails once."
[[episode]]
number = 2
title = "Salt"
released = 2019-03-08
runtime = 51
directors = ["Bo Second"]
writers = ["Ann Other"]
teaser = "A storm keeps the boat away."
recap = "[Ina](ina) finds a second logbook, and [the Crate](crate) is empty."
[[episode.beat]]
text = "There are two logbooks."
essential = true
who = ["ina", "crate"]
`)
	for s := 2; s <= 3; s++ {
		var b strings.Builder
		fmt.Fprintf(&b, "number = %d\ntitle = %q\npremise = %q\n[[part]]\ntitle = \"Part 1\"\nreleased = 202%d-01-01\nepisodes = \"1-2\"\n[[part]]\ntitle = \"Part 2\"\nepisodes = \"3-4\"\n",
			s, locked("Winter"), locked("They stay."), s)
		for e := 1; e <= 4; e++ {
			fmt.Fprintf(&b, "[[episode]]\nnumber = %d\ntitle = %q\nreleased = 202%d-01-0%d\nruntime = 60\nteaser = %q\nrecap = %q\n[[episode.beat]]\ntext = %q\nwho = [\"other\"]\n",
				e, locked(fmt.Sprintf("Ash %d", e)), s, e, locked("Ash falls."), locked("It burns, and [Ina](ina) goes."), locked("Fire."))
		}
		fmt.Fprintf(&b, "[[note]]\nafter = \"S2\"\ntext = %q\n", locked("Shot in a shed."))
		add(fmt.Sprintf("season-%d.toml", s), b.String())
	}
	add("season-0.toml", "number = 0\n[[episode]]\nnumber = 1\ntitle = \"The Making\"\nreleased = 2019-12-24\nruntime = 20\nteaser = \"How it was lit.\"\nrecap = \"They lit it.\"\n[[episode.beat]]\ntext = \"Lit.\"\n")
	add("people.toml", `
[[entry]]
id = "ina"
kind = "person"
first = "S1E1"
name = "Ina"
actor = "Cee Third"
intro = "The new keeper."
[[entry.fact]]
after = "S1E1"
text = "She rowed out with a trunk that nobody may lift, and [Mr. Tallis](tallis) let her keep it."
[[entry.fact]]
after = "S1E2"
text = "She can read the old logbook."
[[entry.bond]]
with = "tallis"
kind = "her chief"
back = "serves under him"
after = "S1E1"
until = "S1E2"
[[entry]]
id = "tallis"
kind = "person"
first = "S1E1"
name = "Mr. Tallis"
intro = "Head keeper of the light."
[[entry]]
id = "crate"
kind = "thing"
first = "S1E2"
name = "the Crate"
intro = "Washed ashore."
[[entry]]
id = "rock"
kind = "place"
first = "S1E1"
name = "Skerry Rock, which the charts call 東京"
intro = "A rock with a light on it."
`+fmt.Sprintf("[[entry]]\nid = \"other\"\nkind = \"person\"\nfirst = \"S2E1\"\nname = %q\nintro = %q\n", locked("Stranger"), locked("Nobody knows.")))
	add("threads.toml", `
[[thread]]
id = "shut"
question = "What is behind the door that stays shut?"
opened = "S1E1"
about = ["tallis"]
[[thread.clue]]
after = "S1E2"
text = "[Ina](ina) hears water behind it."
[[thread]]
id = "second"
question = "Who wrote the second logbook?"
opened = "S1E1"
resolved = "S1E2"
answer = "[Mr. Tallis](tallis), with his left hand."
`+fmt.Sprintf("[[thread]]\nid = \"later\"\nquestion = %q\nopened = \"S2E1\"\n[[thread.clue]]\nafter = \"S2E2\"\ntext = %q\n", locked("Why ash?"), locked("It is warm.")))
	add("timeline.toml", `
[[event]]
date = "1899"
after = "S1E2"
text = "The light is built, and [the Crate](crate) goes down with a ship."
[[event]]
date = "1931-11-03"
after = "S1E1"
text = "[Ina](ina) rows out to the rock."
[[event]]
date = "1931-11-03"
after = "S1E1"
text = "The lamp fails."
[[event]]
date = "1931-12"
after = "S1E2"
text = "The storm lasts a week."
`+fmt.Sprintf("[[event]]\ndate = \"1901\"\nafter = \"S2E1\"\ntext = %q\n", locked("Ash falls.")))
	return out
}

func testShow(t testing.TB, secret string, more int) *content.Show {
	t.Helper()
	show, err := content.Load(files(secret, more))
	if err != nil {
		t.Fatal(err)
	}
	return show
}

func noon() time.Time { return time.Date(2024, 5, 1, 12, 0, 0, 0, time.UTC) }

// guide is a model on the invented show, at 80x24, whose viewer has watched the
// given points; with none, the first question stands open.
type guide struct {
	*Model
	t     tester
	saves []watch.History
	fail  error
}

// tester is what a test of either kind can do: rapid's are no testing.TB.
type tester interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
	Fatal(args ...any)
}

func newGuide(t testing.TB, o Options, watched ...string) *guide {
	t.Helper()
	return guideOn(t, testShow(t, "xyzzy", 3), o, watched...)
}

func guideOn(t testing.TB, show *content.Show, o Options, watched ...string) *guide {
	t.Helper()
	return guideOf(t, show, o, watched...)
}

func guideOf(t tester, show *content.Show, o Options, watched ...string) *guide {
	t.Helper()
	g := &guide{t: t}
	if o.Now == nil {
		o.Now = noon
	}
	if o.Keys.Of("up") == nil {
		o.Keys = defaults.Settings().Keys
	}
	if o.Store == nil {
		o.Store = recorder{g}
	}
	var h watch.History
	for _, w := range watched {
		p, err := content.ParsePoint(w)
		if err != nil {
			t.Fatal(err)
		}
		h, _ = h.Mark(show.ID(), w+" marked", true, noon(), show.Episodes(p)...)
	}
	o.Load = func() (Loaded, error) { return Loaded{Show: show, History: h}, nil }
	g.Model = New(o)
	g.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	g.send(loadedMsg{Loaded: Loaded{Show: show, History: h}})
	return g
}

// send gives the model a message and runs what it asks for, saves among it.
func (g *guide) send(msg tea.Msg) {
	_, cmd := g.Update(msg)
	g.run(cmd)
}

func (g *guide) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			g.run(c)
		}
	default:
		g.send(msg)
	}
}

// press types keys by their names.
func (g *guide) press(keys ...string) {
	for _, k := range keys {
		g.send(keyMsg(k))
	}
}

func keyMsg(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "up": tea.KeyUp, "down": tea.KeyDown,
		"left": tea.KeyLeft, "right": tea.KeyRight, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp,
		"pgdown": tea.KeyPgDown, "f1": tea.KeyF1, "backspace": tea.KeyBackspace, "delete": tea.KeyDelete,
	}
	switch {
	case name == "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	case name == "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	case strings.HasPrefix(name, "ctrl+") && codes[name[5:]] != 0:
		return tea.KeyPressMsg{Code: codes[name[5:]], Mod: tea.ModCtrl}
	case strings.HasPrefix(name, "ctrl+"):
		return tea.KeyPressMsg{Code: rune(name[5]), Mod: tea.ModCtrl}
	case codes[name] != 0:
		return tea.KeyPressMsg{Code: codes[name]}
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}
