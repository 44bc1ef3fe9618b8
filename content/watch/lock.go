package watch

import (
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"github.com/gofrs/flock"

	"unspoiled/content/watch/internal/vfs"
)

// lockWait is how long a writer waits for the others, each of which takes milliseconds. It counts
// only the time slept, so that every writer gets as many tries on a busy machine. Tests wait less.
var lockWait = 10 * time.Second

var errLocked = errors.New("another unspoiled is writing it")

// lockFile locks the file at path for writing, with a file beside it. That exists only while it is
// held, or after its holder was killed, so that programs that sync the folder seldom see it. Held is
// false where there can be no lock, so that the writer must take care in another way.
func lockFile(path string) (release func(), held bool, err error) {
	path = filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".lock")
	for slept := time.Duration(0); slept < lockWait; {
		if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
			return func() {}, false, nil // something else has the name
		}
		lock := flock.New(path, flock.SetPermissions(0o600))
		ok, err := lock.TryLock()
		if ok && current(lock, path) {
			return func() { _, _ = os.Remove(path), lock.Close() }, true, nil
		}
		_ = lock.Close()
		switch {
		case errors.Is(err, fs.ErrPermission) || err != nil && vfs.Ignore(err) == nil:
			return func() {}, false, nil
		case err != nil && !errors.Is(err, fs.ErrNotExist): // ErrNotExist: its holder has just removed it
			return nil, false, err // others may hold it, who do not look again after they have written
		}
		d := time.Millisecond + rand.N(8*time.Millisecond+slept/16) // many who wait must not hold up the one who writes
		slept += d
		time.Sleep(d)
	}
	return nil, false, errLocked
}

// current reports whether the locked file is still the one at path. Its previous holder may have
// removed it.
func current(lock *flock.Flock, path string) bool {
	locked, err := lock.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(path)
	return err == nil && os.SameFile(locked, there)
}
