// Package vfs is the file system as package watch uses it, behind an interface, so that tests can
// make any step fail, stop half-way or crash.
package vfs

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// FS is a file system. Its errors are those of package os.
type FS interface {
	// ReadFile is the content of a regular file of at most limit bytes. It is a string, so that
	// changes can keep parts of it without copying. Its errors include ErrTooLarge and ErrIrregular.
	ReadFile(name string, limit int64) (string, error)
	Stat(name string) (fs.FileInfo, error)
	Readlink(name string) (string, error)
	// ReadDir lists the names in a folder, sorted.
	ReadDir(name string) ([]string, error)
	MkdirAll(name string, perm fs.FileMode) error
	// Create makes a file that must not exist, for writing. If like is not nil, the file gets the
	// mode and the owner of that, where the system has these and allows it.
	Create(name string, perm fs.FileMode, like fs.FileInfo) (File, error)
	Rename(from, to string) error
	Link(from, to string) error
	Remove(name string) error
	// SyncDir makes the names in a folder durable.
	SyncDir(name string) error
}

// File is a file being written.
type File interface {
	io.WriteCloser
	Sync() error
}

// ErrTooLarge and ErrIrregular say why ReadFile refuses an existing file.
var (
	ErrTooLarge  = errors.New("the file is too large")
	ErrIrregular = errors.New("not a regular file")
)

// Ignore is nil for an operation that the file system does not support at all; else err.
func Ignore(err error) error {
	for _, unsupported := range []error{errors.ErrUnsupported, syscall.EINVAL, syscall.ENOTTY, syscall.ENOLCK} {
		if errors.Is(err, unsupported) {
			return nil
		}
	}
	return err
}

// OS is the real file system.
type OS struct{}

func (OS) Stat(name string) (fs.FileInfo, error)        { return os.Stat(name) }
func (OS) Readlink(name string) (string, error)         { return os.Readlink(name) }
func (OS) MkdirAll(name string, perm fs.FileMode) error { return os.MkdirAll(name, perm) }
func (OS) Link(from, to string) error                   { return os.Link(from, to) }
func (OS) Remove(name string) error                     { return os.Remove(name) }

func (OS) ReadFile(name string, limit int64) (string, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return "", err
	case !info.Mode().IsRegular(): // to open a pipe could take for ever
		return "", &fs.PathError{Op: "read", Path: name, Err: ErrIrregular}
	}
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	var data strings.Builder
	n, err := io.Copy(&data, io.LimitReader(f, limit+1)) // it may hold more than info says, and grow
	if err == nil && n > limit {
		err = &fs.PathError{Op: "read", Path: name, Err: ErrTooLarge}
	}
	return data.String(), err
}

func (OS) ReadDir(name string) (names []string, err error) {
	entries, err := os.ReadDir(name)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names, err
}

func (OS) Create(name string, perm fs.FileMode, like fs.FileInfo) (File, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return nil, err // not a nil *os.File in an interface
	}
	if like != nil {
		own(f, like)
		_ = f.Chmod(like.Mode().Perm()) // the umask has restricted it
	}
	return f, nil
}

// sharingViolation is Windows' error for a file that another program holds open.
const sharingViolation = syscall.Errno(32)

// Rename tries for two seconds on Windows, since virus scanners and indexers hold new files open.
func (OS) Rename(from, to string) error {
	for wait := time.Millisecond; ; wait *= 2 {
		err := os.Rename(from, to)
		busy := runtime.GOOS == "windows" && (errors.Is(err, sharingViolation) || errors.Is(err, fs.ErrPermission))
		if !busy || wait > time.Second {
			return err
		}
		time.Sleep(wait)
	}
}

func (OS) SyncDir(name string) error {
	if runtime.GOOS == "windows" {
		return nil // it cannot sync a folder
	}
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(Ignore(d.Sync()), d.Close())
}
