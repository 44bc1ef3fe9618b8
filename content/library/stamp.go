package library

import (
	"os"
	"path/filepath"
)

// Stamp tells an open guide whether a show's files may have changed since: two stamps of
// one show that are == mean they have not.
type Stamp struct {
	newest int64
	size   int64
	files  int
}

// Stamp is the stamp of the show's files as they are now, none of which is opened. Of a
// built-in show it is the zero Stamp.
func (p Place) Stamp() Stamp {
	var out Stamp
	if p.Dir == "" {
		return out
	}
	names, _ := os.ReadDir(p.Dir) // of what cannot be listed, loading says so
	for _, n := range names {
		if filepath.Ext(n.Name()) != ".toml" {
			continue
		}
		if info, err := os.Stat(filepath.Join(p.Dir, n.Name())); err == nil {
			out = Stamp{max(out.newest, info.ModTime().UnixNano()), out.size + info.Size(), out.files + 1}
		}
	}
	return out
}
