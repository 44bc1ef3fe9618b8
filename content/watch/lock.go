package watch

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"github.com/gofrs/flock"

	"unspoiled/content/watch/internal/vfs"
)

// A writer waits for lockWait while one other holds the lock, and for lockLimit while
// others take turns.
const (
	lockWait  = 2 * time.Second
	lockLimit = 30 * time.Second
)

// locker takes the lock for writing the file at path. held is false where there are
// no locks, and the writer has to be careful in another way. The error may be a *Locked.
type locker interface {
	acquire(path string) (release func(), held bool, err error)
}

// fileLocks locks by a file beside the one to write. It names its holder, and exists
// only as long as it is held (or its holder was killed): a folder that is synced
// between machines should not be bothered with it.
type fileLocks struct {
	host  string
	now   func() time.Time
	pause func(time.Duration) // nil sleeps
}

func (l fileLocks) acquire(path string) (release func(), held bool, err error) {
	path = filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".lock")
	wait := patience{pause: l.pause}
	for {
		lock := flock.New(path, flock.SetFlag(os.O_CREATE|os.O_RDWR|vfs.NoFollow), flock.SetPermissions(0o600))
		ok, err := lock.TryLock()
		switch {
		case err != nil && lockless(err):
			return func() {}, false, nil
		case err != nil && !errors.Is(err, fs.ErrNotExist): // else its holder has just removed it
			return nil, false, err
		case ok && current(lock, path):
			l.sign(path)
			return func() { _, _ = os.Remove(path), lock.Close() }, true, nil
		}
		_ = lock.Close()
		if !wait.more(path) {
			return nil, false, &Locked{holder(path)}
		}
	}
}

// patience counts how long a lock was waited for: only time slept, so that where the
// machine is busy everybody gets as many tries.
type patience struct {
	pause         func(time.Duration)
	since         time.Time // when the lock file was signed
	holder, total time.Duration
}

// more waits a moment; false if that was long enough already.
func (p *patience) more(path string) bool {
	if info, err := os.Lstat(path); err == nil && !info.ModTime().Equal(p.since) {
		p.since, p.holder = info.ModTime(), 0
	}
	if p.holder > lockWait || p.total > lockLimit {
		return false
	}
	d := time.Millisecond + rand.N(8*time.Millisecond)
	p.holder, p.total = p.holder+d, p.total+d
	if p.pause == nil {
		time.Sleep(d)
	} else {
		p.pause(d)
	}
	return true
}

// current reports whether the file that was locked is still the one at path: its
// holder before may have removed it.
func current(lock *flock.Flock, path string) bool {
	locked, err := lock.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(path)
	return err == nil && os.SameFile(locked, there)
}

// lockless reports whether the error means that there can be no lock here, as its name
// is taken by something else if not for another reason. Where nothing can be written
// at all, writing the file itself will say so.
func lockless(err error) bool {
	return vfs.Unsupported(err) || vfs.Irregular(err) || errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// sign says in the lock file who holds it. That helps people; nothing depends on it.
func (l fileLocks) sign(path string) {
	who := fmt.Sprintf("process %d on %s since %s\n", os.Getpid(), l.host, l.now().Format("15:04:05"))
	if f, err := os.OpenFile(path, os.O_WRONLY|os.O_TRUNC|vfs.NoFollow, 0); err == nil {
		_, _ = f.WriteString(who)
		_ = f.Close()
	}
}

// holder is what the lock file says.
func holder(path string) string {
	said, _ := vfs.ReadFile(vfs.OS{}, path, 4096)
	return cleanText(said)
}
