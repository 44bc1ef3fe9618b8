//go:build unix

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// pace is how long the program must have had nothing to say before it counts as quiet.
type pace struct {
	still time.Duration // without output
	turns int           // how often it must have been given the processor since, on Linux
}

var (
	// swift is five ticks of the renderer.
	swift = pace{42 * time.Millisecond, 15}
	// steady is twice that.
	steady = pace{70 * time.Millisecond, 25}
	// slow is for a second look, on a machine with much else to do, slower for a third.
	slow   = pace{500 * time.Millisecond, 50}
	slower = pace{2 * time.Second, 200}
	// escape is what the input waits for before it takes an escape for the key.
	escape = 60 * time.Millisecond
	// settling is more than the time in which a click brings the window back, and no more.
	settling = 200 * time.Millisecond
)

// quiet waits until the program has drawn what it was sent. Silence alone does not tell:
// on a busy machine the program may not have had its turn. So it must have been given the
// processor several times (its renderer ticks all the time), have read all that was
// typed, and then sleep.
func (x *terminal) quiet(p pace, after ...time.Duration) {
	x.t.Helper()
	for _, d := range after {
		p.still += d
		p.turns += int(d / (4 * time.Millisecond))
	}
	from := x.lastByte()
	turns, _ := x.activity()
	for end := time.Now().Add(patience); ; time.Sleep(4 * time.Millisecond) {
		if last := x.lastByte(); last != from {
			from = last
			turns, _ = x.activity()
			continue
		}
		if x.waiting()+x.unseen() > 0 && !x.over() {
			from = x.touch()
			turns, _ = x.activity()
			continue
		}
		if x.over() {
			return
		}
		if time.Since(from) >= p.still {
			if now, working := x.activity(); now-turns >= p.turns && !working {
				return
			}
		}
		if time.Now().After(end) {
			x.t.Fatalf("the program does not come to rest; on the screen:\n%s", x.text())
		}
	}
}

func (x *terminal) lastByte() time.Time {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.last
}

// waiting is how many bytes the program has not read yet.
func (x *terminal) waiting() int {
	n, err := unix.IoctlGetInt(int(x.slave.Fd()), fionread)
	if err != nil {
		return 0
	}
	return n
}

// unseen is how much of its output the terminal has not read yet.
func (x *terminal) unseen() (n int) {
	if raw, err := x.master.SyscallConn(); err == nil { // its Fd would block from then on
		_ = raw.Control(func(fd uintptr) { n, _ = unix.IoctlGetInt(int(fd), fionread) })
	}
	return n
}

// touch starts the silence anew.
func (x *terminal) touch() time.Time {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.last = time.Now()
	return x.last
}

// activity is how often the program's threads went to sleep (elsewhere than on Linux, time)
// and whether one of them runs, waits for the processor or for a disk.
func (x *terminal) activity() (turns int, working bool) {
	dir := fmt.Sprintf("/proc/%d/task", x.cmd.Process.Pid)
	threads, _ := os.ReadDir(dir)
	for _, thread := range threads {
		data, _ := os.ReadFile(filepath.Join(dir, thread.Name(), "status"))
		status := string(data)
		_, count, _ := strings.Cut(status, "\nvoluntary_ctxt_switches:\t")
		count, _, _ = strings.Cut(count, "\n")
		n, _ := strconv.Atoi(count)
		turns += n
		_, state, _ := strings.Cut(status, "\nState:\t")
		working = working || strings.HasPrefix(state, "R") || strings.HasPrefix(state, "D")
	}
	if turns == 0 {
		turns = int(time.Now().UnixMilli() / 20)
	}
	return turns, working
}
