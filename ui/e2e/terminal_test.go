//go:build unix

package e2e

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"

	"unspoiled/ui/internal/screen"
)

// patience is how long anything may take; no test waits that long unless it fails.
const patience = 3 * time.Minute

// terminal is a program in a pseudo-terminal, which answers as a real one does.
type terminal struct {
	t      testing.TB
	cmd    *exec.Cmd
	master *os.File
	slave  *os.File // kept open, so that what is left behind can be read
	before unix.Termios
	ended  chan struct{} // closed when the program has ended

	mu     sync.Mutex
	raw    []byte
	shown  int // how much of raw the screen has got
	screen *screen.Screen
	last   time.Time // of the newest output or key
	marker bool      // the end of all output has been seen, and all questions before it answered
	answer func([]byte)
}

// endMarker is written behind the program's last output.
const endMarker = "\x1b^end of output\x1b\\"

// size is columns and rows.
type size struct{ w, h int }

var usual = size{80, 24}

// open starts a command in a terminal of its own, of which it is the session's leader,
// with no shell above.
func open(t testing.TB, cmd *exec.Cmd, s size, how ...func(*terminal)) *terminal {
	t.Helper()
	x := &terminal{t: t, cmd: cmd, ended: make(chan struct{}), screen: screen.New(s.w, s.h), last: time.Now()}
	var err error
	if x.master, x.slave, err = pty.Open(); err != nil {
		t.Fatal(err)
	}
	x.answer = func(b []byte) { _, _ = x.master.Write(b) }
	x.pollable()
	x.setSize(s)
	for _, set := range how {
		set(x)
	}
	x.before = x.termios()
	cmd.Stdin, cmd.Stdout, cmd.Stderr = orTTY(cmd.Stdin, x.slave), writerOr(cmd.Stdout, x.slave), writerOr(cmd.Stderr, x.slave)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true, Ctty: ttyOf(cmd)}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go x.read()
	go func() { _ = cmd.Wait(); close(x.ended) }()
	t.Cleanup(x.close)
	return x
}

func orTTY(r io.Reader, tty *os.File) io.Reader {
	if r == nil {
		return tty
	}
	return r
}

func writerOr(w io.Writer, tty *os.File) io.Writer {
	if w == nil {
		return tty
	}
	return w
}

// ttyOf is the number of the stream that is the terminal, in the child.
func ttyOf(cmd *exec.Cmd) int {
	for i, f := range []any{cmd.Stdin, cmd.Stdout, cmd.Stderr} {
		if f, ok := f.(*os.File); ok && strings.Contains(f.Name(), "/pts/") || ok && strings.Contains(f.Name(), "tty") {
			return i
		}
	}
	return 0
}

// pollable makes the master one whose Close ends a Read, so that it can hang up.
func (x *terminal) pollable() {
	x.t.Helper()
	fd, err := unix.Dup(int(x.master.Fd()))
	if err == nil {
		unix.CloseOnExec(fd)
		err = unix.SetNonblock(fd, true)
	}
	if err != nil {
		x.t.Fatal(err)
	}
	x.master.Close()
	x.master = os.NewFile(uintptr(fd), "master")
}

func (x *terminal) setSize(s size) {
	x.t.Helper()
	w := &unix.Winsize{Col: uint16(s.w), Row: uint16(s.h)}
	if err := unix.IoctlSetWinsize(int(x.slave.Fd()), unix.TIOCSWINSZ, w); err != nil {
		x.t.Fatal(err)
	}
}

// read keeps the output and answers what is asked.
func (x *terminal) read() {
	buf := make([]byte, 1<<16)
	for {
		n, err := x.master.Read(buf)
		x.mu.Lock()
		x.raw = append(x.raw, buf[:n]...)
		before, after, ended := bytes.Cut(x.raw, []byte(endMarker))
		if ended {
			x.raw = append(before, after...)
		}
		if x.shown < len(x.raw) { // the marker is behind all that the screen should get
			_, _ = x.screen.Write(x.raw[x.shown:])
			x.shown = len(x.raw)
		}
		x.last = time.Now()
		replies, answer := x.screen.Replies(), x.answer
		x.mu.Unlock()
		if len(replies) > 0 && answer != nil {
			answer(replies)
		}
		if ended {
			x.mu.Lock()
			x.marker = true
			x.mu.Unlock()
		}
		if err != nil {
			return
		}
	}
}

