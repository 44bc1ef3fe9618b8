package watch

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"time"

	"unspoiled/content/watch/atomicfile"
)

// attempts is how often a writer starts over because the file was changed meanwhile. Under the
// lock, only programs that do not know of it can do that, such as Syncthing.
const attempts = 20

var (
	errChanged = errors.New("it was changed meanwhile")
	errBusy    = errors.New("others keep changing it")
)

// Save merges h into the profile's file and returns the result. It writes only if something
// changed, and under a lock, for which it waits at most lockWait.
// It also merges conflict copies and then renames them to end in .merged. With a *Damage it has
// saved (see Saved). With a *NotSaved, *NotRead or *Newer the file is unchanged, and Save returns
// h.
func (s *Store) Save(profile string, h History) (History, error) {
	path, err := s.file(profile)
	if err != nil {
		return h, err
	}
	r, err := s.read(path)
	if err != nil {
		return h, err
	}
	if merged := h.Merge(r.all); r.settled(merged) {
		return merged, r.report()
	}
	if err := s.fs.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return h, &NotSaved{path, err}
	}
	release, held, err := s.lock(path)
	if err != nil {
		return h, &NotSaved{path, err}
	}
	defer release()
	for range attempts {
		merged, err := s.try(path, h, held)
		if !errors.Is(err, errChanged) {
			return merged, err
		}
		time.Sleep(rand.N(5 * time.Millisecond))
	}
	return h, &NotSaved{path, errBusy}
}

// settled reports whether nothing need be written: the file holds all of merged and there is
// nothing to tidy up, or merged is empty, which is never written.
func (r *reading) settled(merged History) bool {
	return merged.Empty() || r.exists && len(r.damaged) == 0 && len(r.copies) == 0 && merged.Equal(r.stands)
}

// try reads, merges and writes once; the error is errChanged if somebody else wrote meanwhile.
func (s *Store) try(path string, h History, held bool) (History, error) {
	r, err := s.read(path)
	if err != nil {
		return h, err
	}
	merged := h.Merge(r.all)
	if r.settled(merged) {
		return merged, r.report()
	}
	data, err := merged.encode()
	if err != nil {
		return h, &NotSaved{path, err}
	}
	err = atomicfile.Replace(s.fs, path, data, 0o600, func() error { return s.beforeReplace(r) })
	if err == nil && !held {
		err = s.unchanged(path, string(data), true)
	}
	switch {
	case errors.Is(err, errChanged):
		return h, err
	case err != nil:
		return h, &NotSaved{path, err}
	}
	s.tidy(r)
	return merged, r.report()
}

// beforeReplace runs when the new generation is ready: it keeps the old one, and checks that the
// file is still what was read.
func (s *Store) beforeReplace(r *reading) error {
	if err := s.keepOld(r); err != nil {
		return err
	}
	return s.unchanged(r.path, r.file, r.exists)
}

// keepOld keeps the file as the previous generation. A damaged file is set aside instead, so that
// it does not replace a good backup.
func (s *Store) keepOld(r *reading) error {
	whole := r.exists
	for _, d := range r.damaged {
		if d.Copy || d.Path == r.path && !r.exists {
			continue
		}
		whole = whole && d.Path != r.path
		aside := s.asideName(d.Path)
		if err := s.keep(d.Path, aside); err != nil {
			return err
		}
		d.Aside = aside
	}
	if !whole {
		return nil
	}
	return s.keep(r.path, r.path+bakExt)
}

// unchanged returns errChanged if the file is not what it was.
func (s *Store) unchanged(path, file string, exists bool) error {
	now, err := s.fs.ReadFile(path, maxFile)
	switch {
	case err != nil && !isMissing(err):
		return err
	case isMissing(err) == exists || now != file:
		return errChanged
	}
	return nil
}

// keep gives the file at path a second name, in place of any file that has it. The file never goes
// away, not even for a moment.
func (s *Store) keep(path, name string) error {
	temp := filepath.Join(filepath.Dir(name), atomicfile.TempPrefix(filepath.Base(name))+newID())
	if err := s.fs.Link(path, temp); err != nil { // no hard links here
		data, err := s.fs.ReadFile(path, maxFile)
		if err != nil {
			return err
		}
		return atomicfile.Replace(s.fs, name, []byte(data), 0o600, nil)
	}
	err := s.fs.Rename(temp, name)
	_ = s.fs.Remove(temp) // if both names are of one file, renaming leaves this one
	return err
}

// asideName is a free name for a damaged file. It contains the time.
func (s *Store) asideName(path string) string {
	return s.freeName(path + ".corrupt-" + s.now().UTC().Format("20060102T150405Z"))
}

// freeName is base or, if that is taken, base with the first free number after it.
func (s *Store) freeName(base string) string {
	name := base
	for n := 2; n < 100; n++ {
		if _, err := s.fs.Stat(name); isMissing(err) {
			break
		}
		name = fmt.Sprintf("%s-%d", base, n)
	}
	return name
}

// staleAfter is the age at which a temporary file no longer has a writer.
const staleAfter = 10 * time.Minute

// tidy renames the conflict copies once they are saved, and removes what killed writers left. What
// fails is done by the next Save.
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

// sweep removes old temporary files of the file at path and of its other generations. It measures
// their age from the file just written: on a network, this machine's clock need not be the one that
// dated them.
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
		info, err := s.fs.Stat(filepath.Join(dir, name))
		if err == nil && written.ModTime().Sub(info.ModTime()) > staleAfter {
			_ = s.fs.Remove(filepath.Join(dir, name))
		}
	}
}
