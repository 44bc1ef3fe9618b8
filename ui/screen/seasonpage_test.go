package screen

import (
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/ui/text"
)

func plain(lines []text.Line) string {
	var out []string
	for _, l := range lines {
		s := ""
		for _, r := range l {
			s += r.Text
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

// A title is cut only where its line is full: a shorter runtime than the longest of
// the season leaves it more room.
func TestATitleTakesTheFreeCellsOfItsLine(t *testing.T) {
	s := content.Season{Shaped: true, State: content.SeasonWatched, Episodes: []content.Episode{
		{Point: content.Point{Season: 1, Episode: 1}, Title: "Nobody Rows Out to the Rock", Word: "Night One", Runtime: 50, State: content.EpisodeWatched},
		{Point: content.Point{Season: 1, Episode: 2}, Title: "Nobody Rows Back", Word: "Night Two", Runtime: 78, State: content.EpisodeWatched},
	}}
	for width, want := range map[int]string{
		42: "■ 1  Nobody Rows Out to the Rock    50 min|■ 2  Nobody Rows Back           1 h 18 min",
		40: "■ 1  Nobody Rows Out to the Rock  50 min|■ 2  Nobody Rows Back         1 h 18 min",
		38: "■ 1  Nobody Rows Out to the…    50 min|■ 2  Nobody Rows Back       1 h 18 min",
	} {
		lines := seasonPage(s, nil, width, text.NewSymbols(false)).Lines
		if got := plain(lines[len(lines)-2:]); got != want {
			t.Errorf("%d cells:\n%q, want\n%q", width, got, want)
		}
	}
}
