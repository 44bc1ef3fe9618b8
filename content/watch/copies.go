package watch

import (
	"path/filepath"
	"strings"

	"unspoiled/content/internal/pattern"
)

// copies lists the names of the conflict copies beside the file at path.
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

// isCopy reports whether name is a conflict copy of file. Git puts something after the name
// (alice.toml~HEAD), others before the extension.
func isCopy(file, name string) bool {
	if branch, ok := strings.CutPrefix(name, file+"~"); ok {
		return branch != "" && !strings.Contains(branch, ".merged") && !strings.Contains(branch, ".corrupt-") // as tidy names it
	}
	end := filepath.Ext(file)
	stem, ends := strings.CutSuffix(name, end)
	put, begins := strings.CutPrefix(stem, strings.TrimSuffix(file, end))
	return ends && begins && added().MatchString(put)
}

// added matches what is put before the extension. It begins with a character that no profile's name
// may have, so it is never the rest of another profile's name.
var added = pattern.New(`(?s)^(?:` +
	// alice 2.toml: iCloud, Finder; alice (1).toml: Google Drive
	` [0-9]+| \([0-9]+\)` +
	// alice.sync-conflict-20261122-204500-ABCDEFG.toml: Syncthing; alice (Bob's conflicted
	// copy 2026-11-22).toml: Dropbox, Nextcloud, Seafile; and others alike
	`|[ .([].*(?i:conflict).*)$`)
