package config_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"unspoiled/ui/config"
	"unspoiled/ui/internal/defaults"
)

// A key is named as it will arrive.
func TestKeyNames(t *testing.T) {
	for word, press := range map[string]tea.Key{
		"x":            {Code: 'x', Text: "x"},
		"G":            {Code: 'g', Mod: tea.ModShift, Text: "G"},
		"shift+g":      {Code: 'g', Mod: tea.ModShift, Text: "G"},
		"Shift+G":      {Code: 'g', Mod: tea.ModShift, Text: "G"},
		"?":            {Code: '/', Mod: tea.ModShift, Text: "?"},
		"+":            {Code: '+', Text: "+"},
		"ctrl++":       {Code: '+', Mod: tea.ModCtrl},
		"ж":            {Code: 'ж', Text: "ж"},
		"ctrl+d":       {Code: 'd', Mod: tea.ModCtrl},
		"Ctrl+D":       {Code: 'd', Mod: tea.ModCtrl},
		"alt+G":        {Code: 'g', Mod: tea.ModAlt | tea.ModShift},
		"alt+ctrl+x":   {Code: 'x', Mod: tea.ModCtrl | tea.ModAlt},
		"space":        {Code: tea.KeySpace, Text: " "},
		" ":            {Code: tea.KeySpace, Text: " "},
		"ctrl+space":   {Code: tea.KeySpace, Mod: tea.ModCtrl},
		"enter":        {Code: tea.KeyEnter},
		"Return":       {Code: tea.KeyEnter},
		"tab":          {Code: tea.KeyTab},
		"shift+tab":    {Code: tea.KeyTab, Mod: tea.ModShift},
		"backspace":    {Code: tea.KeyBackspace},
		"escape":       {Code: tea.KeyEscape},
		"bs":           {Code: tea.KeyBackspace},
		"ins":          {Code: tea.KeyInsert},
		"page_up":      {Code: tea.KeyPgUp},
		"up":           {Code: tea.KeyUp},
		"down":         {Code: tea.KeyDown},
		"left":         {Code: tea.KeyLeft},
		"right":        {Code: tea.KeyRight},
		"Insert":       {Code: tea.KeyInsert},
		"del":          {Code: tea.KeyDelete},
		"pgup":         {Code: tea.KeyPgUp},
		"PageDown":     {Code: tea.KeyPgDown},
		"home":         {Code: tea.KeyHome},
		"end":          {Code: tea.KeyEnd},
		"F2":           {Code: tea.KeyF2},
		"f24":          {Code: tea.KeyF24},
		"super+f1":     {Code: tea.KeyF1, Mod: tea.ModSuper},
		"hyper+meta+x": {Code: 'x', Mod: tea.ModMeta | tea.ModHyper},
	} {
		lines := []string{"[keys]", "redo = ['" + word + "', '" + word + "']"}
		for a := range config.Actions() {
			if a != "redo" { // each other has a key that nobody asks for
				lines = append(lines, string(a)+" = ['"+string(rune('一'+len(lines)))+"']")
			}
		}
		w := newWorld(t)
		w.write(w.file(), lines...)
		c, err := w.load()
		if err != nil {
			t.Error(err)
			continue
		}
		if got, want := c.Keys.Of("redo"), tea.KeyPressMsg(press).String(); !slices.Equal(got, []string{want}) {
			t.Errorf("%s is %q, but arrives as %q", word, got, want)
		}
	}
}

