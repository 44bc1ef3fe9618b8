package vfs

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"slices"
)

// OS is the real file system.
type OS struct{}

func (OS) Stat(name string) (fs.FileInfo, error)        { return os.Stat(name) }
func (OS) Lstat(name string) (fs.FileInfo, error)       { return os.Lstat(name) }
func (OS) Readlink(name string) (string, error)         { return os.Readlink(name) }
func (OS) MkdirAll(name string, perm fs.FileMode) error { return os.MkdirAll(name, perm) }
func (OS) Link(from, to string) error                   { return os.Link(from, to) }
func (OS) Remove(name string) error                     { return os.Remove(name) }
func (OS) Rename(from, to string) error                 { return rename(from, to) }

func (OS) Create(name string, perm fs.FileMode) (File, error) {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
	if err != nil {
		return nil, err // not a nil *os.File in an interface
	}
	return osFile{f}, nil
}

type osFile struct{ *os.File }

func (f osFile) Own(like fs.FileInfo) { own(f.File, like) }

func (OS) Read(name string, limit int64, w io.Writer) error {
	f, err := os.OpenFile(name, os.O_RDONLY|nonblock, 0) // a FIFO must not hang us
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return &fs.PathError{Op: "read", Path: name, Err: ErrIrregular}
	case info.Size() > limit:
		return &fs.PathError{Op: "read", Path: name, Err: ErrTooLarge}
	}
	part := make([]byte, min(info.Size()+1, 64<<10))
	n, err := io.CopyBuffer(w, io.LimitReader(f, limit+1), part)
	if err == nil && n > limit {
		err = &fs.PathError{Op: "read", Path: name, Err: ErrTooLarge}
	}
	return err
}

func (OS) ReadDir(name string) ([]string, error) {
	d, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	names, err := d.Readdirnames(-1)
	slices.Sort(names)
	return names, err
}

func (OS) SyncDir(name string) error {
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(Ignore(syncDir(d)), d.Close())
}
