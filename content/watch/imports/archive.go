package imports

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
)

func isArchive(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06"))
}

var errArchive = errors.New("the archive is damaged, or of a kind that no export is; unpack it, and import the file in it")

// member is a file of an archive that is read.
type member struct {
	file *zip.File
	kind kind
}

// readArchive reads an export as it was downloaded. The names in it only tell which of
// its files to read.
func readArchive(c *collector, src *source, file io.ReaderAt, size int64, want Format) error {
	if err := checkIndex(file, size); err != nil {
		return err
	}
	z, err := zip.NewReader(file, size)
	if err != nil {
		return errArchive
	}
	if len(z.File) > maxEntries {
		return fmt.Errorf("the archive holds %d files; at most %d are looked at", len(z.File), maxEntries)
	}
	members, err := choose(z.File, want)
	if err != nil {
		return err
	}
	src.total = 0
	for _, m := range members {
		src.total += int64(min(m.file.UncompressedSize64, maxMember))
	}
	left := int64(maxUnpack)
	for _, m := range members {
		if err := readMember(c, src, m, &left); err != nil {
			return err
		}
	}
	return nil
}

// choose picks the files that are known by name, those that hold every view first. All
// are of one format.
func choose(files []*zip.File, want Format) ([]member, error) {
	var found []member
	for _, f := range files {
		if k, ok := kindOfName(f.Name); ok && (want == "" || k.format == want) && !f.FileInfo().IsDir() {
			found = append(found, member{f, k})
		}
	}
	if len(found) == 0 {
		return nil, errors.New("the archive holds no list that is known; unpack it, and import the file that lists what was watched")
	}
	format := found[0].kind.format
	if slices.ContainsFunc(found, func(m member) bool { return m.kind.format != format }) {
		return nil, errors.New("the archive holds lists of several services; pick one with --from, or unpack it and import one file")
	}
	slices.SortStableFunc(found, func(a, b member) int { return weakness(a.kind) - weakness(b.kind) })
	return found, nil
}

func weakness(k kind) int {
	if k.weak {
		return 1
	}
	return 0
}

// kindOfName knows the names of the files in the exports. Their content is recognised
// once more when they are read.
func kindOfName(name string) (kind, bool) {
	if len(name) > 1024 {
		return kind{}, false
	}
	base := strings.ToLower(path.Base(strings.ReplaceAll(name, `\`, "/")))
	switch {
	case base == "viewingactivity.csv":
		return kind{format: Netflix, name: "viewing activity"}, true
	case base == "netflixviewinghistory.csv":
		return kind{format: Netflix, name: "viewing history", weak: true}, true
	case strings.HasPrefix(base, "history") && strings.HasSuffix(base, ".json"):
		return kind{format: Trakt, name: "history"}, true
	case strings.HasPrefix(base, "watched-shows") && strings.HasSuffix(base, ".json"):
		return kind{format: Trakt, name: "watched shows", weak: true}, true
	case base == "tracking-prod-records-v2.csv":
		return kind{format: TVTime, name: "tracking records"}, true
	case oneOf(base, "tvtime-series-episodes.csv tvtime-series.json seen_episode.csv activity_history.csv"):
		return kind{format: TVTime, name: "series", weak: true}, true
	case base == "simklbackup.json":
		return kind{format: Simkl, name: "backup"}, true
	case base == "simklbackup.csv":
		return kind{format: Simkl, name: "backup table", weak: true}, true
	}
	return kind{}, false
}

// readMember unpacks one file as it is read. How large it says it is counts for nothing.
func readMember(c *collector, src *source, m member, left *int64) error {
	if m.file.Flags&1 != 0 {
		return errors.New("the archive is locked with a password; unpack it with that, and import the file in it")
	}
	body, err := m.file.Open()
	if err != nil {
		return errArchive
	}
	defer body.Close()
	in := src.over(body, min(maxMember, *left))
	head := make([]byte, sniffed)
	n, err := io.ReadFull(in, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && err != io.EOF {
		return damaged(err)
	}
	if n == 0 {
		return nil
	}
	k, err := recognise(head[:n], m.kind.format)
	if errors.Is(err, errEmpty) || isEmptyList(head[:n]) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("the %s in the archive: %w", m.kind.name, err)
	}
	again := src.over(io.MultiReader(bytes.NewReader(head[:n]), in.r), in.left+int64(n))
	c.label, c.weak = m.kind.name, m.kind.weak
	c.setKind(k)
	err = k.read(c, again)
	*left -= again.read
	return damaged(err)
}

// isEmptyList is true of "[]", which an export has of what there is nothing of.
func isEmptyList(head []byte) bool {
	return strings.Join(strings.Fields(string(head)), "") == "[]"
}

func damaged(err error) error {
	if errors.Is(err, zip.ErrChecksum) || errors.Is(err, zip.ErrFormat) || errors.Is(err, zip.ErrAlgorithm) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errArchive
	}
	return err
}

// checkIndex bounds an archive's table of contents before it is read, which takes memory
// for every entry. It follows the record at the archive's end; where numbers in it say that
// there is another record, for archives over 4 GiB, the archive is refused.
func checkIndex(file io.ReaderAt, size int64) error {
	const record, comment = 22, 1 << 16
	tail := make([]byte, min(size, record+comment))
	if _, err := file.ReadAt(tail, size-int64(len(tail))); err != nil && err != io.EOF {
		return fmt.Errorf("the file cannot be read: %w", err)
	}
	at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if at < 0 || at+record > len(tail) {
		return errArchive
	}
	end := tail[at:]
	entries := binary.LittleEndian.Uint16(end[10:])
	length, offset := binary.LittleEndian.Uint32(end[12:]), binary.LittleEndian.Uint32(end[16:])
	from := min(int64(offset), size-int64(len(tail))+int64(at)-int64(length))
	if entries > maxEntries || length > maxIndex || length == 0xffff || offset == 0xffffffff || from < 0 || size-from > maxIndex+comment+record {
		return errArchive
	}
	return nil
}
