package clean_test

import (
	"strings"
	"testing"

	"unspoiled/content/clean"
	"unspoiled/content/clean/cleantest"
)

func BenchmarkText(b *testing.B) {
	for name, s := range map[string]string{
		"ascii":    "A boy vanishes in Hawkins, Indiana, and his friends go looking for him in the woods.\n",
		"english":  "A boy vanishes — “in Hawkins”, Indiana — and his friends’ search begins in the woods.\n",
		"japanese": "少年が姿を消し、友人たちは森の中で彼を探し始める。\n",
		"hindi":    "एक लड़का ग़ायब हो जाता है और उसके दोस्त जंगल में उसे खोजते हैं।\n",
		"honest":   strings.Join(cleantest.Honest(b), "\n"),
		"nasty":    strings.Join(cleantest.Nasty(b), "\n"),
	} {
		s = strings.Repeat(s, 1+4096/len(s))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				clean.Text(s)
			}
		})
	}
}

func BenchmarkLine(b *testing.B) {
	const s = "Chapter One: The Boy on the Bicycle"
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		clean.Line(s)
	}
}
