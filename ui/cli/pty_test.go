//go:build unix

package cli_test

import (
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
)

// patience is how long anything may take; no test waits that long unless it fails.
const patience = 5 * time.Minute

// onTerminal runs the program on a pseudo-terminal and returns what it wrote.
func onTerminal(t *testing.T, width uint16, environ []string, args ...string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Args = append([]string{"unspoiled"}, args...)
	cmd.Env = append([]string{"GORACE=" + raceQuick}, environ...)
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: width})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out, err := io.ReadAll(f)
	if err != nil && !errors.Is(err, syscall.EIO) { // Linux, when the other end is closed
		t.Fatal(err)
	}
	if err := cmd.Wait(); err != nil {
		t.Errorf("unspoiled %v: %v", args, err)
	}
	return strings.ReplaceAll(string(out), "\r\n", "\n")
}

// TestTerminal: color follows the environment to the letter, the width the terminal, and
// no command but the guide sends anything that a terminal answers.
func TestTerminal(t *testing.T) {
	home := t.TempDir()
	base := []string{"HOME=" + home, "UNSPOILED_CONTENT=" + bay(t)}
	if got := run(t, home, base[1:], "mark", "S1E1"); got.code != 0 {
		t.Fatal(got)
	}
	colored, escape := regexp.MustCompile("\x1b\\[(1;)?3[0-9]m"), regexp.MustCompile("\x1b")
	sgr := regexp.MustCompile("\x1b\\[[0-9;]*m")
	for _, c := range []struct {
		name           string
		environ, args  []string
		color, escapes bool
	}{
		{"a terminal", []string{"TERM=xterm-256color"}, nil, true, true},
		{"NO_COLOR", []string{"TERM=xterm-256color", "NO_COLOR=0"}, nil, false, true},
		{"empty NO_COLOR", []string{"TERM=xterm-256color", "NO_COLOR="}, nil, true, true},
		{"the flag before NO_COLOR", []string{"TERM=xterm-256color", "NO_COLOR=1"}, []string{"--color", "always"}, true, true},
		{"the flag", []string{"TERM=xterm-256color"}, []string{"--color", "never"}, false, true},
		{"CLICOLOR=0", []string{"TERM=xterm-256color", "CLICOLOR=0"}, nil, false, true},
		{"dumb", []string{"TERM=dumb"}, nil, false, false},
		{"no TERM", nil, nil, false, false},
		{"plain", []string{"TERM=xterm-256color"}, []string{"--plain"}, false, false},
		{"accessible", []string{"TERM=xterm-256color", "ACCESSIBLE=1"}, nil, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := onTerminal(t, 100, append(c.environ, base...), append([]string{"status"}, c.args...)...)
			if colored.MatchString(got) != c.color || escape.MatchString(got) != c.escapes {
				t.Errorf("color %t, escapes %t wanted of %q", c.color, c.escapes, got)
			}
			if rest := sgr.ReplaceAllString(got, ""); escape.MatchString(rest) || !strings.Contains(rest, "1 of 5 episodes") {
				t.Errorf("more than styles: %q", rest)
			}
		})
	}
}

// TestPlainOnTerminal: on a terminal that cannot draw, or by wish, unspoiled alone is a
// conversation of lines, without an escape sequence. What was marked is kept, whatever ends it.
func TestPlainOnTerminal(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		env, args, end string
		code           int
	}{
		{"TERM=dumb", "", "quit\n", 0},
		{"ACCESSIBLE=1", "", "\x04", 0},
		{"UNSPOILED_PLAIN=1", "", "\x03", 130},
		{"LANG=C", "--plain", "q\n", 0},
	} {
		t.Run(c.env, func(t *testing.T) {
			t.Parallel()
			home := t.TempDir()
			environ := []string{"TERM=xterm-256color", "HOME=" + home, "UNSPOILED_CONTENT=" + bay(t), c.env}
			self, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(self)
			cmd.Args = append([]string{"unspoiled"}, strings.Fields(c.args)...)
			cmd.Env = append([]string{"GORACE=" + raceQuick}, environ...)
			f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			guard := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
			defer guard.Stop()
			out := readUntil(t, f, "\n> ")
			for _, one := range [][2]string{{"1", "Seasons"}, {"mark S1E1", "marked"}, {"S1E1", "Seasons, S1E1"}, {"search lamp", "Search for lamp"}, {"undo", "Undone"}, {"redo", "Redone"}} {
				if _, err := f.WriteString(one[0] + "\n"); err != nil {
					t.Fatal(err)
				}
				got := readUntil(t, f, "\n> ")
				out += got
				if !strings.Contains(got, one[1]) {
					t.Errorf("%q: %q", one[0], got)
				}
			}
			if _, err := f.WriteString(c.end); err != nil {
				t.Fatal(err)
			}
			rest, _ := io.ReadAll(f)
			_ = cmd.Wait()
			if out += string(rest); strings.Contains(out, "\x1b") || !strings.Contains(out, "How far have you watched?") {
				t.Errorf("not lines alone: %q", out)
			}
			if code := cmd.ProcessState.ExitCode(); code != c.code {
				t.Errorf("exit code %d, want %d: %q", code, c.code, rest)
			}
			if got := run(t, home, environ[2:3], "status"); !strings.Contains(got.out, "1 of 5 episodes") {
				t.Errorf("what was marked is not kept: %q", got.out)
			}
		})
	}
}

