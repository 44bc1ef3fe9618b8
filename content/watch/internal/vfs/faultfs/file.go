package faultfs

import (
	"io/fs"
	"path/filepath"
	"slices"
	"time"
)

// node is what names lead to: a file or a link.
type node struct {
	data, synced []byte
	mode         fs.FileMode
	link         string
	inode        uint64
	mtime        time.Time
}

func (f *FS) newNode(mode fs.FileMode) *node {
	f.inodes++
	n := &node{mode: mode, inode: f.inodes}
	if f.Now != nil {
		n.mtime = f.Now()
	}
	return n
}

// file is a file that is open for writing.
type file struct {
	fs   *FS
	name string
	node *node
}

func (w *file) Write(p []byte) (int, error) {
	w.fs.mu.Lock()
	defer w.fs.mu.Unlock()
	half := len(p) / 2
	w.node.data = append(w.node.data, p[:half]...)
	if err := w.fs.step("write", w.name); err != nil {
		return half, err
	}
	w.node.data = append(w.node.data, p[half:]...)
	return len(p), nil
}

func (w *file) Chmod(mode fs.FileMode) error {
	w.fs.mu.Lock()
	defer w.fs.mu.Unlock()
	w.node.mode = mode
	return w.fs.step("chmod", w.name)
}

// Own does nothing: all files here have one owner.
func (w *file) Own(fs.FileInfo) {}

func (w *file) Stat() (fs.FileInfo, error) {
	w.fs.mu.Lock()
	defer w.fs.mu.Unlock()
	return w.node.info(w.name), w.fs.step("fstat", w.name)
}

func (w *file) Sync() error {
	w.fs.mu.Lock()
	defer w.fs.mu.Unlock()
	if err := w.fs.step("sync", w.name); err != nil {
		return err
	}
	w.node.synced = slices.Clone(w.node.data)
	return nil
}

func (w *file) Close() error {
	w.fs.mu.Lock()
	defer w.fs.mu.Unlock()
	return w.fs.step("close", w.name)
}

// info is the fs.FileInfo of a node.
type info struct {
	node
	name string
}

func (n *node) info(name string) fs.FileInfo { return info{*n, filepath.Base(name)} }

func (i info) Name() string       { return i.name }
func (i info) Size() int64        { return int64(len(i.data)) }
func (i info) Mode() fs.FileMode  { return i.mode }
func (i info) ModTime() time.Time { return i.mtime }
func (i info) IsDir() bool        { return false }
func (i info) Sys() any           { return i.inode }
