//go:build unix && leaks

package e2e

import (
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// killers are the tests that must notice a mutant, the quick ones first, and how often
// they try.
var killers = []struct {
	tests string
	times int // 0 is shorter than once
}{
	{"LawInCommands|Canaries", 0},
	{"Faults|Tracing|Quitting", 1},
	{"Strangers", 1},
	{"LawInCommands|Canaries", 4},
	{"LawInTheGuide", 2},
	{"LawInCommands|Canaries", 24},
	{"LawInTheGuide", 16},
}

// first gives mutants the first version of a text.
const first = "\nfunc (t text) first() string {\n	if len(t) == 0 {\n		return \"\"\n	}\n	return t[0].raw\n}\n"

// TestPatchesFit: every mutant is still one of the program as it is. It tells all that are
// not, in a second, before hours go by.
func TestPatchesFit(t *testing.T) {
	for _, m := range mutants {
		if _, _, err := m.patched(root()); err != nil {
			t.Error(err)
		}
	}
}

// TestLeaksAreCaught puts a leak into one surface after the other of a copy of the
// program, and holds the tests of this package to notice each of them. With
// UNSPOILED_MUTANTS, a regular expression, it tries only those.
func TestLeaksAreCaught(t *testing.T) {
	only := regexp.MustCompile(os.Getenv("UNSPOILED_MUTANTS"))
	dir := t.TempDir()
	if err := os.CopyFS(dir, mutable{os.DirFS(root())}); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "content/zleak.go"), door+first)
	for _, k := range killers {
		if out, err := suite(dir, k.tests, k.times); err != nil {
			t.Fatalf("the program as it is does not pass:\n%s", tail(out))
		}
	}
	for _, m := range mutants {
		if only.MatchString(m.surface) {
			t.Run(m.surface, func(t *testing.T) { m.try(t, dir) })
		}
	}
}

// try holds the tests to notice a mutant, if need be with more tries.
func (m mutant) try(t *testing.T, dir string) {
	file, text, err := m.patched(dir)
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	defer write(t, file, string(data))
	write(t, file, text)
	build := exec.Command("go", "build", "-o", os.DevNull, ".")
	build.Dir = dir
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%s: the mutant of %s no longer builds; mend it in mutants_test.go: %s", m.surface, m.file, out)
	}
	for _, k := range killers {
		out, err := suite(dir, k.tests, k.times)
		if err != nil {
			t.Logf("caught: %s", caught(out))
			return
		}
	}
	t.Error("nothing notices this leak")
}

// patched is the file that a mutant changes, below a root, and its changed text.
func (m mutant) patched(root string) (file, text string, err error) {
	old := regexp.MustCompile(strings.Join(quoteEach(strings.Fields(m.old)), `\s+`))
	for _, where := range [][]string{{filepath.Join(root, m.file)}, programFiles(root)} {
		found := 0
		for _, name := range where {
			data, _ := os.ReadFile(name)
			for _, at := range old.FindAllIndex(data, -1) {
				found++
				file, text = name, withStrings(string(data[:at[0]])+strings.TrimSpace(m.new)+string(data[at[1]:]))
			}
		}
		if found == 1 {
			return file, text, nil
		}
	}
	return "", "", fmt.Errorf("%s: the patch of %s no longer fits once; mend it in mutants_test.go: it looks for %q", m.surface, m.file, m.old)
}

func quoteEach(words []string) []string {
	for i, w := range words {
		words[i] = regexp.QuoteMeta(w)
	}
	return words
}

// programFiles are the Go files of the program, without its tests.
func programFiles(root string) []string {
	var all []string
	_ = fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go") {
			all = append(all, filepath.Join(root, name))
		}
		return nil
	})
	return all
}

// withStrings imports strings, if the text of a Go file needs it and does not.
func withStrings(text string) string {
	if strings.Contains(text, "strings.") && !strings.Contains(text, "\"strings\"") {
		return strings.Replace(text, "import (\n", "import (\n\t\"strings\"\n", 1)
	}
	return text
}

// mutable is the tree of the program without its history.
type mutable struct{ fs.FS }

func (m mutable) Open(name string) (fs.File, error) { return m.FS.Open(name) }

func (m mutable) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(m.FS, name)
	return slices.DeleteFunc(all, func(d fs.DirEntry) bool { return strings.HasPrefix(d.Name(), ".git") }), err
}

// suite runs the tests of this package in a copy.
func suite(dir, run string, times int) (string, error) {
	cmd := exec.Command("go", "test", "-trimpath", "-count=1", "-failfast", fmt.Sprintf("-short=%v", times == 0), "-run", run, "./ui/e2e")
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), "UNSPOILED_SOAK=", "UNSPOILED_SEED=", fmt.Sprint("UNSPOILED_TIMES=", times))
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// caught is the name of the test that failed first.
func caught(out string) string {
	for line := range strings.Lines(out) {
		if strings.Contains(line, "--- FAIL") {
			return strings.TrimSpace(line)
		}
	}
	return tail(out)
}

func tail(out string) string { return out[max(len(out)-3000, 0):] }

func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
