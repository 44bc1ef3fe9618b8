package imports

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"strconv"
	"strings"
	"testing"
)

// pack makes an archive of names and contents.
func pack(t testing.TB, pairs ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(pairs); i += 2 {
		w, err := z.Create(pairs[i])
		if err == nil {
			_, err = io.WriteString(w, pairs[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestArchivesAreReadAsDownloaded(t *testing.T) {
	history, watched := testdata(t, "history.json"), testdata(t, "watched-shows.json")
	for _, c := range []struct {
		name    string
		file    string
		of      *Importer
		want    string
		ignored []any
	}{
		{
			"trakt, every view wins over the last views", pack(t, "watched/watched-shows.json", watched, "watched/history-1.json", history, "watched/history-2.json", "[]", "lists/watchlist.json", "[1]"),
			&trakt, "S1E1, S1E3 2024-04-02T18:00, S2E1 2024-03-31T09:28",
			[]any{OtherShow, 2, NoEpisode, 1, NoSuch, 1, Unwatched, 1, Duplicate, 2},
		},
		{"trakt, last views alone", pack(t, "watched-shows.json", watched), &trakt, "S1E1 2024-09-10T13:52, S1E3 2024-09-11T13:52", []any{OtherShow, 1, Unwatched, 1}},
		{"tvtime", pack(t, "tracking-prod-records-v2.csv", testdata(t, "tracking-prod-records-v2.csv"), "user.csv", "x"), &tvtime, "S1E2 2024-11-02T11:53, S1E2 2024-11-03T11:53", []any{OtherShow, 1, NoEpisode, 2}},
		{"simkl", pack(t, "SimklBackup.json", testdata(t, "SimklBackup.json")), &simkl, "S1E1 2024-10-13T22:26, S1E2", []any{OtherShow, 1}},
		{"names are no paths", pack(t, `..\..\etc\history.json`, history), &trakt, "S1E1, S1E3 2024-04-02T18:00, S2E1 2024-03-31T09:28", []any{OtherShow, 1, NoEpisode, 1, NoSuch, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := preview(t, c.file)
			wants(t, p, c.want, c.ignored...)
			if p.From != c.of {
				t.Errorf("from %q", p.From.Name)
			}
		})
	}
}

func TestBrokenRowsOfArchivesNameTheirFile(t *testing.T) {
	p := preview(t, pack(t, "history.json", testdata(t, "history.json")))
	if got := broken(p); got != "the history:5" {
		t.Errorf("broken: %s", got)
	}
}

func TestArchivesThatAreRefused(t *testing.T) {
	history := testdata(t, "history.json")
	good := pack(t, "history.json", history)
	locked := []byte(good)
	locked[6] |= 1
	central := bytes.LastIndex(locked, []byte("PK\x01\x02"))
	locked[central+8] |= 1
	end := strings.LastIndex(good, "PK\x05\x06")
	for name, c := range map[string]struct{ file, says string }{
		"nothing known":    {pack(t, "diary.txt", "Dear diary"), "no list that is known"},
		"two services":     {pack(t, "history.json", history, "SimklBackup.json", testdata(t, "SimklBackup.json")), "several services"},
		"locked":           {string(locked), "password"},
		"cut off":          {good[:len(good)/2], "damaged"},
		"a wrong checksum": {strings.Replace(good, "PK\x07\x08", "PK\x07\x09", 1), "damaged"},
		"a wrong list":     {pack(t, "history.json", "Dear diary"), "no list that is known"},
		"a large archive":  {good[:end+16] + "\xff\xff\xff\xff" + good[end+20:], "damaged"},
		"a false count":    {good[:end+8] + "\xff\xff\xff\xff" + good[end+12:], "damaged"},
	} {
		_, err := try(t, c.file)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := try(t, good, from(&simkl)); err == nil {
		t.Error("an archive from Trakt is read as one from Simkl")
	}
}

// TestAnArchiveCannotFillTheMemory unpacks a string of 160 MiB.
func TestAnArchiveCannotFillTheMemory(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create("history.json")
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(w, `[ { "watched_at": "x", "type": "episode", "show": { "title": "`)
	letters := bytes.Repeat([]byte("x"), 1<<20)
	for range 160 {
		w.Write(letters)
	}
	z.Close()
	file := b.String()
	if peak := peakHeap(t, strings.NewReader(file), int64(len(file)), nil); peak > 64<<20 {
		t.Errorf("took %d MiB", peak>>20)
	}
	if _, err := try(t, file); err == nil {
		t.Error("read")
	}
}

// TestAForgedIndexIsRefusedBeforeItIsRead: the index has a million entries, but the end of the
// archive says that it has one.
func TestAForgedIndexIsRefusedBeforeItIsRead(t *testing.T) {
	good := pack(t, "history.json", testdata(t, "history.json"))
	central := strings.Index(good, "PK\x01\x02")
	end := strings.LastIndex(good, "PK\x05\x06")
	entry := good[central:end]
	forged := []byte(good[:central] + strings.Repeat(entry, 1<<16+1) + good[end:])
	at := len(forged) - 22
	binary.LittleEndian.PutUint16(forged[at+8:], 1)
	binary.LittleEndian.PutUint16(forged[at+10:], 1)
	var err error
	allocs := testing.AllocsPerRun(1, func() { _, err = try(t, string(forged)) })
	if err == nil || allocs > 1000 {
		t.Errorf("%v, with %.0f allocations", err, allocs)
	}
}

// Files beside the list take no memory, however many, and their encoding is not told as the list's.
func TestOtherFilesOfAnArchive(t *testing.T) {
	pairs := []string{"history.json", testdata(t, "history.json")}
	for i := range 4000 {
		pairs = append(pairs, strconv.Itoa(i)+".txt", "Dear diary, caf\xe9")
	}
	file := pack(t, pairs...)
	check := func(p *Preview) {
		if marks(p) != "S1E1, S1E3 2024-04-02T18:00, S2E1 2024-03-31T09:28" || p.Windows {
			t.Errorf("%s, not Unicode: %t", marks(p), p.Windows)
		}
	}
	if peak := peakHeap(t, strings.NewReader(file), int64(len(file)), check); peak > 64<<20 {
		t.Errorf("took %d MiB", peak>>20)
	}
}
