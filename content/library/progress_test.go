package library_test

import (
	"os"
	"path/filepath"
	"testing"

	"unspoiled/content/library"
)

func TestProgressCountsWhatIsRead(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"show.toml":     "schema = 1\nid = \"lamp\"\ntitle = \"The Lamp Room\"\n",
		"season-1.toml": "number = 1\n[[episode]]\nnumber = 1\ntitle = \"Oil\"\n",
		"notes.txt":     "not read, and not counted",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	var p library.Progress
	if got := p.Part(); got != 0 {
		t.Errorf("%v is read before anything is", got)
	}
	show, err := library.Place{Dir: dir, Name: "lamp", Progress: &p}.Load()
	if err != nil || show.ID() != "lamp" {
		t.Fatalf("%v: %v", show, err)
	}
	if got := p.Part(); got != 1 {
		t.Errorf("%v is read of a show that is loaded", got)
	}
}
