package watch

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"unspoiled/content/internal/pattern"
)

// Load reads a profile's history, and adds what conflict copies beside the file hold. It takes no
// lock and writes nothing. A profile without a file has an empty history. With a *Damage it returns
// the last good generation; with a *Newer, a *NotRead or a wrong name, an empty history, so that
// nothing counts as watched.
func (s *Store) Load(profile string) (History, error) {
	path, err := s.file(profile)
	if err != nil {
		return History{}, err
	}
	r, err := s.read(path)
	if err != nil {
		return History{}, err
	}
	return r.all, r.report()
}

// reading is what was found of a profile's files.
type reading struct {
	path    string
	exists  bool
	file    string   // its text, if it exists
	stands  History  // the history of the file, or of the previous generation
	all     History  // stands and the conflict copies
	copies  []string // the paths of those that are in all
	damaged []*Damage
}

var errMissing = errors.New("it is gone, though the generation before it is there; to start over, delete that as well")

// read reads a profile's file and all that is beside it. The error is a *NotRead or a *Newer;
// damage is noted in the reading.
func (s *Store) read(path string) (*reading, error) {
	r := &reading{path: path}
	good := "" // the generation that could be read
	for _, p := range []string{path, path + bakExt} {
		text, h, err := s.open(p)
		if p == path {
			r.file, r.exists = text, !isMissing(err)
		}
		if err == nil {
			good, r.stands = p, h
			break
		}
		if is[*Newer](err) || is[*NotRead](err) {
			return nil, err
		}
		if !isMissing(err) {
			r.damaged = append(r.damaged, &Damage{Path: p, Err: err})
		}
	}
	switch {
	case good == path:
	case !r.exists && good != "":
		if _, err := s.fs.Stat(path); err == nil {
			return s.read(path) // others made both since we looked
		}
		r.damaged = []*Damage{{Path: path, Err: errMissing, Read: good}}
	case len(r.damaged) > 0:
		r.damaged[0].Read = good
	default: // not lost: a new profile
		if err := s.deadLink(path); err != nil {
			return nil, err
		}
	}
	r.all = r.stands
	s.readCopies(r)
	return r, nil
}

// deadLink returns a *NotRead if a folder on the way to a missing file is a link to nowhere. The
// file may be on a disk that is not mounted, so it must not be begun anew.
func (s *Store) deadLink(path string) error {
	for dir := filepath.Dir(path); ; dir = filepath.Dir(dir) {
		_, err := s.fs.Stat(dir)
		if !isMissing(err) || dir == filepath.Dir(dir) {
			return nil
		}
		if to, err := s.fs.Readlink(dir); err == nil {
			return &NotRead{dir, errors.New("it is a link to " + to + ", which is not there")}
		}
	}
}

// open reads and decodes one file. The error is fs.ErrNotExist, a *NotRead or a *Newer; any other
// says what is damaged.
func (s *Store) open(path string) (file string, h History, err error) {
	file, err = s.fs.ReadFile(path, maxFile)
	switch {
	case isMissing(err):
		return "", History{}, fs.ErrNotExist
	case err != nil:
		return "", History{}, &NotRead{path, err}
	}
	changes, err := decode(file)
	if newer, ok := errors.AsType[*Newer](err); ok {
		return file, History{}, &Newer{path, newer.Version}
	}
	if err != nil {
		return file, History{}, err
	}
	return file, newHistory(changes), nil
}

// readCopies merges the conflict copies. One that cannot be read now, or was written by a newer
// unspoiled, is left alone.
func (s *Store) readCopies(r *reading) {
	for _, name := range s.copies(r.path) {
		path := filepath.Join(filepath.Dir(r.path), name)
		_, h, err := s.open(path)
		switch {
		case err == nil:
			r.all = r.all.Merge(h)
			r.copies = append(r.copies, path)
		case isMissing(err) || is[*Newer](err) || is[*NotRead](err):
		default:
			r.damaged = append(r.damaged, &Damage{Path: path, Copy: true, Read: r.path, Err: err})
		}
	}
}

// report is the first damage, or nil. Damage of the file itself is noted before that of copies.
func (r *reading) report() error {
	if len(r.damaged) == 0 {
		return nil
	}
	return r.damaged[0]
}

func isMissing(err error) bool { return errors.Is(err, fs.ErrNotExist) }

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
