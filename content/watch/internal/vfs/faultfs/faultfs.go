// Package faultfs is a file system in memory for tests. It fails, stops half-way and crashes where
// a test wants, and a crash loses what was not synced.
package faultfs

import (
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"time"

	"unspoiled/content/watch/internal/vfs"
)

// FS implements vfs.FS, for one goroutine. Folders exist without being made.
type FS struct {
	// Step is called before every operation ("rename", "write", …). If it returns an error, the
	// operation fails with that and does nothing, except that a write writes half. If the error is
	// a Crash, the operation panics with it.
	Step func(op, name string) error
	// Now is the clock for modification times.
	Now func() time.Time

	names   map[string]*node
	durable map[string]*node // as of the last SyncDir
	pending []change         // changes since then
}

// node is a file, which may have several names.
type node struct {
	data, synced []byte
	mode         fs.FileMode
	mtime        time.Time
}

// Crash is the error with which Step stops the machine.
type Crash struct{}

func (Crash) Error() string { return "crash" }

// change is one operation on names: the name that it adds, and the one it removes.
type change struct {
	add    string
	node   *node
	remove string
}

func (c change) apply(names map[string]*node) {
	if c.remove != "" && (c.node == nil || names[c.remove] == c.node) {
		delete(names, c.remove)
	}
	if c.add != "" {
		names[c.add] = c.node
	}
}

// New is an empty file system.
func New() *FS {
	return &FS{names: map[string]*node{}, durable: map[string]*node{}}
}

// step begins an operation.
func (f *FS) step(op, name string) error {
	if f.Step == nil {
		return nil
	}
	err := f.Step(op, name)
	if err == (Crash{}) {
		panic(err)
	}
	return failure(op, name, err)
}

// failure is err as package os has it; nil if err is nil.
func failure(op, name string, err error) error {
	if err == nil {
		return nil
	}
	return &fs.PathError{Op: op, Path: name, Err: err}
}

func (f *FS) do(c change) {
	c.apply(f.names)
	f.pending = append(f.pending, c)
}

func (f *FS) newNode(mode fs.FileMode) *node {
	n := &node{mode: mode}
	if f.Now != nil {
		n.mtime = f.Now()
	}
	return n
}

// find looks up a name.
func (f *FS) find(op, name string) (*node, error) {
	if n := f.names[name]; n != nil {
		return n, nil
	}
	return nil, failure(op, name, fs.ErrNotExist)
}

func (f *FS) ReadFile(name string, limit int64) (string, error) {
	if err := f.step("read", name); err != nil {
		return "", err
	}
	n, err := f.find("read", name)
	switch {
	case err != nil:
		return "", err
	case int64(len(n.data)) > limit:
		return "", failure("read", name, vfs.ErrTooLarge)
	}
	return string(n.data), nil
}

func (f *FS) Stat(name string) (fs.FileInfo, error) {
	if err := f.step("stat", name); err != nil {
		return nil, err
	}
	n, err := f.find("stat", name)
	if err != nil {
		return nil, err
	}
	return info{*n, filepath.Base(name)}, nil
}

// Readlink fails: there are no links here.
func (f *FS) Readlink(name string) (string, error) {
	return "", failure("readlink", name, syscall.EINVAL)
}

func (f *FS) ReadDir(dir string) (names []string, err error) {
	for name := range f.names {
		if filepath.Dir(name) == filepath.Clean(dir) {
			names = append(names, filepath.Base(name))
		}
	}
	slices.Sort(names)
	return names, f.step("readdir", dir)
}

func (f *FS) MkdirAll(name string, _ fs.FileMode) error { return f.step("mkdir", name) }

func (f *FS) Create(name string, perm fs.FileMode, like fs.FileInfo) (vfs.File, error) {
	if err := f.step("create", name); err != nil {
		return nil, err
	}
	if f.names[name] != nil {
		return nil, failure("create", name, fs.ErrExist)
	}
	if like != nil {
		perm = like.Mode()
	}
	n := f.newNode(perm)
	f.do(change{add: name, node: n})
	return &file{f, name, n}, nil
}

func (f *FS) Rename(from, to string) error {
	if err := f.step("rename", to); err != nil {
		return err
	}
	n, err := f.find("rename", from)
	if err == nil && f.names[to] != n { // two names of one file: POSIX leaves both
		f.do(change{add: to, node: n, remove: from})
	}
	return err
}

func (f *FS) Link(from, to string) error {
	if err := f.step("link", to); err != nil {
		return err
	}
	n, err := f.find("link", from)
	if err == nil && f.names[to] != nil {
		err = failure("link", to, fs.ErrExist)
	}
	if err == nil {
		f.do(change{add: to, node: n})
	}
	return err
}

func (f *FS) Remove(name string) error {
	if err := f.step("remove", name); err != nil {
		return err
	}
	_, err := f.find("remove", name)
	if err == nil {
		f.do(change{remove: name})
	}
	return err
}

func (f *FS) SyncDir(dir string) error {
	if err := f.step("syncdir", dir); err != nil {
		return err
	}
	for _, c := range f.pending {
		c.apply(f.durable)
	}
	f.pending = nil
	return nil
}

// Put makes a durable file, as another program would, without calling Step.
func (f *FS) Put(name string, data []byte) {
	n := f.newNode(0o600)
	n.data, n.synced = slices.Clone(data), slices.Clone(data)
	f.names[name], f.durable[name] = n, n
}

// Names are all names in use, sorted.
func (f *FS) Names() []string { return slices.Sorted(maps.Keys(f.names)) }

// AfterCrash is what the disk holds after a crash. Each name changed since the last SyncDir may
// have reached it or not. Of data that was not synced, any part may have, or zeros. Intn decides.
func (f *FS) AfterCrash(intn func(n int) int) *FS {
	names := maps.Clone(f.durable)
	for _, c := range f.pending {
		if intn(2) == 0 {
			c.apply(names)
		}
	}
	g := New()
	g.Now = f.Now
	for name, n := range names {
		m := *n
		if string(n.data) != string(n.synced) {
			m.data = lost(n, intn)
		}
		m.synced = m.data
		g.names[name], g.durable[name] = &m, &m
	}
	return g
}

func lost(n *node, intn func(n int) int) []byte {
	switch intn(4) {
	case 0:
		return slices.Clone(n.synced)
	case 1:
		return slices.Clone(n.data)
	case 2:
		return slices.Clone(n.data[:intn(len(n.data)+1)])
	}
	return []byte(strings.Repeat("\x00", len(n.data)))
}

// file is a file that is open for writing.
type file struct {
	fs   *FS
	name string
	node *node
}

func (w *file) Write(p []byte) (int, error) {
	half := len(p) / 2
	w.node.data = append(w.node.data, p[:half]...)
	if err := w.fs.step("write", w.name); err != nil {
		return half, err
	}
	w.node.data = append(w.node.data, p[half:]...)
	return len(p), nil
}

func (w *file) Sync() error {
	err := w.fs.step("sync", w.name)
	if err == nil {
		w.node.synced = slices.Clone(w.node.data)
	}
	return err
}

func (w *file) Close() error { return w.fs.step("close", w.name) }

// info is the fs.FileInfo of a node.
type info struct {
	node
	name string
}

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return int64(len(i.data)) }
func (i info) Mode() fs.FileMode  { return i.mode }
func (i info) ModTime() time.Time { return i.mtime }
func (i info) IsDir() bool        { return false }
func (i info) Sys() any           { return nil }
