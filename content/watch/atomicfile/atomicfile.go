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
		perm = old.Mode().Perm() // a private file's temporary one is private from the start
	}
	temp, err := prepare(fsys, path, from, perm, old)
	if err != nil {
		return err
	}
	if before != nil {
		err = before()
	}
	if err == nil {
		err = fsys.Rename(temp, path)
	}
	if err != nil {
		_ = fsys.Remove(temp)
		return err
	}
	return vfs.Ignore(fsys.SyncDir(filepath.Dir(path)))
}

// prepare writes a complete and durable temporary file beside path. Old is the file that it will
// replace, or nil.
func prepare(fsys vfs.FS, path string, from Source, perm fs.FileMode, old fs.FileInfo) (temp string, err error) {
	temp = filepath.Join(filepath.Dir(path), TempPrefix(filepath.Base(path))+rand.Text()[:10])
	f, err := fsys.Create(temp, perm, old)
	if err != nil {
		return "", err
	}
	var wrote size
	b := bufio.NewWriterSize(f, 1<<16) // it reports short writes
	err = cmp.Or(from(io.MultiWriter(b, &wrote)), b.Flush())
	if err == nil {
		err = vfs.Ignore(f.Sync())
	}
	err = cmp.Or(err, f.Close())
	if err == nil { // some network file systems accept more than they store
		var info fs.FileInfo
		if info, err = fsys.Stat(temp); err == nil && info.Size() != int64(wrote) {
			err = io.ErrShortWrite
		}
	}
	if err != nil {
		_ = fsys.Remove(temp)
		return "", fmt.Errorf("%s: %w", path, err)
	}
	return temp, nil
}

// size counts the bytes written to it.
type size int64

func (s *size) Write(p []byte) (int, error) {
	*s += size(len(p))
	return len(p), nil
}

// TempMark is in the name of every temporary file.
const TempMark = ".tmp-"

// TempPrefix begins the names of temporary files for the file with that name.
func TempPrefix(name string) string { return "." + name + TempMark }

// maxLinks is how many links in a row are followed: the limit of Linux.
const maxLinks = 40

// Resolve follows links from path to the file that they lead to, which need not exist.
func Resolve(fsys vfs.FS, path string) (string, error) {
	for range maxLinks {
		to, err := fsys.Readlink(path)
		if err != nil {
			return path, nil // no link
		}
		if !filepath.IsAbs(to) {
			// Not Join: it would remove "..", which is wrong if the folder is itself a link.
			to = strings.TrimSuffix(path, filepath.Base(path)) + to
		}
		path = to
	}
	return "", &fs.PathError{Op: "open", Path: path, Err: errors.New("too many links")}
}
