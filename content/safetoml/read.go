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
	// Before opening, because to open a device may do something already.
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if err := regular(path, info); err != nil {
		return nil, err
	}
	// Should a FIFO or terminal have come in its place, it is not waited for either.
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return read(path, f, l)
}

// ReadFS is ReadFile for a file system.
func ReadFS(fsys fs.FS, name string, l Limits) ([]byte, error) {
	// Before opening, because os.DirFS would wait for who writes to a FIFO.
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if err := regular(name, info); err != nil {
		return nil, err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return read(name, f, l)
}

// read takes an open file in, whatever size it claims to have.
func read(name string, f fs.File, l Limits) ([]byte, error) {
	l = l.orDefault()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if err := regular(name, info); err != nil {
		return nil, err
	}
	big := &SyntaxError{File: name, Msg: fmt.Sprintf(string(tooBig), l.Bytes)}
	if info.Size() > l.Bytes {
		return nil, big
	}
	var data bytes.Buffer
	data.Grow(int(max(info.Size(), 0)) + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(f, l.Bytes+1)); err != nil {
		return nil, err
	}
	if int64(data.Len()) > l.Bytes { // it has grown
		return nil, big
	}
	return data.Bytes(), nil
}

// regular refuses what is not a file, and says what it is.
func regular(name string, info fs.FileInfo) error {
	kind := ""
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
	default:
		kind = "something else"
	}
	return fmt.Errorf("%s: this is %s: a file is needed", name, kind)
}
