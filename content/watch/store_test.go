package watch

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// newDiskStore is a store in a folder of its own, on the real file system.
func newDiskStore(t *testing.T) *Store {
	t.Helper()
	return NewStore(t.TempDir(), func() time.Time { return day })
}

// marked is a history with those episodes of "hill" marked.
func marked(t *testing.T, episodes ...string) History {
	t.Helper()
	h, _ := History{}.Mark("hill", strings.Join(episodes, " "), true, day, points(t, episodes...)...)
	return h
}

func save(t *testing.T, s *Store, h History) History {
	t.Helper()
	h, err := s.Save("ann", h)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func load(t *testing.T, s *Store) History {
	t.Helper()
	h, err := s.Load("ann")
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// names lists the files in the folder of the profiles, or of path.
func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return strings.Join(list, " ")
}

func (s *Store) folder() string { return filepath.Dir(s.Path("ann")) }

func put(t *testing.T, path, data string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestSaveAndLoad(t *testing.T) {
	s := newDiskStore(t)
	if h := load(t, s); !h.Empty() {
		t.Error("a new profile is not empty")
	}
	save(t, s, History{})
	if _, err := os.Stat(s.folder()); err == nil {
		t.Error("an empty history was written")
	}
	first := save(t, s, marked(t, "S1E1"))
	sameView(t, load(t, s), first)
	second := save(t, s, marked(t, "S1E2"))
	wantSeen(t, second, "hill", "S1E1 S1E2")
	sameView(t, load(t, NewStore(s.dir, s.now)), second)
	if got := names(t, s.folder()); got != "ann.toml ann.toml.bak" {
		t.Errorf("files: %s", got)
	}
	if read(t, s.Path("ann")+bakExt) != dump(first) {
		t.Error("the backup is not the generation before")
	}
	if info, _ := os.Stat(s.Path("ann")); info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v", info.Mode())
	}
	stamp := s.Stamp("ann")
	save(t, s, History{})
	save(t, s, first)
	if stamp != s.Stamp("ann") || stamp == (Stamp{}) {
		t.Error("a Save of what is there already wrote")
	}
	save(t, s, marked(t, "S1E3"))
	if stamp == s.Stamp("ann") {
		t.Error("the stamp did not change")
	}
}

func TestProfiles(t *testing.T) {
	s := newDiskStore(t)
	if list, err := s.Profiles(); err != nil || len(list) != 0 {
		t.Errorf("%v, %v", list, err)
	}
	for _, name := range []string{
		"ann.toml", "ann.toml.bak", "bob.toml.bak", "zoë.toml", "ann 2.toml", "ann.sync-conflict-20261122-204500-ABCDEFG.toml",
		".ann.toml.lock", ".ann.toml.tmp-XYZ", "ann (1).toml.merged", "ann.toml.corrupt-20261122T200000Z", "README", "Ann.toml",
	} {
		put(t, filepath.Join(s.folder(), name), "")
	}
	if list, err := s.Profiles(); err != nil || strings.Join(list, " ") != "ann bob zoë" {
		t.Errorf("%v, %v", list, err)
	}
	for _, name := range []string{"ann", "a1", "дом", "a-b_c", "com", "com10", "2"} {
		if err := ValidProfile(name); err != nil {
			t.Error(err)
		}
	}
	for _, name := range []string{
		"", "Ann", "a b", "../a", "a/b", `a\b`, ".a", "-a", "a.b", "con", "lpt1", "a\x00", "a\xff", "e\u0301", strings.Repeat("a", 33), "a\u202eb",
	} {
		_, loadErr := s.Load(name)
		_, saveErr := s.Save(name, marked(t, "S1E1"))
		if ValidProfile(name) == nil || loadErr == nil || saveErr == nil {
			t.Errorf("%q is taken for a profile", name)
		}
	}
}

func TestLinks(t *testing.T) {
	s := newDiskStore(t)
	target := filepath.Join(t.TempDir(), "sync", "mine.toml")
	put(t, filepath.Join(filepath.Dir(target), "x"), "")
	put(t, filepath.Join(s.folder(), "x"), "")
	if err := os.Symlink(target, s.Path("ann")); err != nil {
		t.Skip(err)
	}
	save(t, s, marked(t, "S1E1"))
	if err := os.Chmod(target, 0o640); err != nil {
		t.Fatal(err)
	}
	put(t, filepath.Join(filepath.Dir(target), "mine.sync-conflict-20261122-204500-ABCDEFG.toml"), dump(marked(t, "S1E3")))
	h := save(t, s, marked(t, "S1E2"))
	wantSeen(t, h, "hill", "S1E1 S1E2 S1E3")
	if info, err := os.Lstat(s.Path("ann")); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link was replaced: %v", err)
	}
	if info, _ := os.Lstat(target); info.Mode() != 0o640 {
		t.Errorf("mode %v", info.Mode())
	}
	if got := names(t, filepath.Dir(target)); got != "mine.sync-conflict-20261122-204500-ABCDEFG.toml.merged mine.toml mine.toml.bak x" {
		t.Errorf("files: %s", got)
	}
	loop := s.Path("bob")
	if err := os.Symlink(loop, loop); err != nil {
		t.Fatal(err)
	}
	var notRead *NotRead
	if _, err := s.Load("bob"); !errors.As(err, &notRead) {
		t.Errorf("a link to itself: %v", err)
	}
}

