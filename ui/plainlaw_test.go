package ui

import (
	"math/rand/v2"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestTheLawInPlain: twins that differ in all that is locked answer the same lines alike.
func TestTheLawInPlain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawTwinned(t)
		a, b := talkOf(m.open(t, false)), talkOf(m.open(t, true))
		agreed := a.viewing.history.Seen(a.viewing.show.ID())
		for range rapid.IntRange(5, 40).Draw(t, "steps") {
			line := strings.ReplaceAll(rapid.SampledFrom(spokenLines).Draw(t, "line"), "_", " ")
			x, y := a.say(line), b.say(line)
			if a.knowsMore(agreed) || len(a.viewing.peeks) > 0 { // the twins may differ from here on
				return
			}
			if x != y {
				t.Fatalf("after %q:\n%s\n\n%s", line, x, y)
			}
		}
	})
}

// The test above sees a leak: twins answer differently where all is open.
func TestTheLawInPlainCanFail(t *testing.T) {
	differed := false
	rapid.Check(t, func(t *rapid.T) {
		m := drawTwinned(t)
		m.beyond = true
		a, b := talkOf(m.open(t, false)), talkOf(m.open(t, true))
		for _, line := range []string{"people", "world", "threads", "timeline", "story"} {
			differed = a.say(line) != b.say(line) || differed
		}
	})
	if !differed {
		t.Error("the twins answer alike even with everything open")
	}
}

// No word that is locked is told, whatever is said.
func TestPlainTellsNothingLocked(t *testing.T) {
	for seed := range uint64(30) {
		k := newTalk(t, Options{Confirm: true, Card: true}, "S1E1")
		rng := rand.New(rand.NewPCG(seed, 3))
		for range 60 {
			line := strings.ReplaceAll(spokenLines[rng.IntN(len(spokenLines))], "_", " ")
			told := k.say(line)
			if k.seen() != "S1E1" || len(k.viewing.peeks) > 0 {
				break // more is open
			}
			if strings.Contains(told, "xyzzy") {
				t.Fatalf("seed %d: after %q:\n%s", seed, line, told)
			}
		}
	}
}
