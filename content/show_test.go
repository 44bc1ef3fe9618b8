package content

import (
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

var loadLantern = sync.OnceValues(func() (*Show, error) { return Load(os.DirFS("testdata/lantern-bay")) })

// lantern is the invented show that tests and pictures use.
func lantern(t testing.TB) *Show {
	t.Helper()
	show, err := loadLantern()
	if err != nil {
		t.Fatal(err)
	}
	return show
}

// files is lantern-bay with some of its files changed: old text → new text, by
// file; a file that is "" is left out.
func files(t testing.TB, change map[string][2]string) fstest.MapFS {
	t.Helper()
	out := fstest.MapFS{}
	dir := os.DirFS("testdata/lantern-bay")
	names, _ := fs.Glob(dir, "*.toml")
	for _, name := range names {
		data, err := fs.ReadFile(dir, name)
		if err != nil {
			t.Fatal(err)
		}
		if c, ok := change[name]; ok {
			if !strings.Contains(string(data), c[0]) {
				t.Fatalf("%s does not hold %q", name, c[0])
			}
			data = []byte(strings.Replace(string(data), c[0], c[1], 1))
		}
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

func points(t testing.TB, words string) []Point {
	t.Helper()
	var out []Point
	for _, w := range strings.Fields(words) {
		p, err := ParsePoint(w)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

// guide is lantern-bay for somebody who has watched the given episodes.
func guide(t testing.TB, watched string, policy Policy, peeks ...Point) *Guide {
	t.Helper()
	return NewGuide(lantern(t), NewSet(points(t, watched)...), policy, peeks...)
}
