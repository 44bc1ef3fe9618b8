package watch

import "errors"

// version is the newest version of the file format that this program reads and
// the one that it writes.
const version = 1

// Store keeps the histories of all profiles in a folder, a file each. It is safe for
// use by several goroutines, and by any number of processes and machines at once.
type Store struct {
	dir string
}

// Option changes what a Store takes from the system.
type Option func(*Store)

// NewStore is the store in the state folder dir (see StateDir), which need not exist.
func NewStore(dir string, opts ...Option) *Store {
	s := &Store{dir: dir}
	for _, o := range opts {
		o(s)
	}
	return s
}

// Load reads a profile's history, with what conflict copies beside the file add to
// it. It takes no lock and writes nothing. A profile without a file has an empty
// history. On a *Damage the history is the last good generation; on a *Newer, a
// *NotRead or a wrong name it is empty: nothing counts as watched.
func (s *Store) Load(profile string) (History, error) {
	return History{}, errors.New("the store is not built yet")
}

// Save merges h into what the file holds, writes that, and returns it: under a lock
// of at most two seconds' waiting, and only where something changed. Conflict copies
// are merged in as well and then kept under a name that ends in .merged. On a *Damage
// it has saved (see Saved); on a *NotSaved, *NotRead or *Newer the file is as it was,
// and the history returned is h.
func (s *Store) Save(profile string, h History) (History, error) {
	return h, errors.New("the store is not built yet")
}

// Profiles are the names of the profiles that have a file, sorted.
func (s *Store) Profiles() ([]string, error) { return nil, nil }

// Stamp tells an open guide whether the profile's file may have changed since: two
// stamps that are == mean it has not. It costs a few system calls.
type Stamp struct {
	mtime, size int64
	inode       uint64
	copies      uint64
}

// Stamp is the stamp of the profile's file and its conflict copies as they are now;
// the zero Stamp where there is no file.
func (s *Store) Stamp(profile string) Stamp { return Stamp{} }

// Path is where the profile's file is.
func (s *Store) Path(profile string) string { return "" }
