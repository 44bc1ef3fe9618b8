package source_test

import (
	"flag"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"unspoiled/content"
	"unspoiled/content/source"
)

var rewrite = flag.Bool("update", false, "rewrite the golden shows")

// samples are what every catalogue gives of Lantern Bay, an invented show.
var samples = []struct {
	golden, sample, title string
	people                bool
}{
	{golden: "tvmaze", sample: "tvmaze-singlesearch.json", people: true},
	{golden: "tvmaze-specials", sample: "tvmaze-episodes-specials.json", title: "Lantern Bay"},
	{golden: "tmdb-season", sample: "tmdb-season-1.json", title: "Lantern Bay", people: true},
	{golden: "tmdb", sample: "tmdb-show.json"},
	{golden: "tmdb-people", sample: "tmdb-show.json", people: true},
	{golden: "sonarr", sample: "sonarr-episodes.json", title: "Lantern Bay"},
	{golden: "trakt", sample: "trakt-seasons.json", title: "Lantern Bay"},
	{golden: "kodi", sample: "kodi/Lantern Bay (2019)"},
	{golden: "kodi-people", sample: "kodi/Lantern Bay (2019)", people: true},
	{golden: "imdb", sample: "imdb", title: "tt9000001"},
	{golden: "table", sample: "table.csv", title: "Lantern Bay"},
}

// input opens a sample.
func input(t testing.TB, sample, title string) source.Input {
	t.Helper()
	path := filepath.Join("testdata/sample", sample)
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return source.Input{Name: sample, Folder: os.DirFS(path), Title: title}
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	in, err := source.Open(sample, f)
	if err != nil {
		t.Fatal(err)
	}
	in.Title = title
	return in
}

func folder(files map[string][]byte) fstest.MapFS {
	out := fstest.MapFS{}
	for name, data := range files {
		out[name] = &fstest.MapFile{Data: data}
	}
	return out
}

// sound fails unless a show loads without a problem and without a leak.
func sound(t interface{ Errorf(string, ...any) }, show fs.FS) {
	found, problems, err := content.Check(show)
	if err != nil || problems != nil {
		t.Errorf("%v %v", problems, err)
	}
	for _, f := range found {
		if f.Leak {
			t.Errorf("%v", f)
		}
	}
}

// TestSamples makes a show of every sample: recognized, without a problem or leak, and exactly the
// files in testdata/golden.
func TestSamples(t *testing.T) {
	for _, s := range samples {
		t.Run(s.golden, func(t *testing.T) {
			in := input(t, s.sample, s.title)
			from, catalogue, err := source.Read(in, "")
			if err != nil || !strings.HasPrefix(s.golden, from.Name) {
				t.Fatalf("taken for %q: %v", from.Name, err)
			}
			made := catalogue.Make("lantern-bay", from, s.people)
			files := made.Files(from)
			files["notes.txt"] = []byte("left out\n  " + strings.Join(made.LeftOut, "\n  ") + "\ndoubts\n  " + strings.Join(made.Doubts, "\n  ") + "\n")
			sound(t, folder(files))
			golden(t, filepath.Join("testdata/golden", s.golden), files)
		})
	}
}

func golden(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	if *rewrite {
		if err := os.RemoveAll(dir); err != nil {
			t.Fatal(err)
		}
		if err := os.MkdirAll(dir, 0o755); err != nil {
			t.Fatal(err)
		}
		for name, data := range files {
			if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	there, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, d := range there {
		names = append(names, d.Name())
	}
	if want := slices.Sorted(maps.Keys(files)); !slices.Equal(names, want) {
		t.Errorf("made %v, want %v", want, names)
	}
	for _, name := range names {
		want, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := string(files[name]); got != string(want) {
			t.Errorf("%s is\n%s\nand not\n%s", name, got, want)
		}
	}
}

// TestRolesThatGetNoPage: a role with two names, or with none, gets no page.
func TestRolesThatGetNoPage(t *testing.T) {
	c := &source.Catalogue{Title: "Lantern Bay", Seasons: []source.Season{{Number: 1, Episodes: []source.Episode{{Season: 1, Number: 1}}}}}
	for _, role := range []string{"The Stranger / Edda Pell", "The Stranger (Edda Pell)", "The Stranger, Edda Pell", "Edda Pell & The Stranger", "Edda Pell as The Stranger", "Self", "Self - Host", "Himself (archive)", ""} {
		c.Seasons[0].Episodes[0].Guests = append(c.Seasons[0].Episodes[0].Guests, source.Guest{Role: role, Actor: "Lena Moor"})
	}
	made := c.Make("lantern-bay", source.Sources[0], true)
	if len(made.People.Entries) != 0 || len(made.Doubts) == 0 || !strings.HasPrefix(made.Doubts[0], "5 roles may have several names") {
		t.Errorf("%v, %v", made.People.Entries, made.Doubts)
	}
}
