//go:build unix

package vfs

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"syscall"
)

const nonblock = syscall.O_NONBLOCK

// NoFollow makes opening a link fail, where the system can.
const NoFollow = syscall.O_NOFOLLOW

// Irregular reports whether a file could not be opened because it is a folder, or a
// link that was not to be followed (EMLINK on FreeBSD).
func Irregular(err error) bool {
	return isAny(err, syscall.EISDIR, syscall.ELOOP, syscall.EMLINK)
}

func rename(from, to string) error { return os.Rename(from, to) }

func syncDir(d *os.File) error { return d.Sync() }

// own gives f to the owner of like. Only root may do that, and only for root is it needed.
func own(f *os.File, like fs.FileInfo) {
	if s, ok := like.Sys().(*syscall.Stat_t); ok && (int(s.Uid) != os.Geteuid() || int(s.Gid) != os.Getegid()) {
		_ = f.Chown(int(s.Uid), int(s.Gid))
	}
}

// Unsupported reports whether the file system does not support the operation at all, rather than
// having failed at it.
func Unsupported(err error) bool {
	return isAny(err, syscall.ENOTSUP, syscall.EOPNOTSUPP, syscall.ENOTTY, syscall.EINVAL, syscall.ENOSYS, syscall.ENOLCK)
}

func isAny(err error, of ...error) bool {
	return slices.ContainsFunc(of, func(e error) bool { return errors.Is(err, e) })
}

// Inode is a file's number in its file system; 0 if unknown.
func Inode(info fs.FileInfo) uint64 {
	switch s := info.Sys().(type) {
	case *syscall.Stat_t:
		return uint64(s.Ino)
	case uint64:
		return s // from a file system for tests
	}
	return 0
}
