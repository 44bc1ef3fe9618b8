package watch

import (
	"fmt"
	"testing"
	"time"

	"unspoiled/content"
)

// large are histories of 90,000 marks in their usual shapes, and one of 42.
func large() map[string]History {
	shapes := map[string]History{}
	var marks []Mark
	for i := range 90_000 {
		p := content.Point{Season: i/100%999 + 1, Episode: i%100 + 1}
		marks = append(marks, Mark{p, day.Add(time.Duration(i) * 7919 * time.Second)})
	}
	var h History
	shapes["import"], _ = h.addMarks("hill", "Import", day, marks, nil)
	shapes["seasons"] = changes(9_000, func(i int) []content.Point { return season(i%900+1, 10) })
	shapes["episodes"] = changes(90_000, func(i int) []content.Point { return season(i%900+1, 5)[i%5:][:1] })
	shapes["usual"] = changes(6, func(i int) []content.Point { return season(i+1, 7) })
	return shapes
}

func changes(n int, episodes func(i int) []content.Point) History {
	list := make([]*Change, n)
	for i := range list {
		when := day.Add(time.Duration(i) * 61 * time.Second)
		list[i] = &Change{
			ID: newID(), At: when, Clock: clockOf(when), Watched: true, Episodes: episodes(i),
			Show: fmt.Sprintf("show-%d", i%7), Name: fmt.Sprintf("Season %d marked", i%900+1),
		}
	}
	return newHistory(list)
}

func BenchmarkEncode(b *testing.B) {
	for name, h := range large() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				out, err := h.encode()
				if err != nil {
					b.Fatal(err)
				}
				b.SetBytes(int64(len(out)))
			}
		})
	}
}

func BenchmarkDecode(b *testing.B) {
	for name, h := range large() {
		b.Run(name, func(b *testing.B) {
			file, err := h.encode()
			if err != nil {
				b.Fatal(err)
			}
			text := string(file)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := decode(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkSeen(b *testing.B) {
	for name, h := range large() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				newHistory(h.changes).Seen("hill")
			}
		})
	}
}

// BenchmarkLoad opens a file as a new process does, as far as the first screen needs.
func BenchmarkLoad(b *testing.B) {
	for name, h := range large() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			s := NewStore(b.TempDir(), time.Now)
			if _, err := s.Save("ann", h); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				h, err := NewStore(s.dir, time.Now).Load("ann")
				if err != nil || h.Empty() {
					b.Fatal(err)
				}
				h.Seen("hill")
			}
		})
	}
}

// BenchmarkSave adds one mark, as an open guide does.
func BenchmarkSave(b *testing.B) {
	for name, h := range large() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			s := NewStore(b.TempDir(), time.Now)
			h, err := s.Save("ann", h)
			for b.Loop() {
				if h, _ = h.Mark("hill", "one", true, day, season(1, 1)...); err == nil {
					h, err = s.Save("ann", h)
				}
			}
			if err != nil {
				b.Fatal(err)
			}
		})
	}
}
