package watch

import (
	"errors"
	"io/fs"
	"path/filepath"

	"unspoiled/content/watch/internal/vfs"
)

// Load reads a profile's history, with what conflict copies beside the file add to
// it. It takes no lock and writes nothing. A profile without a file has an empty
// history. On a *Damage the history is the last good generation; on a *Newer, a
// *NotRead or a wrong name it is empty: nothing counts as watched.
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

// reading is a profile's files as they were found.
type reading struct {
	path    string
	exists  bool
	file    string   // what it says, if it exists
	stands  History  // what the file holds, or the generation before it
	all     History  // stands, with the conflict copies
	copies  []string // that were merged into all
	damaged []*Damage
}

var errMissing = errors.New("it is gone, though the generation before it is there; to start over, delete that as well")

// read reads all that there is of the file at path. The error is a *NotRead or a
// *Newer; damage is reported in the reading.
func (s *Store) read(path string) (*reading, error) {
	r := &reading{path: path}
	file, h, err := s.open(path)
	r.file, r.exists = file, !isMissing(err)
	if err != nil {
		h, err = s.readBackup(r, err)
	}
	if err != nil {
		return nil, err
	}
	r.stands = r.all.Merge(h)
	r.all = r.stands
	s.readCopies(r)
	return r, nil
}

// readBackup finds what counts where the file could not be understood for that reason.
func (s *Store) readBackup(r *reading, why error) (History, error) {
	if is[*Newer](why) || is[*NotRead](why) {
		return History{}, why
	}
	bak := r.path + bakExt
	_, h, err := s.open(bak)
	switch {
	case isMissing(why) && isMissing(err):
		return History{}, s.lost(r.path) // or a new profile
	case isMissing(why):
		why = errMissing
	}
	d := &Damage{Path: r.path, Err: why}
	r.damaged = append(r.damaged, d)
	switch {
	case err == nil:
		d.Read = bak
	case is[*Newer](err) || is[*NotRead](err):
		return History{}, err
	case !isMissing(err):
		r.damaged = append(r.damaged, &Damage{Path: bak, Err: err})
	}
	return h, nil
}

// lost says which folder of a file that is not there is a link to nowhere: what it is for
// may be on a disk that is not mounted, and is not to be begun anew. It is nil where none is.
func (s *Store) lost(path string) error {
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

// open reads and decodes one file. The error is fs.ErrNotExist, a *NotRead, a *Newer,
// or else says what is damaged.
func (s *Store) open(path string) (file string, h History, err error) {
	file, err = vfs.ReadFile(s.fs, path, maxFile)
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

// readCopies merges the conflict copies. One that cannot be read, or that a newer
// unspoiled wrote, is left for later.
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

// report is the first damage, as an error: that of the file itself, if it has any.
func (r *reading) report() error {
	if len(r.damaged) == 0 {
		return nil
	}
	return r.damaged[0]
}

func isMissing(err error) bool { return errors.Is(err, fs.ErrNotExist) }
