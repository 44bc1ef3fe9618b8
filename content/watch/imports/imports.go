// Package imports reads the lists that people already have: files in which Netflix, Trakt, TV Time
// and others keep what somebody watched, and lists written by hand.
//
// Read turns a file into a Preview of one show's episodes. It marks nothing. Of texts, the Preview
// holds only the names of persons in the file; episodes are given by number. For a row without a
// number, content.Show.Match finds the episode by the title in the row.
//
// Each service is one Importer in its own file, listed in Importers. What they share is here too:
// the collector, which decides what counts as a view; archives; finding a row's episode in the
// show. Package raw turns bytes into rows, and language turns words into numbers and days.
//
// Files are not trusted. Sizes, rows, indexes of archives and lengths are bounded, and no name in
// an archive is used as a path. Memory grows with the number of views of the one show, not with the
// size of the file.
package imports

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"io"
	"time"

	"unspoiled/content"
	"unspoiled/content/watch/imports/language"
	"unspoiled/content/watch/imports/raw"
)

// Stream reads a pipe into memory, for Read: to recognise a file needs its beginning, and an archive
// its end. It stops one byte after MaxFile, so that Read sees when that is exceeded.
func Stream(r io.Reader) (*bytes.Reader, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	return bytes.NewReader(data), err
}

// MaxFile is the largest size of a file, in bytes.
const MaxFile = raw.MaxFile

// Options say how to read a file.
type Options struct {
	// Show is the show whose views to find.
	Show *content.Show
	// From is what kind of file it is; nil to find out.
	From *Importer
	// Title is what the file calls the show, such as a translated title; "" for the show's own.
	Title string
	// Person picks one of the persons in the file, by name in any case.
	Person string
	// Now is the time of the import. No view can be later.
	Now time.Time
	// Progress, if not nil, is called every 256 KiB with the bytes done and the total.
	Progress func(done, total int64)
}

// Preview is what a file holds of the show. Nothing is marked yet.
type Preview struct {
	From    *Importer
	Kind    string          // which of the service's files it is: "the history"
	Marks   []Mark          // by episode, then time
	Ignored map[Ignored]int // number of rows and entries that are left out, by reason
	Broken  []Broken        // in the order of the file, at most 200
	Damaged int             // number of broken ones, listed or not
	Rows    int             // all rows and entries read
	Persons []string        // whose views are in the file, if it says so
	Order   language.Order  // the order of day and month in the file
	Windows bool            // the text is not Unicode and was read, by guess, as Windows-1252
}

// Mark is one view of one episode.
type Mark struct {
	Episode content.Point
	At      time.Time // UTC; zero where the file does not say
	Certain bool
	Why     Doubt // why it is not certain; "" if it is
	// DayDoubtful says that At is a guess, since day and month may be swapped. A day without a time
	// is noon UTC.
	DayDoubtful bool
}

// Broken is a row that cannot be read. The rest of the file is read.
type Broken struct {
	File  string // in an archive, the kind of file, such as "the history"
	Line  int    // of a table or list, from 1
	Entry int    // of any other file, from 1
	What  string // "the row has 1 field; 2 are needed"; never quotes the row
}

// Read reads a file of size bytes. Broken rows are reported in the Preview. It is an error if the
// file is of no known kind, holds no views or exceeds a limit, if ctx ends, or if it is not clear
// which person of the file is meant (*PersonsError).
func Read(ctx context.Context, file io.ReaderAt, size int64, opts Options) (*Preview, error) {
	if size > MaxFile {
		return nil, fmt.Errorf("the file has %d MiB; at most %d are read", size>>20, MaxFile>>20)
	}
	head := make([]byte, min(size, 512))
	if n, err := file.ReadAt(head, 0); err != nil && n < len(head) {
		return nil, fmt.Errorf("the file cannot be read: %w", err)
	}
	c := newCollector(opts)
	ctx, c.stop = context.WithCancelCause(ctx)
	defer c.stop(nil)
	src := raw.NewSource(ctx, file, size, opts.Progress)
	var p *Preview
	var err error
	if isArchive(head) {
		err = c.archive(src, src, size)
	} else {
		err = c.file(src, io.NewSectionReader(src, 0, size))
	}
	if err == nil {
		p, err = c.finish()
	}
	if ctx.Err() != nil {
		return nil, context.Cause(ctx)
	}
	return p, err
}

// Doubt is why a mark is not certain: a keyword for programs. String is for people.
type Doubt string

// The doubts.
const (
	DoubtPartly   Doubt = "skipped-through"
	DoubtEnd      Doubt = "end-not-reached"
	DoubtRuntime  Doubt = "length-unknown"
	DoubtSeason   Doubt = "season-unknown"
	DoubtPart     Doubt = "part-or-episode"
	DoubtTitle    Doubt = "number-behind-title"
	DoubtTrailer  Doubt = "maybe-trailer"
	DoubtUpTo     Doubt = "before-the-last"
	DoubtComplete Doubt = "completed-without-episodes"
)

func (d Doubt) String() string {
	return cmp.Or(map[Doubt]string{
		DoubtPartly:   "played to the end, but skipped through",
		DoubtEnd:      "played for long enough, but not to the end",
		DoubtRuntime:  "how much of it was watched cannot be told",
		DoubtSeason:   "the title fits, the season does not",
		DoubtPart:     "the row numbers a part, which may be no episode",
		DoubtTitle:    "the number stands right behind the show’s title",
		DoubtTrailer:  "it may be a trailer",
		DoubtUpTo:     "only the last episode is listed; those before it are assumed",
		DoubtComplete: "listed as completed, without its episodes",
	}[d], string(d))
}

// Ignored is why a row is left out: a keyword for programs. String is for people.
type Ignored string

// The reasons.
const (
	OtherShow   Ignored = "other-show"
	OtherPerson Ignored = "other-person"
	Trailer     Ignored = "trailer"
	Partial     Ignored = "partial"
	Unwatched   Ignored = "unwatched"
	Duplicate   Ignored = "duplicate"
	Coming      Ignored = "not-out"
	NoEpisode   Ignored = "no-episode"
	NoSuch      Ignored = "no-such-episode"
	Unknown     Ignored = "unknown-episode"
)

// AllIgnored are the reasons in the order of listing.
func AllIgnored() []Ignored {
	return []Ignored{OtherShow, OtherPerson, Trailer, Partial, Unwatched, Duplicate, Coming, NoEpisode, NoSuch, Unknown}
}

// String is the words after a number: "12 of other shows or films".
func (i Ignored) String() string {
	return cmp.Or(map[Ignored]string{
		OtherShow:   "of other shows or films",
		OtherPerson: "of other persons",
		Trailer:     "of trailers or clips",
		Partial:     "watched only in part",
		Unwatched:   "not watched",
		Duplicate:   "that others repeat or settle",
		Coming:      "that are not out yet, and not named one by one",
		NoEpisode:   "of no episode",
		NoSuch:      "with numbers that the show does not have",
		Unknown:     "of the show whose episode cannot be told",
	}[i], string(i))
}
