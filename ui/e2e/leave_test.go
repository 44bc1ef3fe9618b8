//go:build unix

package e2e

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"unspoiled/content"
)

// guide is a home with a random show of which something was watched, and the guide in it.
func guide(t *testing.T, s size, env ...string) (*home, *terminal) {
	t.Helper()
	h := newHome(t)
	h.env = env
	d := draw(1)
	h.stand(d.Show())
	h.watched("default", []content.Point{d.Order()[0]})
	return h, open(t, h.command(), s)
}

// TestTheTerminalIsGivenBack: every way out leaves the terminal as it was, and the right
// exit code.
func TestTheTerminalIsGivenBack(t *testing.T) {
	t.Parallel()
	signal := func(s syscall.Signal) func(x *terminal) {
		return func(x *terminal) { _ = x.cmd.Process.Signal(s) }
	}
	keys := func(names string) func(x *terminal) {
		return func(x *terminal) { x.press(names) }
	}
	for name, c := range map[string]struct {
		leave func(*terminal)
		code  int
	}{
		"q":                {keys("q"), 0},
		"ctrl+c":           {keys("\x03"), 0},
		"q from a page":    {keys("k enter enter q"), 0},
		"ctrl+c in search": {keys("/ w a \x03"), 0},
		"ctrl+c in help":   {keys("? \x03"), 0},
		"SIGINT":           {signal(syscall.SIGINT), 130},
		"SIGTERM":          {signal(syscall.SIGTERM), 143},
		"SIGHUP":           {signal(syscall.SIGHUP), 129},
		"SIGQUIT":          {signal(syscall.SIGQUIT), 131},
		"SIGABRT":          {signal(syscall.SIGABRT), 134},
		"several signals": {func(x *terminal) {
			signal(syscall.SIGTERM)(x)
			signal(syscall.SIGTERM)(x)
		}, 143},
		"SIGTERM while marking": {func(x *terminal) {
			x.send(" ")
			signal(syscall.SIGTERM)(x)
		}, 143},
		"the size of nothing": {func(x *terminal) {
			x.resize(size{0, 0})
			x.quiet(swift)
			x.press("j q")
		}, 0},
		"one cell": {func(x *terminal) {
			x.resize(size{1, 1})
			x.quiet(swift)
			x.press("j enter q")
		}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, x := guide(t, usual)
			x.ready()
			c.leave(x)
			x.gone(c.code)
		})
	}
}

// gone holds a program that has been ended to what it must leave behind.
func (x *terminal) gone(code int) {
	x.t.Helper()
	if got := x.end(); got != code {
		x.t.Errorf("exit code %d, want %d; it wrote at last:\n%s", got, code, x.text())
	}
	if left := x.left(); left != "" {
		x.t.Errorf("the terminal was not given back: %s", left)
	}
}

func TestSizesAtTheStart(t *testing.T) {
	t.Parallel()
	for _, s := range []size{{0, 0}, {1, 1}, {200, 1}, {1, 200}, {20, 5}, {500, 200}} {
		t.Run(fmt.Sprint(s), func(t *testing.T) {
			t.Parallel()
			_, x := guide(t, s)
			x.until("its start", func() bool { return len(x.bytes()) > 0 })
			x.quiet(swift)
			x.press("j k enter esc ? esc")
			x.press("q")
			x.gone(0)
		})
	}
}

// TestQuittingAtOnce: what the terminal answers late must not be typed into the shell. The
// guide waits a second for it; where this machine makes even the terminal later than that,
// nothing is proved, and it is tried again.
func TestQuittingAtOnce(t *testing.T) {
	t.Parallel()
	for name, delay := range map[string]time.Duration{"at once": 0, "near": 5 * time.Millisecond, "far": 120 * time.Millisecond} {
		for _, how := range []string{"q", "\x03", "signal"} {
			t.Run(name+" "+how, func(t *testing.T) {
				t.Parallel()
				for range 20 {
					left, late := quitAtOnce(t, how, delay)
					if left != "" && late < 800*time.Millisecond {
						t.Errorf("the terminal was not given back: %s", left)
					}
					if left == "" || t.Failed() {
						return
					}
				}
				t.Skip("this machine answers too late")
			})
		}
	}
}

// quitAtOnce leaves a guide as soon as it asks something of its terminal, which answers
// after some time. It returns what was left behind, and how long after the leaving the last
// answer came.
func quitAtOnce(t *testing.T, how string, delay time.Duration) (left string, late time.Duration) {
	t.Helper()
	h := newHome(t)
	h.stand(draw(1).Show())
	var answers sync.WaitGroup
	var answered atomic.Int64
	before := make(chan struct{}) // closed when the answer before is given: they come in order
	close(before)
	x := open(t, h.command(), usual, func(x *terminal) {
		x.answer = func(b []byte) {
			b = append([]byte(nil), b...)
			answers.Add(1)
			last, now := before, make(chan struct{})
			before = now
			time.AfterFunc(delay, func() {
				defer answers.Done()
				<-last
				defer close(now)
				_, _ = x.master.Write(b)
				answered.Store(time.Now().UnixNano())
			})
		}
	})
	x.until("a question", func() bool { return strings.Contains(x.bytes(), "?2026$p") })
	leaving := time.Now()
	if how == "signal" {
		_ = x.cmd.Process.Signal(syscall.SIGTERM)
	} else {
		x.send(how)
	}
	x.end()
	answers.Wait()
	return x.left(), time.Unix(0, answered.Load()).Sub(leaving)
}

