// Package imports reads what people already have: the files that Netflix, Trakt, TV Time
// and other services keep of what somebody watched, and lists written by hand.
//
// Read turns a file into a Preview of the episodes of one show. It marks nothing, and
// holds no text of the show or of the file but the names of the persons in it: episodes
// are named by their numbers. Where a row has no number, content.Show.Match finds the
// episode by the title in the row.
//
// Each service is one Importer in a file of its own, listed in Importers. What they share
// is here as well: the collector, which decides what counts as a view; archives; the
// place of a row in the show. How bytes become rows is in raw, how words become numbers
// and days in language.
//
// A file is strange and may be hostile. Sizes, rows, entries of archives and lengths are
// bounded, no name in an archive is used as a path, and memory depends on the number of
// views of the one show, not on the size of the file.
package imports

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"time"

	"unspoiled/content"
	"unspoiled/content/watch/imports/language"
	"unspoiled/content/watch/imports/raw"
)

// Stream takes what comes out of a pipe into memory, for Read.
func Stream(r io.Reader) (*bytes.Reader, error) { return raw.Stream(r) }

// MaxFile is how large a file may be, in bytes.
const MaxFile = raw.MaxFile

// Options say how a file is read.
type Options struct {
	// Show is the show whose rows are wanted.
	Show *content.Show
	// From is what the file is said to be; nil finds out.
	From *Importer
	// Title is what the file calls the show, where that is not the show's own title
	// (a translation); "" is the same.
	Title string
	// Person picks one of the persons in the file, by name; case does not matter.
	Person string
	// Now is the time of the import: a view cannot be later.
	Now time.Time
	// Progress, if any, is told how many bytes of how many are done, every 256 KiB.
	Progress func(done, total int64)
}

// Preview is what a file holds of the show. Nothing of it is marked yet.
type Preview struct {
	From    *Importer
	Kind    string          // "the history": which of the service's files it is
	Marks   []Mark          // by episode, then time
	Ignored map[Ignored]int // rows and entries that are not taken, by reason
	Broken  []Broken        // in the order of the file; the first 200
	Damaged int             // how many are broken in all
	Rows    int             // all rows and entries read
	Persons []string        // whose views the file holds, where it says so
	Order   language.Order  // how the days of the file are read
	Windows bool            // it is in no Unicode, and was read as Windows saves it in the west: a guess
}

// Mark is one view of one episode.
type Mark struct {
	Episode content.Point
	At      time.Time // UTC; zero where the file does not say
	Certain bool
	Why     Doubt // why it is not certain
	// DayDoubtful says that At is a guess: day and month may be the other way round.
	// A day without an hour is noon in UTC.
	DayDoubtful bool
}

// Broken is a row that cannot be read. The rest of the file is read all the same.
type Broken struct {
	File  string // of an archive: the kind of its file, such as "the history"; else ""
	Line  int    // from 1; of a table or list
	Entry int    // from 1; of any other file
	What  string // "the row has 1 field; 2 are needed"; quotes nothing of the row
}

// Read reads a file of size bytes. A broken row is reported in the Preview; an error is
// returned where the file is of no known kind or holds no views, where it exceeds a limit,
// where it holds several persons and none was picked, or others than was (*PersonsError),
// or where ctx ends.
func Read(ctx context.Context, file io.ReaderAt, size int64, opts Options) (*Preview, error) {
	if size > MaxFile {
		return nil, fmt.Errorf("the file has %d MiB; at most %d are read", size>>20, MaxFile>>20)
	}
	head := make([]byte, min(size, 512))
	if n, err := file.ReadAt(head, 0); err != nil && n < len(head) {
		return nil, fmt.Errorf("the file cannot be read: %w", err)
	}
	c := newCollector(opts)
	src := raw.NewSource(ctx, file, size, opts.Progress)
	var err error
	if isArchive(head) {
		err = c.archive(src, src, size)
	} else {
		err = c.file(src, io.NewSectionReader(src, 0, size))
	}
	switch {
	case ctx.Err() != nil:
		return nil, context.Cause(ctx)
	case err != nil:
		return nil, err
	}
	c.preview.Windows = src.Windows()
	return c.finish()
}
