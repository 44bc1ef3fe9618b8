//go:build windows

package vfs

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
	"time"
)

const (
	nonblock = 0

	// NoFollow makes opening a link fail, where the system can.
	NoFollow = 0

	errorNotSupported     = syscall.Errno(50)
	errorSharingViolation = syscall.Errno(32)
)

// rename tries for two seconds, since virus scanners and indexers hold new files open.
func rename(from, to string) error {
	for wait := time.Millisecond; ; wait *= 2 {
		err := os.Rename(from, to)
		busy := errors.Is(err, errorSharingViolation) || errors.Is(err, syscall.ERROR_ACCESS_DENIED)
		if !busy || wait > time.Second {
			return err
		}
		time.Sleep(wait)
	}
}

// syncDir does nothing: Windows cannot sync a folder.
func syncDir(*os.File) error { return nil }

// own does nothing: a new file has the rights of its folder.
func own(*os.File, fs.FileInfo) {}

// Unsupported reports whether the file system does not support the operation at all, rather than
// having failed at it.
func Unsupported(err error) bool {
	return errors.Is(err, errorNotSupported) || errors.Is(err, syscall.ENOTSUP) || errors.Is(err, errors.ErrUnsupported)
}

// Irregular is false: opening a folder is an error of permission here.
func Irregular(error) bool { return false }

// Inode is 0: Windows gives the number only for open files.
func Inode(fs.FileInfo) uint64 { return 0 }
