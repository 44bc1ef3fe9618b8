// Package vfs is the file system as package watch uses it, behind an interface, so that tests can
// make any step fail, stop half-way or crash.
package vfs

import (
	"errors"
	"io"
	"io/fs"
	"strings"
)

// FS is a file system. Its errors are those of package os.
type FS interface {
	// Read copies a regular file of at most limit bytes to w. Its errors include ErrTooLarge and
	// ErrIrregular.
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

// ReadFile is the content of a file. It is a string, so that changes can keep parts of it without
// copying.
func ReadFile(f FS, name string, limit int64) (string, error) {
	var b strings.Builder
	err := f.Read(name, limit, &b)
	return b.String(), err
}

// File is a file being written.
type File interface {
	Write(p []byte) (int, error)
	Chmod(mode fs.FileMode) error
	// Own gives the file the owner and group of another, where the system has these and allows it.
	Own(like fs.FileInfo)
	Stat() (fs.FileInfo, error)
	Sync() error
	Close() error
}

// ErrTooLarge and ErrIrregular say why Read refuses an existing file.
var (
	ErrTooLarge  = errors.New("the file is too large")
	ErrIrregular = errors.New("not a regular file")
)

// Ignore is nil for an operation that the file system does not support; else err.
func Ignore(err error) error {
	if Unsupported(err) {
		return nil
	}
	return err
}
