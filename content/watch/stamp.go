package watch

import (
	"fmt"
	"hash/fnv"
	"path/filepath"

	"unspoiled/content/watch/internal/vfs"
)

// Stamp tells an open guide whether the profile's file may have changed since: two
// stamps of one Store that are == mean it has not.
type Stamp struct {
	mtime, size int64
	inode       uint64
	copies      uint64
}

// Stamp is the stamp of the profile's file and its conflict copies as they are now:
// a few system calls, no reading. It is the zero Stamp where there is no file.
func (s *Store) Stamp(profile string) Stamp {
	path, err := s.file(profile)
	if err != nil {
		return Stamp{}
	}
	var st Stamp
	if info, err := s.fs.Stat(path); err == nil {
		st = Stamp{mtime: info.ModTime().UnixNano(), size: info.Size(), inode: vfs.Inode(info)}
	}
	sum := fnv.New64a()
	for _, name := range s.copies(path) {
		if info, err := s.fs.Stat(filepath.Join(filepath.Dir(path), name)); err == nil {
			fmt.Fprintln(sum, name, info.Size(), info.ModTime().UnixNano())
			st.copies = sum.Sum64()
		}
	}
	return st
}
