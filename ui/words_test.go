package ui

import (
	"strings"
	"testing"

	"unspoiled/content"
)

func TestNoDotStandsAtTheEndOfALine(t *testing.T) {
	facts := []string{"2019", "8 episodes", "7 h 29 min", "directed by Ann Other and Bo Second", "Skerry Rock, 1931"}
	for width := 1; width < 100; width++ {
		w := newWriter(width, newSigns(false))
		w.facts(facts...)
		for _, l := range w.done().lines {
			if s := strings.TrimSpace(plainLines([]line{l})); strings.HasSuffix(s, "·") || strings.HasPrefix(s, "·") {
				t.Errorf("%d cells: %q", width, s)
			}
		}
	}
	w := newWriter(40, newSigns(false))
	w.facts(facts...)
	if got, want := plainLines(w.done().lines), "2019 · 8 episodes · 7 h 29 min|directed by Ann Other and Bo Second|Skerry Rock, 1931"; got != want {
		t.Errorf("%q, want %q", got, want)
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
		lines := seasonPage(s, width, newSigns(false)).lines
		if got := plainLines(lines[len(lines)-2:]); got != want {
			t.Errorf("%d cells:\n%q, want\n%q", width, got, want)
		}
	}
}