func TestWrongKeys(t *testing.T) {
	last := strconv.Itoa(config.Screens)
	for _, c := range []struct{ line, want string }{
		{`mark = ["entre"]`, `keys.mark has "entre", which is no key: did you mean "enter"?`},
		{`mark = ["ctrl+hmoe"]`, `keys.mark has "ctrl+hmoe", which is no key: did you mean "ctrl+home"?`},
		{`mark = ["gg"]`, `keys.mark has "gg", which is no key: write one character, or a name such as "enter", "pgup" or "f2", after "ctrl+" or "alt+" if need be`},
		{`mark = ["f25"]`, `keys.mark has "f25", which is no key: write one character, or a name such as "enter", "pgup" or "f2", after "ctrl+" or "alt+" if need be`},
		{`mark = [""]`, `keys.mark has "", which is no key: write one character, or a name such as "enter", "pgup" or "f2", after "ctrl+" or "alt+" if need be`},
		{`mark = ["\u202e"]`, `keys.mark has "", which is no key: write one character, or a name such as "enter", "pgup" or "f2", after "ctrl+" or "alt+" if need be`},
		{`mark = ["shift+1"]`, `keys.mark has "shift+1": write the character that it types, such as "?"`},
		{`mark = ["ctrl+i"]`, `keys.mark has "ctrl+i", which is the same key as tab to a terminal: write "tab"`},
		{`mark = ["ctrl+["]`, `keys.mark has "ctrl+[", which is the same key as esc to a terminal: write "esc"`},
		{`mark = [1]`, `keys.mark is a list of keys, such as ["x", "ctrl+x"]`},
		{`mark = ["ctrl+c"]`, `keys.mark cannot have "ctrl+c": ctrl+c always quits, ctrl+z suspends, and 1 to ` + last + ` open a screen`},
		{`mark = ["1"]`, `keys.mark cannot have "1": ctrl+c always quits, ctrl+z suspends, and 1 to ` + last + ` open a screen`},
		{`quit = ["escape"]`, `keys.quit cannot have "esc", which goes back and never quits`},
		{`back = []`, "keys.back needs at least one key"},
		{`mrak = ["x"]`, `there is no setting "keys.mrak": did you mean "keys.mark"?`},
		// clashes
		{`mark = ["x", "j"]`, `keys.mark cannot have "j", which is a key of keys.down, unless that is given others`},
		{`up = ["j"]`, `keys.up cannot have "j", which is a key of keys.down, unless that is given others`},
		{`next_link = ["]"]`, `keys.next_link cannot have "]", which is a key of keys.next_episode, unless that is given others`},
		{`next_link = ["shift+tab"]`, `keys.next_link cannot have "shift+tab", which is a key of keys.previous_screen, unless that is given others`},
	} {
		w := newWorld(t)
		w.write(w.file(), "[keys]", c.line)
		got := w.wrong()
		if got[len(got)-1] != "FILE:2: "+c.want {
			t.Errorf("%s:\n%s\nnot\n%s", c.line, strings.Join(got, "\n"), c.want)
		}
	}
}

// What shares hardly a letter with any action is none of them.
func TestAnActionNearNone(t *testing.T) {
	w := newWorld(t)
	w.write(w.file(), "[keys]", `jump = ["x"]`)
	if got := w.wrong(); len(got) != 1 || !strings.HasPrefix(got[0], `FILE:2: there is no setting "keys.jump": [keys] has up, down, `) {
		t.Error(strings.Join(got, "\n"))
	}
}

func TestClashOfTwoThatWereSet(t *testing.T) {
	w := newWorld(t)
	w.write(w.file(), "[keys]", `undo = ["x"]`, `mark = ["x"]`)
	if got := w.wrong(); len(got) != 1 || got[0] != `FILE:3: keys.mark cannot have "x", which is a key of keys.undo` {
		t.Error(strings.Join(got, "\n"))
	}
	// A wrong key is told once, and not again as a clash of the default that stayed.
	w.write(w.file(), "[keys]", `mark = ["bogus"]`, `undo = ["space"]`)
	if got := w.wrong(); len(got) != 1 || !strings.HasPrefix(got[0], "FILE:2: ") {
		t.Error(strings.Join(got, "\n"))
	}
}

// Keys can be exchanged, and handed from one action to another.
func TestExchangedKeys(t *testing.T) {
	w := newWorld(t)
	w.write(w.file(), "[keys]", `up = ["j"]`, `down = ["k"]`, `undo = ["space"]`, `mark = ["u"]`, `next_link = ["tab", "x"]`)
	if c := w.mustLoad(); !slices.Equal(c.Keys.Of("up"), []string{"j"}) {
		t.Error(c.Keys.Of("up"))
	}
}

func TestFixedKeysAreNobodysDefault(t *testing.T) {
	k := defaults.Settings().Keys
	for a := range config.Actions() {
		if len(k.Of(a)) == 0 {
			t.Errorf("%s has no key", a)
		}
		for _, key := range k.Of(a) {
			if slices.Contains(config.FixedKeys(), key) {
				t.Errorf("%s has %s", a, key)
			}
		}
	}
}
