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

// A writer waits lockWait while one process holds the lock, and lockLimit in all while others take
// turns.
const (
	lockWait  = 2 * time.Second
	lockLimit = 30 * time.Second
)

// locker locks the file at path for writing. Held is false where the system has no locks, so that
// the writer must take care in another way. The error may be a *Locked.
type locker interface {
	acquire(path string) (release func(), held bool, err error)
}

// fileLocks locks with a file beside the one to write, which names its holder. It exists only while
// it is held, or after its holder was killed, so that programs that sync the folder seldom see it.
type fileLocks struct {
	host  string
	now   func() time.Time
	pause func(time.Duration) // nil means time.Sleep
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
		case err != nil && !errors.Is(err, fs.ErrNotExist): // ErrNotExist: its holder has just removed it
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

// patience counts how long a writer has waited. It counts only the time slept, so that every writer
// gets as many tries on a busy machine.
type patience struct {
	pause         func(time.Duration)
	since         time.Time // modification time of the lock file; a new one means a new holder
	holder, total time.Duration
}

// more waits a moment; false if the writer has waited long enough.
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

// lockless reports whether no lock is possible here. Its file name may be taken by something else.
// Where nothing can be written at all, writing the profile's file will say so.
func lockless(err error) bool {
	return vfs.Unsupported(err) || vfs.Irregular(err) || errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS)
}

// sign writes the holder's name into the lock file. It is for people only.
func (l fileLocks) sign(path string) {
	who := fmt.Sprintf("process %d on %s since %s\n", os.Getpid(), l.host, l.now().Format("15:04:05"))
	if f, err := os.OpenFile(path, os.O_WRONLY|os.O_TRUNC|vfs.NoFollow, 0); err == nil {
		_, _ = f.WriteString(who)
		_ = f.Close()
	}
}

// holder is the text of the lock file.
func holder(path string) string {
	said, _ := vfs.ReadFile(vfs.OS{}, path, 4096)
	return cleanText(said)
}