func TestConflictCopies(t *testing.T) {
	copies := []string{
		"ann.sync-conflict-20261122-204500-ABCDEFG.toml", "ann (conflicted copy).toml", "ann (Bob's conflicted copy 2026-11-22).toml",
		"ann (1).toml", "ann 2.toml", "ann.Conflict.toml", "ann.toml~HEAD", "ann.toml~release-1.2",
		"ann.toml~1a2b3c4 (S1E1 marked.)", "ann [conflicted].toml",
	}
	others := []string{
		"ann-marie.toml", "ann2.toml", "anna 2.toml", "ann.toml~", "ann x.toml", "ann.toml.bak", "ann .toml",
		"ann.sync-conflict-20261122-204500-ABCDEFG.toml.merged", "ann.toml.corrupt-20261122T200000Z",
		"ann.toml~HEAD.merged", "ann.toml~v1.merged-2", "ann.toml~HEAD.corrupt-20261122T200000Z", "ann.toml.conflict1.merged",
		"ann-conflict.toml", "ann-pc.toml", "ann-2.toml", "ann-Marie.toml", "ann.toml.~1~",
		// those of other profiles
		"anna.sync-conflict-20261122-204500-ABCDEFG.toml", "ann-marie.sync-conflict-20261122-204500-ABCDEFG.toml", "anna_conflict-20261122-204500.toml",
		"ann_b_conflict-20261122-204500.toml", "anna (Bob's conflicted copy 2026-11-22).toml", "ann-2-DESKTOP-4F2K.toml", "ann2-DESKTOP-4F2K.toml",
		"anna [conflicted].toml", "ann_b_NAS_Nov-22-204500-2026_Conflict.toml", "anna.toml~HEAD", "anna.toml.conflict1",
	}
	for _, name := range others {
		if isCopy("ann.toml", name) {
			t.Errorf("%s is taken for a copy", name)
		}
	}
	s := newDiskStore(t)
	all := save(t, s, marked(t, "S1E1"))
	before := s.Stamp("ann")
	for i, name := range copies {
		h := marked(t, fmt.Sprintf("S2E%d", i+1))
		put(t, filepath.Join(s.folder(), name), dump(h))
		all = all.Merge(h)
	}
	if s.Stamp("ann") == before {
		t.Error("the stamp does not tell of copies")
	}
	files := names(t, s.folder())
	sameView(t, load(t, s), all)
	if names(t, s.folder()) != files {
		t.Error("reading changed the folder")
	}
	sameView(t, save(t, s, History{}), all)
	if read(t, s.Path("ann")) != dump(all) {
		t.Error("not written")
	}
	var want []string
	for _, name := range append([]string{"ann.toml", "ann.toml.bak"}, copies...) {
		if slices.Contains(copies, name) {
			name += ".merged"
		}
		want = append(want, name)
	}
	slices.Sort(want)
	if got := names(t, s.folder()); got != strings.Join(want, " ") {
		t.Errorf("files: %s", got)
	}
	put(t, filepath.Join(s.folder(), copies[0]), dump(all)) // the same name again, nothing new in it
	save(t, s, History{})
	if got := names(t, s.folder()); !strings.Contains(got, copies[0]+".merged-2") {
		t.Errorf("files: %s", got)
	}
}

func TestStateDir(t *testing.T) {
	home := map[string]string{"HOME": "/home/ann"}
	for _, c := range []struct {
		env              map[string]string
		goos, flag, want string
	}{
		{home, "linux", "", "/home/ann/.local/state/unspoiled"},
		{home, "darwin", "", "/home/ann/.local/state/unspoiled"},
		{map[string]string{"HOME": "/home/ann", "XDG_STATE_HOME": "/x"}, "linux", "", "/x/unspoiled"},
		{map[string]string{"HOME": "/home/ann", "XDG_STATE_HOME": "x"}, "linux", "", "/home/ann/.local/state/unspoiled"},
		{home, "linux", "/mnt/s/", "/mnt/s"},
		{map[string]string{"LocalAppData": "/appdata"}, "windows", "", "/appdata/unspoiled"},
		{map[string]string{"LocalAppData": "appdata"}, "windows", "", ""},
		{map[string]string{"HOME": "/home/ann"}, "windows", "", ""},
		{nil, "linux", "", ""},
		{map[string]string{"HOME": "ann"}, "linux", "", ""},
		{map[string]string{"HOME": ".", "XDG_STATE_HOME": "/x"}, "linux", "", "/x/unspoiled"},
		{nil, "linux", "here", "here"},
	} {
		got, err := StateDir(func(k string) string { return c.env[k] }, c.goos, c.flag)
		if filepath.ToSlash(got) != c.want || (err != nil) != (c.want == "") || err != nil && !errors.Is(err, ErrNoHome) {
			t.Errorf("%+v: %q, %v", c, got, err)
		}
	}
}
