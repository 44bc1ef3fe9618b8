package widget

import (
	"testing"

	"unspoiled/ui/text"
)

// A bar is plain words: a command writes it to a terminal of which it knows nothing.
func TestBar(t *testing.T) {
	for part, want := range map[float64]string{0: "....", 0.5: "##..", 1: "####"} {
		if got := Bar(text.NewSymbols(true), part, 4); got != want {
			t.Errorf("%v is drawn %q, not %q", part, got, want)
		}
	}
}
