//go:build unix

package e2e

import (
	"cmp"
	"context"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"unspoiled/content/twin"
	"unspoiled/ui/cli"
)

// TestAnswersTakeTheSameTime: nobody can tell by the time of an answer whether a word is
// locked or stands nowhere. Both are invented words of one kind, so that nothing but the
// show tells them apart.
func TestAnswersTakeTheSameTime(t *testing.T) {
	if !soaking() {
		t.Skip("with UNSPOILED_SOAK=1 alone")
	}
	h := newHome(t)
	d, locked := manyLocked(t)
	d.prepare(h, d.Show(), rand.New(rand.NewPCG(1, 1)))
	unknown := make([]string, len(locked))
	for i := range unknown {
		unknown[i] = twin.CanaryWord(50_000 + i)
	}
	for _, command := range []string{"show", "search"} {
		var z float64
		for range 4 { // a busy machine may lie once
			a, b := h.times(command, locked, unknown)
			if z = rankSum(a, b); math.Abs(z) < 4 {
				break
			}
		}
		t.Logf("%s: %d locked words against as many that stand nowhere: z = %.2f", command, len(locked), z)
		if math.Abs(z) >= 4 {
			t.Errorf("%s: the time of an answer tells locked words from unknown ones (z = %.2f)", command, z)
		}
	}
}

// manyLocked is a random show with many locked words, each a canary.
func manyLocked(t *testing.T) (drawn, []string) {
	t.Helper()
	for seed := range 1000 {
		d := draw(seed)
		var locked []string
		for _, c := range d.Canaries() {
			if !c.Open(d.viewer) {
				locked = append(locked, c.Word)
			}
		}
		if len(locked) >= 60 && d.viewer.Seen.Len() > 2 {
			return d, locked[:60]
		}
	}
	t.Fatal("no random show has so much locked")
	return drawn{}, nil
}

// times measures the answers to words of two kinds, in random order: the least time of
// each word.
func (h *home) times(command string, a, b []string) (as, bs []float64) {
	h.t.Helper()
	words := slices.Concat(a, b)
	least := make([]float64, len(words))
	for i := range least {
		least[i] = math.Inf(1)
	}
	settings, err := os.ReadFile(root() + "/config.toml")
	h.must(err)
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	for range 60 {
		rand.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			sys := cli.System{
				Args: []string{command, words[i]}, In: strings.NewReader(""), Out: io.Discard, Err: io.Discard,
				Environ: h.environ(), GOOS: runtime.GOOS, Now: time.Now, Config: settings,
			}
			began := time.Now()
			code := cli.Run(context.Background(), sys)
			least[i] = min(least[i], float64(time.Since(began)))
			if code != 1 {
				h.t.Fatalf("%s %s: exit code %d", command, words[i], code)
			}
		}
	}
	return least[:len(a)], least[len(a):]
}

// rankSum is the statistic of Mann, Whitney and Wilcoxon: about 0 where two samples come
// from one source, and normal with a deviation of 1.
func rankSum(a, b []float64) float64 {
	type one struct {
		value float64
		ofA   bool
	}
	var all []one
	for _, v := range a {
		all = append(all, one{v, true})
	}
	for _, v := range b {
		all = append(all, one{v, false})
	}
	slices.SortFunc(all, func(x, y one) int { return cmp.Compare(x.value, y.value) })
	sum := 0.0
	for rank, x := range all {
		if x.ofA {
			sum += float64(rank + 1)
		}
	}
	m, n := float64(len(a)), float64(len(b))
	return (sum - m*(m+n+1)/2) / math.Sqrt(m*n*(m+n+1)/12)
}

// TestRankSum: two samples of one source pass, and five in a hundred more do not.
func TestRankSum(t *testing.T) {
	t.Parallel()
	rng := rand.New(rand.NewPCG(1, 2))
	sample := func(times float64) []float64 {
		out := make([]float64, 60)
		for i := range out {
			out[i] = times * (1000 + 30*rng.NormFloat64())
		}
		return out
	}
	for range 100 {
		if z := rankSum(sample(1), sample(1)); math.Abs(z) > 4 {
			t.Errorf("z = %.2f for one source", z)
		}
		if z := rankSum(sample(1), sample(1.05)); math.Abs(z) < 4 {
			t.Errorf("z = %.2f for two", z)
		}
	}
}
