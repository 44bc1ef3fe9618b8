package config_test

import (
	"testing"

	"unspoiled/ui/config"
)

func benchmark(b *testing.B, w *world) {
	b.Helper()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := w.load(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLoadWithoutFile(b *testing.B) { benchmark(b, newWorld(b)) }

func BenchmarkLoadSmallFile(b *testing.B) {
	w := newWorld(b)
	w.write(w.file(), "[spoilers]", `titles = "next"`, "[look]", `theme = "dark"`, "[keys]", `mark = ["m"]`)
	benchmark(b, w)
}

func BenchmarkLoadEverySetting(b *testing.B) {
	w := newWorld(b)
	w.flags["config"] = []string{configTOML}
	benchmark(b, w)
}

func BenchmarkColors(b *testing.B) {
	env := []string{"TERM=xterm-256color", "COLORTERM=truecolor", "HOME=/home/al", "PATH=/bin", "LANG=C.UTF-8"}
	b.ReportAllocs()
	for b.Loop() {
		config.Colors(config.ColorAuto, env, true)
	}
}
