package imports

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
)

// table reads rows of cells. A quote that is never closed spoils its own row and not the
// rest of the file.
type table struct {
	c    *collector
	r    *bufio.Reader
	csv  *csv.Reader
	feed feed
	kept []byte // lines read too far
	line int    // of the row returned last, from 1
	next int    // lines read
}

// feed hands a row to the CSV reader, and ends.
type feed struct{ left []byte }

func (f *feed) Read(p []byte) (int, error) {
	if len(f.left) == 0 {
		return 0, io.EOF
	}
	n := copy(p, f.left)
	f.left = f.left[n:]
	return n, nil
}

func newTable(c *collector, in *input, separator byte) *table {
	t := &table{c: c, r: in.buffered()}
	t.csv = csv.NewReader(&t.feed)
	t.csv.Comma = rune(separator)
	t.csv.FieldsPerRecord = -1
	t.csv.ReuseRecord = true
	return t
}

// cells is the next row that can be read; io.EOF at the end. It is valid until the next
// call. Rows that cannot be read are reported.
func (t *table) cells() ([]string, error) {
	for {
		row, err := t.physical()
		if err != nil {
			return nil, err
		}
		t.line = t.next
		if len(bytes.TrimSpace(row)) == 0 {
			continue
		}
		if err := t.c.row(); err != nil {
			return nil, err
		}
		if cells, err := t.split(row); err == nil {
			return cells, nil
		}
		t.c.broken(t.line, "a quotation mark is not closed, or stands within a word")
	}
}

// split parts a row; a quoted cell may go on for a few lines.
func (t *table) split(row []byte) ([]string, error) {
	const most = 8 // lines
	start, whole := t.next, row
	for lines := 1; ; lines++ {
		t.feed.left = whole
		cells, err := t.csv.Read()
		if err == nil {
			return cells, nil
		}
		t.drain()
		var wrong *csv.ParseError
		if !errors.As(err, &wrong) || !errors.Is(wrong.Err, csv.ErrQuote) || bytes.Count(whole, []byte{'"'})%2 == 0 || lines == most || len(whole) > maxRow {
			t.putBack(whole[len(row):], start)
			return nil, err
		}
		if lines == 1 {
			row = bytes.Clone(row) // reading on makes it invalid
			whole = row
		}
		more, end := t.physical()
		if end != nil {
			t.putBack(whole[len(row):], start)
			return nil, err
		}
		whole = append(whole, more...)
	}
}

// drain empties the CSV reader after a row that it did not read to the end.
func (t *table) drain() {
	for range 2 * maxRow {
		if _, err := t.csv.Read(); err == io.EOF {
			return
		}
	}
}

// putBack returns lines that a broken row has taken.
func (t *table) putBack(lines []byte, next int) {
	t.kept = append(bytes.Clone(lines), t.kept...)
	t.next = next
}

// physical is the next line with its end. A line that is too long is reported, and an empty
// one stands for it.
func (t *table) physical() ([]byte, error) {
	if len(t.kept) > 0 {
		n := bytes.IndexByte(t.kept, '\n') + 1
		if n == 0 {
			n = len(t.kept)
		}
		line := t.kept[:n]
		t.kept = t.kept[n:]
		t.next++
		return line, nil
	}
	line, err := t.r.ReadSlice('\n')
	if len(line) == 0 && err != nil {
		return nil, err
	}
	t.next++
	if err == nil || err == io.EOF {
		return line, nil
	}
	if !errors.Is(err, bufio.ErrBufferFull) {
		return nil, err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = t.r.ReadSlice('\n')
	}
	t.c.broken(t.next, "the row is longer than %d KiB", maxRow>>10)
	return []byte{'\n'}, t.c.row()
}
