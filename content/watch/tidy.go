package watch

import (
	"path/filepath"
	"strings"
	"time"

	"unspoiled/content/watch/atomicfile"
)

// staleAfter is the age at which a temporary file has no writer any more.
const staleAfter = 10 * time.Minute

// tidy renames the conflict copies, once what they hold is saved, and removes what
// killed writers left. If it fails, the next Save does it again.
func (s *Store) tidy(r *reading) {
	for _, path := range r.copies {
		_ = s.fs.Rename(path, s.freeName(path+".merged"))
	}
	for _, d := range r.damaged {
		if d.Copy {
			aside := s.asideName(d.Path)
			if s.fs.Rename(d.Path, aside) == nil {
				d.Aside = aside
			}
		}
	}
	s.sweep(r.path)
}

// sweep removes old temporary files of the file at path, just written, and of its
// other generations. Their age is told by the clock that dated both, which on a
// network may be none of this machine's.
func (s *Store) sweep(path string) {
	dir := filepath.Dir(path)
	names, _ := s.fs.ReadDir(dir)
	written, err := s.fs.Stat(path)
	if err != nil {
		return
	}
	for _, name := range names {
		if !strings.HasPrefix(name, "."+filepath.Base(path)) || !strings.Contains(name, atomicfile.TempMark) {
			continue
		}
		info, err := s.fs.Lstat(filepath.Join(dir, name))
		if err == nil && written.ModTime().Sub(info.ModTime()) > staleAfter {
			_ = s.fs.Remove(filepath.Join(dir, name))
		}
	}
}
