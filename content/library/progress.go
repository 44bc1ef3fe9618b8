package library

import (
	"io/fs"
	"path"
	"sync/atomic"
)

// Progress is how much of the files of a show has been read.
type Progress struct{ read, size atomic.Int64 }

// Part is how much it is of all there is, from 0 to 1.
func (p *Progress) Part() float64 {
	if p.size.Load() == 0 {
		return 0
	}
	return min(float64(p.read.Load())/float64(p.size.Load()), 1)
}

// count is a folder whose files are counted when they are opened.
func (p *Progress) count(folder fs.FS) fs.FS {
	names, _ := fs.Glob(folder, "*.toml") // who reads a folder that cannot be listed says so
	for _, name := range names {
		if info, err := fs.Stat(folder, name); err == nil {
			p.size.Add(info.Size())
		}
	}
	return counted{folder, p}
}

type counted struct {
	fs.FS
	by *Progress
}

// Stat is what tells a FIFO from a file before it is opened.
func (c counted) Stat(name string) (fs.FileInfo, error) { return fs.Stat(c.FS, name) }

func (c counted) Open(name string) (fs.File, error) {
	f, err := c.FS.Open(name)
	if err != nil || path.Ext(name) != ".toml" {
		return f, err
	}
	if info, err := f.Stat(); err == nil {
		c.by.read.Add(info.Size())
	}
	return f, nil
}
