//go:build unix

package e2e

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"testing/fstest"
	"time"

	"unspoiled/content"
)

// longShow is a show of ten seasons of forty episodes.
func longShow() fstest.MapFS {
	show := fstest.MapFS{"show.toml": &fstest.MapFile{Data: []byte("schema = 1\nid = \"" + showID + "\"\ntitle = \"Model\"\n")}}
	for s := 1; s <= 10; s++ {
		var b strings.Builder
		fmt.Fprintf(&b, "number = %d\n", s)
		for e := 1; e <= 40; e++ {
			fmt.Fprintf(&b, "[[episode]]\nnumber = %d\ntitle = \"wa %d\"\nruntime = 40\n", e, e)
		}
		show[fmt.Sprintf("season-%d.toml", s)] = &fstest.MapFile{Data: []byte(b.String())}
	}
	return show
}

// lost are the points that were acknowledged and are not there.
func (h *home) lost(acknowledged []content.Point) []content.Point {
	h.t.Helper()
	past, err := h.store().Load("default")
	h.must(err)
	seen := past.Seen(showID)
	var lost []content.Point
	for _, p := range acknowledged {
		if !seen.Has(p) {
			lost = append(lost, p)
		}
	}
	return lost
}

// markTime is how long one mark takes here that nobody disturbs.
func (h *home) markTime() time.Duration {
	h.t.Helper()
	began := time.Now()
	h.want("mark", "S10E40", "--only")
	return time.Since(began)
}

// TestKilledWhileMarking kills the program at random moments: what it has acknowledged
// stays, and it always starts again. Each kill leaves the next mark more time, each
// mark that lives leaves less, so that about half of them are killed on any machine.
func TestKilledWhileMarking(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.stand(longShow())
	var acknowledged []content.Point
	killed, within := 0, 2*h.markTime()
	for i := range often(30, 2000) {
		p := content.Point{Season: 1 + i/40%10, Episode: 1 + i%40}
		var said strings.Builder
		cmd := h.command("mark", "--only", p.String())
		cmd.Stdout = &said
		h.must(cmd.Start())
		kill := time.AfterFunc(rand.N(within), func() { _ = cmd.Process.Kill() })
		err := cmd.Wait()
		kill.Stop()
		switch {
		case err == nil, strings.Contains(said.String(), "\n"):
			acknowledged = append(acknowledged, p)
			within -= within / 5
		case cmd.ProcessState.Sys().(syscall.WaitStatus).Signal() == syscall.SIGKILL:
			killed++
			within += within / 4
		default:
			t.Fatalf("mark %s after %d kills: %v", p, killed, err)
		}
		if r := h.run("status", "--json"); r.code != 0 || r.err != "" {
			t.Fatalf("after %d kills it starts no more: %+v", killed, r)
		}
	}
	if lost := h.lost(acknowledged); len(lost) > 0 {
		t.Errorf("%d of %d acknowledged marks are lost: %v", len(lost), len(acknowledged), lost)
	}
	if killed == 0 || len(acknowledged) == 0 {
		t.Errorf("%d killed, %d acknowledged: nothing is proved", killed, len(acknowledged))
	}
}

// TestKilledGuide kills the guide while it marks, again and again.
func TestKilledGuide(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.stand(longShow())
	h.write("config/unspoiled/config.toml", "[spoilers]\nconfirm = false\n")
	h.watched("default", nil)
	for range often(6, 200) {
		before, err := h.store().Load("default")
		h.must(err)
		x := open(t, h.command(), size{80, 24})
		x.ready()
		x.press("l") // among the episodes
		for range rand.IntN(6) {
			x.send(" ") // the next one, which is where the season opens
			x.send("j")
			time.Sleep(time.Duration(rand.IntN(20)) * time.Millisecond)
		}
		_ = x.cmd.Process.Kill()
		x.until("its end", x.over)
		x.close()
		after, err := h.store().Load("default")
		if err != nil {
			t.Fatalf("progress is damaged: %v", err)
		}
		if len(after.Changes()) < len(before.Changes()) {
			t.Fatalf("of %d changes %d are left", len(before.Changes()), len(after.Changes()))
		}
		if r := h.run("status"); r.code != 0 || r.err != "" {
			t.Fatalf("it starts no more: %+v", r)
		}
	}
}

