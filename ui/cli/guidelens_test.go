//go:build unix

package cli_test

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// The guide takes the lenses of the commands, and refuses what they refuse.
func TestGuideThroughALens(t *testing.T) {
	t.Parallel()
	home := t.TempDir()
	hidden := filepath.Join(home, "hidden.toml")
	if err := os.WriteFile(hidden, []byte("[spoilers]\nshape = \"hidden\"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	base := []string{"HOME=" + home, "UNSPOILED_CONTENT=" + bay(t), "TERM=xterm-256color"}
	for _, who := range []string{"default", "alice"} {
		if told := run(t, home, base, "mark", "S1", "--profile", who); told.code != 0 {
			t.Fatal(told.err)
		}
	}
	for _, c := range []struct {
		args, says string
		code       int
	}{
		{"--as-of S1E1", "as of S1E1", 0},
		{"--with alice", "with alice, 2 people", 0},
		{"--with alice --as-of S1E1", "as of S1E1, with alice, 2 people", 0},
		{"--as-of S1E2 --config " + hidden, "as of S1E2", 0}, // it was begun
		{"--as-of S2E2 --config " + hidden, "--as-of: whether there is an episode S2E2 stays hidden", 2},
		{"--as-of S2E1", "As of S2E1 hides nothing: what is open to you ends before it", 0},
		{"--as-of S9", "--as-of: there is no season S9", 2},
		{"--with zed", `--with: there is no profile "zed"; there are: alice, default`, 2},
	} {
		t.Run(c.args, func(t *testing.T) {
			t.Parallel()
			self, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(self, strings.Fields(c.args)...)
			cmd.Args[0], cmd.Env = "unspoiled", append([]string{"GORACE=" + raceQuick}, base...)
			f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 120})
			if err != nil {
				t.Fatal(err)
			}
			guard := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
			out := readUntil(t, f, c.says)
			_, _ = f.WriteString("q")
			rest, _ := io.ReadAll(f)
			_ = cmd.Wait()
			guard.Stop()
			f.Close()
			if code := cmd.ProcessState.ExitCode(); code != c.code {
				t.Errorf("%s: exit code %d, want %d\n%q", c.args, code, c.code, out+string(rest))
			}
		})
	}
}