// TestHangup: a terminal that is closed ends the guide.
func TestHangup(t *testing.T) {
	t.Parallel()
	h, x := guide(t, usual)
	x.ready()
	x.press("space")
	x.quiet(swift)
	x.slave.Close()
	x.master.Close()
	x.until("its end", x.over)
	if code := x.cmd.ProcessState.ExitCode(); code != 129 {
		t.Errorf("exit code %d, want 129", code)
	}
	if r := h.run("status"); r.code != 0 {
		t.Errorf("afterwards: %+v", r)
	}
}

// TestFaults: whatever panics, the terminal is given back, and nothing of a show is told.
func TestFaults(t *testing.T) {
	t.Parallel()
	for _, how := range []string{"update", "runtime", "command", "load"} {
		t.Run(how, func(t *testing.T) {
			t.Parallel()
			x := broken(t, how)
			if how != "load" {
				x.ready()
				x.press("l space")
			}
			x.gone(1)
			said := x.bytes()
			said = said[strings.LastIndex(said, "\x1b[?1049l")+1:]
			if !strings.Contains(said, "unspoiled: the guide broke off through a fault of its own") || !strings.Contains(said, "crash_test.go") {
				t.Errorf("it does not say what happened: %q", said)
			}
			for _, word := range []string{"Wren", "lighthouse", "keeper", "fog"} {
				if strings.Contains(said, word) {
					t.Errorf("it tells of the show: %q in %q", word, said)
				}
			}
			if names, _ := filepath.Glob(filepath.Join(x.cmd.Dir, "*")); len(names) > 0 {
				t.Errorf("files were written: %v", names)
			}
		})
	}
}

func broken(t *testing.T, how string) *terminal {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Dir = t.TempDir()
	h := newHome(t)
	h.env = []string{crashing + "=" + how, crashRoot + "=" + root(), "TEA_DEBUG=1", "TEA_TRACE=" + filepath.Join(cmd.Dir, "trace")}
	cmd.Env = h.environ()
	return open(t, cmd, usual)
}

// TestSignalsToABusyGuide: one that does not come back gives the terminal back at the
// second signal.
func TestSignalsToABusyGuide(t *testing.T) {
	t.Parallel()
	x := broken(t, "busy")
	x.ready()
	x.press("l space")
	_ = x.cmd.Process.Signal(syscall.SIGTERM)
	x.quiet(swift)
	if x.over() {
		t.Fatal("it is not busy")
	}
	_ = x.cmd.Process.Signal(syscall.SIGTERM)
	x.gone(143)
}

// TestNoTerminal: where one of the streams is none, the guide tells in plain text.
func TestNoTerminal(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.stand(draw(1).Show())
	h.watched("default", draw(1).Order()[:1])
	want := h.want("status")
	if got := h.want(); got != want || strings.Contains(got, "\x1b") {
		t.Errorf("piped, it says %q, want what status says: %q", got, want)
	}
	t.Run("standard input is at its end", func(t *testing.T) {
		null, err := os.Open(os.DevNull)
		if err != nil {
			t.Fatal(err)
		}
		defer null.Close()
		cmd := h.command()
		cmd.Stdin = null
		x := open(t, cmd, usual)
		x.gone(0)
		if !strings.Contains(x.text(), "episodes watched") {
			t.Errorf("it says %q", x.text())
		}
	})
	t.Run("standard output is a file", func(t *testing.T) {
		file, err := os.Create(filepath.Join(t.TempDir(), "out"))
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		cmd := h.command()
		cmd.Stdout = file
		x := open(t, cmd, usual)
		x.gone(0)
		if got, _ := os.ReadFile(file.Name()); string(got) != want || x.bytes() != "" {
			t.Errorf("the file holds %q, the terminal %q", got, x.bytes())
		}
	})
}

// TestTracing: variables that make Bubble Tea write files are not heard.
func TestTracing(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.env = []string{"TEA_TRACE=" + h.path("here/trace"), "TEA_DEBUG=true", "UV_DEBUG=" + h.path("here/uv")}
	h.stand(draw(1).Show())
	x := open(t, h.command(), usual)
	x.ready()
	x.send("\x03")
	x.gone(0)
	if names, _ := os.ReadDir(h.path("here")); len(names) > 0 {
		t.Errorf("it wrote %v", names)
	}
}
