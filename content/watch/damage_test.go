package watch

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func wantDamage(t *testing.T, err error) *Damage {
	t.Helper()
	var d *Damage
	if !errors.As(err, &d) || !Saved(err) {
		t.Fatalf("no damage reported: %v", err)
	}
	return d
}

func TestDamagedFile(t *testing.T) {
	good := dump(marked(t, "S1E1", "S1E2"))
	for name, bad := range map[string]string{
		"cut off": good[:len(good)-9], "empty": "", "NULs": strings.Repeat("\x00", len(good)), "garbage": "\x7fELF\x01\x02",
		"changed": strings.Replace(good, "S1E2", "S1E9", 1), "version": strings.Replace(good, "version = 1", "version = 0", 1),
		"head only": preamble,
	} {
		t.Run(name, func(t *testing.T) {
			s := newDiskStore(t)
			save(t, s, marked(t, "S1E1"))
			generation := load(t, s)
			save(t, s, marked(t, "S2E1"))
			put(t, s.Path("ann"), bad)
			files := names(t, s.folder())
			h, err := s.Load("ann")
			d := wantDamage(t, err)
			if d.Aside != "" || d.Read != s.Path("ann")+bakExt || names(t, s.folder()) != files || read(t, s.Path("ann")) != bad {
				t.Errorf("%+v, files %s", d, names(t, s.folder()))
			}
			sameView(t, h, generation)

			h, _ = h.Mark("hill", "S3E1", true, at(1), points(t, "S3E1")...)
			saved, err := s.Save("ann", h)
			d = wantDamage(t, err)
			if d.Aside != s.Path("ann")+".corrupt-20261122T200000Z" || read(t, d.Aside) != bad {
				t.Errorf("set aside as %s", d.Aside)
			}
			sameView(t, saved, h)
			sameView(t, load(t, s), h) // no damage is reported any more
			if read(t, s.Path("ann")+bakExt) != dump(generation) {
				t.Error("the damaged file became the generation before")
			}
			save(t, s, h)
		})
	}
}

func TestDamagedWithoutBackup(t *testing.T) {
	s := newDiskStore(t)
	put(t, s.Path("ann"), "garbage")
	h, err := s.Load("ann")
	if d := wantDamage(t, err); !h.Empty() || d.Read != "" {
		t.Errorf("%+v", d)
	}
	h, err = s.Save("ann", History{})
	wantDamage(t, err)
	if !h.Empty() || names(t, s.folder()) != "ann.toml" || read(t, s.Path("ann")) != "garbage" {
		t.Error("an empty history was written over a damaged file")
	}
	put(t, s.Path("ann")+bakExt, "rubbish")
	_, err = s.Save("ann", marked(t, "S1E1"))
	wantDamage(t, err)
	if got := names(t, s.folder()); got != "ann.toml ann.toml.bak ann.toml.bak.corrupt-20261122T200000Z ann.toml.corrupt-20261122T200000Z" {
		t.Errorf("files: %s", got)
	}
	wantSeen(t, load(t, s), "hill", "S1E1")
}

func TestMissingFile(t *testing.T) {
	s := newDiskStore(t)
	first := save(t, s, marked(t, "S1E1"))
	save(t, s, marked(t, "S1E2"))
	if err := os.Remove(s.Path("ann")); err != nil {
		t.Fatal(err)
	}
	h, err := s.Load("ann")
	wantDamage(t, err)
	sameView(t, h, first)
	h, err = s.Save("ann", marked(t, "S1E3"))
	wantDamage(t, err)
	wantSeen(t, h, "hill", "S1E1 S1E3")
	sameView(t, load(t, s), h)
}

func TestDamagedCopy(t *testing.T) {
	s := newDiskStore(t)
	save(t, s, marked(t, "S1E1"))
	bad := filepath.Join(s.folder(), "ann 2.toml")
	put(t, bad, "garbage")
	h, err := s.Load("ann")
	if d := wantDamage(t, err); !d.Copy {
		t.Errorf("%+v", d)
	}
	wantSeen(t, h, "hill", "S1E1")
	_, err = s.Save("ann", h)
	if d := wantDamage(t, err); read(t, d.Aside) != "garbage" {
		t.Errorf("%+v", d)
	}
	load(t, s)
}

func TestNewerFileIsLeftAlone(t *testing.T) {
	s := newDiskStore(t)
	newer := "version = 2\nsomething = \"else\"\n"
	put(t, s.Path("ann"), newer)
	put(t, filepath.Join(s.folder(), "ann 2.toml"), dump(marked(t, "S1E1")))
	files := names(t, s.folder())
	var want *Newer
	h, err := s.Load("ann")
	if !errors.As(err, &want) || want.Path != s.Path("ann") || want.Version != 2 || !h.Empty() {
		t.Errorf("load: %v", err)
	}
	mine := marked(t, "S1E2")
	h, err = s.Save("ann", mine)
	if !errors.As(err, &want) || Saved(err) || !h.Equal(mine) {
		t.Errorf("save: %v", err)
	}
	if read(t, s.Path("ann")) != newer || names(t, s.folder()) != files {
		t.Error("the file of a newer version was touched")
	}
}

// A person removes the checksum and adds an episode.
func TestEditedFile(t *testing.T) {
	s := newDiskStore(t)
	save(t, s, marked(t, "S1E1"))
	head, body, _ := strings.Cut(read(t, s.Path("ann")), checksumKey)
	_, body, _ = strings.Cut(body, "\n")
	put(t, s.Path("ann"), head+body+"\n[[change]]\nat = 2026-11-22T21:00:00Z\nshow = \"hill\"\nwatched = [\"S1E2\"]\n")
	wantSeen(t, load(t, s), "hill", "S1E1 S1E2")
	h := save(t, s, marked(t, "S1E3"))
	wantSeen(t, h, "hill", "S1E1 S1E2 S1E3")
	sameView(t, load(t, NewStore(s.dir, s.now)), h)
}