// TestManyAtOnce marks with 32 processes at the same time.
func TestManyAtOnce(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.stand(longShow())
	for round := range often(1, 30) {
		var all []content.Point
		var wait sync.WaitGroup
		for i := range 32 {
			p := content.Point{Season: 1 + round%10, Episode: 1 + i}
			all = append(all, p)
			wait.Go(func() {
				if out, err := h.command("mark", "--only", p.String()).CombinedOutput(); err != nil {
					t.Errorf("mark %s: %v: %s", p, err, out)
				}
			})
		}
		wait.Wait()
		if lost := h.lost(all); len(lost) > 0 {
			t.Errorf("marks of %v are lost", lost)
		}
	}
}

// TestFullDisk: where nothing can be written, the state stays as it was.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	for name, limited := range map[string]func(h *home, args ...string) *exec.Cmd{
		"a limit of file sizes": limitedFiles,
		"a full file system":    fullDisk,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := newHome(t)
			h.stand(longShow())
			small := limited(h)
			if small == nil {
				t.Skip("not possible here")
			}
			h.want("mark", "S1", "S2E1-S2E7")
			before, files := h.want("status"), h.files()
			h.fill()
			out, err := limited(h, "mark", "S3", "--only").CombinedOutput()
			var exit *exec.ExitError
			if !asExit(err, &exit) || exit.ExitCode() != 4 {
				t.Errorf("%v, want exit code 4: %s", err, out)
			}
			if !strings.Contains(string(out), "could not be saved") {
				t.Errorf("it says %q", out)
			}
			h.empty()
			if after := h.want("status"); after != before {
				t.Errorf("another status:\n%s\nbefore:\n%s", after, before)
			}
			if after := h.files(); after != files {
				t.Errorf("other files: %s", lines(files, after))
			}
			h.want("mark", "S3", "--only")
		})
	}
}

// TestGuideOnAFullDisk: it goes on, says what is wrong, and ends with 4.
func TestGuideOnAFullDisk(t *testing.T) {
	t.Parallel()
	h := newHome(t)
	h.stand(longShow())
	h.want("mark", "S1", "S2E1-S2E7")
	before := h.want("status")
	x := open(t, limitedFiles(h), usual)
	x.ready()
	x.press("l space")
	x.shows("could not be saved")
	x.press("j j k")
	x.shows("could not be saved")
	x.press("q")
	x.gone(4)
	if after := h.want("status"); after != before {
		t.Errorf("another status:\n%s\nbefore:\n%s", after, before)
	}
}

func asExit(err error, to **exec.ExitError) bool {
	exit, ok := err.(*exec.ExitError)
	*to = exit
	return ok
}

// limitedFiles runs the program where no file can grow.
func limitedFiles(h *home, args ...string) *exec.Cmd {
	cmd := h.command()
	inner := append([]string{"-c", `ulimit -f 0; exec "$0" "$@"`, program}, args...)
	limited := exec.Command("/bin/sh", inner...)
	limited.Env, limited.Dir = cmd.Env, cmd.Dir
	return limited
}

// fullDisk runs the program with its progress in a file system of 64 KiB, which fill has
// filled; nil where none can be mounted.
func fullDisk(h *home, args ...string) *exec.Cmd {
	dir := h.path("state")
	if len(args) == 0 {
		if syscallMount(dir) != nil {
			return nil
		}
		h.t.Cleanup(func() { _ = syscallUnmount(dir) })
	}
	return h.command(args...)
}

// fill takes what is left of the state's file system, if it is the small one.
func (h *home) fill() {
	f, err := os.Create(h.path("state/filling"))
	h.must(err)
	defer f.Close()
	for n := 0; err == nil && n < 64<<10; n += 512 {
		_, err = f.Write(make([]byte, 512))
	}
}

func (h *home) empty() { _ = os.Remove(h.path("state/filling")) }
