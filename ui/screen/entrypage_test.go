package screen

import (
	"fmt"
	"testing"

	"unspoiled/content"
	"unspoiled/ui/text"
)

// TestTheStripStaysInOneLine: its seasons stand closer before it takes a second.
func TestTheStripStaysInOneLine(t *testing.T) {
	var seasons []content.Season
	for i, n := range []int{8, 9, 8} {
		seasons = append(seasons, content.Season{Number: i + 1, Label: fmt.Sprintf("Season %d", i+1), Shaped: true, Episodes: make([]content.Episode, n)})
	}
	for width, want := range map[int]string{
		40: "1 ········  2 ·········  3 ········", 35: "1 ········  2 ·········  3 ········", 34: "1 ········ 2 ········· 3 ········",
		33: "1 ········ 2 ········· 3 ········", 32: "1········ 2········· 3········", 30: "1········ 2········· 3········", 29: "1 ········  2 ·········",
	} {
		if got := strip([]content.Point{{Season: 9, Episode: 9}}, seasons, width, text.NewSymbols(false)); got[0].Words() != want {
			t.Errorf("%d columns: %q, want %q", width, got[0].Words(), want)
		}
	}
}
