//go:build unix

package e2e

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"pgregory.net/rapid"

	"unspoiled/content"
	"unspoiled/content/twin"
)

// drawn is a random show and somebody who watches it.
type drawn struct {
	*twin.Model
	viewer twin.Viewer
}

func draw(seed int) drawn {
	return rapid.Custom(func(t *rapid.T) drawn {
		m := twin.Draw(t)
		v := twin.DrawViewer(t, m)
		v.Peeks = nil
		v.Policy.Today = content.Date{Year: 2000, Month: 1, Day: math.MaxInt} // the program's today lies behind every date of the show
		return drawn{m, v}
	}).Example(seed)
}

// twin is a show that agrees in what was ever open and differs in all else.
func (d drawn) twin(seed int, ever content.Set) fstest.MapFS {
	v := d.viewer
	v.Seen = ever
	return rapid.Custom(func(t *rapid.T) fstest.MapFS { return d.Model.Twin(t, v) }).Example(seed)
}

// prepare makes the home of the viewer: settings, and what was watched.
func (d drawn) prepare(h *home, show fstest.MapFS, rng *rand.Rand) {
	h.t.Helper()
	h.clear()
	h.stand(show)
	h.write("config/unspoiled/config.toml", d.settings(rng))
	if seen := d.seen(d.viewer.Seen); len(seen) > 0 || rng.IntN(4) > 0 {
		h.watched("default", seen)
	}
	if rng.IntN(2) == 0 {
		h.watched("alice", d.seen(d.viewer.Before))
	}
}

func (d drawn) seen(in content.Set) []content.Point {
	var out []content.Point
	for _, p := range d.Order() {
		if in.Has(p) {
			out = append(out, p)
		}
	}
	return out
}

// settings are the viewer's policy and some other settings. Nothing can be peeked at: a
// twin is made for what was watched.
func (d drawn) settings(rng *rand.Rand) string {
	var b strings.Builder
	b.WriteString("[spoilers]\n")
	policy := d.policy()
	for _, name := range slices.Sorted(maps.Keys(policy)) {
		fmt.Fprintf(&b, "%s = %q\n", name, policy[name])
	}
	fmt.Fprintf(&b, "confirm = %v\n[look]\nsymbols = %q\ntheme = %q\nwidth = %d\n[keys]\npeek = []\n", rng.IntN(2) == 0,
		[]string{"unicode", "ascii"}[rng.IntN(2)], []string{"auto", "dark", "light"}[rng.IntN(3)], 40+rng.IntN(41))
	return b.String()
}

func (d drawn) policy() map[string]string {
	all := map[string]string{"titles": string(d.viewer.Policy.Titles), "teasers": string(d.viewer.Policy.Teasers), "shape": string(d.viewer.Policy.Shape)}
	for name, value := range all {
		if value == "" {
			delete(all, name)
		}
	}
	return all
}

// TestTheLawInTheGuide drives a show and its twin with the same random keys, marking and
// undoing included, and holds them to be the same in all that anybody can perceive.
func TestTheLawInTheGuide(t *testing.T) {
	t.Parallel()
	for seed := range seeds(6, 2000) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			var diff string
			for _, p := range []pace{steady, slow, slower} {
				if diff = lawInGuide(t, seed, p); diff == "" {
					return
				}
				t.Logf("seed %d: to be looked at again, with more time:\n%s", seed, diff)
			}
			t.Error(diff)
		})
	}
}

func lawInGuide(t *testing.T, seed int, p pace) string {
	d := draw(seed)
	rng := func() *rand.Rand { return rand.New(rand.NewPCG(uint64(seed), 5)) }
	all := drawStrokes(rng(), 40)
	h := newHome(t)
	d.prepare(h, d.Show(), rng())
	a := h.session(all, p, nil)
	if len(a.frames) < 2 && a.code != 0 {
		t.Fatalf("the guide did not run: %s", a.raw)
	}
	ever := h.ever()
	d.prepare(h, d.twin(seed, ever), rng())
	b := h.session(all, swift, a.frames)
	for what, s := range map[string]session{"show": a, "twin": b} {
		if s.left != "" {
			t.Errorf("%s: the terminal was not given back: %s", what, s.left)
		}
		if s.odd != "" {
			t.Errorf("%s: the terminal was sent what no guide should send: %s", what, s.odd)
		}
	}
	if diff := a.differs(b, all); diff != "" {
		return fmt.Sprintf("ever watched: %v\n%s", ever, diff)
	}
	if i := strings.Index(b.raw, "twin"); i >= 0 && !strings.Contains(describe(all), "twin") {
		return fmt.Sprintf("a locked word was written: %q", b.raw[max(i-60, 0):min(i+60, len(b.raw))])
	}
	return ""
}
