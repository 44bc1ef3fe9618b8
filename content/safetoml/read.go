package safetoml

import (
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
	// Such as os.DirFS, where to open a FIFO would wait for a writer.
	if st, ok := fsys.(fs.StatFS); ok {
		info, err := st.Stat(name)
		if err != nil {
			return nil, err
		}
		if err := regular(name, info); err != nil {
			return nil, err
		}
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
	// One byte more than it should have tells that it has grown.
	data := make([]byte, 0, max(info.Size(), 0)+1)
	r := io.LimitReader(f, l.Bytes+1)
	for {
		n, err := r.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		switch {
		case int64(len(data)) > l.Bytes:
			return nil, big
		case err == io.EOF:
			return data, nil
		case err != nil:
			return nil, err
		}
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
	}
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