func (x *terminal) close() {
	select {
	case <-x.ended:
	default:
		_ = x.cmd.Process.Kill()
		<-x.ended
	}
	x.slave.Close()
	x.master.Close()
	x.mu.Lock()
	defer x.mu.Unlock()
	x.screen, x.raw, x.shown = screen.New(0, 0), nil, 0 // the test keeps x until the last of thousands has run
}

// see runs a function on the screen.
func (x *terminal) see(do func(*screen.Screen)) {
	x.mu.Lock()
	defer x.mu.Unlock()
	do(x.screen)
}

func (x *terminal) text() (s string)  { x.see(func(v *screen.Screen) { s = v.Text() }); return }
func (x *terminal) frame() (s string) { x.see(func(v *screen.Screen) { s = v.Frame() }); return }

// bytes is all that was written so far.
func (x *terminal) bytes() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return string(x.raw)
}

// send types what a keyboard would.
func (x *terminal) send(keys string) {
	x.t.Helper()
	x.touch()
	if _, err := io.WriteString(x.master, keys); err != nil && !x.over() {
		x.t.Fatalf("the terminal takes no keys: %v", err)
	}
}

func (x *terminal) resize(s size) {
	x.t.Helper()
	x.mu.Lock()
	x.screen.Resize(s.w, s.h)
	x.last = time.Now()
	x.mu.Unlock()
	x.setSize(s)
}

func (x *terminal) over() bool {
	select {
	case <-x.ended:
		return true
	default:
		return false
	}
}

// until waits for something, such as a word on the screen.
func (x *terminal) until(what string, ok func() bool) {
	x.t.Helper()
	for end := time.Now().Add(patience); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			x.t.Fatalf("waited in vain for %s; on the screen:\n%s", what, x.text())
		}
	}
}

// shows waits for words on the screen.
func (x *terminal) shows(words string) {
	x.t.Helper()
	x.until("the words "+words, func() bool { return strings.Contains(x.text(), words) })
}

// ready waits for the first frame.
func (x *terminal) ready() {
	x.t.Helper()
	x.until("the first frame", func() bool { return strings.TrimSpace(x.text()) != "" || x.over() })
	x.quiet(pace{100 * time.Millisecond, 8})
}

// end waits for the program to end, takes all that it wrote, and returns its exit code;
// that of a shell, where a signal killed it.
func (x *terminal) end() int {
	x.t.Helper()
	x.until("the end of the program", x.over)
	if _, err := x.slave.WriteString(endMarker); err == nil {
		x.until("the end of its output", func() bool { x.mu.Lock(); defer x.mu.Unlock(); return x.marker })
	}
	status := x.cmd.ProcessState.Sys().(syscall.WaitStatus)
	if status.Signaled() {
		return 1000 + int(status.Signal())
	}
	return status.ExitStatus()
}

// silent makes a terminal that does not show what is typed: when that shows would be
// chance.
func silent(x *terminal) {
	now := x.termios()
	now.Lflag &^= unix.ECHO
	if err := unix.IoctlSetTermios(int(x.slave.Fd()), setTermios, &now); err != nil {
		x.t.Fatal(err)
	}
}

func (x *terminal) termios() unix.Termios {
	x.t.Helper()
	got, err := unix.IoctlGetTermios(int(x.slave.Fd()), getTermios)
	if err != nil {
		x.t.Fatal(err)
	}
	return *got
}

// left says what of the terminal was not given back; "" for nothing. It is to be asked
// after the end.
func (x *terminal) left() string {
	x.t.Helper()
	var left []string
	x.see(func(v *screen.Screen) {
		if l := v.Left(); l != "" {
			left = append(left, l)
		}
		left = append(left, v.Strange()...)
	})
	if now := x.termios(); now != x.before {
		left = append(left, "another state of the line")
	}
	if typed := x.unread(); typed != "" {
		left = append(left, "left for the shell to read: "+typed)
	}
	return strings.Join(left, ", ")
}

// unread is what the next program would find typed.
func (x *terminal) unread() string {
	x.t.Helper()
	raw := x.termios()
	raw.Lflag &^= unix.ICANON | unix.ECHO
	raw.Cc[unix.VMIN], raw.Cc[unix.VTIME] = 0, 0
	fd := int(x.slave.Fd())
	before := x.termios()
	if err := unix.IoctlSetTermios(fd, setTermios, &raw); err != nil {
		x.t.Fatal(err)
	}
	defer func() { _ = unix.IoctlSetTermios(fd, setTermios, &before) }()
	buf := make([]byte, 4096)
	n, _ := unix.Read(fd, buf)
	return strings.ToValidUTF8(string(buf[:max(n, 0)]), "?")
}
