//go:build unix

package e2e

import (
	"flag"
	"fmt"
	"iter"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

// program is the path of the binary under test.
var program string

func TestMain(m *testing.M) {
	if how := os.Getenv(crashing); how != "" {
		crash(how)
	}
	flag.Parse()
	_ = flag.Set("test.parallel", "12") // they mostly wait
	os.Exit(run(m))
}

func run(m *testing.M) int {
	dir, err := os.MkdirTemp("", "unspoiled-e2e-")
	if err == nil {
		defer os.RemoveAll(dir)
		program = filepath.Join(dir, "unspoiled")
		err = build(program)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "e2e:", err)
		return 1
	}
	return m.Run()
}

func build(to string) error {
	cmd := exec.Command("go", "build", "-o", to, ".")
	cmd.Dir = root()
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("go build: %w\n%s", err, out)
	}
	return nil
}

// root is the folder of the module.
func root() string {
	dir, err := filepath.Abs("../..")
	if err != nil {
		panic(err)
	}
	return dir
}

// soaking reports whether the long forms are wanted.
func soaking() bool { return os.Getenv("UNSPOILED_SOAK") != "" }

// seeds are those of random sessions: 0 and on, or UNSPOILED_SEED and on, for a soak that
// is not the last one again.
func seeds(few, many int) iter.Seq[int] {
	from, _ := strconv.Atoi(os.Getenv("UNSPOILED_SEED"))
	return func(yield func(int) bool) {
		for i := range often(few, many) {
			if !yield(from + i) {
				return
			}
		}
	}
}

// often is how often something is tried: few times, or many when soaking.
func often(few, many int) int {
	switch {
	case soaking():
		return many
	case testing.Short():
		return max(few/4, 1)
	}
	times, _ := strconv.Atoi(os.Getenv("UNSPOILED_TIMES"))
	return few * max(times, 1)
}
