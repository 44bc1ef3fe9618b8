//go:build unix

package e2e

import (
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"unspoiled/ui/internal/screen"
)

// underShell is a guide that a shell has started. What stop does to it, by the signal's name, is
// seen when the shell is there; fg brings it back.
func underShell(t *testing.T) (x *terminal, stop func(signal string)) {
	t.Helper()
	shell, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("there is no bash")
	}
	h := newHome(t)
	h.stand(draw(1).Show())
	h.watched("default", draw(1).Order()[:1])
	h.env = []string{"PS1=ready$ ", "HISTFILE="}
	cmd := exec.Command(shell, "--norc", "--noprofile", "-i")
	cmd.Env, cmd.Dir = h.environ(), h.path("here")
	x = open(t, cmd, usual)
	x.shows("ready$")
	x.send("stty -a > before; sh -c 'echo $$ > pid; exec " + program + "'\r")
	x.shows("Seasons")
	return x, func(signal string) {
		t.Helper()
		x.until("the guide at rest", func() bool { return !x.drawing() })
		if signal == "" {
			x.send("\x1a")
		} else {
			pid, err := os.ReadFile(h.path("here/pid"))
			h.must(err)
			h.must(exec.Command("kill", "-"+signal, strings.TrimSpace(string(pid))).Run())
		}
		x.until("the shell", func() bool { return strings.Contains(x.text(), "Stopped") })
	}
}

// goesOn wakes the guide, which takes a key at once.
func (x *terminal) goesOn() {
	x.t.Helper()
	x.send("clear\rstty -a | grep -o ' .\\?icanon'\r")
	x.shows(" icanon")
	x.send("fg\r")
	x.shows("Seasons")
	x.until("the guide at rest", func() bool { return !x.drawing() })
	x.send("?")
	x.shows("Keys")
	x.send("?")
	x.until("the help gone", func() bool { return !strings.Contains(x.text(), "Keys") })
}

// leaves ends the guide, and the shell, whose terminal is what it was.
func (x *terminal) leaves() {
	x.t.Helper()
	x.send("q")
	x.until("the shell again", func() bool { return !strings.Contains(x.text(), "Seasons") })
	x.send("echo code $?; stty -a | diff - before && echo as before\r")
	x.shows("code 0\nas before")
	x.send("exit\r")
	x.end()
	x.see(func(v *screen.Screen) {
		if left := v.Left(); left != "" {
			x.t.Errorf("the shell is left with: %s", left)
		}
	})
}

// drawing reports whether something was written just now.
func (x *terminal) drawing() bool { return time.Since(x.lastByte()) < 200*time.Millisecond }

// TestSuspendUnderAShell: ctrl+z gives the terminal to the shell, and fg takes it again. So does
// SIGTSTP from outside.
func TestSuspendUnderAShell(t *testing.T) {
	t.Parallel()
	x, stop := underShell(t)
	for range 3 {
		for _, signal := range []string{"", "TSTP"} {
			stop(signal)
			x.see(func(v *screen.Screen) {
				if left := v.Left(); left != "" && left != "mode 2004" { // bash's own
					t.Errorf("the shell gets a terminal with: %s", left)
				}
			})
			x.goesOn()
		}
	}
	x.leaves()
}

// unset is what a shell, or who types reset there, may make of the terminal.
const unset = `\033[<u\033[>4m\033[?1002;1004;1006;2031l\033[0 q\033[?25h\033[?1049l`

// TestStopUnasked: SIGSTOP cannot be heard, so that nothing is given to the shell, which makes of
// the terminal what it needs. With fg the guide makes of it what it was, also where ctrl+z came
// between.
func TestStopUnasked(t *testing.T) {
	t.Parallel()
	x, stop := underShell(t)
	x.until("the guide at rest", func() bool { return !x.drawing() })
	var had string
	x.see(func(v *screen.Screen) { had = v.Left() })
	for i, signal := range []string{"STOP", "STOP", "", "STOP", "", "", "STOP"} {
		stop(signal)
		x.send("printf '" + unset + "'\r")
		x.goesOn()
		x.until("the guide at rest", func() bool { return !x.drawing() }) // else a frame may be half read
		x.see(func(v *screen.Screen) {
			if got := v.Left(); got != had {
				t.Errorf("after stop %d the guide has: %s\nbefore: %s", i+1, got, had)
			}
		})
	}
	x.leaves()
}

// TestSuspendWithNoShellAbove: nothing could wake it, so it goes on.
func TestSuspendWithNoShellAbove(t *testing.T) {
	t.Parallel()
	_, x := guide(t, usual)
	x.ready()
	before := x.text()
	for range 3 {
		told := len(x.bytes())
		x.send("\x1a")
		x.until("the guide to come back", func() bool {
			return strings.Contains(x.bytes()[told:], "\x1b[?1049h") && x.text() == before
		})
	}
	x.press("q")
	x.gone(0)
}