// TestWidth: no line is wider than the terminal, but where a single word is.
func TestWidth(t *testing.T) {
	home := t.TempDir()
	base := []string{"HOME=" + home, "UNSPOILED_CONTENT=" + bay(t), "TERM=dumb"}
	run(t, home, base[1:], "mark", "S1")
	for _, width := range []uint16{20, 33, 60, 80, 200} {
		for _, args := range []string{"status", "next", "people", "recap --length full", "show S1", "show S1E1", "threads", "timeline", "search lamp", "help", "opened"} {
			for line := range strings.Lines(onTerminal(t, width, base, strings.Fields(args)...)) {
				line = strings.TrimSuffix(line, "\n")
				fits := len([]rune(line)) <= min(int(width), 80)
				if !fits && args != "help" && len(strings.Fields(line)) > 2 {
					t.Errorf("%d columns, unspoiled %s: %q", width, args, line)
				}
			}
		}
	}
}

// TestGuideEnds: the guide opens on a terminal, and its exit code says what ended it.
func TestGuideEnds(t *testing.T) {
	t.Parallel()
	base := []string{"HOME=" + t.TempDir(), "UNSPOILED_CONTENT=" + bay(t), "TERM=xterm-256color"}
	for _, c := range []struct {
		name string
		end  func(f *os.File, p *os.Process) error
		code int
	}{
		{"q", func(f *os.File, _ *os.Process) error { _, err := f.WriteString("q"); return err }, 0},
		{"SIGHUP", func(_ *os.File, p *os.Process) error { return p.Signal(syscall.SIGHUP) }, 129},
		{"SIGINT", func(_ *os.File, p *os.Process) error { return p.Signal(syscall.SIGINT) }, 130},
		{"SIGTERM", func(_ *os.File, p *os.Process) error { return p.Signal(syscall.SIGTERM) }, 143},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			self, err := os.Executable()
			if err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(self)
			cmd.Args, cmd.Env = []string{"unspoiled"}, append([]string{"GORACE=" + raceQuick}, base...)
			f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			guard := time.AfterFunc(patience, func() { _ = cmd.Process.Kill() })
			defer guard.Stop()
			out := readUntil(t, f, "\x1b[?1049h")
			if err := c.end(f, cmd.Process); err != nil {
				t.Fatal(err)
			}
			rest, _ := io.ReadAll(f)
			_ = cmd.Wait()
			if code := cmd.ProcessState.ExitCode(); code != c.code {
				t.Errorf("exit code %d, want %d\n%q", code, c.code, out+string(rest))
			}
			if !strings.Contains(out+string(rest), "\x1b[?1049l") {
				t.Error("the terminal was not given back")
			}
			if strings.Contains(string(rest), "unspoiled:") {
				t.Errorf("a complaint: %q", rest)
			}
		})
	}
}

// readUntil reads a terminal until it shows some words.
func readUntil(t *testing.T, f *os.File, words string) string {
	t.Helper()
	var out strings.Builder
	for buf := make([]byte, 4096); !strings.Contains(out.String(), words); {
		n, err := f.Read(buf)
		if err != nil {
			t.Fatalf("%v after %q", err, out.String())
		}
		out.Write(buf[:n])
	}
	return out.String()
}

