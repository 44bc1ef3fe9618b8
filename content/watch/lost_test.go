package watch

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A link to a missing folder is an error, and not taken for a new profile.
func TestAFolderThatIsALinkToNowhere(t *testing.T) {
	for _, link := range []string{"state/profiles", "state"} {
		base := t.TempDir()
		link, disk := filepath.Join(base, link), filepath.Join(base, "disk")
		if err := os.MkdirAll(filepath.Dir(link), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(disk, link); err != nil {
			t.Skip(err)
		}
		s := NewStore(filepath.Join(base, "state"), time.Now)
		want := "progress could not be read from " + link + ": it is a link to " + disk + ", which is not there"
		var notRead *NotRead
		if h, err := s.Load("ann"); !errors.As(err, &notRead) || err.Error() != want || !h.Empty() {
			t.Errorf("%v, want %s", err, want)
		}
		if _, err := s.Save("ann", marked(t, "S1E1")); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
		if err := os.Mkdir(disk, 0o700); err != nil {
			t.Fatal(err)
		}
		if _, err := s.Save("ann", marked(t, "S1E1")); err != nil {
			t.Errorf("the disk is there: %v", err)
		}
	}
}
