// Package library is where shows are: the user's folders, and the program itself. It
// finds and loads them. What of a show a viewer may see, and what the settings ask for,
// is not decided here.
package library

import (
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

	Progress *Progress // counts what is read; nil where nobody waits for it
	Before   Stamp     // of its files, before Find read them
}

// Load reads the show. The error is a *Broken.
func (p Place) Load() (*content.Show, error) {
	if p.Dir == "" {
		return p.told(content.LoadBuiltin(p.Name))
	}
	folder := os.DirFS(p.Dir)
	if p.Progress != nil {
		folder = p.Progress.count(folder)
	}
	return p.told(content.Load(folder))
}

// told is a show, or where it is broken.
func (p Place) told(show *content.Show, err error) (*content.Show, error) {
	if err != nil {
		return nil, &Broken{p, err}
	}
	return show, nil
}

// String is the place, as people may read it.
func (p Place) String() string {
	if p.Dir == "" {
		return "built in"
	}
	return clean.Line(p.Dir)
}

// All is every show that there is: those of the folders that somebody named, in their
// order, then those of home, then the built-in ones. Of two with one id the first counts.
// Nobody has named home, and it need not exist. A folder that cannot be read is left out,
// and the error says so of every such.
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

// In finds the shows of a folder, or the one that the folder is.
func In(dir string) ([]Place, error) {
	if IsShow(dir) {
		return []Place{{Dir: dir, Name: filepath.Base(dir)}}, nil
	}
	names, err := os.ReadDir(dir)
	if err != nil {
		return nil, noFolder(dir, err)
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

func noFolder(dir string, err error) error {
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("there is no folder %s", clean.Quote(dir, maxPath))
	case errors.As(err, &path):
		err = path.Err
	}
	return fmt.Errorf("the folder %s cannot be read: %w", clean.Quote(dir, maxPath), err)
}

// Find loads the show with an id. The error is a *Broken or an *Unknown.
func Find(all []Place, id string) (Place, *content.Show, error) {
	// A folder is usually named by its show's id; only else must the others be read.
	rest := slices.Clone(all)
	first := func(p Place) int { return map[bool]int{true: 0, false: 1}[p.Name == id] }
	slices.SortStableFunc(rest, func(a, b Place) int { return first(a) - first(b) })
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

// Unknown is a show that is nowhere.
type Unknown struct {
	ID     string
	There  []string // the names of the shows that there are
	Broken error    // what is wrong with those that could not be read; nil for nothing
}

func (u *Unknown) Error() string {
	return fmt.Sprintf("there is no show %s; there are: %s", clean.Quote(u.ID, maxPath), strings.Join(u.There, ", "))
}

// Home is the folder where the user's own shows are: on Windows
// %LocalAppData%\unspoiled\shows; elsewhere $XDG_DATA_HOME/unspoiled/shows, else
// ~/.local/share/unspoiled/shows.
func Home(getenv func(string) string, goos string) (string, error) {
	dir := userdir.Data.Dir(getenv, goos)
	if dir == "" {
		return "", errors.New("there is no folder for shows: no home folder is known; set HOME to a whole path, or name a folder by its path")
	}
	return filepath.Join(dir, "shows"), nil
}

// Stamp tells an open guide whether a show's files may have changed since: two stamps of
// one show that are == mean they have not.
type Stamp struct {
	newest int64
	size   int64
	files  int
}

// Stamp is the stamp of the show's files as they are now, none of which is opened. Of a
// built-in show it is the zero Stamp.
func (p Place) Stamp() Stamp {
	var out Stamp
	if p.Dir == "" {
		return out
	}
	names, _ := os.ReadDir(p.Dir) // of what cannot be listed, loading says so
	for _, n := range names {
		if ours, _ := filepath.Match(showfile.Names, n.Name()); !ours {
			continue
		}
		if info, err := os.Stat(filepath.Join(p.Dir, n.Name())); err == nil {
			out = Stamp{max(out.newest, info.ModTime().UnixNano()), out.size + info.Size(), out.files + 1}
		}
	}
	return out
}

// Progress is how much of the files of a show has been read.
type Progress struct{ read, size atomic.Int64 }

// Part is how much it is of all there is, from 0 to 1.
func (p *Progress) Part() float64 {
	if p.size.Load() == 0 {
		return 0
	}
	return min(float64(p.read.Load())/float64(p.size.Load()), 1)
}

// count is a folder whose files are counted when they are opened.
func (p *Progress) count(folder fs.FS) fs.FS {
	names, _ := fs.Glob(folder, showfile.Names) // who reads a folder that cannot be listed says so
	for _, name := range names {
		if info, err := fs.Stat(folder, name); err == nil {
			p.size.Add(info.Size())
		}
	}
	return counted{folder, p}
}

type counted struct {
	fs.FS
	by *Progress
}

// Stat is what tells a FIFO from a file before it is opened.
func (c counted) Stat(name string) (fs.FileInfo, error) { return fs.Stat(c.FS, name) }

func (c counted) Open(name string) (fs.File, error) {
	f, err := c.FS.Open(name)
	if err != nil || path.Ext(name) != ".toml" {
		return f, err
	}
	if info, err := f.Stat(); err == nil {
		c.by.read.Add(info.Size())
	}
	return f, nil
}
