package content

import (
	"flag"
	"io/fs"
	"os"
	"reflect"
	"testing"
)

var update = flag.Bool("update", false, "make builtin.snapshot anew")

func TestSnapshotIsFresh(t *testing.T) {
	folder, err := fs.Sub(Builtin(), "stranger-things")
	if err != nil {
		t.Fatal(err)
	}
	show, err := Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	made := toSnapshot(show, checksum(folder))
	if *update {
		if err := os.WriteFile("builtin.snapshot", made, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if string(made) != builtinSnapshot {
		t.Fatal("content/builtin.snapshot is not of these TOML files: run go test ./content -run Snapshot -update")
	}
	if read := fromSnapshot(builtinSnapshot, checksum(folder)); !reflect.DeepEqual(read, show) {
		t.Error("what is read from the snapshot is not the show")
	}
}

func TestSnapshotOfOtherFilesIsNotRead(t *testing.T) {
	show := lantern(t)
	made := string(toSnapshot(show, checksum(os.DirFS("testdata/lantern-bay"))))
	if fromSnapshot(made, checksum(os.DirFS("testdata/lantern-bay"))) == nil {
		t.Error("a fresh snapshot is not read")
	}
	if fromSnapshot(made, checksum(files(t, map[string][2]string{"show.toml": {"Lantern Bay", "Lantern Boy"}}))) != nil {
		t.Error("a stale snapshot is read")
	}
	if fromSnapshot("", "") != nil {
		t.Error("an empty snapshot is read")
	}
}

// BenchmarkLoadSnapshot is what a start pays for the built-in show.
func BenchmarkLoadSnapshot(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := LoadBuiltin("stranger-things"); err != nil {
			b.Fatal(err)
		}
	}
}
