//go:build unix

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
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
	{"Strangers", 0},
	{"LawInCommands|Canaries", 2},
	{"LawInTheGuide", 1},
	{"LawInCommands|Canaries", 12},
	{"LawInTheGuide", 8},
}

// first gives mutants the first version of a text.
const first = "\nfunc (t text) first() string {\n	if len(t) == 0 {\n		return \"\"\n	}\n	return t[0].raw\n}\n"

// TestPatchesFit: every mutant is still one of the program as it is.
func TestPatchesFit(t *testing.T) {
	if os.Getenv("UNSPOILED_MUTATED") != "" {
		t.Skip("a patch is in")
	}
	for _, m := range mutants {
		data, err := os.ReadFile(filepath.Join(root(), m.file))
		if err != nil || strings.Count(string(data), m.old) != 1 {
			t.Errorf("%s: the patch of %s does not fit once: %v", m.surface, m.file, err)
		}
	}
}

// TestLeaksAreCaught puts a leak into one surface after the other of a copy of the
// program, and holds the tests of this package to notice each of them. With
// UNSPOILED_MUTANTS, a regular expression, it tries only those.
func TestLeaksAreCaught(t *testing.T) {
	if !soaking() || os.Getenv("UNSPOILED_MUTATED") != "" {
		t.Skip("with UNSPOILED_SOAK=1 alone")
	}
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
	file := filepath.Join(dir, m.file)
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	defer write(t, file, string(data))
	write(t, file, strings.Replace(string(data), m.old, m.new, 1))
	if strings.Contains(m.new, "strings.") && !strings.Contains(string(data), `"strings"`) {
		write(t, file, strings.Replace(strings.Replace(string(data), m.old, m.new, 1), "import (\n", "import (\n	\"strings\"\n", 1))
	}
	build := exec.Command("go", "build", "-o", os.DevNull, ".")
	build.Dir = dir
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("the mutant does not build: %s", out)
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

// suite runs the tests of this package in a copy.
func suite(dir, run string, times int) (string, error) {
	cmd := exec.Command("go", "test", "-trimpath", "-count=1", "-failfast", fmt.Sprintf("-short=%v", times == 0), "-run", run, "./ui/e2e")
	cmd.Dir = dir
	cmd.Env = append(cmd.Environ(), "UNSPOILED_SOAK=", "UNSPOILED_SEED=", "UNSPOILED_MUTATED=1", fmt.Sprint("UNSPOILED_TIMES=", times))
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
