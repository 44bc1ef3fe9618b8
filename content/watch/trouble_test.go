package watch

import (
	"errors"
	"strings"
	"syscall"
	"testing"
	"time"

	"unspoiled/content/watch/internal/vfs/faultfs"
)

// failing is a file system on which the given operations always fail.
func failing(err error, ops string) *faultfs.FS {
	fsys := faultfs.New()
	fsys.Step = func(op, _ string) error {
		if strings.Contains(ops, op) {
			return err
		}
		return nil
	}
	return fsys
}

func TestCannotBeSaved(t *testing.T) {
	for _, c := range []struct {
		err  error
		ops  string
		want string
	}{
		{syscall.ENOSPC, "write", "the disk is full"},
		{syscall.EDQUOT, "create", "the disk quota is used up"},
		{syscall.EROFS, "mkdir", "the file system is read-only"},
		{syscall.EACCES, "create", "permission denied"},
		{syscall.EIO, "sync", "input/output error"},
		{syscall.EIO, "rename", "input/output error"},
	} {
		fsys := failing(c.err, c.ops)
		h := marked(t, "S1E1")
		got, err := newTestStore(fsys, true).Save("ann", h)
		var notSaved *NotSaved
		if !errors.As(err, &notSaved) || !errors.Is(err, c.err) || Saved(err) || !got.Equal(h) {
			t.Errorf("%v in %s: %v", c.err, c.ops, err)
			continue
		}
		if want := "progress could not be saved to /state/profiles/ann.toml: " + c.want; err.Error() != want {
			t.Errorf("%q, want %q", err, want)
		}
		if left := fsys.Names(); len(left) > 0 {
			t.Errorf("%v in %s left %v", c.err, c.ops, left)
		}
		fsys.Step = nil
		if got, err = newTestStore(fsys, true).Save("ann", got); err != nil || !got.Equal(h) {
			t.Errorf("the next time: %v", err)
		}
	}
}

// A folder has the name of the backup: nothing is lost, and the error says what to do.
func TestBackupCannotBeKept(t *testing.T) {
	s := newDiskStore(t)
	save(t, s, marked(t, "S1E1"))
	put(t, s.Path("ann")+bakExt+"/x", "")
	_, err := s.Save("ann", marked(t, "S1E2"))
	var notSaved *NotSaved
	if !errors.As(err, &notSaved) || !strings.HasPrefix(err.Error(), "progress could not be saved to "+s.Path("ann")+": ann.toml.bak: ") {
		t.Errorf("error %v", err)
	}
	wantSeen(t, load(t, s), "hill", "S1E1")
	if got := names(t, s.folder()); got != "ann.toml ann.toml.bak" {
		t.Errorf("files: %s", got)
	}
}

func TestCannotBeRead(t *testing.T) {
	fsys := failing(syscall.EACCES, "read")
	fsys.Put("/state/profiles/ann.toml", []byte(dump(marked(t, "S1E1"))))
	fsys.Put("/state/profiles/ann.toml.bak", []byte(dump(marked(t, "S1E1"))))
	s := newTestStore(fsys, true)
	var notRead *NotRead
	h, err := s.Load("ann")
	if !errors.As(err, &notRead) || !h.Empty() {
		t.Errorf("load: %v", err)
	}
	if _, err = s.Save("ann", marked(t, "S1E2")); !errors.As(err, &notRead) || Saved(err) {
		t.Errorf("save: %v", err)
	}
	fsys.Step = nil
	if h, err = s.Load("ann"); err != nil || h.Seen("hill").Len() != 1 {
		t.Errorf("what could not be read was changed: %v", err)
	}
}

