// Package faultfs is a file system in memory for tests. It fails, stops half-way and crashes where
// a test wants, and a crash loses what was not synced.
package faultfs

import (
	"io"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"unspoiled/content/watch/internal/vfs"
)

// FS implements vfs.FS. Folders exist without being made.
type FS struct {
	// Step is called before every operation ("rename", "write", …). If it returns an error, the
	// operation fails with that and does nothing, except that a write writes half. If the error is
	// a Crash, the operation panics with it.
	Step func(op, name string) error
	// Now is the clock for modification times.
	Now func() time.Time

	mu      sync.Mutex
	names   map[string]*node
	durable map[string]*node // as of the last SyncDir
	pending []change         // changes since then
	inodes  uint64
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

// step begins an operation. The caller holds mu.
func (f *FS) step(op, name string) error {
	if f.Step == nil {
		return nil
	}
	f.mu.Unlock()
	err := f.Step(op, name)
	f.mu.Lock()
	if err == (Crash{}) {
		panic(err)
	}
	if err != nil {
		return &fs.PathError{Op: op, Path: name, Err: err}
	}
	return nil
}

func (f *FS) do(c change) {
	c.apply(f.names)
	f.pending = append(f.pending, c)
}

// find looks up a name and, if follow is set, follows links.
func (f *FS) find(op, name string, follow bool) (*node, error) {
	for range 9 {
		n := f.names[name]
		switch {
		case n == nil:
			return nil, &fs.PathError{Op: op, Path: name, Err: fs.ErrNotExist}
		case n.link == "" || !follow:
			return n, nil
		case filepath.IsAbs(n.link):
			name = n.link
		default:
			name = filepath.Join(filepath.Dir(name), n.link)
		}
	}
	return nil, &fs.PathError{Op: op, Path: name, Err: syscall.ELOOP}
}

func (f *FS) Read(name string, limit int64, w io.Writer) error {
	data, err := f.read(name, limit)
	if err == nil {
		_, err = w.Write(data)
	}
	return err
}

func (f *FS) read(name string, limit int64) ([]byte, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step("read", name); err != nil {
		return nil, err
	}
	n, err := f.find("read", name, true)
	if err != nil {
		return nil, err
	}
	if int64(len(n.data)) > limit {
		return nil, &fs.PathError{Op: "read", Path: name, Err: vfs.ErrTooLarge}
	}
	return slices.Clone(n.data), nil
}

func (f *FS) Stat(name string) (fs.FileInfo, error)  { return f.stat(name, true) }
func (f *FS) Lstat(name string) (fs.FileInfo, error) { return f.stat(name, false) }

func (f *FS) stat(name string, follow bool) (fs.FileInfo, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step("stat", name); err != nil {
		return nil, err
	}
	n, err := f.find("stat", name, follow)
	if err != nil {
		return nil, err
	}
	return n.info(name), nil
}

func (f *FS) Readlink(name string) (string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n, err := f.find("readlink", name, false)
	if err != nil {
		return "", err
	}
	return n.link, nil
}

func (f *FS) ReadDir(dir string) ([]string, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step("readdir", dir); err != nil {
		return nil, err
	}
	var names []string
	for name := range f.names {
		if filepath.Dir(name) == filepath.Clean(dir) {
			names = append(names, filepath.Base(name))
		}
	}
	slices.Sort(names)
	return names, nil
}

func (f *FS) MkdirAll(name string, _ fs.FileMode) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.step("mkdir", name)
}

func (f *FS) Create(name string, perm fs.FileMode) (vfs.File, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step("create", name); err != nil {
		return nil, err
	}
	if f.names[name] != nil {
		return nil, &fs.PathError{Op: "create", Path: name, Err: fs.ErrExist}
	}
	n := f.newNode(perm)
	f.do(change{add: name, node: n})
	return &file{f, name, n}, nil
}

func (f *FS) Rename(from, to string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step("rename", to); err != nil {
		return err
	}
	n, err := f.find("rename", from, false)
	if err == nil && f.names[to] != n { // two names of one file: POSIX leaves both
		f.do(change{add: to, node: n, remove: from})
	}
	return err
}

func (f *FS) Link(from, to string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step("link", to); err != nil {
		return err
	}
	n, err := f.find("link", from, false)
	if err == nil && f.names[to] != nil {
		err = &fs.PathError{Op: "link", Path: to, Err: fs.ErrExist}
	}
	if err == nil {
		f.do(change{add: to, node: n})
	}
	return err
}

func (f *FS) Remove(name string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	if err := f.step("remove", name); err != nil {
		return err
	}
	_, err := f.find("remove", name, false)
	if err == nil {
		f.do(change{remove: name})
	}
	return err
}

func (f *FS) SyncDir(dir string) error {
	f.mu.Lock()
	defer f.mu.Unlock()
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
	f.mu.Lock()
	defer f.mu.Unlock()
	n := f.newNode(0o600)
	n.data, n.synced = slices.Clone(data), slices.Clone(data)
	f.names[name], f.durable[name] = n, n
}

// Symlink makes a durable link, without calling Step.
func (f *FS) Symlink(to, name string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	n := f.newNode(fs.ModeSymlink | 0o777)
	n.link = to
	f.names[name], f.durable[name] = n, n
}

// Names are all names in use, sorted.
func (f *FS) Names() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Sorted(maps.Keys(f.names))
}

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
	g.Now, g.inodes = f.Now, f.inodes
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
