// Package raw reads files from strangers: text in any encoding, rows of cells, entries of a JSON
// file one by one. It bounds their memory, and knows nothing of shows, services or what a file
// means.
package raw

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"

	"unspoiled/content/internal/charset"
)

// Bounds, far above what anybody watches.
const (
	MaxFile  = 256 << 20 // bytes of a file, and of all that is unpacked from it
	MaxRow   = 64 << 10  // bytes of a row of a table
	maxEntry = 8 << 20   // bytes of an entry of a JSON or XML file
)

var errSize = fmt.Errorf("the file is larger than it may be: at most %d MiB are read", MaxFile>>20)

// Source is where everything of a file is read from. It stops when its context ends, reports
// progress, and bounds what is unpacked.
type Source struct {
	file     io.ReaderAt
	ctx      context.Context
	progress func(done, total int64)
	done     int64
	told     int64
	total    int64
	left     int64 // bytes that may still be unpacked
}

// NewSource reads a file of that size. Progress, if not nil, is called every 256 KiB.
func NewSource(ctx context.Context, file io.ReaderAt, size int64, progress func(done, total int64)) *Source {
	return &Source{file: file, ctx: ctx, progress: progress, total: size, left: MaxFile}
}

// ReadAt reads the file.
func (s *Source) ReadAt(p []byte, at int64) (int, error) {
	const tellEvery = 256 << 10
	if s.ctx.Err() != nil {
		return 0, s.ctx.Err()
	}
	n, err := s.file.ReadAt(p, at)
	s.done += int64(n)
	if s.progress != nil && s.told < s.total && (s.done-s.told >= tellEvery || s.done >= s.total) {
		s.told = min(s.done, s.total)
		s.progress(s.told, s.total)
	}
	return n, err
}

// Stopped reports whether an error ends the whole reading, not just that of one file in an archive.
func (s *Source) Stopped(err error) bool { return errors.Is(err, errSize) || s.ctx.Err() != nil }

// Bounded reads r, which unpacks a part of the file. All such readers together are bounded, by what
// they really return.
func (s *Source) Bounded(r io.Reader) io.Reader { return &bounded{s, r} }

type bounded struct {
	s *Source
	r io.Reader
}

func (b *bounded) Read(p []byte) (int, error) {
	switch {
	case b.s.ctx.Err() != nil:
		return 0, b.s.ctx.Err()
	case b.s.left <= 0:
		return 0, errSize
	}
	n, err := b.r.Read(p[:min(int64(len(p)), b.s.left)])
	b.s.left -= int64(n)
	return n, err
}

// Text is the text of a file, unpacked if it is gzip. The reader can look ahead by as much as the
// longest row. What it decodes with tells, once it was read, whether it is no Unicode.
func (s *Source) Text(r io.Reader) (*bufio.Reader, *charset.Reader, error) {
	head := bufio.NewReader(r)
	if magic, _ := head.Peek(2); bytes.Equal(magic, []byte("\x1f\x8b")) {
		z, err := gzip.NewReader(head)
		if err != nil {
			return nil, nil, errors.New("the file is packed, and damaged")
		}
		head = bufio.NewReader(s.Bounded(z))
	}
	text := charset.UTF8(head)
	return bufio.NewReaderSize(text, MaxRow), text, nil
}
