package ui

import (
	"slices"
	"testing"
	"time"

	"unspoiled/content"
	"unspoiled/content/twin"
)

// BenchmarkSoap is a key and its frame in a soap of 12,000 episodes with recaps, watched
// to three quarters of it: the 95th of a hundred, in milliseconds.
func BenchmarkSoap(b *testing.B) {
	show, err := content.Load(twin.Soap(60, 200, 2000))
	if err != nil {
		b.Fatal(err)
	}
	var watched []string
	for _, s := range []string{"S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"} {
		watched = append(watched, s, "S1"+s[1:], "S2"+s[1:], "S3"+s[1:])
	}
	for _, c := range []struct{ name, screen, keys string }{
		{"seasons", "esc", "j"},
		{"episodes", "esc enter", "j"},
		{"episode", "esc enter enter", "n"},
		{"mark", "esc enter", "space j"},
		{"story", "6", "j"},
		{"everything", "6 l l", "j"},
		{"search", "/ l e", "t backspace"},
		{"palette", ": m a r k space S 4", "0 backspace"},
	} {
		b.Run(c.name, func(b *testing.B) {
			g := guideOn(b, show, Options{}, watched...).reach(c.screen)
			g.View()
			var took []time.Duration
			for b.Loop() {
				began := time.Now()
				g.reach(c.keys)
				g.View()
				took = append(took, time.Since(began))
			}
			slices.Sort(took)
			b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "ms/p95")
		})
	}
	b.Run("open", func(b *testing.B) {
		for b.Loop() {
			guideOn(b, show, Options{}, watched...).View()
		}
	})
	b.Run("openstory", func(b *testing.B) {
		for b.Loop() {
			guideOn(b, show, Options{}, watched...).reach("6").View()
		}
	})
}
