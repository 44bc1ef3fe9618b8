package safetoml

import (
	"bytes"
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

func TestReadFile(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.toml")
	want := []byte("a = 1\n")
	if err := os.WriteFile(file, want, 0o600); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(dir, "link.toml")
	if err := os.Symlink(file, link); err != nil {
		t.Skip(err)
	}
	for _, path := range []string{file, link} {
		for _, l := range []Limits{{}, {Bytes: 6}} {
			if got, err := ReadFile(path, l); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%s: %q, %v", path, got, err)
			}
		}
		if _, err := ReadFile(path, Limits{Bytes: 5}); err == nil || !strings.Contains(err.Error(), "larger than the 5 bytes") {
			t.Errorf("%s: %v", path, err)
		}
	}
	if _, err := ReadFile(filepath.Join(dir, "none.toml"), Limits{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", err)
	}
}

// What is not a file is refused and not waited for: the test would hang.
func TestReadFileRefusesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	fifo := filepath.Join(dir, "fifo.toml")
	if err := mkfifo(fifo); err != nil {
		t.Skip(err)
	}
	link := filepath.Join(dir, "link.toml")
	if err := os.Symlink(fifo, link); err != nil {
		t.Fatal(err)
	}
	zero := filepath.Join(dir, "zero.toml")
	if err := os.Symlink("/dev/zero", zero); err != nil {
		t.Fatal(err)
	}
	sock := filepath.Join(dir, "s")
	l, err := net.Listen("unix", sock)
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	const noFile = "a pipe, a socket or a device"
	for path, want := range map[string]string{
		fifo: noFile, link: noFile, zero: noFile, "/dev/null": noFile,
		sock: noFile, dir: "a folder",
	} {
		if _, err := ReadFile(path, Limits{}); err == nil || err.Error() != path+": this is "+want+": a file is needed" {
			t.Errorf("%s: %v", path, err)
		}
	}
	for name, want := range map[string]string{
		"fifo.toml": noFile, "link.toml": noFile, "zero.toml": noFile, "s": noFile, ".": "a folder",
	} {
		if _, err := ReadFS(os.DirFS(dir), name, Limits{}); err == nil || err.Error() != name+": this is "+want+": a file is needed" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestReadFS(t *testing.T) {
	fsys := fstest.MapFS{"a.toml": {Data: []byte("a = 1\n")}, "dir/b.toml": {}}
	if got, err := ReadFS(fsys, "a.toml", Limits{}); err != nil || string(got) != "a = 1\n" {
		t.Errorf("%q, %v", got, err)
	}
	if got, err := ReadFS(fsys, "dir/b.toml", Limits{}); err != nil || len(got) != 0 {
		t.Errorf("%q, %v", got, err)
	}
	if _, err := ReadFS(fsys, "a.toml", Limits{Bytes: 5}); err == nil {
		t.Error("six bytes taken for five")
	}
	if _, err := ReadFS(fsys, "dir", Limits{}); err == nil {
		t.Error("a folder taken for a file")
	}
	if _, err := ReadFS(fsys, "none.toml", Limits{}); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

// growing claims one byte and never ends, as a file that is written to might.
type growing struct{ fs.File }

func (growing) Read(p []byte) (int, error) { return len(p), nil }

type growingFS struct{ fstest.MapFS }

func (g growingFS) Open(name string) (fs.File, error) {
	f, err := g.MapFS.Open(name)
	return growing{f}, err
}

func TestReadFSIsNotFooledBySize(t *testing.T) {
	fsys := growingFS{fstest.MapFS{"a.toml": {Data: []byte("a")}}}
	spent := allocated(func() {
		if _, err := ReadFS(fsys, "a.toml", Limits{Bytes: 1 << 20}); err == nil || !strings.Contains(err.Error(), "larger") {
			t.Error(err)
		}
	})
	if spent > 16<<20 {
		t.Errorf("%d bytes allocated", spent)
	}
}
