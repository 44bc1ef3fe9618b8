package content

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"pgregory.net/rapid"
)

// TestMutatedShowsAreHarmless changes a few places of a good show at random. Whatever
// still loads, its Guides return everything for any viewer without a panic, and what does
// not load is refused with problems that name a file.
func TestMutatedShowsAreHarmless(t *testing.T) {
	seeds := seedFiles(t)
	loaded := 0
	one := func(t *rapid.T) {
		folder := mutated(t, seeds)
		show, err := Load(folder)
		if err != nil {
			checkProblems(t, err)
			return
		}
		loaded++
		var seen []Point
		for _, p := range show.Order() {
			if rapid.Bool().Draw(t, "seen") {
				seen = append(seen, p)
			}
		}
		readAll(show, seen, rapid.SampledFrom(show.Order()).Draw(t, "peek"))
		if _, problems, err := Check(folder); err != nil || problems != nil {
			t.Fatalf("it loads, but check says %v %v", err, problems)
		}
	}
	for rounds := 0; loaded == 0; rounds++ { // few of a short run load, or none
		if rounds == 20 {
			t.Fatal("no mutated show ever loaded")
		}
		rapid.Check(t, one)
	}
}

// FuzzLoad reads a whole show from one text, its files parted by lines of "== name".
// Files are read at once, so what is covered varies: fuzz with -fuzzminimizetime=1x.
func FuzzLoad(f *testing.F) {
	var all strings.Builder
	for name, file := range seedFiles(f) {
		fmt.Fprintf(&all, "== %s\n%s\n", name, file.Data)
	}
	f.Add(all.String())
	f.Fuzz(func(t *testing.T, data string) {
		folder := fstest.MapFS{}
		for part := range strings.SplitSeq(data, "== ") {
			if name, text, ok := strings.Cut(part, "\n"); ok && fs.ValidPath(name) && len(folder) < 20 {
				folder[name] = &fstest.MapFile{Data: []byte(text)}
			}
		}
		start := time.Now()
		show, err := Load(folder)
		if err == nil {
			readAll(show, show.Order()[:len(show.Order())/2], show.Order()[0])
		}
		if took := time.Since(start); len(data) < 64<<10 && took > 10*time.Second {
			t.Errorf("%d bytes took %v", len(data), took)
		}
	})
}

func seedFiles(t testing.TB) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	dir := os.DirFS("testdata/lantern-bay")
	names, err := fs.Glob(dir, "*.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

// bits are what stands in a show's files or what somebody may write there by mistake.
var bits = []string{
	`""`, `" "`, `"\u200b"`, `[]`, `[""]`, `{}`, `0`, `-1`, `999`, `1000`, `9223372036854775807`, `true`, `1e9`, `nan`, `1979-05-27`, `07:32:00`,
	`"S1"`, `"S0"`, `"S2"`, `"S1E1"`, `"S2E2"`, `"S9"`, `"S1E0"`, `"s1e03"`, `["S1", "S2E1"]`, `["S0", "S0", "S1E1"]`, `[1]`, `[["S1"]]`,
	`"mara"`, `"edda"`, `"stranger"`, `["mara", "mara"]`, `"[Mara](mara)"`, `"[[x](mara)](edda)"`, `"[](mara)"`, `"\n\n\n"`, `"a\n\nb"`, `"1-1"`, `"2-1"`,
	`[{ text = "x", after = "S1E2" }]`, `[{ text = "x" }, { text = "y", after = ["S1", "S0"] }]`, `[{ after = "S1" }]`, `["x", 1]`, `[{}]`,
}

// mutated changes the value of a key, drops a line, doubles or moves a table, or leaves a
// file out, a few times.
func mutated(t *rapid.T, seeds fstest.MapFS) fstest.MapFS {
	out := fstest.MapFS{}
	names := make([]string, 0, len(seeds))
	for _, name := range []string{"show.toml", "season-0.toml", "season-1.toml", "season-2.toml", "people.toml", "world.toml", "threads.toml", "timeline.toml"} {
		out[name] = seeds[name]
		names = append(names, name)
	}
	for range rapid.IntRange(1, 3).Draw(t, "changes") {
		name := rapid.SampledFrom(names).Draw(t, "file")
		if out[name] == nil {
			continue
		}
		tables := strings.Split(string(out[name].Data), "\n\n")
		i := rapid.IntRange(0, len(tables)-1).Draw(t, "table")
		lines := strings.Split(tables[i], "\n")
		at := rapid.IntRange(0, len(lines)-1).Draw(t, "line")
		key, _, isKey := strings.Cut(lines[at], "=")
		switch rapid.IntRange(0, 9).Draw(t, "how") {
		case 0:
			lines = append(lines[:at], lines[at+1:]...)
			tables[i] = strings.Join(lines, "\n")
		case 1:
			tables = append(tables, tables[i])
		case 2:
			tables = append(tables[:i], tables[i+1:]...)
		case 3:
			delete(out, name)
			continue
		default:
			if isKey {
				lines[at] = key + "= " + rapid.SampledFrom(bits).Draw(t, "value")
			}
			tables[i] = strings.Join(lines, "\n")
		}
		out[name] = &fstest.MapFile{Data: []byte(strings.Join(tables, "\n\n"))}
	}
	return out
}

func checkProblems(t *rapid.T, err error) {
	problems, ok := err.(Problems)
	if !ok || len(problems) == 0 {
		t.Fatalf("%v (%T) is no list of problems", err, err)
	}
	for _, p := range problems {
		if p.File == "" || p.What == "" {
			t.Fatalf("%+v names no place", p)
		}
	}
}

// readAll asks a show's Guides for everything.
func readAll(show *Show, seen []Point, peek Point) {
	for _, policy := range []Policy{{}, {TitlesAlways, TeasersSeason, ShapeHidden, Date{Year: 2019, Month: 3, Day: 1}}, {TitlesNext, TeasersWatched, ShapeShown, Date{Year: 1990, Month: 1, Day: 1}}} {
		g := NewGuide(show, NewSet(seen...), policy, peek)
		for _, s := range g.Seasons() {
			for _, e := range s.Episodes {
				g.EpisodePage(e.Point)
			}
		}
		for _, e := range g.Entries() {
			g.EntryPage(e.Ref)
		}
		g.Threads()
		g.Timeline()
		g.Gaps()
		for _, l := range []Length{Minute, Five, Full} {
			g.Story(l)
		}
		for _, query := range []string{"m", "mara", "edda stranger", "lghthouse", "ø"} {
			for _, h := range g.Search(query, 20) {
				for _, m := range h.Marks {
					_ = (h.Text + h.Title)[m[0]:m[1]]
				}
			}
		}
		Opened(NewGuide(show, Set{}, policy), g)
		Opened(g, NewGuide(show, Set{}, policy))
	}
}
