package twin_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"unspoiled/content/twin"
)

// Every canary stands in the show once, some are open to a viewer and some locked.
func TestCanaries(t *testing.T) {
	open, locked := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		m := twin.Draw(t)
		v := twin.DrawViewer(t, m)
		canaries := m.Canaries()
		var all strings.Builder
		for _, f := range m.Show() {
			all.Write(f.Data)
		}
		for _, c := range canaries {
			if n := strings.Count(all.String(), c.Word); n != 1 {
				t.Fatalf("the canary of %q stands in the show %d times", c.Text, n)
			}
			if c.Open(v) {
				open++
			} else {
				locked++
			}
		}
	})
	if open == 0 || locked == 0 {
		t.Errorf("%d canaries are open, %d are locked", open, locked)
	}
}
