//go:build unix

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
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
	// slow is for a second look, on a machine with much else to do.
	slow = pace{500 * time.Millisecond, 50}
	// escape is what the input waits for before it takes an escape for the key.
	escape = 60 * time.Millisecond
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
	from, turns := x.lastByte(), x.turns()
	for end := time.Now().Add(patience); ; time.Sleep(4 * time.Millisecond) {
		if last := x.lastByte(); last != from {
			from, turns = last, x.turns()
			continue
		}
		if x.waiting() > 0 && !x.over() {
			from, turns = x.touch(), x.turns()
			continue
		}
		if x.over() || time.Since(from) >= p.still && x.turns()-turns >= p.turns && !x.working() {
			return
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

// touch starts the silence anew.
func (x *terminal) touch() time.Time {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.last = time.Now()
	return x.last
}

// turns is how often the program's threads went to sleep; elsewhere than on Linux, time.
func (x *terminal) turns() int {
	sum := 0
	for _, status := range x.threads() {
		_, count, _ := strings.Cut(status, "\nvoluntary_ctxt_switches:")
		n := 0
		fmt.Sscan(count, &n)
		sum += n
	}
	if sum == 0 {
		return int(time.Now().UnixMilli() / 20)
	}
	return sum
}

// working reports whether a thread runs, waits for the processor or for a disk.
func (x *terminal) working() bool {
	for _, status := range x.threads() {
		_, state, _ := strings.Cut(status, "\nState:")
		state = strings.TrimSpace(state)
		if strings.HasPrefix(state, "R") || strings.HasPrefix(state, "D") {
			return true
		}
	}
	return false
}

func (x *terminal) threads() []string {
	names, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/status", x.cmd.Process.Pid))
	var all []string
	for _, name := range names {
		if b, err := os.ReadFile(name); err == nil {
			all = append(all, string(b))
		}
	}
	return all
}
