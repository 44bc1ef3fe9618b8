package cli_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"unspoiled/ui/cli"
	"unspoiled/ui/internal/defaults"
)

// told is all that a run says.
type told struct {
	out, err string
	code     int
}

// run runs the program within the test, with its own home and clock.
func run(t testing.TB, home string, environ []string, args ...string) told {
	t.Helper()
	var out, errs bytes.Buffer
	code := cli.Run(context.Background(), cli.System{
		Args: args, In: strings.NewReader(""), Out: &out, Err: &errs,
		Environ: append([]string{"HOME=" + home}, environ...), GOOS: "linux",
		Now:    func() time.Time { return time.Date(2026, 11, 22, 20, 0, 0, 0, time.UTC) },
		Config: defaults.File(),
	})
	return told{out.String(), errs.String(), code}
}

// bay is the folder of the invented show.
func bay(t testing.TB) string {
	t.Helper()
	dir, err := filepath.Abs("../../content/testdata/lantern-bay")
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// rewrite copies a show's folder with its texts changed.
func rewrite(t testing.TB, from, to string, change func(string) string) {
	t.Helper()
	if err := os.Mkdir(to, 0o755); err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(from, "*.toml"))
	if err != nil || len(names) == 0 {
		t.Fatal("no show to copy", err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(to, filepath.Base(name)), []byte(change(string(data))), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
