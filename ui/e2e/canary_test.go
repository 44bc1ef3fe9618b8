//go:build unix

package e2e

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"unspoiled/content"
	"unspoiled/content/twin"
)

// TestCanaries puts a word of its own into each text of a show, and looks for those that
// are locked in all that sessions and commands write.
func TestCanaries(t *testing.T) {
	t.Parallel()
	met := make(chan int, 1<<12)
	t.Cleanup(func() {
		close(met)
		sum := 0
		for n := range met {
			sum += n
		}
		if sum == 0 && !t.Failed() {
			t.Error("no canary that is open was ever met: the test would see none that is locked")
		}
	})
	for seed := range seeds(3, 1500) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			d := draw(seed + 1_000_000)
			canaries := d.Canaries()
			rng := func() *rand.Rand { return rand.New(rand.NewPCG(uint64(seed), 7)) }
			h := newHome(t)
			d.prepare(h, d.Show(), rng())
			all := drawStrokes(rng(), 40)
			s := h.session(all, swift, nil)
			met <- d.search(t, canaries, h.ever(), "a session: "+describe(all), append(s.frames, s.raw, s.titles, s.files, s.left))
			d.prepare(h, d.Show(), rng())
			calls := h.surface().draw(rng(), 70)
			d.prepare(h, d.Show(), rng())
			met <- d.search(t, canaries, h.everAfter(calls), fmt.Sprint(calls), h.performed)
		})
	}
}

// everAfter performs the calls, and returns what was ever watched.
func (h *home) everAfter(calls []call) content.Set {
	h.t.Helper()
	h.performed = h.perform(calls)
	return h.ever()
}

// search looks for canaries, and returns how many of those that are open it met.
func (d drawn) search(t *testing.T, canaries []twin.Canary, ever content.Set, what string, in []string) int {
	t.Helper()
	v := d.viewer
	v.Seen = ever
	text, met := strings.Join(in, "\n"), 0
	for _, c := range canaries {
		i := strings.Index(text, c.Word)
		switch {
		case i < 0:
		case c.Open(v):
			met++
		default:
			t.Errorf("the locked text %q was told to one who has ever seen %v (%+v), in %s:\n%q", c.Text, ever, v.Policy, what, text[max(i-200, 0):min(i+100, len(text))])
		}
	}
	return met
}
