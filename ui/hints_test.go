package ui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

// hintAt is the letters that stand before some words, or over their beginning.
func (g *guide) hintAt(words string) string {
	g.t.Helper()
	plain := *g.Model
	plain.hints = hints{}
	at, y := -1, 0
	for i, l := range strings.Split(ansi.Strip(plain.View().Content), "\n") {
		if x := strings.Index(l, words); x >= 0 && at < 0 {
			at, y = ansi.StringWidth(l[:x]), i
		}
	}
	if at < 0 {
		g.t.Fatalf("%q is not on the screen:\n%s", words, g.text())
	}
	above, _ := widget.FrameSize(g.height)
	all := g.nav.spots(mostHints)
	for i, s := range all {
		if s.Y+above == y && s.X == at {
			return hintOf(i, len(all))
		}
	}
	g.t.Fatalf("%q has no letters:\n%s", words, g.text())
	return ""
}

func TestLettersFollowALink(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("k enter enter")
	before := g.text()
	g.press("f")
	letters := g.hintAt("Mr. Tallis")
	if !strings.Contains(g.View().Content, g.look.Paint(text.InkHint, letters)) {
		t.Errorf("the letters are not drawn:\n%s", g.text())
	}
	g.wants("go there")
	g.press("esc")
	if g.text() != before {
		t.Errorf("esc leaves more than the page:\n%s", g.text())
	}
	g.press("f", letters)
	g.wants("Head keeper of the light.")
	g.press("esc")
	g.wants("Ina rows out", "enter follow") // the link that was followed is chosen
}

func TestLettersFollowRowsAndSeasons(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("f")
	season, episode := g.hintAt("Season 1"), g.hintAt("□ 3")
	g.press(episode)
	g.wants("Season 2 › Night Three")
	g.press("esc", "f", season)
	g.wants("The First Winter", "enter open")
	g = newGuide(t, Options{}, "S1").reach("2 v f")
	g.press(g.hintAt("Ina"))
	g.wants("The new keeper.")
	g = newGuide(t, Options{}, "S1").reach("2 v v")
	g.wants("Mr. Tallis: ")
	g.press("f", g.hintAt("Mr. Tallis"))
	g.wants("Ina: ") // who is at the end of the bond of the one in the middle now
	g = newGuide(t, Options{}, "S1E1").reach("space o f")
	g.press(g.hintAt("the Crate"))
	g.wants("Thing")
	g = newGuide(t, Options{}, "S1").reach("6 f")
	g.press(g.hintAt("Everything"))
	g.wants("Ina rows out")
}

// Where one letter does not do there are two; the first leaves those that it begins.
func TestLettersAreTwoWhereThereAreMany(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("6 l l")
	g.send(windowSize(120, 60))
	all := len(g.nav.spots(mostHints))
	for n := range 676 {
		seen := map[string]bool{}
		for at := range n {
			h := hintOf(at, n)
			if seen[h] || seen[h[:1]] || len(h) != 1 && n <= 26 {
				t.Errorf("%d of %d is %q", at, n, h)
			}
			seen[h] = true
		}
	}
	if all == 0 {
		t.Fatal("nothing to follow")
	}
	many := guideOn(t, crowd(t, 60), Options{}, "S1").reach("2 v")
	many.send(windowSize(80, 60))
	many.press("f")
	letters := many.hintAt("Person 40 ")
	if len(letters) != 2 {
		t.Fatalf("%q", letters)
	}
	many.press(letters[:1])
	many.wants("go there")
	many.press(letters[1:])
	many.wants("Person 40", "first met in")
	many.press("esc", "f", "a", "f3")
	many.lacks("go there")
}

// The letters change nothing but the cells that they stand on, and hide a word only
// where there is no room before it.
func TestLettersMoveNothing(t *testing.T) {
	for _, s := range states {
		g := newGuide(t, Options{Confirm: true}, strings.Fields(s.watched)...).reach(s.keys)
		if len(g.nav.spots(mostHints)) == 0 || g.dialog != nil || g.cursor() != nil {
			continue
		}
		was := strings.Split(g.text(), "\n")
		g.hints.on = true
		changed := 0
		for y, l := range strings.Split(g.text(), "\n")[:len(was)-1] {
			if ansi.StringWidth(l) < ansi.StringWidth(strings.TrimRight(was[y], " ")) {
				t.Errorf("%s: a line is shorter: %q, %q", s.name, was[y], l)
			}
			for x := range max(ansi.StringWidth(l), ansi.StringWidth(was[y])) {
				if strings.TrimSpace(ansi.Cut(l, x, x+1)) != strings.TrimSpace(ansi.Cut(was[y], x, x+1)) {
					changed++
				}
			}
		}
		if most := 2 * len(g.nav.spots(mostHints)); changed > most {
			t.Errorf("%s: %d cells are changed for %d letters:\n%s", s.name, changed, most, g.text())
		}
	}
}

// A key of another alphabet is the one at its place.
func TestLettersOfOtherAlphabets(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("k enter enter")
	g.send(tea.KeyPressMsg{Code: 'а', Text: "а"}) // where f is
	g.wants("go there")
	g.send(tea.KeyPressMsg{Code: 'ф', Text: "ф"}) // where a is
	if g.nav.here().Ref.OK() == false && g.nav.here().Level == widget.LevelPage && g.nav.open == tabSeasons {
		t.Errorf("nothing was followed:\n%s", g.text())
	}
}

func TestAListIsFiltered(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("2")
	g.wants("f filter")
	g.press("f")
	g.wants("type a part of a name", "Ina", "Mr. Tallis")
	g.write("TALL")
	g.wants("▌Mr. Tallis")
	g.lacks("Ina ", "Stranger")
	g.press("esc")
	g.wants("Ina", "Mr. Tallis")
	g.press("esc")
	g.wants("f filter")
	g.press("f")
	g.write("tal").press("enter")
	g.wants("Head keeper of the light.")
	g.press("esc")
	g.wants("▌Mr. Tallis")
	g.press("ctrl+u")
	g.write("zzz")
	g.wants("Nothing in this list has that in its name.")
	g.press("enter", "esc", "esc")
	g.wants("f filter")
}

// A locked name filters like one that there is not.
func TestTheFilterKnowsNoLockedName(t *testing.T) {
	say := func(word string) string {
		g := newGuide(t, Options{}, "S1E1").reach("2 f").write(word)
		return strings.ReplaceAll(g.View().Content, word, "")
	}
	if say("Stranger") != say("Qtranger") {
		t.Error("a locked name is told from nonsense")
	}
}

// TestLettersStandBeforeWords: as far as nothing but air or a drawn line stands there.
func TestLettersStandBeforeWords(t *testing.T) {
	look := newGuide(t, Options{}, "S1").look
	all := make([]widget.Spot, 27)
	for i := range all {
		all[i].Y = -1 // out of view, but for the last
	}
	for line, want := range map[string]string{
		"├─ Ina met": "├msIna met", "│  Ina": "│msIna", "met Ina": "metmsna", "met  Ina": "metmsIna", "“Ina": "“msa",
	} {
		all[26] = widget.Spot{X: ansi.StringWidth(line[:strings.Index(line, "Ina")])}
		h := hints{}
		if got := h.draw([]string{line}, all, look); ansi.Strip(got[0]) != want {
			t.Errorf("%q: %q, want %q", line, ansi.Strip(got[0]), want)
		}
	}
}
