package ui

import (
	"strings"
	"testing"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"unspoiled/content"
	"unspoiled/content/watch"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
)

// type types a text, letter by letter.
func (g *guide) write(text string) *guide {
	for _, r := range text {
		if r == ' ' {
			g.press("space")
		} else {
			g.press(string(r))
		}
	}
	return g
}

func TestSearchFindsAndFollows(t *testing.T) {
	for _, c := range []struct {
		query string
		has   []string // in the list of hits
		page  string   // where enter leads to
	}{
		{"ina", []string{"Ina  person · S1E1", "Oil  episode · S1E1"}, "The new keeper."},
		{"INA", []string{"Ina  person"}, "The new keeper."},
		{"talis", []string{"Mr. Tallis  person"}, "Head keeper of the light."},
		{"salt", []string{"Salt  episode · S1E2"}, "Ina finds a second logbook"},
		{"first winter", []string{"Season 1: The First Winter  season"}, "Three keepers mind a light"},
		{"second logbook?", []string{"Who wrote the second logbook?  thread · S1E1"}, "answered in S1E2"},
		{"storm lasts", []string{"December 1931  event · S1E2", "The storm lasts a week."}, "Timeline"},
		{"skerry charts", []string{"Skerry Rock, which the charts call 東京  place"}, "A rock with a light on it."},
	} {
		g := newGuide(t, Options{}, "S1").reach("4 /").write(c.query)
		g.wants(append(c.has, "/ "+c.query)...)
		g.press("enter")
		g.wants(c.page)
		g.press("esc")
		g.wants(append(c.has, "/ "+c.query)...)
		g.press("esc")
		g.wants("What is behind the door")
		if _, open := g.nav.top().(*screen.Search); open {
			t.Errorf("%s: the search is still open", c.query)
		}
	}
}

// What matched is marked by more than a color.
func TestSearchMarksWhatMatched(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("/").write("logbook")
	frame := g.View().Content
	mark := g.look.Opens(text.InkMatch)
	if !strings.Contains(mark, "1;") || !strings.Contains(mark, "4;") {
		t.Errorf("matches are neither bold nor underlined: %q", mark)
	}
	if n := strings.Count(frame, mark+"logbook"+ansi.ResetStyle); n < 3 {
		t.Errorf("%d words are marked:\n%s", n, g.text())
	}
}

// Letters are typed, whatever else they do; the keys that the footer names work.
func TestSearchTakesEveryLetter(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("/").write("qujk?/:sPHLM123 g")
	g.wants("/ qujk?/:sPHLM123 g", "Nothing that is open to you fits this.")
	g.wantsSeen("S1E1 S1E2")
	g.press("ctrl+u")
	g.wants("A name, a place, a word")
	g.press("f1")
	g.wants("Keys", "open what was found")
	g.press("esc")
	g.wants("A name, a place, a word")
	g.press("esc")
	g.wants("Season 2", "mark season")
}

func TestSearchMoves(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("/").write("the")
	s := g.nav.top().(*screen.Search)
	if strings.Count(g.text(), "S1E") < 8 {
		t.Fatalf("few hits:\n%s", g.text())
	}
	at := func(want int) {
		t.Helper()
		if s.At() != want {
			t.Errorf("on hit %d, not %d", s.At(), want)
		}
	}
	at(0)
	g.press("down", "down", "up")
	at(1)
	g.press("tab", "shift+tab", "ctrl+n", "ctrl+p")
	at(1)
	g.press("pgdown")
	if s.At() < 2 {
		t.Error("a page down stays")
	}
	g.press("x") // other hits, from the first
	g.press("backspace")
	at(0)
	g.send(tea.MouseWheelMsg{X: 10, Y: 10, Button: tea.MouseWheelDown})
	g.send(tea.MouseClickMsg{X: 10, Y: 6, Button: tea.MouseLeft})
	if s.At() < 0 {
		t.Error("a click chooses nothing")
	}
}

