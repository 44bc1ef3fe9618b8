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

// rename tries again for two seconds: virus scanners and indexers hold new files open.
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

// Unsupported reports whether the file system cannot do what was asked of it, as
// opposed to having failed at it.
func Unsupported(err error) bool {
	return errors.Is(err, errorNotSupported) || errors.Is(err, syscall.ENOTSUP) || errors.Is(err, errors.ErrUnsupported)
}

// Irregular reports whether a file could not be opened because it is a folder; here
// that is an error of permission.
func Irregular(error) bool { return false }

// Inode numbers a file within its file system; Windows tells it only of open files.
func Inode(fs.FileInfo) uint64 { return 0 }
