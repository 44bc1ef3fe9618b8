package atomicfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"unspoiled/content/watch/internal/vfs"
	"unspoiled/content/watch/internal/vfs/faultfs"
)

func only(t *testing.T, dir, want string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got := strings.Join(names, " "); got != want {
		t.Errorf("files: %q, want %q", got, want)
	}
}

func content(t *testing.T, path, want string) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("%s holds %q (%v), want %q", path, got, err, want)
	}
}

func TestWrite(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a")
	if err := Write(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o666); err != nil { // a mode that every umask restricts
		t.Fatal(err)
	}
	if err := Write(path, []byte("new"), 0o600); err != nil {
		t.Fatal(err)
	}
	content(t, path, "new")
	if info, _ := os.Stat(path); runtime.GOOS != "windows" && info.Mode().Perm() != 0o666 {
		t.Errorf("mode %v", info.Mode())
	}
	only(t, dir, "a")
	if err := Write(dir, []byte("new"), 0o600); err == nil {
		t.Error("a folder was written to")
	}
	if err := Write(filepath.Join(dir, "none", "a"), nil, 0o600); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no folder: %v", err)
	}
	only(t, dir, "a")
}

// Running a command as root once must not lock people out of their own files.
func TestOwnerIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() != 0 || os.Chown(path, 4711, 4712) != nil {
		t.Skip("only root can give a file away")
	}
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := Write(path, []byte("new"), 0o600); err != nil {
		t.Fatal(err)
	}
	after, err := os.Stat(path)
	if err != nil || os.SameFile(before, after) {
		t.Fatalf("not replaced: %v", err)
	}
	if got, want := owner(after), owner(before); got != want || got != "4711 4712" {
		t.Errorf("owner %s, was %s", got, want)
	}
}

// owner is the owner and group of a file on a Unix.
func owner(info fs.FileInfo) string {
	sys := reflect.Indirect(reflect.ValueOf(info.Sys()))
	return fmt.Sprint(sys.FieldByName("Uid"), " ", sys.FieldByName("Gid"))
}

func TestWriteThroughLinks(t *testing.T) {
	dir := t.TempDir()
	for _, sub := range []string{"x", "y", "y/z"} {
		if err := os.Mkdir(filepath.Join(dir, sub), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	links := [][2]string{{"folder/../target", "x/a"}, {"../y/z", "x/folder"}, {filepath.Join(dir, "x/a"), "b"}}
	for _, l := range links {
		if err := os.Symlink(l[0], filepath.Join(dir, l[1])); err != nil {
			t.Skip(err)
		}
	}
	for _, text := range []string{"made", "replaced"} {
		if err := Write(filepath.Join(dir, "b"), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		content(t, filepath.Join(dir, "y/target"), text)
	}
	only(t, filepath.Join(dir, "x"), "a folder")
	only(t, dir, "b x y")
}

// A write that is interrupted leaves no other file behind.
func TestASourceFails(t *testing.T) {
	dir := t.TempDir()
	half := func(w io.Writer) error {
		_, _ = w.Write(make([]byte, 1<<20))
		return io.ErrUnexpectedEOF
	}
	if err := WriteFrom(filepath.Join(dir, "a"), half, 0o600); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Error(err)
	}
	only(t, dir, "")
}

// Each step fails in turn: the old content stays, and no other file.
func TestEveryStepFails(t *testing.T) {
	for at := 0; ; at++ {
		fsys := faultfs.New()
		fsys.Put("/d/a", []byte("old"))
		step, failed := 0, ""
		fsys.Step = func(op, _ string) error {
			step++
			if step == at+1 {
				failed = op
				return syscall.EIO
			}
			return nil
		}
		err := Replace(fsys, "/d/a", []byte("new"), 0o600, nil)
		fsys.Step = nil
		if failed == "" {
			if err != nil || at < 8 {
				t.Errorf("after %d steps: %v", at, err)
			}
			return
		}
		got, _ := fsys.ReadFile("/d/a", 99)
		want := "old"
		if failed == "syncdir" {
			want = "new"
		}
		if !errors.Is(err, syscall.EIO) {
			t.Errorf("%s fails: %v", failed, err)
		}
		if got != want || len(fsys.Names()) != 1 {
			t.Errorf("%s fails: %q, files %v", failed, got, fsys.Names())
		}
	}
}

// forgetful is a disk that accepts what it does not store, as some network file systems do.
type forgetful struct{ *faultfs.FS }

func (d forgetful) Create(name string, perm fs.FileMode, like fs.FileInfo) (vfs.File, error) {
	f, err := d.FS.Create(name, perm, like)
	return half{f}, err
}

type half struct{ vfs.File }

func (h half) Write(p []byte) (int, error) {
	_, err := h.File.Write(p[:len(p)/2])
	return len(p), err
}

func TestLessIsStoredThanAccepted(t *testing.T) {
	fsys := faultfs.New()
	fsys.Put("/d/a", []byte("old"))
	err := Replace(forgetful{fsys}, "/d/a", []byte("new and longer"), 0o600, nil)
	if got, _ := fsys.ReadFile("/d/a", 99); !errors.Is(err, io.ErrShortWrite) || got != "old" || len(fsys.Names()) != 1 {
		t.Errorf("%v: %q, files %v", err, got, fsys.Names())
	}
}
