package ui

import (
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/ui/screen"
	"unspoiled/ui/text"
	"unspoiled/ui/widget"
)

func TestNoDotStandsAtTheEndOfALine(t *testing.T) {
	facts := []string{"2019", "8 episodes", "7 h 29 min", "directed by Ann Other and Bo Second", "Skerry Rock, 1931"}
	for width := 1; width < 100; width++ {
		w := widget.NewWriter(width, text.NewSymbols(false))
		w.Facts(facts...)
		for _, l := range w.Done().Lines {
			if s := strings.TrimSpace(plainLines([]text.Line{l})); strings.HasSuffix(s, "·") || strings.HasPrefix(s, "·") {
				t.Errorf("%d cells: %q", width, s)
			}
		}
	}
	w := widget.NewWriter(40, text.NewSymbols(false))
	w.Facts(facts...)
	if got, want := plainLines(w.Done().Lines), "2019 · 8 episodes · 7 h 29 min|directed by Ann Other and Bo Second|Skerry Rock, 1931"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestMessagesAreOfOneStyle(t *testing.T) {
	for said, want := range map[string]string{
		"":                                  "",
		"nothing is peeked at":              "Nothing is peeked at",
		"There is nothing to undo.":         "There is nothing to undo",
		"1 peek hidden again":               "1 peek hidden again",
		"S1E2 marked":                       "S1E2 marked",
		"that's so: already":                "That's so: already",
		"season-4.toml:12: is empty":        "season-4.toml:12: is empty",
		"/home/ada/x.toml: no space left":   "/home/ada/x.toml: no space left",
		"ada.toml: cannot be read":          "ada.toml: cannot be read",
		"\"bo\" is no name for a profile":   "\"bo\" is no name for a profile",
		"one cannot be read\nnor the other": "One cannot be read; nor the other",
	} {
		if got := text.Sentence(said); got != want {
			t.Errorf("%q: %q, want %q", said, got, want)
		}
	}
}

func TestTwoThingsAmissStandInOneLine(t *testing.T) {
	g := newGuide(t, Options{}, "S1")
	g.trouble = "the history of alice cannot be read\nthe history of bob cannot be read"
	for _, h := range []int{24, 8} {
		g.send(windowSize(120, h))
		g.wants("The history of alice cannot be read; the history of bob")
		checkFrame(t, g.View().Content, 120, h)
	}
}

// A title is cut only where its line is full: a shorter runtime than the longest of
// the season leaves it more room.
func TestATitleTakesTheFreeCellsOfItsLine(t *testing.T) {
	s := content.Season{Shaped: true, State: content.SeasonWatched, Episodes: []content.Episode{
		{Point: point(t, "S1E1"), Title: "Nobody Rows Out to the Rock", Word: "Night One", Runtime: 50, State: content.EpisodeWatched},
		{Point: point(t, "S1E2"), Title: "Nobody Rows Back", Word: "Night Two", Runtime: 78, State: content.EpisodeWatched},
	}}
	for width, want := range map[int]string{
		42: "■ 1  Nobody Rows Out to the Rock    50 min|■ 2  Nobody Rows Back           1 h 18 min",
		40: "■ 1  Nobody Rows Out to the Rock  50 min|■ 2  Nobody Rows Back         1 h 18 min",
		38: "■ 1  Nobody Rows Out to the R…  50 min|■ 2  Nobody Rows Back       1 h 18 min",
	} {
		lines := screen.SeasonPage(s, width, text.NewSymbols(false)).Lines
		if got := plainLines(lines[len(lines)-2:]); got != want {
			t.Errorf("%d cells:\n%q, want\n%q", width, got, want)
		}
	}
}
