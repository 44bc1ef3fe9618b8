package watch

import (
	"path/filepath"
	"strings"
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

// isCopy reports whether a sync program made the name for its copy of a file: it
// puts something before the extension, or, as git does, a branch behind it.
//
//	alice.sync-conflict-20261122-204500-ABCDEFG.toml             Syncthing
//	alice (Bob's conflicted copy 2026-11-22).toml, alice (1).toml  Dropbox, Nextcloud, Google Drive
//	alice_conflict-20261122-204500.toml                           ownCloud
//	alice.conflict.toml                                           Resilio
//	alice 2.toml                                                  iCloud, Finder
//	alice.toml~HEAD, alice.toml~their-branch                      git
func isCopy(file, name string) bool {
	if branch, ok := strings.CutPrefix(name, file+"~"); ok {
		return branch != "" && !strings.Contains(branch, ".")
	}
	end := filepath.Ext(file)
	stem, ok := strings.CutSuffix(name, end)
	if !ok {
		return false
	}
	added, ok := strings.CutPrefix(stem, strings.TrimSuffix(file, end))
	if !ok || added == "" {
		return false
	}
	return isConflict(added)
}

// isConflict reports whether that is what a sync program adds to a name.
func isConflict(added string) bool {
	number, numbered := strings.CutPrefix(added, " ")
	switch lower := strings.ToLower(added); {
	case strings.HasPrefix(lower, ".sync-conflict-"), strings.HasPrefix(lower, "_conflict-"),
		strings.HasPrefix(lower, ".conflict"):
		return true
	case strings.HasPrefix(added, " (") && strings.HasSuffix(added, ")"):
		return true
	case numbered:
		return number != "" && strings.Trim(number, "0123456789") == ""
	}
	return false
}
