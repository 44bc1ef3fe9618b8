// Package atomicfile writes files so that at every moment, and after any crash, the
// file holds either all of the old content or all of the new.
package atomicfile

import (
	"bufio"
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"

	"unspoiled/content/watch/internal/vfs"
)

// Write puts data into the file at path, which it makes with mode perm or replaces,
// keeping the mode it has and, where that is allowed, its owner (but not its other
// names: hard links). A link is followed to the file it points to. On an error the file
// is as it was, unless only making it durable failed, and no other file is left behind.
func Write(path string, data []byte, perm fs.FileMode) error {
	return WriteFrom(path, Bytes(data), perm)
}

// WriteFrom is Write of what a Source writes.
func WriteFrom(path string, from Source, perm fs.FileMode) error {
	return replace(vfs.OS{}, path, from, perm, nil)
}

// Source writes what is to be in a file. An error of it calls all off.
type Source func(io.Writer) error

// Bytes is the Source of bytes.
func Bytes(data []byte) Source {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// Create makes a new file at path. Where something is there already, be it a link to
// nowhere, it stays as it is and the error is fs.ErrExist.
func Create(path string, from Source, perm fs.FileMode) error {
	return create(vfs.OS{}, path, from, perm)
}

func create(fsys vfs.FS, path string, from Source, perm fs.FileMode) error {
	temp, err := prepare(fsys, path, from, perm, nil)
	if err != nil {
		return err
	}
	err = fsys.Link(temp, path)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		// No hard links here: a look and a rename are the next best.
		if _, err = fsys.Lstat(path); errors.Is(err, fs.ErrNotExist) {
			return finish(fsys, temp, path)
		} else if err == nil {
			err = &fs.PathError{Op: "create", Path: path, Err: fs.ErrExist}
		}
	}
	if err = cmp.Or(err, fsys.Remove(temp)); err != nil {
		return err
	}
	return vfs.Ignore(fsys.SyncDir(filepath.Dir(path)))
}

// Replace is Write on any file system. Before the new content takes the place of the
// old, when it is complete and durable beside it, before is called, and an error of it
// calls all off.
func Replace(fsys vfs.FS, path string, data []byte, perm fs.FileMode, before func() error) error {
	return replace(fsys, path, Bytes(data), perm, before)
}

func replace(fsys vfs.FS, path string, from Source, perm fs.FileMode, before func() error) error {
	path, err := Resolve(fsys, path)
	if err != nil {
		return err
	}
	old, err := fsys.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		old = nil
	case err != nil:
		return err
	case !old.Mode().IsRegular():
		return &fs.PathError{Op: "write", Path: path, Err: vfs.ErrIrregular}
	default:
		perm = old.Mode().Perm()
	}
	temp, err := prepare(fsys, path, from, perm, old)
	if err != nil {
		return err
	}
	if before != nil {
		if err := before(); err != nil {
			_ = fsys.Remove(temp)
			return err
		}
	}
	return finish(fsys, temp, path)
}

// prepare writes all, complete and durable, into a temporary file beside path, which
// takes the place of old unless that is nil.
func prepare(fsys vfs.FS, path string, from Source, perm fs.FileMode, old fs.FileInfo) (temp string, err error) {
	temp = filepath.Join(filepath.Dir(path), TempPrefix(filepath.Base(path))+rand.Text()[:10])
	f, err := fsys.Create(temp, perm)
	if err != nil {
		return "", err
	}
	if err = fill(f, from, perm, old); err != nil {
		_ = fsys.Remove(temp)
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return temp, nil
}

// TempMark stands in the name of every temporary file.
const TempMark = ".tmp-"

// TempPrefix is how the names of temporary files for a file of that name begin.
func TempPrefix(name string) string { return "." + name + TempMark }

// fill writes, checks, syncs and closes.
func fill(f vfs.File, from Source, perm fs.FileMode, old fs.FileInfo) error {
	err := write(f, from)
	if err == nil && old != nil {
		f.Own(old)
		err = vfs.Ignore(f.Chmod(perm)) // Create had the umask taken off
	}
	if err == nil {
		err = vfs.Ignore(f.Sync())
	}
	return cmp.Or(err, f.Close())
}

// write checks what arrived: some network file systems accept more than they store.
func write(f vfs.File, from Source) error {
	count := &counter{File: f}
	b := bufio.NewWriterSize(count, 1<<16) // it tells a short write
	if err := cmp.Or(from(b), b.Flush()); err != nil {
		return err
	}
	info, err := f.Stat()
	if err == nil && info.Size() != count.written {
		err = io.ErrShortWrite
	}
	return err
}

type counter struct {
	vfs.File
	written int64
}

func (c *counter) Write(p []byte) (int, error) {
	n, err := c.File.Write(p)
	c.written += int64(n)
	return n, err
}

// finish lets the temporary file take its place.
func finish(fsys vfs.FS, temp, path string) error {
	if err := fsys.Rename(temp, path); err != nil {
		_ = fsys.Remove(temp)
		return err
	}
	return vfs.Ignore(fsys.SyncDir(filepath.Dir(path)))
}

// maxLinks is how many links in a row are followed, as on Linux.
const maxLinks = 40

// Resolve follows path through links to the file that they point to, which need not
// exist.
func Resolve(fsys vfs.FS, path string) (string, error) {
	for range maxLinks {
		info, err := fsys.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return path, nil
		}
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			return path, nil
		}
		to, err := fsys.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			// Not Join: cleaning away ".." is wrong where the folder is itself a link.
			to = strings.TrimSuffix(path, filepath.Base(path)) + to
		}
		path = to
	}
	return "", &fs.PathError{Op: "open", Path: path, Err: errors.New("too many links")}
}
