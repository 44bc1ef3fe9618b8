// Package vfs is the file system as the package watch uses it: behind an interface,
// so that a test can make any step of it fail, fall short or crash.
package vfs

import (
	"errors"
	"io/fs"
)

// FS is what is needed of a file system. Errors are those of package os.
type FS interface {
	// ReadFile reads a regular file of at most limit bytes; ErrTooLarge, ErrIrregular.
	ReadFile(name string, limit int64) ([]byte, error)
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

// File is a file being written.
type File interface {
	Write(p []byte) (int, error)
	Chmod(mode fs.FileMode) error
	Stat() (fs.FileInfo, error)
	Sync() error
	Close() error
}

// ErrTooLarge and ErrIrregular are why ReadFile refuses a file that exists.
var (
	ErrTooLarge  = errors.New("the file is too large")
	ErrIrregular = errors.New("not a regular file")
)
