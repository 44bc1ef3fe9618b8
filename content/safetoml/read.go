package safetoml

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"syscall"
)

// ReadFile reads a file of at most l.Bytes, following symbolic links. Anything but a
// regular file is refused without waiting for it.
func ReadFile(path string, l Limits) ([]byte, error) {
	open := func(path string) (fs.File, error) {
		// Should a FIFO or terminal have come in its place, it is not waited for either.
		return os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
	}
	return read(path, os.Stat, open, l)
}

// ReadFS is ReadFile for a file system.
func ReadFS(fsys fs.FS, name string, l Limits) ([]byte, error) {
	return read(name, func(name string) (fs.FileInfo, error) { return fs.Stat(fsys, name) }, fsys.Open, l)
}

// read takes a file in, whatever size it claims to have.
func read(name string, stat func(string) (fs.FileInfo, error), open func(string) (fs.File, error), l Limits) ([]byte, error) {
	// Before opening, because to open a device may do something already, and os.DirFS would
	// wait for who writes to a FIFO.
	info, err := stat(name)
	if err != nil {
		return nil, err
	}
	if err := regular(name, info); err != nil {
		return nil, err
	}
	f, err := open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err = f.Stat(); err != nil {
		return nil, err
	}
	if err := regular(name, info); err != nil {
		return nil, err
	}
	most := l.orDefault().Bytes
	var data bytes.Buffer
	data.Grow(int(min(max(info.Size(), 0), most)) + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(f, most+1)); err != nil {
		return nil, err
	}
	if int64(data.Len()) > most {
		return nil, fault{why: tooBig, limit: most, off: -1}.in(name, nil)
	}
	return data.Bytes(), nil
}

// regular refuses what is not a file, and says what it is.
func regular(name string, info fs.FileInfo) error {
	kind := "something else"
	switch mode := info.Mode(); {
	case mode.IsRegular():
		return nil
	case mode.IsDir():
		kind = "a folder"
	case mode&fs.ModeNamedPipe != 0:
		kind = "a named pipe"
	case mode&fs.ModeSocket != 0:
		kind = "a socket"
	case mode&fs.ModeDevice != 0:
		kind = "a device"
	}
	return fmt.Errorf("%s: this is %s: a file is needed", name, kind)
}
