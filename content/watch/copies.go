package watch

import (
	"path/filepath"
	"strings"

	"unspoiled/content/internal/pattern"
)

// copies are the names of the conflict copies beside the file at path.
func (s *Store) copies(path string) []string {
	names, err := s.fs.ReadDir(filepath.Dir(path))
	if err != nil {
		return nil // no folder, or one that may not be listed
	}
	var copies []string
	for _, name := range names {
		if isCopy(filepath.Base(path), name) {
			copies = append(copies, name)
		}
	}
	return copies
}

// isCopy reports whether a name is that of a copy of a file: what git puts behind it
// (alice.toml~HEAD), and others before the extension.
func isCopy(file, name string) bool {
	if branch, ok := strings.CutPrefix(name, file+"~"); ok {
		return branch != "" && !strings.Contains(branch, ".merged") && !strings.Contains(branch, ".corrupt-") // as tidy names it
	}
	end := filepath.Ext(file)
	stem, ends := strings.CutSuffix(name, end)
	put, begins := strings.CutPrefix(stem, strings.TrimSuffix(file, end))
	return ends && begins && added().MatchString(put)
}

// added is what is put before the extension. It begins with what no profile's name holds,
// so that it is never the rest of another's.
var added = pattern.New(`(?s)^(?:` +
	// alice 2.toml: iCloud, Finder; alice (1).toml: Google Drive
	` [0-9]+| \([0-9]+\)` +
	// alice.sync-conflict-20261122-204500-ABCDEFG.toml: Syncthing; alice (Bob's conflicted
	// copy 2026-11-22).toml: Dropbox, Nextcloud, Seafile; and others alike
	`|[ .([].*(?i:conflict).*)$`)
