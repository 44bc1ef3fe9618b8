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

// isCopy reports whether a sync program made the name for its copy of a file: it puts
// something before the extension, or, as git (alice.toml~HEAD) and rclone
// (alice.toml.conflict1) do, behind it.
func isCopy(file, name string) bool {
	if behind, ok := strings.CutPrefix(name, file); ok {
		return (len(behind) > 1 && behind[0] == '~' || strings.HasPrefix(behind, ".conflict")) && !setAside(behind)
	}
	end := filepath.Ext(file)
	stem, ends := strings.CutSuffix(name, end)
	put, begins := strings.CutPrefix(stem, strings.TrimSuffix(file, end))
	return ends && begins && added().MatchString(put)
}

// ownCloud is how it names a copy, and so no profile is named: there would be no
// telling them apart.
const ownCloud = "_conflict-"

// added is what is put before the extension. No other does it so that it may be the rest of
// another profile's name, which has no capital and no space: the copies of ann-marie, and
// ann-2-PC, are not ann's.
var added = pattern.New(`(?s)^(?:` + strings.Join([]string{
	// alice_conflict-20261122-204500.toml
	ownCloud + `.*`,
	// alice (Bob's conflicted copy 2026-11-22).toml, alice (1).toml: Dropbox, Nextcloud, Seafile, Google Drive
	` \(.*\)`,
	// alice 2.toml: iCloud, Finder
	` [0-9]+`,
	// alice-DESKTOP-4F2K.toml: OneDrive, on Windows, which writes it in capitals
	`-+([A-Z][A-Z0-9-]*)?`,
	// alice.sync-conflict-20261122-204500-ABCDEFG.toml: Syncthing; alice.conflict.toml: Resilio;
	// alice [conflicted].toml: pCloud; alice_NAS_Nov-22-2026_Conflict.toml: Synology
	`[-_]*(C(?i:onflict)|[^-_0-9\p{Ll}\p{Lm}\p{Lo}].*(?i:conflict)).*`,
}, `|`) + `)$`)

// setAside reports whether the name ends as tidy names what was merged or is damaged.
func setAside(name string) bool {
	return strings.Contains(name, ".merged") || strings.Contains(name, ".corrupt-")
}
