package screen

import (
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// A season stands in columns of one width, however long its episodes' numbers are, and is
// never wider than the room; what has no runtime has no height.
func TestGridStandsInColumns(t *testing.T) {
	symbols := text.NewSymbols(false)
	for _, first := range []int{1, 95, 995, 2091} {
		s := content.Season{Number: 1, Label: "Season 1", Shaped: true}
		for n := range 9 {
			s.Episodes = append(s.Episodes, content.Episode{Point: content.Point{Season: 1, Episode: first + n}, Runtime: 10 * n, State: content.EpisodeWatched})
		}
		for room := range 120 {
			g, ok := NewGrid([]content.Season{s}, room, 3)
			if !ok {
				if room > 80 {
					t.Errorf("%d columns are too few for numbers from %d on", room, first)
				}
				continue
			}
			lines := g.Lines(s, text.InkText, symbols)
			cells, numbers := lines[3].Words(), lines[4].Words()
			for _, l := range lines {
				if l.Width() > g.Width || g.Width > room {
					t.Errorf("%q is wider than %d of %d", l.Words(), g.Width, room)
				}
			}
			if len(strings.Fields(numbers)) != 9 || strings.Count(cells, symbols.Watched) != 9 {
				t.Errorf("%q, %q", cells, numbers)
			}
			column := text.Measure(cells[:strings.LastIndex(cells, symbols.Watched)])
			if !strings.HasPrefix(numbers[column:], content.Point{Season: 1, Episode: first + 8}.String()[3:]) {
				t.Errorf("the last number does not stand below its cell: %q, %q", cells, numbers)
			}
			if heights := lines[2].Words(); text.Measure(heights[:strings.IndexAny(heights, "▁▂▃▄▅▆▇█")]) < text.Measure("Season 1")+2+g.pitch {
				t.Errorf("an episode without a runtime has a height: %q", heights)
			}
		}
	}
}
