//go:build unix

package cli_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// shell is a shell's surroundings: the program on its path, S1E1 of Lantern Bay watched,
// no startup files, and the completion script.
func shell(t *testing.T, name string) (path, script string, environ []string) {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed", name)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	home, bin := filepath.Join(dir, "home"), filepath.Join(dir, "bin")
	for _, d := range []string{home, bin, filepath.Join(home, "shows", "deep")} {
		if err := os.MkdirAll(d, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(self, filepath.Join(bin, "unspoiled")); err != nil {
		t.Fatal(err)
	}
	environ = []string{
		"HOME=" + home, "ZDOTDIR=" + home, "PATH=" + bin + ":" + os.Getenv("PATH"), "LC_ALL=C", "TERM=dumb",
		"UNSPOILED_CONTENT=" + bay(t), "GORACE=" + raceQuick,
	}
	if told := run(t, home, environ[5:6], "mark", "S1E1"); told.code != 0 {
		t.Fatal(told.err)
	}
	script = filepath.Join(dir, "script")
	if err := os.WriteFile(script, []byte(run(t, home, nil, "completion", name).out), 0o644); err != nil {
		t.Fatal(err)
	}
	return path, script, environ
}

// TestBash completes as bash does at a Tab, without the package bash-completion.
func TestBash(t *testing.T) {
	path, script, environ := shell(t, "bash")
	const tab, list = "9", "63"
	for _, c := range []struct{ line, kind, want string }{
		{"unspoiled stat", tab, "status"},
		{"unspoiled show mar", tab, `Mara\ Voss`},
		{`unspoiled show mara\ v`, tab, `Mara\ Voss`},
		{`unspoiled show "mar`, tab, "Mara Voss"},
		{"unspoiled show 'MAR", tab, "Mara Voss"},
		{"unspoiled show edd", tab, ""},
		{"unspoiled show corv", tab, ""},
		{"unspoiled --as-of=s1", tab, "s1|s1e1"},
		{"unspoiled --as-of S1E1 show mar", tab, `Mara\ Voss`},
		{"unspoiled status --color=al", tab, "always"},
		{"unspoiled unmark S1", list, "S1    (Season 1)|S1E1  (A Light Goes Out)"},
		{"unspoiled show the\\ ", tab, `The\ lighthouse|The\ stranger|The\ reef|The\ harbor\ master|The\ Dark\ Lamp|The\ Log`},
		{"unspoiled plan --days mon,sun", tab, "mon,sun"},
		{"unspoiled --content ~/sho", tab, "~/shows"},
		{"unspoiled show $(touch ~/oops) mar", tab, ""},
		{"unspoiled show `touch ~/oops`", tab, ""},
	} {
		cmd := exec.Command(path, "--norc", "--noprofile", "-c",
			`source "$1"; COMP_LINE=$2 COMP_POINT=${#2} COMP_TYPE=$3 COLUMNS=80; __start_unspoiled 2>/dev/null; IFS='|'; printf %s "${COMPREPLY[*]}"`,
			"bash", script, c.line, c.kind)
		cmd.Env = environ
		out, err := cmd.CombinedOutput()
		if got := string(out); err != nil || got != c.want {
			t.Errorf("%s: %q %v, want %q", c.line, got, err, c.want)
		}
	}
	nothingRan(t, environ)
}

// TestFish asks fish what it would offer.
func TestFish(t *testing.T) {
	path, script, environ := shell(t, "fish")
	for _, c := range []struct{ line, want string }{
		{"unspoiled stat", "status\tEvery season, what is watched, how long is left"},
		{"unspoiled show mar", "Mara Voss\tperson"},
		{`unspoiled show mara\ v`, "Mara Voss\tperson"},
		{`unspoiled show "mar`, "Mara Voss\tperson"},
		{"unspoiled show edd", ""},
		{"unspoiled status --color=al", "--color=always"},
		{"unspoiled unmark S1", "S1\tSeason 1|S1E1\tA Light Goes Out"},
		{"unspoiled --content ~/sho", "~/shows/"},
		{"unspoiled --config ~/sho", "~/shows/"},
		{"unspoiled show (touch ~/oops) mar", ""},
	} {
		cmd := exec.Command(path, "--no-config", "-c", `source $argv[1]; complete -C $argv[2]`, script, c.line)
		cmd.Env = environ
		out, err := cmd.CombinedOutput()
		if got := strings.ReplaceAll(strings.TrimSuffix(string(out), "\n"), "\n", "|"); err != nil || got != c.want {
			t.Errorf("%s: %q %v, want %q", c.line, got, err, c.want)
		}
	}
	nothingRan(t, environ)
}

// TestZsh types into zsh, which completes nowhere but at its prompt.
func TestZsh(t *testing.T) {
	path, script, environ := shell(t, "zsh")
	cmd := exec.Command(path, "-f", "-i")
	cmd.Env = append(slices.Clone(environ), "PS1=> ")
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 40, Cols: 100})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	guard := time.AfterFunc(time.Minute, func() { _ = cmd.Process.Kill() })
	defer guard.Stop()
	say := func(words string) { _, _ = f.WriteString(words) }
	say("unsetopt beep prompt_sp; autoload -U compinit; compinit -u -D; source '" + script + "'; echo rea''dy\n")
	readUntil(t, f, "ready")
	for _, c := range [][2]string{
		{"unspoiled stat\t", "us "},
		{"unspoiled show mar\t", `Mara\ Voss`},
		{`unspoiled show mara\ v` + "\t", `Mara\ Voss`},
		{`unspoiled show "mar` + "\t", `Mara Voss"`},
		{"unspoiled unmark S1\t", "S1E1  -- A Light Goes Out"},
		{"unspoiled --color=al\t", "ways"},
		{"unspoiled --content ~/sho\t", "ws/"},
	} {
		say(c[0])
		readUntil(t, f, c[1])
		say("\x05\x15")
	}
	say("exit\n")
	_ = cmd.Wait()
}

// nothingRan fails where a completion ran what stood on the line.
func nothingRan(t *testing.T, environ []string) {
	t.Helper()
	if _, err := os.Stat(filepath.Join(strings.TrimPrefix(environ[0], "HOME="), "oops")); err == nil {
		t.Error("a completion ran a command of the line")
	}
}