// Some mounts have neither hard links nor modes, and cannot sync.
func TestPoorFileSystem(t *testing.T) {
	fsys := failing(syscall.ENOTSUP, "link chmod sync syncdir")
	s := newTestStore(fsys, false)
	first, err := s.Save("ann", marked(t, "S1E1"))
	if err != nil {
		t.Fatal(err)
	}
	second, err := s.Save("ann", marked(t, "S1E2"))
	if err != nil {
		t.Fatal(err)
	}
	wantSeen(t, second, "hill", "S1E1 S1E2")
	bak, _ := fsys.ReadFile("/state/profiles/ann.toml.bak", maxFile)
	if bak != dump(first) {
		t.Errorf("the generation before is %q", bak)
	}
	if got := strings.Join(fsys.Names(), " "); got != "/state/profiles/ann.toml /state/profiles/ann.toml.bak" {
		t.Errorf("files: %s", got)
	}
}

// Another writer between the read and the write is noticed, up to the last check before the rename,
// even without a lock.
func TestOthersWriteMeanwhile(t *testing.T) {
	for _, meanwhile := range []string{"create", "write", "sync", "link", "rename"} {
		fsys := faultfs.New()
		fsys.Put("/state/profiles/ann.toml", []byte(dump(marked(t, "S1E1"))))
		done := false
		fsys.Step = func(op, _ string) error {
			if op != meanwhile || done {
				return nil
			}
			done = true
			_, err := newTestStore(fsys, false).Save("ann", marked(t, "S1E2"))
			return err
		}
		h, err := newTestStore(fsys, true).Save("ann", marked(t, "S1E3"))
		if err != nil || !done {
			t.Fatalf("at %s: %v", meanwhile, err)
		}
		wantSeen(t, h, "hill", "S1E1 S1E2 S1E3")
		if h, err = newTestStore(fsys, true).Load("ann"); err != nil {
			t.Fatal(err)
		}
		wantSeen(t, h, "hill", "S1E1 S1E2 S1E3")
	}
}

// Without a lock, even another writer in the same moment as the rename is noticed, and its change
// merged.
func TestOthersWriteAtOnce(t *testing.T) {
	fsys := faultfs.New()
	done := false
	fsys.Step = func(op, _ string) error {
		if op == "syncdir" && !done {
			done = true
			fsys.Put("/state/profiles/ann.toml", []byte(dump(marked(t, "S1E2"))))
		}
		return nil
	}
	h, err := newTestStore(fsys, false).Save("ann", marked(t, "S1E3"))
	if err != nil {
		t.Fatal(err)
	}
	wantSeen(t, h, "hill", "S1E2 S1E3")
}

// Saving a file that changes all the time is given up, and leaves no other file.
func TestNeverAtRest(t *testing.T) {
	fsys := faultfs.New()
	n := 0
	fsys.Step = func(op, _ string) error {
		if op == "create" {
			n++
			fsys.Put("/state/profiles/ann.toml", []byte(dump(newHistory([]*Change{{ID: "a", At: at(n), Clock: int64(n)}}))))
		}
		return nil
	}
	_, err := newTestStore(fsys, false).Save("ann", marked(t, "S1E1"))
	if !errors.Is(err, errBusy) {
		t.Errorf("error %v", err)
	}
	if got := strings.Join(fsys.Names(), " "); got != "/state/profiles/ann.toml /state/profiles/ann.toml.bak" {
		t.Errorf("files: %s", got)
	}
}

// What killed writers left is removed in the end. What may still be in use is not.
func TestSweep(t *testing.T) {
	fsys := faultfs.New()
	now := day
	fsys.Now = func() time.Time { return now }
	for _, name := range []string{".ann.toml.tmp-OLD", ".ann.toml.bak.tmp-OLD", ".bob.toml.tmp-OLD", ".ann.toml.lock"} {
		fsys.Put("/state/profiles/"+name, []byte("half"))
	}
	now = day.Add(time.Hour)
	fsys.Put("/state/profiles/.ann.toml.tmp-NEW", []byte("half"))
	s := newTestStore(fsys, true)
	if _, err := s.Save("ann", marked(t, "S1E1")); err != nil {
		t.Fatal(err)
	}
	want := "/state/profiles/.ann.toml.lock /state/profiles/.ann.toml.tmp-NEW /state/profiles/.bob.toml.tmp-OLD /state/profiles/ann.toml"
	if got := strings.Join(fsys.Names(), " "); got != want {
		t.Errorf("files: %s", got)
	}
}
