package watch

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"unspoiled/content/userdir"
	"unspoiled/content/watch/atomicfile"
	"unspoiled/content/watch/internal/vfs"
)

// version is the newest version of the file format that this program reads, and the one it writes.
const version = 1

// ext ends the names of progress files, bakExt those of their previous generations.
const (
	ext    = ".toml"
	bakExt = ".bak"
)

// Store keeps the histories of all profiles in a folder, one file each. Several goroutines,
// processes and machines may use it at once.
type Store struct {
	dir  string
	fs   vfs.FS
	now  func() time.Time
	lock func(path string) (release func(), held bool, err error)
}

// NewStore is the store in the state folder dir (see StateDir), which need not exist. It takes from
// now the times in names of files set aside.
func NewStore(dir string, now func() time.Time) *Store {
	return &Store{dir: dir, fs: vfs.OS{}, now: now, lock: lockFile}
}

// Path is the path of the profile's file, which may be missing or a link.
func (s *Store) Path(profile string) string {
	return filepath.Join(s.dir, "profiles", profile+ext)
}

// file is the path of the profile's file with links followed.
func (s *Store) file(profile string) (string, error) {
	if err := ValidProfile(profile); err != nil {
		return "", err
	}
	path, err := atomicfile.Resolve(s.fs, s.Path(profile))
	if err != nil {
		return "", &NotRead{s.Path(profile), err}
	}
	return path, nil
}

// Profiles lists the profiles that have a file, sorted. A folder that does not exist has none.
func (s *Store) Profiles() ([]string, error) {
	dir := filepath.Dir(s.Path(""))
	names, err := s.fs.ReadDir(dir)
	if err != nil && !isMissing(err) {
		return nil, &NotRead{dir, err}
	}
	var profiles []string
	for _, name := range names {
		profile, ok := strings.CutSuffix(strings.TrimSuffix(name, bakExt), ext)
		if ok && ValidProfile(profile) == nil {
			profiles = append(profiles, profile)
		}
	}
	slices.Sort(profiles)
	return slices.Compact(profiles), nil
}

// ErrNoHome says that the environment names no state folder.
var ErrNoHome = errors.New("there is no home folder to keep progress in: set HOME to a whole path, or name a folder with --state")

// StateDir is the folder for progress: flag, if given; else %LocalAppData%\unspoiled on Windows,
// and $XDG_STATE_HOME/unspoiled or ~/.local/state/unspoiled on Unix. The error is ErrNoHome.
func StateDir(getenv func(string) string, goos, flag string) (string, error) {
	if flag != "" {
		return filepath.Clean(flag), nil
	}
	if dir := userdir.State.Dir(getenv, goos); dir != "" {
		return dir, nil
	}
	return "", ErrNoHome
}

// Stamp tells an open guide whether a profile's file has changed: equal stamps of one Store mean
// that it has not, since a history that has changed has grown.
type Stamp struct{ files string }

// Stamp is the stamp of the profile's file and its conflict copies as they are now. It reads none
// of them. It is the zero Stamp where there is no file.
func (s *Store) Stamp(profile string) (out Stamp) {
	path, err := s.file(profile)
	if err != nil {
		return out
	}
	for _, name := range append(s.copies(path), filepath.Base(path)) {
		if info, err := s.fs.Stat(filepath.Join(filepath.Dir(path), name)); err == nil {
			out.files += fmt.Sprintln(name, info.Size(), info.ModTime().UnixNano())
		}
	}
	return out
}

// maxProfile bounds a profile's name, in characters.
const maxProfile = 32

// ValidProfile checks a profile's name. It must be a file name on every system: 1 to 32 lower-case
// letters (of any script), digits, "-" and "_". It begins with a letter or digit and is not a name
// that Windows reserves.
func ValidProfile(name string) error {
	switch {
	case name == "":
		return errors.New("a profile needs a name")
	case utf8.RuneCountInString(name) > maxProfile:
		return fmt.Errorf("a profile's name has at most %d characters", maxProfile)
	case strings.IndexFunc(name, badRune) >= 0:
		return fmt.Errorf("%q is no name for a profile: write it in small letters, digits, - and _", name)
	case name[0] == '-' || name[0] == '_':
		return fmt.Errorf("%q is no name for a profile: it begins with a letter or a digit", name)
	case reserved(name):
		return fmt.Errorf("%q is no name for a profile: Windows keeps it for itself", name)
	}
	return nil
}

func badRune(r rune) bool {
	return !(unicode.IsLetter(r) && !unicode.IsUpper(r) && !unicode.IsTitle(r)) &&
		!('0' <= r && r <= '9') && r != '-' && r != '_'
}

func reserved(name string) bool {
	if len(name) == 4 && name[3] >= '0' && name[3] <= '9' {
		return name[:3] == "com" || name[:3] == "lpt"
	}
	return slices.Contains([]string{"con", "prn", "aux", "nul"}, name)
}
