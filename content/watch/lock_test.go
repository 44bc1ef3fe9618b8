package watch

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// Each holder removes the lock file while others wait for it. Even so there is never more than one
// holder.
func TestOneHolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "ann.toml")
	var holders, most, turns atomic.Int32
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 40 {
				release, held, err := lockFile(path)
				if err != nil || !held {
					t.Errorf("held %v, %v", held, err)
					return
				}
				if n := holders.Add(1); n > most.Load() {
					most.Store(n)
				}
				turns.Add(1)
				time.Sleep(10 * time.Microsecond)
				holders.Add(-1)
				release()
			}
		})
	}
	all.Wait()
	if most.Load() != 1 || turns.Load() != 8*40 {
		t.Errorf("%d holders at once, %d turns", most.Load(), turns.Load())
	}
	if got := names(t, filepath.Dir(path)); got != "" {
		t.Errorf("files: %s", got)
	}
}

// Another file has the lock file's name. It stays as it is, and saving works as without locks.
func TestNameOfTheLockIsTaken(t *testing.T) {
	for what, take := range map[string]func(lock, precious string) error{
		"link":            func(lock, precious string) error { return os.Symlink(precious, lock) },
		"link to no file": func(lock, precious string) error { return os.Symlink(precious+"-not", lock) },
		"folder":          func(lock, _ string) error { return os.Mkdir(lock, 0o700) },
	} {
		s := newDiskStore(t)
		precious := filepath.Join(t.TempDir(), "precious")
		put(t, precious, "precious")
		put(t, filepath.Join(s.folder(), "x"), "")
		if err := take(filepath.Join(s.folder(), ".ann.toml.lock"), precious); err != nil {
			t.Skip(err)
		}
		save(t, s, marked(t, "S1E1"))
		wantSeen(t, save(t, s, marked(t, "S1E2")), "hill", "S1E1 S1E2")
		if got := read(t, precious); got != "precious" || names(t, filepath.Dir(precious)) != "precious" {
			t.Errorf("%s: it holds %q", what, got)
		}
		if got := names(t, s.folder()); got != ".ann.toml.lock ann.toml ann.toml.bak x" {
			t.Errorf("%s: files %s", what, got)
		}
	}
}

// A lock that fails is not one that cannot be: others may hold it.
func TestLockFails(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("a", 250)) // the file can be made, the one beside it has too long a name
	if _, held, err := lockFile(path); err == nil || held {
		t.Errorf("held %v, %v", held, err)
	}
}
