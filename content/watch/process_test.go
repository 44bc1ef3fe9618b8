package watch

import (
	"bufio"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"testing"
	"time"
)

func TestManyProcesses(t *testing.T) {
	s := newDiskStore(t)
	var cmds []*exec.Cmd
	var starts []io.Closer
	for n := range 32 {
		cmd := command(t, "one", s, "WATCH_TEST_N="+strconv.Itoa(n))
		start, err := cmd.StdinPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		cmds, starts = append(cmds, cmd), append(starts, start)
	}
	for _, start := range starts {
		_ = start.Close()
	}
	for _, cmd := range cmds {
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
	if n := load(t, s).Seen("hill").Len(); n != 32 {
		t.Errorf("%d of 32 marks are there", n)
	}
	if got := names(t, s.folder()); got != "ann.toml ann.toml.bak" {
		t.Errorf("files: %s", got)
	}
}

// A writer that is killed at any moment loses no mark that it reported as saved, and the next one
// starts without an error.
func TestKilled(t *testing.T) {
	times := 15
	if soak() {
		times = 2000
	}
	s := newDiskStore(t)
	next := 0
	for range times {
		cmd := command(t, "many", s, "WATCH_TEST_N="+strconv.Itoa(next))
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(out)
		if lines.Scan() { // it works; kill it at a random moment from now on
			next = acknowledged(t, lines.Text())
			kill := time.AfterFunc(rand.N(10*time.Millisecond), func() { _ = cmd.Process.Kill() })
			for lines.Scan() {
				next = acknowledged(t, lines.Text())
			}
			kill.Stop()
		}
		if err := cmd.Wait(); err == nil || cmd.ProcessState.Exited() {
			t.Fatalf("it was not killed: %v", err)
		}
		seen := load(t, s).Seen("hill")
		for n := range next {
			if !seen.Has(episode(n)) {
				t.Fatalf("mark %d of %d is lost", n, next)
			}
		}
		if next > 5000 { // keep the file, and so the test, small
			s, next = newDiskStore(t), 0
		}
	}
}

// acknowledged is the number of the last mark that the child reported as saved.
func acknowledged(t *testing.T, line string) int {
	t.Helper()
	n, err := strconv.Atoi(line)
	if err != nil {
		t.Fatal(err)
	}
	return n + 1
}

func TestFullDisk(t *testing.T) {
	if runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
		t.Skip("no way to limit the size of files")
	}
	s := newDiskStore(t)
	out, err := command(t, "full", s).Output()
	if err != nil {
		t.Fatal(err)
	}
	if want := "progress could not be saved to " + s.Path("ann") + ": the file would be larger than is allowed\n"; string(out) != want {
		t.Errorf("error %q", out)
	}
	h := load(t, s)
	if h.Seen("hill").Len() < 2 {
		t.Error("what was saved before is lost")
	}
	if got := names(t, s.folder()); got != "ann.toml ann.toml.bak" {
		t.Errorf("files: %s", got)
	}
}

func TestLockedOut(t *testing.T) {
	defer func(d time.Duration) { lockWait = d }(lockWait)
	lockWait = time.Second
	s := newDiskStore(t)
	save(t, s, marked(t, "S1E1"))
	cmd := command(t, "holder", s)
	stop, _ := cmd.StdinPipe()
	out, _ := cmd.StdoutPipe()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	if !bufio.NewScanner(out).Scan() {
		t.Fatal("the child did not take the lock")
	}
	wantSeen(t, load(t, s), "hill", "S1E1") // readers do not wait
	h, err := s.Save("ann", marked(t, "S1E2"))
	if !errors.Is(err, errLocked) {
		t.Errorf("error %v", err)
	}
	wantSeen(t, h, "hill", "S1E2")
	_ = stop.Close()
	_ = cmd.Wait()
	if _, err := os.Stat(s.folder() + "/.ann.toml.lock"); err != nil {
		t.Error("the holder was to leave its lock file behind, as if killed")
	}
	wantSeen(t, save(t, s, h), "hill", "S1E1 S1E2")
}
