// Package safetoml reads every TOML file that a stranger may have written: shows, settings
// and progress.
//
// BurntSushi/toml v1.6.0 parses the file, but a guard scans it first. Without the guard, deep
// nesting would overflow the parser's stack, which no recover catches, and long dotted keys
// would keep it busy for minutes. The parser has no limits of its own, so the guard is ours.
//
// No error repeats a word of the file, because a line of a show may be a spoiler.
package safetoml

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sync"

	"github.com/BurntSushi/toml"
)

// MaxBytes and MaxWork are the default limits. A file at the limit takes about a second to
// parse; a show with a hundred thousand facts takes half of that.
const (
	MaxBytes = 32 << 20
	MaxWork  = 3_000_000
)

// Limits bounds a file. A field that is 0 stands for the default.
type Limits struct {
	Bytes int64 // size of a file that is read
	Work  int64 // time that the parser needs, in steps of at most a quarter of a microsecond

	// Take, unless it is nil, is called with the work of a file before the file is parsed. An
	// error refuses the file. With it, several files can share one limit.
	Take func(work int64) error
}

// ReadFile reads a file of at most l.Bytes. It follows symbolic links.
func ReadFile(path string, l Limits) ([]byte, error) { return ReadFS(disk{}, path, l) }

// disk is the machine's file system as an fs.FS. Its names are paths.
type disk struct{}

func (disk) Open(path string) (fs.File, error)     { return os.Open(path) }
func (disk) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }

// ReadFS is ReadFile for any file system.
func ReadFS(fsys fs.FS, name string, l Limits) ([]byte, error) {
	// Stat comes before Open, because opening a FIFO waits until somebody writes to it.
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	switch {
	case info.IsDir():
		return nil, fmt.Errorf("%s: this is a folder: a file is needed", name)
	case !info.Mode().IsRegular():
		return nil, fmt.Errorf("%s: this is a pipe, a socket or a device: a file is needed", name)
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	most := cmp.Or(l.Bytes, MaxBytes)
	var data bytes.Buffer // it may become longer than info says: the file may grow
	data.Grow(int(min(max(info.Size(), 0), most)) + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(f, most+1)); err != nil {
		return nil, err
	}
	if int64(data.Len()) > most {
		return nil, fmt.Errorf("%s: the file is larger than the %d bytes allowed", name, most)
	}
	return data.Bytes(), nil
}

// Doc is a parsed file.
type Doc struct {
	// File is the name that Parse was given.
	File string
	// Tree holds the values. A table is a map[string]any, an array of tables ([[x]]) is a
	// []map[string]any, any other array is a []any. The rest are string, int64, float64,
	// bool and time.Time.
	Tree map[string]any

	data  []byte
	lines func() map[string]int
}

// Parse parses a TOML file; name is the file's name in errors. The error is a *SyntaxError
// or that of Take. The Doc keeps data, which must not be changed afterwards.
func Parse(name string, data []byte, l Limits) (*Doc, error) {
	d := &Doc{File: name, data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	d.lines = sync.OnceValue(d.findLines)
	_, err := decode(name, d.data, l, &d.Tree)
	if err != nil {
		return nil, err
	}
	return d, nil
}

// Decode parses a file without a name into a struct, by its toml tags, and returns the full
// names of the keys and headers that the struct has no field for. If a value has another type
// than its field, the error is no *SyntaxError and may quote the file.
func Decode(data []byte, l Limits, into any) ([]toml.Key, error) {
	var file toml.Primitive
	meta, err := decode("", data, l, &file)
	if err != nil {
		return nil, err
	}
	err = meta.PrimitiveDecode(file, into)
	return meta.Undecoded(), err
}

// decode runs the guard, then the parser, which may panic on malformed input.
func decode(name string, data []byte, l Limits, into any) (meta toml.MetaData, err error) {
	work, err := scan(name, data, cmp.Or(l.Work, MaxWork), func(*scanner, []byte) {})
	if err == nil && l.Take != nil {
		err = l.Take(work)
	}
	if err != nil {
		return meta, err
	}
	defer func() {
		if recover() != nil {
			err = translate(name, nil, nil)
		}
	}()
	if meta, err = toml.NewDecoder(bytes.NewReader(data)).Decode(into); err != nil {
		err = translate(name, data, err)
	}
	return meta, err
}

// Skim runs only the guard, which takes a thirtieth of the time of Parse and does not notice
// every mistake. It calls tell with each header as it is written, such as [[episode]], and
// with each key of a table and the rest of the line after its =. From is the offset of the
// header or key. The error is a *SyntaxError.
func Skim(file string, data []byte, tell func(from int, name, rest []byte)) error {
	_, err := scan(file, data, MaxWork, func(s *scanner, name []byte) {
		if name != nil && len(s.open) == 1 {
			rest, _, _ := bytes.Cut(data[s.pos:], []byte("\n"))
			tell(s.start, bytes.TrimSpace(name), rest)
		}
	})
	return err
}
