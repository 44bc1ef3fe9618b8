package library_test

import (
	"archive/zip"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"unspoiled/content/library"
)

var quiet = map[string]string{
	"show.toml":     "schema = 1\nid = \"quiet\"\ntitle = \"Quiet\"\n",
	"season-1.toml": "number = 1\n[[episode]]\nnumber = 1\n",
}

// zipped makes a ZIP of files, with a prefix before their names.
func zipped(t *testing.T, prefix string, files map[string]string, more func(*zip.Writer)) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "show.zip")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	for name, text := range files {
		put(t, z, &zip.FileHeader{Name: prefix + name, Method: zip.Deflate}, text)
	}
	if more != nil {
		more(z)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func put(t *testing.T, z *zip.Writer, h *zip.FileHeader, text string) {
	t.Helper()
	w, err := z.CreateHeader(h)
	if err == nil {
		_, err = w.Write([]byte(text))
	}
	if err != nil {
		t.Fatal(err)
	}
}

func TestAddAZip(t *testing.T) {
	for name, path := range map[string]string{
		"at its root": zipped(t, "", quiet, nil), "in a folder": zipped(t, "quiet-main/", quiet, nil),
		"with more": zipped(t, "", quiet, func(z *zip.Writer) { put(t, z, &zip.FileHeader{Name: "cover.jpg"}, "a picture") }),
		"of a Mac": zipped(t, "quiet/", quiet, func(z *zip.Writer) {
			for _, name := range []string{"quiet/._season-1.toml", "quiet/.#show.toml", "__MACOSX/quiet/._show.toml"} {
				put(t, z, &zip.FileHeader{Name: name}, "\x00\x05\x16\x07")
			}
		}),
	} {
		t.Run(name, func(t *testing.T) {
			home := filepath.Join(t.TempDir(), "shows")
			id, _, err := library.Add(home, path)
			if err != nil || id != "quiet" {
				t.Fatal(id, err)
			}
			if got := tree(t, home); got != "quiet quiet/.guide.schema.json quiet/.season.schema.json quiet/.show.schema.json quiet/season-1.toml quiet/show.toml" {
				t.Errorf("in the library is %s", got)
			}
		})
	}
}

// tree is the path and content of every file in a folder.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var out []string
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, _ fs.DirEntry, err error) error {
		if path != "." {
			out = append(out, path)
		}
		return err
	})
	if err != nil && !os.IsNotExist(err) {
		t.Fatal(err)
	}
	return strings.Join(out, " ")
}

// TestAddRefuses: a file that would leave the library, fill the memory or not load is refused, and
// none of it stays.
func TestAddRefuses(t *testing.T) {
	with := func(name string, mode fs.FileMode, text string) func(*zip.Writer) {
		return func(z *zip.Writer) {
			h := &zip.FileHeader{Name: name, Method: zip.Deflate}
			h.SetMode(mode)
			put(t, z, h, text)
		}
	}
	untrue := func(size uint64) func(*zip.Writer) {
		return func(z *zip.Writer) {
			h := &zip.FileHeader{Name: "world.toml", UncompressedSize64: size}
			if _, err := z.CreateRaw(h); err != nil {
				t.Fatal(err)
			}
		}
	}
	noID := map[string]string{"show.toml": "schema = 1\nid = \"../../evil\"\ntitle = \"Evil\"\n", "season-1.toml": "number = 1\n"}
	for name, c := range map[string]struct{ path, want string }{
		"a path that leaves":     {zipped(t, "", quiet, with("../evil.toml", 0o644, "x = 1")), "leads out of it"},
		"a path from the root":   {zipped(t, "", quiet, with("/etc/evil.toml", 0o644, "x = 1")), "leads out of it"},
		"a link":                 {zipped(t, "", quiet, with("world.toml", 0o777|fs.ModeSymlink, "/etc/passwd")), "world.toml is a link"},
		"a bomb":                 {zipped(t, "", quiet, with("world.toml", 0o644, strings.Repeat("# nothing at all\n", 5<<20))), "is larger than 72 MiB"},
		"a size below nothing":   {zipped(t, "", quiet, untrue(1<<64-5)), "is larger than 72 MiB"},
		"the largest size":       {zipped(t, "", quiet, untrue(1<<63-1)), "is larger than 72 MiB"},
		"two shows":              {zipped(t, "a/", quiet, with("b/show.toml", 0o644, quiet["show.toml"])), "holds 2 shows"},
		"a folder with no show":  {".", "\".\": holds 0 shows"},
		"no show":                {zipped(t, "", map[string]string{"readme.txt": ""}, nil), "holds 0 shows"},
		"an id that leaves":      {zipped(t, "", noID, nil), "show.toml has no id"},
		"a show that is broken":  {zipped(t, "", quiet, with("world.toml", 0o644, "[[entry]]\n")), "world.toml:1"},
		"what is no ZIP at all":  {"library_test.go", "neither the folder of a show nor a ZIP"},
		"what is nowhere at all": {"nowhere", "no such file"},
	} {
		t.Run(name, func(t *testing.T) {
			home := filepath.Join(t.TempDir(), "shows")
			if _, _, err := library.Add(home, c.path); err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %q", err, c.want)
			}
			if got := tree(t, filepath.Dir(home)); strings.TrimPrefix(got, "shows") != "" {
				t.Errorf("what is left is %s", got)
			}
		})
	}
}

// TestReplace: a file that is saved while the show is updated is not lost, and a show that would
// not load stays as it was.
func TestReplace(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "quiet")
	files := map[string][]byte{}
	for name, text := range quiet {
		files[name] = []byte(text)
	}
	if _, err := library.Put(dir, files); err != nil {
		t.Fatal(err)
	}
	read := func() string {
		data, err := os.ReadFile(filepath.Join(dir, "season-1.toml"))
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	after := func(text string) map[string][]byte { return map[string][]byte{"season-1.toml": []byte(text)} }
	if err := library.Replace(dir, files, after("number = 2\n")); err == nil || read() != quiet["season-1.toml"] {
		t.Errorf("a show that does not load: %v, %q", err, read())
	}
	if err := library.Replace(dir, map[string][]byte{"season-1.toml": []byte("old")}, after("number = 1\n")); err == nil || read() != quiet["season-1.toml"] {
		t.Errorf("a file that was changed: %v, %q", err, read())
	}
	if err := library.Replace(dir, nil, after("number = 1\n")); err == nil || read() != quiet["season-1.toml"] {
		t.Errorf("a file that nobody had read: %v, %q", err, read())
	}
	if err := library.Replace(dir, files, after("number = 1\n")); err != nil || read() != "number = 1\n" {
		t.Errorf("%v, %q", err, read())
	}
	if got := tree(t, filepath.Dir(dir)); got != "quiet quiet/.guide.schema.json quiet/.season.schema.json quiet/.show.schema.json quiet/season-1.toml quiet/show.toml" {
		t.Errorf("there is %s", got)
	}
}
