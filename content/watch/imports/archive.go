package imports

import (
	"archive/zip"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"unspoiled/content/watch/imports/raw"
)

const (
	maxIndex = 2 << 20  // bytes at the end of an archive in which its index must be
	maxInner = 32 << 20 // bytes of an archive within an archive, which is held in memory
)

func isArchive(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

var errArchive = errors.New("the archive is damaged, or of a kind that no export is; unpack it, and import the file in it")

// member is a file in an archive, of a kind that can be read.
type member struct {
	match
	zip *zip.File
}

// archive reads an export as it was downloaded. It chooses files by their content. Their names are
// not trusted and never used as paths.
func (c *collector) archive(src *raw.Source, file io.ReaderAt, size int64) error {
	members, err := c.members(src, file, size, 1)
	if err != nil {
		return err
	}
	var no member
	members = slices.DeleteFunc(members, func(m member) bool {
		if m.not != "" {
			no = m
		}
		return m.not != "" && m.read == nil
	})
	if slices.ContainsFunc(members, func(m member) bool { return !m.of.generic() }) {
		members = slices.DeleteFunc(members, func(m member) bool { return m.of.generic() })
	}
	switch {
	case !slices.ContainsFunc(members, func(m member) bool { return m.not == "" }) && no.file != nil:
		return no.refused()
	case len(members) == 0:
		return errors.New("the archive holds no list that is known; unpack it, and import the file that lists what was watched")
	case slices.ContainsFunc(members, func(m member) bool { return m.of != members[0].of }):
		return errors.New("the archive holds lists of several services; pick one with --from, or unpack it and import one file")
	}
	slices.SortStableFunc(members, func(a, b member) int { return cmp.Compare(a.rank, b.rank) })
	for _, m := range members {
		c.here.File = m.what
		s, err := sampleOf(src, m.zip)
		if err == nil {
			err = c.take(m.match, s)
		}
		if err == nil {
			_, err = io.Copy(io.Discard, s.text) // to the end, where its checksum is checked
		}
		if err != nil {
			return damaged(err)
		}
	}
	return nil
}

// members finds the files that can be read, including those in archives within the archive.
func (c *collector) members(src *raw.Source, file io.ReaderAt, size int64, depth int) ([]member, error) {
	z, err := open(file, size)
	if err != nil {
		return nil, err
	}
	var all []member
	for _, f := range z.File {
		switch ext := strings.ToLower(path.Ext(f.Name)); {
		case f.Name == "xl/workbook.xml":
			return nil, errors.New("the file is a spreadsheet; save it as CSV, and import that")
		case f.FileInfo().IsDir() || !strings.Contains(".csv .tsv .txt .json .xml .nfo .gz .zip ", ext+" ") || ext == "":
		case f.Flags&1 != 0:
			return nil, errors.New("the archive is locked with a password; unpack it with that, and import the file in it")
		case ext == ".zip" && depth < 3:
			inner, err := unpack(src, f)
			if err != nil {
				return nil, err
			}
			more, err := c.members(src, inner, inner.Size(), depth+1)
			if err != nil {
				return nil, err
			}
			all = append(all, more...)
		default:
			s, err := sampleOf(src, f)
			switch {
			case err == errArchive || src.Stopped(err):
				return nil, err
			case err != nil:
				continue // a picture or a web page
			}
			wanted := Importers
			if c.opts.From != nil {
				wanted = []*Importer{c.opts.From}
			}
			if kind := among(s, wanted...); kind.file != nil {
				all = append(all, member{kind, f})
			}
		}
	}
	return all, nil
}

// unpack reads an archive in the archive.
func unpack(src *raw.Source, f *zip.File) (*bytes.Reader, error) {
	if f.UncompressedSize64 > maxInner {
		return nil, fmt.Errorf("an archive in the archive is larger than %d MiB; unpack it, and import that", maxInner>>20)
	}
	body, err := f.Open()
	if err != nil {
		return nil, errArchive
	}
	data, err := io.ReadAll(io.LimitReader(src.Bounded(body), maxInner))
	return bytes.NewReader(data), damaged(err)
}

// sampleOf opens a file of an archive. It does not trust the size that the archive gives.
func sampleOf(src *raw.Source, f *zip.File) (*sample, error) {
	body, err := f.Open()
	if err != nil {
		return nil, errArchive
	}
	s, err := newSample(src, src.Bounded(body))
	return s, damaged(err)
}

// damaged is errArchive for what is wrong with an archive itself.
func damaged(err error) error {
	for _, of := range []error{zip.ErrChecksum, zip.ErrFormat, zip.ErrAlgorithm, io.ErrUnexpectedEOF} {
		if errors.Is(err, of) {
			return errArchive
		}
	}
	return err
}

// open reads an archive's index. The index takes memory for every entry, so it must be in the last
// maxIndex bytes; until it is read, reading before those fails.
func open(file io.ReaderAt, size int64) (*zip.Reader, error) {
	index := &ending{file, max(0, size-maxIndex)}
	z, err := zip.NewReader(index, size)
	if err != nil {
		return nil, errArchive
	}
	index.from = 0
	return z, nil
}

// ending is the file from an offset on.
type ending struct {
	io.ReaderAt
	from int64
}

func (e *ending) ReadAt(p []byte, at int64) (int, error) {
	if at < e.from {
		return 0, zip.ErrFormat
	}
	return e.ReaderAt.ReadAt(p, at)
}
