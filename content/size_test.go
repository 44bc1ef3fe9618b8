package content_test

import (
	"io/fs"
	"runtime"
	"testing"
	"testing/fstest"

	"unspoiled/content"
	"unspoiled/content/twin"
)

// longShows are shows as long as there are: a soap of 12,000 episodes with 25 MB of recaps,
// and an anime of 1,100.
func longShows() map[string]fstest.MapFS {
	return map[string]fstest.MapFS{"soap": twin.Soap(60, 200, 2000), "anime": twin.Soap(1, 1100, 600)}
}

func BenchmarkLoadLong(b *testing.B) {
	for name, files := range longShows() {
		b.Run(name, func(b *testing.B) {
			size := 0
			for _, f := range files {
				size += len(f.Data)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := content.Load(files); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestAShowIsHeldOnce: what stays of a show that was read is its texts, and not its files as
// well.
func TestAShowIsHeldOnce(t *testing.T) {
	files, size := twin.Soap(2, 200, 4000), 0
	for _, f := range files {
		size += len(f.Data)
	}
	held := func() int {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return int(m.HeapAlloc)
	}
	before := held()
	s, err := content.Load(files)
	if err != nil {
		t.Fatal(err)
	}
	if took := held() - before; took > size*3/2 {
		t.Errorf("a show of %d bytes takes %d", size, took)
	}
	runtime.KeepAlive(s)
	runtime.KeepAlive(files)
}

func loaded(b *testing.B, files fs.FS) *content.Show {
	b.Helper()
	s, err := content.Load(files)
	if err != nil {
		b.Fatal(err)
	}
	return s
}

// BenchmarkGuideOfLong is what a mark costs: the guide is cut anew, and the seasons, the
// next episode and its page are asked for.
func BenchmarkGuideOfLong(b *testing.B) {
	for name, files := range longShows() {
		b.Run(name, func(b *testing.B) {
			s := loaded(b, files)
			order := s.Order()
			seen := content.NewSet(order[:len(order)*3/4]...)
			policy := content.Policy{Today: content.Date{Year: 2020, Month: 1, Day: 1}}
			b.ReportAllocs()
			for b.Loop() {
				g := content.NewGuide(s, seen, policy)
				g.Seasons()
				p, _ := g.Next()
				g.EpisodePage(p)
				g.EpisodePage(order[0])
				g.Entries()
				g.Range("all")
			}
		})
	}
}

func BenchmarkSearchLong(b *testing.B) {
	for name, files := range longShows() {
		b.Run(name, func(b *testing.B) {
			s := loaded(b, files)
			g := content.NewGuide(s, content.NewSet(s.Order()...), content.Policy{})
			g.Search("letter", 20)
			b.ReportAllocs()
			for b.Loop() {
				g.Search("letter stairs", 20)
			}
		})
	}
}

func BenchmarkIndexLong(b *testing.B) {
	for name, files := range longShows() {
		b.Run(name, func(b *testing.B) {
			s := loaded(b, files)
			seen := content.NewSet(s.Order()...)
			b.ReportAllocs()
			for b.Loop() {
				content.NewGuide(s, seen, content.Policy{}).Search("letter", 20)
			}
		})
	}
}

func BenchmarkCheckLong(b *testing.B) {
	for name, files := range longShows() {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, problems, err := content.Check(files); problems != nil || err != nil {
					b.Fatal(problems, err)
				}
			}
		})
	}
}

func BenchmarkStoryLong(b *testing.B) {
	for name, files := range longShows() {
		b.Run(name, func(b *testing.B) {
			s := loaded(b, files)
			g := content.NewGuide(s, content.NewSet(s.Order()...), content.Policy{})
			for b.Loop() {
				g.Story(content.Minute)
			}
		})
	}
}
