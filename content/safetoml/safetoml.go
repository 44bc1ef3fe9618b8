// Package safetoml is the door through which every TOML file comes in that
// somebody may have handed over: shows, settings, progress.
//
// BurntSushi/toml v1.6.0 reads the file, but not before a guard has been over it:
// the parser overflows its stack on deep nesting, which no recover catches, and takes
// seconds over long dotted keys. That is why the guard is written by hand.
//
// No error repeats a word of the file: a line of a show may be a spoiler.
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

// MaxBytes and MaxWork are far above any honest file. The slowest that they admit takes a
// second; a show of a hundred thousand facts is half of that.
const (
	MaxBytes = 32 << 20
	MaxWork  = 3_000_000
)

// Limits is how much of a file the reader puts up with, MaxBytes and MaxWork where it does
// not say.
type Limits struct {
	Bytes int64
	Work  int64 // what the parser has to do, in steps of at most a quarter of a microsecond

	// Take is told the work of a file before the parser sees it, if it is set, and may refuse
	// it: several files may share what they may hold together.
	Take func(work int64) error
}

// ReadFile reads a file of at most l.Bytes, following symbolic links.
func ReadFile(path string, l Limits) ([]byte, error) { return ReadFS(disk{}, path, l) }

// disk is the file system with paths for names.
type disk struct{}

func (disk) Open(path string) (fs.File, error)     { return os.Open(path) }
func (disk) Stat(path string) (fs.FileInfo, error) { return os.Stat(path) }

// ReadFS is ReadFile for a file system.
func ReadFS(fsys fs.FS, name string, l Limits) ([]byte, error) {
	// Before opening, because that would wait for who writes to a FIFO.
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
	var data bytes.Buffer // whatever size the file claims to have
	data.Grow(int(min(max(info.Size(), 0), most)) + bytes.MinRead)
	if _, err := data.ReadFrom(io.LimitReader(f, most+1)); err != nil {
		return nil, err
	}
	if int64(data.Len()) > most {
		return nil, fmt.Errorf("%s: the file is larger than the %d bytes allowed", name, most)
	}
	return data.Bytes(), nil
}

// Doc is a file that has been read.
type Doc struct {
	// File is the name it was parsed under.
	File string
	// Tree is what the file says. A table is a map[string]any, an array of tables
	// ([[x]]) a []map[string]any, any other array a []any; the rest are string, int64,
	// float64, bool and time.Time. What is changed in it is changed for Into as well.
	Tree map[string]any

	data  []byte
	meta  toml.MetaData
	whole toml.Primitive
	lines func() map[string]int
}

// Parse reads a TOML file; name is what errors call it. The error is a *SyntaxError
// or what Take says. The data belongs to the Doc from here on and must not be changed.
func Parse(name string, data []byte, l Limits) (*Doc, error) {
	d := &Doc{File: name, data: bytes.TrimPrefix(data, []byte("\ufeff"))}
	d.lines = sync.OnceValue(d.findLines)
	work, err := scan(name, d.data, cmp.Or(l.Work, MaxWork), func(*scanner, []byte) {})
	if err == nil && l.Take != nil {
		err = l.Take(work)
	}
	if err != nil {
		return nil, err
	}
	return d.parse()
}

// parse runs the parser. It panics at some malformed input.
func (d *Doc) parse() (_ *Doc, err error) {
	defer func() {
		if recover() != nil {
			err = translate(d.File, nil, nil)
		}
	}()
	if d.meta, err = toml.NewDecoder(bytes.NewReader(d.data)).Decode(&d.whole); err != nil {
		return nil, translate(d.File, d.data, err)
	}
	var tree any
	err = d.meta.PrimitiveDecode(d.whole, &tree)
	d.Tree, _ = tree.(map[string]any)
	return d, err
}

// Into fills a struct with toml tags. The error is of a value of another type than the
// struct has; it may quote the file and is for nobody's eyes.
func (d *Doc) Into(v any) error { return d.meta.PrimitiveDecode(d.whole, v) }

// Release lets go of what the file says, which takes three times its size. Line still
// answers; nothing else does.
func (d *Doc) Release() { d.Tree, d.meta, d.whole = nil, toml.MetaData{}, toml.Primitive{} }

// Keys is the full name of every key and table header, in the order of the file.
func (d *Doc) Keys() []toml.Key { return d.meta.Keys() }

// Skim goes over a file without reading it, in a thirtieth of the time; but only the guard
// says whether it is TOML at all. It tells of each header as it is written, such as
// [[episode]], and of each key of a table, with what stands behind = in its line. The error
// is a *SyntaxError.
func Skim(file string, data []byte, tell func(name, rest []byte)) error {
	_, err := scan(file, data, MaxWork, func(s *scanner, name []byte) {
		if name != nil && len(s.open) == 1 {
			rest, _, _ := bytes.Cut(data[s.pos:], []byte("\n"))
			tell(bytes.TrimSpace(name), rest)
		}
	})
	return err
}
