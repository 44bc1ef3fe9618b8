//go:build unix

package cli_test

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"
)

// TestImportAsksOnATerminal: a yes carries it out, anything else does not, and a large
// file shows how far its reading is.
func TestImportAsksOnATerminal(t *testing.T) {
	home := t.TempDir()
	file := filepath.Join(home, "history.csv")
	rows := "Title,Date\n\"Lantern Bay: Season 1: Chapter One\",1/20/24\n" +
		strings.Repeat("\"Some Other Show: Season 1: Chapter One\",1/20/24\n", 100_000)
	if err := os.WriteFile(file, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	environ := []string{"HOME=" + home, "UNSPOILED_CONTENT=" + bay(t), "TERM=dumb"}
	for _, c := range []struct {
		args          []string
		answer        string
		bar, imported bool
	}{
		{nil, "\n", true, false},
		{nil, "no\n", true, false},
		{nil, "\x04", true, false}, // the end of the input
		{[]string{"--plain"}, "n\n", false, false},
		{nil, "Yes\n", true, true},
	} {
		got := answering(t, environ, c.answer, append([]string{"import", file}, c.args...)...)
		if !strings.Contains(got, "Mark 1 episode as watched? [y/N]") {
			t.Errorf("answer %q: it does not ask: %q", c.answer, got)
		}
		if strings.Contains(got, "\rReading [") != c.bar {
			t.Errorf("answer %q: a bar of %q", c.answer, got)
		}
		if strings.Contains(got, "Import from Netflix: 1 episode.") != c.imported {
			t.Errorf("answer %q: %q", c.answer, got)
		}
	}
	if got := answering(t, environ, "yes\n", "import", file, "--dry-run", "--profile", "dry"); strings.Contains(got, "[y/N]") || strings.Contains(got, "Import from") {
		t.Errorf("a dry run asks, or marks: %q", got)
	}
	if got := run(t, home, environ[1:], "status"); !strings.Contains(got.out, "1 of 5 episodes") {
		t.Errorf("%+v", got)
	}
}

// answering runs the program on a pseudo-terminal, answers its question, and returns
// what it wrote.
func answering(t *testing.T, environ []string, answer string, args ...string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Args, cmd.Env = append([]string{"unspoiled"}, args...), environ
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var out strings.Builder
	for buf := make([]byte, 4096); !strings.Contains(out.String(), "[y/N]"); {
		n, err := f.Read(buf)
		if err != nil { // it asks nothing
			if err := cmd.Wait(); err != nil {
				t.Errorf("unspoiled %v: %v", args, err)
			}
			return out.String()
		}
		out.Write(buf[:n])
	}
	if _, err := io.WriteString(f, answer); err != nil {
		t.Fatal(err)
	}
	rest, _ := io.ReadAll(f) // EIO when the other end is closed
	if err := cmd.Wait(); err != nil {
		t.Errorf("unspoiled %v: %v", args, err)
	}
	return out.String() + string(rest)
}
