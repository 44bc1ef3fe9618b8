package library

import (
	"archive/zip"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"time"

	"unspoiled/content"
	"unspoiled/content/clean"
	"unspoiled/content/safetoml"
	"unspoiled/content/showfile"
	"unspoiled/content/source"
)

const (
	maxFiles = 201      // in a show, with the file that remembers its catalogue
	maxBytes = 72 << 20 // in all of them together
)

// Add copies a show into a library: from a folder, or from a ZIP with one in it. It checks the show
// before putting it in its place, and returns what the check finds.
func Add(home, from string) (id string, found []content.Finding, err error) {
	files, err := readShow(from)
	if err == nil {
		id, err = idOf(files["show.toml"])
	}
	if err != nil {
		return "", nil, fmt.Errorf("%s: %w", clean.Quote(from, maxPath), err)
	}
	dir := filepath.Join(home, id)
	if _, err := os.Lstat(dir); err == nil {
		return "", nil, fmt.Errorf("there is a show %s already: unspoiled remove %s takes it out", id, id)
	}
	found, err = Put(dir, files)
	return id, found, err
}

// idOf is the id in a show.toml.
func idOf(data []byte) (string, error) {
	doc, err := safetoml.Parse("show.toml", data, safetoml.Limits{})
	if err != nil {
		return "", err
	}
	id, _ := doc.Tree["id"].(string)
	if !showfile.ValidID(id) {
		return "", errors.New("show.toml has no id")
	}
	return id, nil
}

func readShow(from string) (map[string][]byte, error) {
	info, err := os.Stat(from)
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		root, err := os.OpenRoot(from)
		if err != nil {
			return nil, err
		}
		defer root.Close()
		return Files(root.FS())
	}
	neither := errors.New("is neither the folder of a show nor a ZIP of one")
	if !info.Mode().IsRegular() || info.Size() > maxBytes {
		return nil, neither
	}
	z, err := zip.OpenReader(from)
	if err != nil {
		return nil, neither
	}
	defer z.Close()
	if slices.ContainsFunc(z.File, func(f *zip.File) bool { return !filepath.IsLocal(f.Name) }) {
		return nil, errors.New("holds a path that leads out of it, and is not taken")
	}
	return Files(z)
}

// Files reads the files of a show: those of the folder itself, or of the only folder in it that is
// a show. It reads nothing else there and refuses links.
func Files(folder fs.FS) (map[string][]byte, error) {
	shows, _ := fs.Glob(folder, "show.toml") // the patterns are right
	if shows == nil {
		shows, _ = fs.Glob(folder, "*/show.toml")
	}
	if len(shows) != 1 {
		return nil, fmt.Errorf("holds %d shows: a show is a folder with show.toml", len(shows))
	}
	folder, err := fs.Sub(folder, path.Dir(shows[0]))
	if err != nil {
		return nil, err
	}
	names, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil, err
	}
	out, left := map[string][]byte{}, uint64(maxBytes)
	for _, n := range names {
		if ours, _ := path.Match(showfile.Names, n.Name()); !ours && n.Name() != source.SaidFile {
			continue
		}
		info, err := n.Info()
		if err != nil {
			return nil, err
		}
		size := uint64(info.Size()) // a ZIP that says too little is refused by its reader; one below nothing becomes huge
		switch {
		case !info.Mode().IsRegular():
			return nil, fmt.Errorf("%s is a link or no file, and is not taken", clean.Line(n.Name()))
		case size > left:
			return nil, fmt.Errorf("is larger than %d MiB, more than a show may be", maxBytes>>20)
		case len(out) == maxFiles:
			return nil, fmt.Errorf("holds more than %d files, more than a show may have", showfile.MaxFiles)
		}
		left -= size
		if out[n.Name()], err = fs.ReadFile(folder, n.Name()); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// Remove moves a show out of a library and returns where to, since what a person wrote is not
// thrown away.
func Remove(home string, show Place, now time.Time) (string, error) {
	switch {
	case show.Dir == "":
		return "", fmt.Errorf("%s is built in, and stays", show.Name)
	case filepath.Dir(show.Dir) != filepath.Clean(home):
		return "", fmt.Errorf("%s is not among the shows in %s: it is yours to delete", clean.Quote(show.Dir, maxPath), clean.Quote(home, maxPath))
	}
	removed := filepath.Join(filepath.Dir(home), "removed")
	if err := os.MkdirAll(removed, 0o755); err != nil {
		return "", err
	}
	to := filepath.Join(removed, show.Name+"-"+now.UTC().Format("20060102-150405.000000"))
	return to, os.Rename(show.Dir, to)
}
