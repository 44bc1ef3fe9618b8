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
	"sync"

	"github.com/BurntSushi/toml"
)

// Limits is how much of a file the reader puts up with. A field that is zero or
// negative stands for its default.
type Limits struct {
	Bytes    int64 // size of the file
	Depth    int   // arrays and inline tables within one another
	KeyParts int   // parts of a key's full name: its header, itself, and the inline tables around it
	KeyBytes int   // bytes of that full name, as written
	Work     int   // what the parser has to do, in steps of at most a quarter of a microsecond

	// Take is asked for the work of a file before the parser sees it, if it is set: several
	// files may share what they may hold together.
	Take func(work int) bool
}

// DefaultLimits are far above any honest file. The slowest that they admit takes a
// second; a show of a hundred thousand facts is half of that.
func DefaultLimits() Limits {
	return Limits{Bytes: 32 << 20, Depth: 32, KeyParts: 32, KeyBytes: 1024, Work: 3_000_000}
}

// orDefault fills the fields that were left out, so that no limit is ever missing.
func (l Limits) orDefault() Limits {
	d := DefaultLimits()
	return Limits{
		Bytes: cmp.Or(max(l.Bytes, 0), d.Bytes), Depth: cmp.Or(max(l.Depth, 0), d.Depth), KeyParts: cmp.Or(max(l.KeyParts, 0), d.KeyParts),
		KeyBytes: cmp.Or(max(l.KeyBytes, 0), d.KeyBytes), Work: cmp.Or(max(l.Work, 0), d.Work), Take: l.Take,
	}
}

// Doc is a file that has been read.
type Doc struct {
	// File is the name it was parsed under.
	File string
	// Tree is what the file says. A table is a map[string]any, an array of tables
	// ([[x]]) a []map[string]any, any other array a []any; the rest are string, int64,
	// float64, bool and time.Time. What is changed in it is changed for Into as well.
	Tree map[string]any

	data   []byte
	limits Limits
	meta   toml.MetaData
	whole  toml.Primitive
	lines  func() map[string]int
}

// Parse reads a TOML file; name is what errors call it. The error is a *SyntaxError.
// The data belongs to the Doc from here on and must not be changed.
func Parse(name string, data []byte, l Limits) (*Doc, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	d := &Doc{File: name, data: data, limits: l.orDefault()}
	work, f, ok := survey(data, d.limits)
	if ok && l.Take != nil && !l.Take(work) {
		f, ok = fault{why: tooMuchTogether, off: -1}, false
	}
	if !ok {
		return nil, f.in(name, data)
	}
	if f, ok := d.parse(); !ok {
		return nil, f.in(name, data)
	}
	d.lines = sync.OnceValue(d.findLines)
	return d, nil
}

// survey looks the data over, tells how much work it is, and the first fault.
func survey(data []byte, l Limits) (work int, f fault, ok bool) {
	if int64(len(data)) > l.Bytes {
		return 0, fault{why: tooBig, limit: l.Bytes, off: -1}, false
	}
	return scan(data, l, func(*scanner, event) {})
}

// parse runs the parser. It panics at some malformed input, which counts as
// malformed input.
func (d *Doc) parse() (f fault, ok bool) {
	defer func() {
		if recover() != nil {
			f, ok = fault{why: notTOML, off: -1}, false
		}
	}()
	var err error
	if d.meta, err = toml.NewDecoder(bytes.NewReader(d.data)).Decode(&d.whole); err != nil {
		return translate(err, d.data), false
	}
	var tree any
	if err := d.meta.PrimitiveDecode(d.whole, &tree); err != nil {
		return fault{why: notTOML, off: -1}, false
	}
	d.Tree, ok = tree.(map[string]any)
	return fault{}, ok
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
// says whether it is TOML at all. It tells of each [name] or [[name]] as it is written, and
// of each key of a table, with what stands behind = in its line. The error is a *SyntaxError.
func Skim(file string, data []byte, table func(name []byte), key func(name, rest []byte)) error {
	_, f, ok := scan(data, DefaultLimits(), func(s *scanner, what event) {
		name := bytes.TrimSpace(s.data[s.start:s.pos])
		switch {
		case what == aTable || what == oneOfTables:
			table(name)
		case what == aKey && s.depth == 0:
			rest := s.data[s.pos+1:]
			key(name, rest[:indexOr(rest, '\n')])
		}
	})
	if !ok {
		return f.in(file, data)
	}
	return nil
}