func TestSearchTakesWhatIsPasted(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("/")
	g.send(tea.PasteMsg{Content: "mr.\n\x1b[31mtallis\u202e"})
	g.wants("/ mr. tallis", "Mr. Tallis  person")
	for _, r := range g.View().Content {
		if r == '\u202e' {
			t.Error("a control character was let through")
		}
	}
	g.send(tea.PasteMsg{Content: strings.Repeat("y", 1<<20)})
	if n := utf8.RuneCountInString(g.nav.top().(*screen.Search).Typed()); n != 200 {
		t.Errorf("%d characters were taken", n)
	}
	g.press("esc")
	g.send(tea.PasteMsg{Content: "u"})
	g.wantsSeen("S1E1 S1E2")
}

// Nothing is searched before the index is made; what was typed by then counts.
func TestSearchWaitsForItsIndex(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	_, index := g.Update(keyMsg("/"))
	if index == nil {
		t.Fatal("no index is made")
	}
	g.press("o", "i", "l")
	g.wants("Reading what is open to you.")
	g.press("enter")
	g.wants("/ oil")
	g.send(index())
	g.wants("Oil  episode · S1E1")
	g.lacks("Reading")
}

func TestASearchThatIsClosedIsNotFilled(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	_, index := g.Update(keyMsg("/"))
	g.press("esc")
	g.send(index())
	g.wants("mark season")
}

func TestNoSearchOnTheFirstQuestion(t *testing.T) {
	g := newGuide(t, Options{})
	for _, k := range []string{"/", ":", "ctrl+p", "s", "L", "P", "H", "M"} {
		g.press(k)
		g.wants("How far have you watched?")
	}
}

// The cursor stands where one types.
func TestCursor(t *testing.T) {
	for _, size := range [][2]int{{20, 5}, {80, 24}, {200, 60}} {
		g := newGuide(t, Options{}, "S1").reach("/").write("東京 ina")
		g.send(windowSize(size[0], size[1]))
		c := g.View().Cursor
		if c == nil {
			t.Fatal("no cursor")
		}
		row := []rune(strings.Split(g.text(), "\n")[c.Y])
		before := strings.TrimRight(ansi.Truncate(string(row), c.X, ""), " ")
		if !strings.HasSuffix(before, "/ 東京 ina") {
			t.Errorf("%v: the cursor stands behind %q", size, before)
		}
	}
	g := newGuide(t, Options{}, "S1").reach("/")
	g.send(windowSize(10, 3))
	if g.View().Cursor != nil {
		t.Error("a cursor where there is no room for a guide")
	}
}

// The frames of a search for a locked name are those of a search for nonsense.
func TestALockedNameIsNothing(t *testing.T) {
	a, b := guideOn(t, testShow(t, "xyzzy", 1), Options{}, "S1E1"), guideOn(t, testShow(t, "plugh", 9), Options{}, "S1E1")
	for _, keys := range []string{"/", ":", ": s h o w space", ": f o o space"} {
		for _, word := range []string{"xyzzy", "Stranger", "Winter", "Ash 3", "Why ash", "plugh", "S2E3", "S3", "fire"} {
			a.reach(keys)
			b.reach(keys)
			for _, r := range word + "\r" {
				k := strings.NewReplacer(" ", "space", "\r", "enter").Replace(string(r))
				a.press(k)
				b.press(k)
				if a.View().Content != b.View().Content {
					t.Fatalf("%s%s differs:\n%s\n\n%s", keys, word, a.text(), b.text())
				}
			}
			a.press("esc", "esc", "esc", "esc", "1")
			b.press("esc", "esc", "esc", "esc", "1")
		}
	}
}

