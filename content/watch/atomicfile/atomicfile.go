// Package atomicfile writes files so that at every moment, even after a crash, a file has either
// its whole old content or its whole new content.
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

// Write replaces the file at path, or makes it with mode perm. A replaced file keeps its mode and,
// where allowed, its owner, but no other hard links. Links are followed to their target. If Write
// fails, the file is unchanged, unless only making it durable failed, and no temporary file is
// left.
func Write(path string, data []byte, perm fs.FileMode) error {
	return WriteFrom(path, Bytes(data), perm)
}

// WriteFrom is Write with a Source.
func WriteFrom(path string, from Source, perm fs.FileMode) error {
	return replace(vfs.OS{}, path, from, perm, nil)
}

// Source writes the content of a file. If it fails, nothing changes.
type Source func(io.Writer) error

// Bytes is a Source that writes data.
func Bytes(data []byte) Source {
	return func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
}

// Create makes a new file at path. If anything is there already, even a link to nowhere, the error
// is fs.ErrExist.
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
		// No hard links here: look and then rename instead.
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

// Replace is Write on any file system. Just before the new content takes the place of the old, it
// calls before. If that fails, nothing changes.
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

// prepare writes a complete and durable temporary file beside path. Old is the file that it will
// replace, or nil.
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

// TempMark is in the name of every temporary file.
const TempMark = ".tmp-"

// TempPrefix begins the names of temporary files for the file with that name.
func TempPrefix(name string) string { return "." + name + TempMark }

// fill writes, syncs and closes the temporary file f.
func fill(f vfs.File, from Source, perm fs.FileMode, old fs.FileInfo) error {
	err := write(f, from)
	if err == nil && old != nil {
		f.Own(old)
		err = vfs.Ignore(f.Chmod(perm)) // Create applied the umask
	}
	if err == nil {
		err = vfs.Ignore(f.Sync())
	}
	return cmp.Or(err, f.Close())
}

// write also checks the size of the result: some network file systems accept more than they store.
func write(f vfs.File, from Source) error {
	count := &counter{File: f}
	b := bufio.NewWriterSize(count, 1<<16) // it reports short writes
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

// finish renames the temporary file to path.
func finish(fsys vfs.FS, temp, path string) error {
	if err := fsys.Rename(temp, path); err != nil {
		_ = fsys.Remove(temp)
		return err
	}
	return vfs.Ignore(fsys.SyncDir(filepath.Dir(path)))
}

// maxLinks is how many links in a row are followed: the limit of Linux.
const maxLinks = 40

// Resolve follows links from path to the file that they lead to, which need not exist.
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
			// Not Join: it would remove "..", which is wrong if the folder is itself a link.
			to = strings.TrimSuffix(path, filepath.Base(path)) + to
		}
		path = to
	}
	return "", &fs.PathError{Op: "open", Path: path, Err: errors.New("too many links")}
}
