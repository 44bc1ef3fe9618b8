// Package library finds and loads shows: those in the user's folders and those built in. What a
// viewer may see of a show, and what the settings ask for, is decided elsewhere.
package library

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/showfile"
	"unspoiled/content/userdir"
)

// Place is where one show is: a folder, or the program itself.
type Place struct {
	Dir  string // path of the show's folder; "" for a built-in show
	Name string // the folder's name, for a built-in show its id

	Progress *Progress // counts what is read; nil where nobody watches it
	Before   Stamp     // of its files, taken before Find read them
}

// Load reads the show. The error is a *Broken.
func (p Place) Load() (*content.Show, error) {
	if p.Dir == "" {
		return p.orBroken(content.LoadBuiltin(p.Name))
	}
	folder := os.DirFS(p.Dir)
	if p.Progress != nil {
		p.Progress.size.Store(p.Stamp().size)
		folder = counted{folder.(fs.StatFS), p.Progress}
	}
	return p.orBroken(content.Load(folder))
}

// orBroken wraps the error of a show in a *Broken.
func (p Place) orBroken(show *content.Show, err error) (*content.Show, error) {
	if err != nil {
		return nil, &Broken{p, err}
	}
	return show, nil
}

// String is the place for people to read.
func (p Place) String() string {
	if p.Dir == "" {
		return "built in"
	}
	return clean.Line(p.Dir)
}

// All lists every show: those of the named folders, in their order, then those of home, then the
// built-in ones. Of two with one id the first counts. Home need not exist. Other folders that
// cannot be read are left out, and the error names each.
func All(folders []string, home string) ([]Place, error) {
	var out []Place
	var missing error
	for _, dir := range folders {
		found, err := In(dir)
		out, missing = append(out, found...), errors.Join(missing, err)
	}
	if found, err := In(home); err == nil {
		out = append(out, found...)
	}
	names, err := fs.ReadDir(content.Builtin(), ".")
	for _, n := range names {
		out = append(out, Place{Name: n.Name()})
	}
	return out, errors.Join(missing, err)
}

// In finds the shows in a folder, or the one show that the folder is.
func In(dir string) ([]Place, error) {
	if IsShow(dir) {
		return []Place{{Dir: dir, Name: filepath.Base(dir)}}, nil
	}
	names, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("there is no folder %s", clean.Quote(dir, maxPath))
	case err != nil:
		return nil, fmt.Errorf("the folder %s cannot be read: %w", clean.Quote(dir, maxPath), cmp.Or(errors.Unwrap(err), err))
	}
	var out []Place
	for _, n := range names {
		if sub := filepath.Join(dir, n.Name()); IsShow(sub) {
			out = append(out, Place{Dir: sub, Name: n.Name()})
		}
	}
	return out, nil
}

// IsShow reports whether a folder is that of a show.
func IsShow(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "show.toml"))
	return err == nil
}

// Find loads the show with an id. The error is a *Broken or an *Unknown.
func Find(all []Place, id string) (Place, *content.Show, error) {
	// A folder is usually named by its show's id, so folders of other names are read last.
	rest := slices.Clone(all)
	slices.SortStableFunc(rest, func(a, b Place) int { return oneIf(a.Name != id) - oneIf(b.Name != id) })
	unknown := &Unknown{ID: id}
	for _, p := range rest {
		p.Before = p.Stamp()
		show, err := p.Load()
		switch {
		case err != nil && p.Name == id:
			return p, nil, err
		case err != nil:
			unknown.Broken = errors.Join(unknown.Broken, err)
		case show.ID() == id:
			return p, show, nil
		}
		unknown.There = append(unknown.There, clean.Line(p.Name))
	}
	slices.Sort(unknown.There)
	unknown.There = slices.Compact(unknown.There)
	return Place{}, nil, unknown
}

// Unknown says that no show has the id.
type Unknown struct {
	ID     string
	There  []string // the names of all shows
	Broken error    // why some could not be read; nil for none
}

func (u *Unknown) Error() string {
	return fmt.Sprintf("there is no show %s; there are: %s", clean.Quote(u.ID, maxPath), strings.Join(u.There, ", "))
}

// Home is the folder of the user's own shows: %LocalAppData%\unspoiled\shows on Windows; elsewhere
// $XDG_DATA_HOME/unspoiled/shows, or else ~/.local/share/unspoiled/shows.
func Home(getenv func(string) string, goos string) (string, error) {
	dir := userdir.Data.Dir(getenv, goos)
	if dir == "" {
		return "", errors.New("there is no folder for shows: no home folder is known; set HOME to a whole path, or name a folder by its path")
	}
	return filepath.Join(dir, "shows"), nil
}

// Stamp tells an open guide whether a show's files may have changed: equal stamps of one show mean
// that they have not.
type Stamp struct {
	newest int64
	size   int64
	files  int
}

// Stamp is the stamp of the show's files as they are now; it opens none. A built-in show has the
// zero Stamp.
func (p Place) Stamp() Stamp {
	var out Stamp
	if p.Dir == "" {
		return out
	}
	folder := os.DirFS(p.Dir)
	names, _ := fs.Glob(folder, showfile.Names) // loading reports a folder that cannot be listed
	for _, name := range names {
		if info, err := fs.Stat(folder, name); err == nil {
			out = Stamp{max(out.newest, info.ModTime().UnixNano()), out.size + info.Size(), out.files + 1}
		}
	}
	return out
}

// Progress is how much of the files of a show has been read.
type Progress struct{ read, size atomic.Int64 }

// Part is the share that has been read, from 0 to 1.
func (p *Progress) Part() float64 {
	return min(float64(p.read.Load())/float64(max(p.size.Load(), 1)), 1)
}

// counted is a folder of which every opened file is counted.
type counted struct {
	fs.StatFS
	by *Progress
}

func (c counted) Open(name string) (fs.File, error) {
	f, err := c.StatFS.Open(name)
	if err != nil || path.Ext(name) != ".toml" {
		return f, err
	}
	if info, err := f.Stat(); err == nil {
		c.by.read.Add(info.Size())
	}
	return f, nil
}