// TestRewatchBelowLists: on a terminal a list ends with the rewatch that shortens it; in a
// pipe it holds its records alone (testdata/script/rewatch.txtar).
func TestRewatchBelowLists(t *testing.T) {
	home := t.TempDir()
	base := []string{"HOME=" + home, "UNSPOILED_CONTENT=" + bay(t), "TERM=dumb"}
	run(t, home, base[1:], "mark", "S1")
	run(t, home, base[1:], "rewatch", "S1E1")
	const note = "\n\nTold along your rewatch to S1E1; to end it: unspoiled rewatch --end\n"
	for _, list := range []string{"people", "world", "timeline", "threads", "search lamp"} {
		if got := onTerminal(t, 80, base, strings.Fields(list)...); !strings.HasSuffix(got, note) {
			t.Errorf("%s: %q", list, got)
		}
	}
}

// TestStatusIsAPicture: on a terminal, status shows each episode's runtime as a height over
// its cell. What the policy hides has no height; where there is no room, it is a table.
func TestStatusIsAPicture(t *testing.T) {
	home := t.TempDir()
	base := []string{"HOME=" + home, "UNSPOILED_CONTENT=" + bay(t), "TERM=xterm-256color", "NO_COLOR=1", "LC_ALL=C.UTF-8"}
	if got := run(t, home, base[1:], "mark", "S1E1-S1E2"); got.code != 0 {
		t.Fatal(got)
	}
	const heights = "▁▂▃▄▅▆▇█"
	status := func(width uint16, environ ...string) string {
		got := onTerminal(t, width, append(environ, base...), "status")
		return regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(got, "")
	}
	wide := status(80)
	for _, want := range []string{"2 of 5 episodes watched", "━━", "\nSeason 1  ■    ■    ▣", "watching\n2019      1    2    3", "55 min left\n"} {
		if !strings.Contains(wide, want) {
			t.Errorf("no %q in %s", want, wide)
		}
	}
	if !strings.ContainsAny(wide, heights) {
		t.Errorf("no heights: %s", wide)
	}
	for _, got := range []string{status(24), status(80, "ACCESSIBLE=1"), run(t, home, base[1:], "status").out} {
		if strings.ContainsAny(got, heights+"■") || !strings.Contains(got, "watching") {
			t.Errorf("a picture: %s", got)
		}
	}
	folder := filepath.Join(home, ".config", "unspoiled")
	if err := errors.Join(os.MkdirAll(folder, 0o755), os.WriteFile(filepath.Join(folder, "config.toml"), []byte("spoilers = { shape = \"hidden\" }\n"), 0o600)); err != nil {
		t.Fatal(err)
	}
	hidden := status(80)
	if _, later, _ := strings.Cut(hidden, "Season 2"); strings.ContainsAny(later, "■□"+heights) || strings.Contains(later, "1 ") || strings.Contains(hidden, " of 5") {
		t.Errorf("more than may be told: %s", hidden)
	}
}

// TestSettingsOfAShowAreKept: what is set in the guide holds in the next run, and the user's
// own file is not touched.
func TestSettingsOfAShowAreKept(t *testing.T) {
	home := t.TempDir()
	environ := []string{"HOME=" + home, "UNSPOILED_CONTENT=" + bay(t)}
	if got := run(t, home, environ[1:], "mark", "S1E1"); got.code != 0 {
		t.Fatal(got)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Args, cmd.Env = []string{"unspoiled", "--plain"}, append([]string{"GORACE=" + raceQuick}, environ...)
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 80})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := io.WriteString(f, "set titles watched\nquit\n"); err != nil {
		t.Fatal(err)
	}
	if out, err := io.ReadAll(f); err != nil && !errors.Is(err, syscall.EIO) || !strings.Contains(string(out), "Titles for this show: watched") {
		t.Errorf("%v:\n%s", err, out)
	}
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
	want := "shows.lantern-bay.titles = \"watched\" # " + filepath.Join(home, ".local", "state", "unspoiled", "shows.toml") + ":4"
	if got := run(t, home, environ[1:], "config"); !strings.Contains(got.out, want) {
		t.Errorf("%s\nis not in\n%s", want, got.out)
	}
	if _, err := os.Stat(filepath.Join(home, ".config")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("there is a settings file: %v", err)
	}
}
