//go:build unix

package e2e

import (
	"io/fs"
	"slices"
	"strings"
)

// mutable is the tree of the program without its history.
type mutable struct{ fs.FS }

func (m mutable) Open(name string) (fs.File, error) { return m.FS.Open(name) }

func (m mutable) ReadDir(name string) ([]fs.DirEntry, error) {
	all, err := fs.ReadDir(m.FS, name)
	return slices.DeleteFunc(all, func(d fs.DirEntry) bool { return strings.HasPrefix(d.Name(), ".git") }), err
}
