package ui

import (
	"testing"

	"unspoiled/content"
)

// What a key costs, with its frame, where one types.
func BenchmarkTyping(b *testing.B) {
	show, err := content.LoadBuiltin("stranger-things")
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct{ name, reach, key, back string }{
		{"search", "/ w i l", "l", "backspace"},
		{"search/first", "/", "e", "backspace"},
		{"search/move", "/ w i l l", "down", "up"},
		{"palette", ":", "m", "backspace"},
		{"palette/points", ": m a r k space", "s", "backspace"},
		{"palette/names", ": s h o w space", "e", "backspace"},
	} {
		b.Run(c.name, func(b *testing.B) {
			g := guideOn(b, show, Options{}, "S1", "S2", "S3", "S4").reach(c.reach)
			g.send(windowSize(120, 36))
			b.ReportAllocs()
			for b.Loop() {
				g.press(c.key)
				g.View()
				g.press(c.back)
				g.View()
			}
		})
	}
}
