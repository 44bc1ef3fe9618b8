//go:build unix

package e2e

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"unspoiled/content"
	"unspoiled/content/watch"
)

// showID is the id of the random shows.
const showID = "model"

// home is all that a run of the program knows of a machine: folders of its own.
type home struct {
	t   testing.TB
	dir string
	env []string // besides the usual

	performed []string // what the last commands came to
}

func newHome(t testing.TB) *home {
	h := &home{t: t, dir: t.TempDir()}
	h.clear()
	return h
}

// clear makes everything as it was in the beginning.
func (h *home) clear() {
	h.t.Helper()
	names, err := os.ReadDir(h.dir)
	h.must(err)
	for _, n := range names {
		h.must(os.RemoveAll(h.path(n.Name())))
	}
	for _, d := range []string{"home", "state", "config/unspoiled", "data", "cache", "tmp", "here", "shows"} {
		h.must(os.MkdirAll(h.path(d), 0o755))
	}
}

func (h *home) path(name string) string { return filepath.Join(h.dir, name) }

func (h *home) must(err error) {
	h.t.Helper()
	if err != nil {
		h.t.Fatal(err)
	}
}

func (h *home) write(name, text string) {
	h.t.Helper()
	h.must(os.MkdirAll(filepath.Dir(h.path(name)), 0o755))
	h.must(os.WriteFile(h.path(name), []byte(text), 0o644))
}

// stand puts a show on the shelf, in the place of any other.
func (h *home) stand(show fstest.MapFS) {
	h.t.Helper()
	h.must(os.RemoveAll(h.path("shows/" + showID)))
	for name, f := range show {
		h.write("shows/"+showID+"/"+name, string(f.Data))
	}
}

func (h *home) environ() []string {
	return append([]string{
		"PATH=/usr/bin:/bin", "TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "TZ=" + noonZone(time.Now()),
		"HOME=" + h.path("home"), "TMPDIR=" + h.path("tmp"), "XDG_STATE_HOME=" + h.path("state"), "XDG_CONFIG_HOME=" + h.path("config"),
		"XDG_DATA_HOME=" + h.path("data"), "XDG_CACHE_HOME=" + h.path("cache"),
		"UNSPOILED_CONTENT=" + h.path("shows"), "UNSPOILED_SHOW=" + showID,
	}, h.env...)
}

// noonZone is a time zone where it is about noon, so that no test meets midnight.
func noonZone(now time.Time) string {
	hour := now.UTC().Hour()
	switch {
	case hour < 10: // later there
		return "Etc/GMT-" + string(rune('0'+min(9, 12-hour)))
	case hour > 14:
		return "Etc/GMT+" + string(rune('0'+min(9, hour-12)))
	}
	return "UTC"
}

// result is what a command did.
type result struct {
	code     int
	out, err string
}

func (h *home) command(args ...string) *exec.Cmd {
	cmd := exec.Command(program, args...)
	cmd.Env, cmd.Dir = h.environ(), h.path("here")
	return cmd
}

func (h *home) run(args ...string) result { return h.pipe("", args...) }

func (h *home) pipe(stdin string, args ...string) result {
	h.t.Helper()
	var out, complaints bytes.Buffer
	cmd := h.command(args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &complaints
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		h.t.Fatalf("unspoiled %q: %v", args, err)
	}
	return result{cmd.ProcessState.ExitCode(), out.String(), complaints.String()}
}

// want runs a command that must succeed, and returns what it wrote.
func (h *home) want(args ...string) string {
	h.t.Helper()
	r := h.run(args...)
	if r.code != 0 {
		h.t.Fatalf("unspoiled %q: exit code %d\n%s%s", args, r.code, r.out, r.err)
	}
	return r.out
}

// watched makes progress of episodes, as a person may write it: with a time that is always
// the same, and without an id, which is then made of all that it says.
func (h *home) watched(profile string, seen []content.Point) {
	h.t.Helper()
	var list strings.Builder
	for _, p := range seen {
		fmt.Fprintf(&list, "%q, ", p)
	}
	path := h.store().Path(profile)
	h.must(os.MkdirAll(filepath.Dir(path), 0o700))
	h.must(os.WriteFile(path, []byte("version = 1\n[[change]]\nat = 2025-11-20T20:15:00Z\nshow = \""+showID+"\"\nname = \"Episodes marked\"\nwatched = ["+list.String()+"]\n"), 0o600))
}

func (h *home) store() *watch.Store { return watch.NewStore(h.path("state/unspoiled"), time.Now) }

// ever is every episode that was watched at any time by anybody.
func (h *home) ever() content.Set {
	h.t.Helper()
	store := h.store()
	names, err := store.Profiles()
	h.must(err)
	var all []content.Point
	for _, name := range names {
		past, err := store.Load(name)
		var damage *watch.Damage
		if !errors.As(err, &damage) {
			h.must(err)
		}
		for _, c := range past.Changes() {
			if c.Watched && c.Show == showID {
				all = append(all, c.Episodes...)
			}
		}
	}
	return content.NewSet(all...)
}

// files is every file that the program wrote, with times, ids and checksums masked.
func (h *home) files() string {
	h.t.Helper()
	var b strings.Builder
	h.must(fs.WalkDir(os.DirFS(h.dir), ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name == "shows":
			return fs.SkipDir
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		b.WriteString(info.Mode().String() + " " + mask(name) + "\n")
		if !d.Type().IsRegular() {
			return nil
		}
		data, err := os.ReadFile(h.path(name))
		b.WriteString(mask(string(data)))
		return err
	}))
	return b.String()
}

// changing is what differs from run to run of the same program on the same show.
var changing = []struct{ what, mask string }{
	{`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?`, "TIME"},
	{`\b\d{8}T\d{6}Z?`, "STAMP"},
	{`\b\d\d:\d\d(:\d\d)?\b`, "HH:MM"},
	{`(?m)^id = "[A-Za-z2-7]{16}"`, "ID"},
	{`(?m)^(undoes|redoes) = "[A-Za-z2-7]{16}"`, "$1 ID"},
	{`(?m)^clock = \d+`, "CLOCK"},
	{`(?m)^checksum = "[0-9a-f]+"`, "CHECKSUM"},
	{`\bpid \d+`, "PID"},
	{`SEQUENCE:\d+`, "SEQUENCE"}, // minutes
	{`\(\d+ bytes\)`, "(SIZE)"},  // of a file with times in it, which leave out zeros
}

func mask(s string) string {
	for _, c := range changing {
		s = regexp.MustCompile(c.what).ReplaceAllString(s, c.mask)
	}
	return s
}

func TestMask(t *testing.T) {
	in := "at = 2026-11-22T15:04:05.123Z, today 21:04\nid = \"ABCDEFGHIJKLMNOP\"\nDTSTAMP:20261122T150405Z S1E2\n"
	if got, want := mask(in), "at = TIME, today HH:MM\nID\nDTSTAMP:STAMP S1E2\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
