// Package vfs is the file system as the package watch uses it: behind an interface,
// so that a test can make any step of it fail, fall short or crash.
package vfs

import (
	"errors"
	"io"
	"io/fs"
	"strings"
)

// FS is what is needed of a file system. Errors are those of package os.
type FS interface {
	// Read copies a regular file of at most limit bytes to w; ErrTooLarge, ErrIrregular.
	Read(name string, limit int64, w io.Writer) error
	Stat(name string) (fs.FileInfo, error)
	Lstat(name string) (fs.FileInfo, error)
	Readlink(name string) (string, error)
	// ReadDir lists the names in a folder, sorted.
	ReadDir(name string) ([]string, error)
	MkdirAll(name string, perm fs.FileMode) error
	// Create makes a file that must not exist, for writing.
	Create(name string, perm fs.FileMode) (File, error)
	Rename(from, to string) error
	Link(from, to string) error
	Remove(name string) error
	// SyncDir makes the names in a folder durable.
	SyncDir(name string) error
}

// ReadFile is what Read copies. It is a string because the changes read from it keep
// parts of it, uncopied.
func ReadFile(f FS, name string, limit int64) (string, error) {
	var b strings.Builder
	err := f.Read(name, limit, &b)
	return b.String(), err
}

// File is a file being written.
type File interface {
	Write(p []byte) (int, error)
	Chmod(mode fs.FileMode) error
	// Own gives it the owner and group of another, where that is allowed and has a meaning.
	Own(like fs.FileInfo)
	Stat() (fs.FileInfo, error)
	Sync() error
	Close() error
}

// ErrTooLarge and ErrIrregular are why Read refuses a file that exists.
var (
	ErrTooLarge  = errors.New("the file is too large")
	ErrIrregular = errors.New("not a regular file")
)

// Ignore is nil for what the file system cannot do, else the error.
func Ignore(err error) error {
	if Unsupported(err) {
		return nil
	}
	return err
}
