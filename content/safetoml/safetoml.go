// Package safetoml is the door through which every TOML file comes in that
// somebody may have handed over: shows, settings, progress.
//
// BurntSushi/toml v1.6.0 reads the file, but not before a guard has been over it:
// the parser overflows its stack on deep nesting, which no recover catches, and takes
// seconds over long dotted keys. The guard follows the parser's lexer byte for byte in
// everything that opens, closes or separates, so that what it lets pass is nested no
// deeper, named no longer and no more work than it has counted. It allocates nothing.
//
// No error repeats a word of the file: a line of a show may be a spoiler.
package safetoml

import (
	"bytes"
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
	Work     int64 // what the parser has to do beside reading bytes, in nanoseconds of a plain machine (see cost.go)

	Shared *Shared // what this file and others may hold together; nil: no more than that
}

// DefaultLimits are far above any honest file: a show of 4 MiB a season passes.
// The slowest file they admit takes about a third of a second.
func DefaultLimits() Limits {
	return Limits{Bytes: 4 << 20, Depth: 32, KeyParts: 32, KeyBytes: 1024, Work: 150_000_000}
}

// orDefault fills the fields that were left out, so that no limit is ever missing.
func (l Limits) orDefault() Limits {
	d := DefaultLimits()
	if l.Bytes <= 0 {
		l.Bytes = d.Bytes
	}
	if l.Depth <= 0 {
		l.Depth = d.Depth
	}
	if l.KeyParts <= 0 {
		l.KeyParts = d.KeyParts
	}
	if l.KeyBytes <= 0 {
		l.KeyBytes = d.KeyBytes
	}
	if l.Work <= 0 {
		l.Work = d.Work
	}
	return l
}

// Doc is a file that has been read.
type Doc struct {
	// File is the name it was parsed under.
	File string
	// Tree is what the file says. A table is a map[string]any, an array of tables
	// ([[x]]) a []map[string]any, any other array a []any; the rest are string, int64,
	// float64, bool and time.Time.
	Tree map[string]any

	data   []byte
	limits Limits
	once   sync.Once
	places *node
}

// Parse reads a TOML file; name is what errors call it. The error is a *SyntaxError.
// The data belongs to the Doc from here on and must not be changed.
func Parse(name string, data []byte, l Limits) (*Doc, error) {
	l = l.orDefault()
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	work, f, ok := survey(data, l)
	if ok && !l.Shared.take(int64(len(data)), work) {
		f, ok = fault{why: tooMuchTogether, off: -1}, false
	}
	if !ok {
		return nil, f.in(name, data)
	}
	tree, f, ok := load(data)
	if !ok {
		return nil, f.in(name, data)
	}
	return &Doc{File: name, Tree: tree, data: data, limits: l}, nil
}

// guard looks the data over and tells the first fault it finds.
func guard(data []byte, l Limits) (fault, bool) {
	_, f, ok := survey(data, l)
	return f, ok
}

// survey is guard, and tells how much work the file is.
func survey(data []byte, l Limits) (work int64, f fault, ok bool) {
	if int64(len(data)) > l.Bytes {
		return 0, fault{why: tooBig, limit: l.Bytes, off: -1}, false
	}
	lines, f, ok := checkBytes(data)
	if !ok {
		return 0, f, false
	}
	s := newScanner(data, l)
	if !s.spend(lines*costLine) || !s.file() {
		return 0, s.fault, false
	}
	return l.Work - s.work, fault{}, true
}

// load runs the parser. It panics at some malformed input, which counts as
// malformed input.
func load(data []byte) (tree map[string]any, f fault, ok bool) {
	defer func() {
		if recover() != nil {
			tree, f, ok = nil, fault{why: notTOML, off: -1}, false
		}
	}()
	if _, err := toml.Decode(string(data), &tree); err != nil {
		return nil, translate(err, data), false
	}
	return tree, fault{}, true
}