// For the eye, too: the same words stand there, whether a name is locked or none.
func TestALockedNameReadsLikeNonsense(t *testing.T) {
	say := func(word string) string {
		g := newGuide(t, Options{}, "S1E1").reach("/").write(word)
		return strings.ReplaceAll(g.View().Content, word, "")
	}
	if say("Stranger") != say("Qtranger") {
		t.Error("a locked name is told from nonsense")
	}
	errs := func(word string) string {
		g := newGuide(t, Options{}, "S1E1").reach(":").write("show " + word).reach("enter")
		return strings.ReplaceAll(g.View().Content, word, "")
	}
	if errs("Stranger") != errs("Qtranger") || !strings.Contains(errs("Stranger"), "Nothing that is open to you is called that") {
		t.Error("the palette tells a locked name from nonsense")
	}
}

// What was found only nearly is said to be so, and only what matched stands out.
func TestApproximateHitsSaySo(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("/").write("logbok")
	g.wants("Nothing fits this as it is typed; what is near:")
	g.lacks("approximate")
	g = newGuide(t, Options{}, "S1").reach("/").write("logbook")
	g.lacks("approx", "what is near")
	g.reach("").send(windowSize(100, 24))
	if mark := g.look.Opens(text.InkMatch); !strings.Contains(g.View().Content, mark+"logbook"+ansi.ResetStyle) || strings.Contains(g.View().Content, mark+"logbooks") {
		t.Errorf("more or less than the match stands out: %q", g.View().Content)
	}
}

// On a page, the search offers the page first, and n and N walk what was found there.
func TestSearchOnAPage(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("k enter enter")
	g.send(windowSize(80, 12))
	g.reach("/").write("THE")
	g.wants("▌On this page  ", "times")
	g.press("enter")
	g.wants("of", "here", "esc end the search")
	chosen := func() int {
		g.t.Helper()
		mark := g.look.Opens(text.InkChosen)
		for y, l := range strings.Split(g.View().Content, "\n") {
			if strings.Contains(strings.ToLower(l), mark+"the") {
				return y + g.nav.screens[tabSeasons].Place().Top
			}
		}
		t.Fatalf("nothing is chosen:\n%s", g.text())
		return 0
	}
	first := chosen()
	g.press("n", "n", "n")
	if chosen() <= first {
		t.Errorf("n does not go on:\n%s", g.text())
	}
	g.press("N", "N", "N")
	if chosen() != first {
		t.Errorf("N does not go back:\n%s", g.text())
	}
	g.press("esc")
	g.wants("n/p next, previous")
	g.press("n") // means what it did
	g.wants("Night Two")
	g.reach("/").write("logbook")
	g.press("enter", "p") // p does all the time
	g.wants("Night One")
	g.lacks("end the search")
}

// What wraps, or has an accent, is found as it is read.
func TestSearchOnAPageFindsAcrossLines(t *testing.T) {
	g := newGuide(t, Options{}, "S1").reach("6 l l /").write("lets nobody lift. the head keeper, mr. tallis, shows")
	g.wants("On this page  1 time")
	g.press("enter")
	if n := strings.Count(g.View().Content, g.look.Opens(text.InkChosen)); n < 3 {
		t.Errorf("%d pieces stand out:\n%s", n, g.text())
	}
	g.press("esc")
	g.lacks("end the search")
	if strings.Contains(g.View().Content, g.look.Opens(text.InkChosen)) {
		t.Error("something still stands out")
	}
}

// A page of rows, a list and a search with another guide offer no page; the help is one.
func TestWhatPagesAreSearched(t *testing.T) {
	for _, keys := range []string{"", "k enter", "2", "3", "2 v", "space l enter o"} {
		g := newGuide(t, Options{}, "S1").reach(keys + " /").write("i")
		g.lacks("On this page")
	}
	g := newGuide(t, Options{}, "S1").reach("? /").write("undo")
	g.wants("On this page")
	g.press("enter")
	g.wants("Keys", "end the search")
	g = newGuide(t, Options{}, "S1").reach("2 enter /").write("ina")
	g.wants("On this page")
	first := content.Point{Season: 1, Episode: 1}
	g.setLens(watch.Lens{AsOf: &first}, "") // the page below tells more than the guide now
	g.lacks("On this page")
}
