package content

import (
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"
)

// wide is a show of one season of so many episodes, to which files are added.
func wide(episodes int) fstest.MapFS {
	var b strings.Builder
	b.WriteString("number = 1\n")
	for i := range episodes {
		fmt.Fprintf(&b, "[[episode]]\nnumber = %d\ntitle = \"T\"\n", i+1)
	}
	return fstest.MapFS{"show.toml": {Data: []byte("schema = 1\nid = \"a\"\ntitle = \"A\"\n")}, "season-1.toml": {Data: []byte(b.String())}}
}

// beside adds n files of the same text, repeated up to a size.
func beside(f fstest.MapFS, n, size int, text string) fstest.MapFS {
	one := []byte(strings.Repeat(text, max(size/len(text), 1)))
	for i := range n {
		f[fmt.Sprintf("w%03d.toml", i)] = &fstest.MapFile{Data: one}
	}
	return f
}

func seasons(n, episodes int) fstest.MapFS {
	f := wide(episodes)
	for i := 2; i <= n; i++ {
		text := strings.Replace(string(f["season-1.toml"].Data), "number = 1\n", fmt.Sprintf("number = %d\n", i), 1)
		f[fmt.Sprintf("season-%d.toml", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	return f
}

const somebody = "[[entry]]\nid = \"e\"\nkind = \"person\"\nfirst = \"S1\"\nname = \"N\"\nintro = \"I\"\n"

// TestLimits: each has an error that names the file and what to do, is quickly reached,
// and what it lets pass fits in the memory.
func TestLimits(t *testing.T) {
	list := func(item string, n int) string { return "[" + strings.Repeat(item+", ", n) + "]" }
	crowd := seasons(99, 99)
	var b strings.Builder
	b.WriteString("[[entry]]\nid = \"e\"\nkind = \"person\"\nfirst = \"S1E1\"\nname = \"N\"\nintro = \"I\"\n")
	for i := range 1000 {
		fmt.Fprintf(&b, "[[entry.fact]]\ntext = \"x\"\nafter = [")
		for j := range 32 {
			fmt.Fprintf(&b, "\"S%d\", ", 1+(i*7+j*(1+i/99))%99)
		}
		b.WriteString("]\n")
	}
	crowd["w.toml"] = &fstest.MapFile{Data: []byte(b.String())}
	for _, c := range []struct {
		name   string
		folder fstest.MapFS
		want   string // "" where it loads
	}{
		{"files", beside(wide(1), 199, 0, "# nothing\n"), "show.toml: stands beside 201 files; a show may have 200"},
		{"a file", beside(wide(1), 1, 32<<20+100, "# nothing\n"), "w000.toml: the file is larger than the 33554432 bytes allowed"},
		{"all files", beside(wide(1), 198, 4<<20-100, "# "+strings.Repeat("long ", 200)+"\n"), "the files of this folder hold more together than they may"},
		{"all tables", beside(wide(1), 198, 120<<10, "[[event]]\nx = 1\n"), "the files of this folder hold more together than they may"},
		{"tables", beside(wide(1), 10, 120<<10, "[[event]]\nx = 1\n"), "show.toml: there are more problems than can be listed"},
		{"events", beside(wide(999), 6, 60<<10, "[[event]]\ndate = \"1983\"\nafter = \"S1\"\ntext = \"x\"\n"), ""},
		{"unknown names", beside(wide(1), 1, 500<<10, "[[thread]]\nid = \"a\"\nquestion = \"Q\"\nopened = \"S1E1\"\nabout = [\"z\", \"y\", \"x\"]\n"), "show.toml: there are more problems than can be listed"},
		{"episodes", seasons(21, 999), "show.toml: stands over 20979 episodes; a show may have 20000"},
		{"many episodes", seasons(10, 999), ""},
		{"gates", crowd, ""},
		{"facts behind a season", beside(wide(999), 1, 0, somebody+strings.Repeat("[[entry.fact]]\nafter = \"S1\"\ntext = \"x\"\n", 5_000)), ""},
		{"points", beside(wide(1), 1, 0, strings.Replace(somebody, `"S1"`, list(`"S1"`, 33), 1)), "w000.toml:4: entry e: first: is a list of more than 32 points"},
		{"names", beside(wide(1), 1, 0, "[[thread]]\nid = \"a\"\nquestion = \"Q\"\nopened = \"S1E1\"\nabout = "+list(`"e"`, 501)+"\n"), "w000.toml:5: thread a: about: is a list of more than 500"},
		{"versions", beside(wide(1), 1, 0, strings.Replace(somebody, `"I"`, list(`"I"`, 10_001), 1)), "w000.toml:6: entry e: intro: is a list of more than 10000 texts"},
		{"a name", beside(wide(1), 1, 0, strings.Replace(somebody, `"N"`, `"`+strings.Repeat("N", 201)+`"`, 1)), "w000.toml:5: entry e: name: is longer than 200 characters"},
		{"a text", beside(wide(1), 1, 0, strings.Replace(somebody, `"I"`, `"`+strings.Repeat("N", 20_001)+`"`, 1)), "w000.toml:6: entry e: intro: is longer than 20000 characters"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			show, err := Load(c.folder)
			runtime.ReadMemStats(&after)
			// All that was ever allocated, so more than was held at any time.
			if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 700 {
				t.Errorf("took %d MiB", took)
			} else {
				t.Log(took, "MiB")
			}
			if err == nil {
				readAll(show, show.Order(), show.Order()[0])
			}
			var all Problems
			switch {
			case c.want == "" && err != nil:
				t.Error(err)
			case c.want != "" && (!errors.As(err, &all) || !strings.Contains(err.Error(), c.want)):
				t.Errorf("got %.300v, want %s", err, c.want)
			case len(all) > maxProblems+1:
				t.Errorf("%d problems are listed", len(all))
			}
		})
	}
}

func TestWhatCannotBeReadLocks(t *testing.T) {
	for name, change := range map[string]map[string][2]string{
		"no point in a note":   {"season-2.toml": {`after = "S1"`, `after = []`}},
		"no point in until":    {"people.toml": {`until = "S2E2"`, `until = []`}},
		"no point in resolved": {"threads.toml": {`resolved = "S0E1"`, `resolved = []`}},
		"no point in first":    {"people.toml": {`first = "S1E1"`, `first = []`}},
		"empty point":          {"season-2.toml": {`after = "S1"`, `after = ""`}},
		"a table for a point":  {"season-2.toml": {`after = "S1"`, `after = { season = 1 }`}},
		"a number for a point": {"season-2.toml": {`after = "S1"`, `after = 1`}},
		"a point in a list":    {"people.toml": {`after = "S1E2" } ]`, `after = ["S1E2", "S1E"] } ]`}},
		"no title for all":     {"show.toml": {`"Lantern Bay"`, `[{ text = "Lantern Bay", after = "S1E1" }]`}},
		"nothing to show":      {"people.toml": {`"Mara Voss"`, `"\u200b\u202e"`}},
		"misspelt after":       {"season-2.toml": {`after = "S1"`, `aftre = "S1"`}},
		"no resolved":          {"threads.toml": {`resolved = "S0E1"`, ``}},
		"no first":             {"world.toml": {`first = "S1E1"`, ``}},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Load(files(t, change)); err == nil {
				t.Error("it loads")
			} else {
				t.Log(err)
			}
		})
	}
}
