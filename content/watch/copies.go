package watch

import (
	"path/filepath"
	"strings"
	"unicode/utf8"
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
// puts something before the extension, or, as git and rclone do, behind it.
//
//	alice.sync-conflict-20261122-204500-ABCDEFG.toml             Syncthing
//	alice (Bob's conflicted copy 2026-11-22).toml, alice (1).toml  Dropbox, Nextcloud, Seafile, Google Drive
//	alice_conflict-20261122-204500.toml                           ownCloud
//	alice.conflict.toml                                           Resilio
//	alice [conflicted].toml, alice_NAS_Nov-22-2026_Conflict.toml  pCloud, Synology
//	alice 2.toml                                                  iCloud, Finder
//	alice-DESKTOP-4F2K.toml                                       OneDrive
//	alice.toml~HEAD, alice.toml~release-1.2                       git
//	alice.toml.conflict1                                          rclone
func isCopy(file, name string) bool {
	if behind, ok := strings.CutPrefix(name, file); ok {
		branch, git := strings.CutPrefix(behind, "~")
		return (git && branch != "" || strings.HasPrefix(behind, ".conflict")) && !setAside(behind)
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
	return isConflict(added) || strings.Contains(strings.ToLower(added), "conflict") && !goesOn(added)
}

// goesOn reports whether what was added may be the rest of another profile's name: the
// copies of ann-marie are not ann's. No profile's name has a capital or a space.
func goesOn(added string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(added, "-_"))
	return !badRune(first)
}

// isConflict reports whether that is what a sync program adds to a name.
func isConflict(added string) bool {
	number, numbered := strings.CutPrefix(added, " ")
	host, hosted := strings.CutPrefix(added, "-")
	switch {
	case strings.HasPrefix(added, ownCloud), strings.HasPrefix(added, " (") && strings.HasSuffix(added, ")"):
		return true
	case numbered:
		return number != "" && strings.Trim(number, "0123456789") == ""
	case hosted: // Windows writes it in capitals; ann-2-PC is ann-2's
		return !goesOn(added) && strings.Trim(host, capitals+"0123456789-") == ""
	}
	return false
}

// ownCloud is how it names a copy, and so no profile is named: there would be no
// telling them apart.
const ownCloud = "_conflict-"

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// setAside reports whether the name ends as tidy names what was merged or is damaged.
func setAside(name string) bool {
	return strings.Contains(name, ".merged") || strings.Contains(name, ".corrupt-")
}
