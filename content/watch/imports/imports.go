// Package imports reads what people already have: the lists that Netflix, Trakt, TV
// Time, Simkl and Jellyfin keep of what somebody watched, and lists written by hand.
//
// Read turns a file into a Preview of the episodes of one show. It marks nothing, and
// holds no text of the show or of the file but the names of the persons in it: episodes
// are named by their numbers. Where a row has no number, content.Show.Match finds the
// episode by the title in the row.
//
// A file is strange and may be hostile. Sizes, rows, entries of archives and lengths are
// bounded, no name in an archive is used as a path, and memory depends on the number of
// views of the one show, not on the size of the file.
package imports

import (
	"context"
	"fmt"
	"io"
	"time"

	"unspoiled/content"
)

// Options say how a file is read.
type Options struct {
	// Show is the show whose rows are wanted.
	Show *content.Show
	// Format is what the file is said to be; "" finds out.
	Format Format
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
	Format  Format
	Kind    string          // "viewing history, simple": which of the format's files it is
	Marks   []Mark          // by episode, then time
	Ignored map[Ignored]int // rows and entries that are not taken, by reason
	Broken  []Broken        // in the order of the file; the first 200
	Damaged int             // how many are broken in all
	Rows    int             // all rows and entries read
	Persons []string        // whose views the file holds, where it says so
	Order   DateOrder       // how the days of the file are read
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
	File string // of an archive: the file's kind, such as "history"; else ""
	Line int    // from 1
	What string // "the row has 1 field; 2 are needed"; quotes nothing of the row
}

// PersonsError says that a file holds the views of several persons, and which was meant
// is not known.
type PersonsError struct {
	Persons []string // cleaned
	Asked   string   // cleaned; "" where none was picked
}

func (e *PersonsError) Error() string {
	if e.Asked != "" {
		return fmt.Sprintf("the file holds nobody called %q; it holds %s", e.Asked, quoteAll(e.Persons))
	}
	return fmt.Sprintf("the file holds the views of several persons: %s", quoteAll(e.Persons))
}

// Read reads a file of size bytes. A broken row is reported in the Preview; an error is
// returned where the file is of no known format, where it exceeds a limit, where it holds
// several persons and none was picked (*PersonsError), or where ctx ends.
func Read(ctx context.Context, file io.ReaderAt, size int64, opts Options) (*Preview, error) {
	if size > maxFile {
		return nil, fmt.Errorf("the file has %d MiB; at most %d are read", size>>20, maxFile>>20)
	}
	c := newCollector(opts)
	src := &source{ctx: ctx, progress: opts.Progress, total: size}
	if err := readFile(c, src, file, size, opts.Format); err != nil {
		if ctx.Err() != nil {
			return nil, context.Cause(ctx)
		}
		return nil, err
	}
	return c.finish()
}

func readFile(c *collector, src *source, file io.ReaderAt, size int64, want Format) error {
	head := make([]byte, min(size, sniffed))
	if n, err := file.ReadAt(head, 0); err != nil && n < len(head) {
		return fmt.Errorf("the file cannot be read: %w", err)
	}
	if isArchive(head) {
		return readArchive(c, src, file, size, want)
	}
	kind, err := recognise(head, want)
	if err != nil {
		return err
	}
	c.setKind(kind)
	return kind.read(c, src.over(io.NewSectionReader(file, 0, size), maxFile))
}
