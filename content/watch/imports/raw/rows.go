package raw

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// Rows reads a table row by row. Unlike with encoding/csv, a quote that is never closed breaks only
// its own row, not the rest of the file.
type Rows struct {
	// Line is the line of the row that Next returned last, from 1.
	Line int

	r         *bufio.Reader
	separator byte
	broken    func(line int, what string)
	cells     []string
	kept      []byte // lines read ahead, to be read again
	lines     int    // lines read so far
}

// NewRows reads a table with that separator between cells. It reports rows that cannot be read to
// broken.
func NewRows(r *bufio.Reader, separator byte, broken func(line int, what string)) *Rows {
	return &Rows{r: r, separator: separator, broken: broken}
}

// Next is the next row that is readable and not empty, or io.EOF. It is valid until the next call.
func (t *Rows) Next() ([]string, error) {
	for {
		row, err := t.nextLine()
		if err != nil {
			return nil, err
		}
		t.Line = t.lines
		if len(bytes.TrimSpace(row)) == 0 {
			continue
		}
		if t.split(row) {
			return t.cells, nil
		}
		t.broken(t.Line, "a quotation mark is not closed, or stands within a word")
	}
}

// split splits a row. A quoted cell may go on over many lines, up to one with an odd number of
// quotes.
func (t *Rows) split(row []byte) bool {
	const most = 100 // lines
	var open, ok bool
	if t.cells, open, ok = Split(t.cells, string(trimEnd(row)), t.separator); ok {
		return true
	}
	start, own := t.lines, len(row)
	whole := bytes.Clone(row) // the next read overwrites row
	for lines := 1; open && lines < most && len(whole) <= MaxRow; lines++ {
		more, err := t.nextLine()
		if err != nil {
			break
		}
		whole = append(whole, more...)
		if bytes.Count(more, []byte{'"'})%2 == 0 {
			continue
		}
		if t.cells, open, ok = Split(t.cells, string(trimEnd(whole)), t.separator); ok {
			return true
		}
	}
	t.kept = append(bytes.Clone(whole[own:]), t.kept...)
	t.lines = start
	return false
}

func trimEnd(row []byte) []byte {
	return bytes.TrimSuffix(bytes.TrimSuffix(row, []byte{'\n'}), []byte{'\r'})
}

// Separator is the separator of a row's cells: the candidate that occurs most outside of quotes.
func Separator(line string) byte {
	var count [256]int
	quoted := false
	for i := range len(line) {
		if line[i] == '"' {
			quoted = !quoted
		}
		if !quoted {
			count[line[i]]++
		}
	}
	best := byte(',')
	for _, sep := range []byte{';', '\t', '|'} {
		if count[sep] > count[best] {
			best = sep
		}
	}
	return best
}

// Split splits a row into cells, in the memory of the given ones. It is not ok if a quoted cell is
// open at the end, or something follows a closing quote. Tab-separated rows are then split without
// quotes, since most have none.
func Split(cells []string, row string, separator byte) (_ []string, open, ok bool) {
	cells = cells[:0]
	if strings.IndexByte(row, '"') < 0 {
		for {
			i := strings.IndexByte(row, separator)
			if i < 0 {
				return append(cells, row), false, true
			}
			cells, row = append(cells, row[:i]), row[i+1:]
		}
	}
	for rest := row; ; {
		var cell string
		cell, rest, open, ok = cut(rest, separator)
		switch {
		case !ok && separator == '\t':
			return append(cells[:0], strings.Split(row, "\t")...), false, true
		case !ok:
			return cells, open, false
		}
		cells = append(cells, cell)
		if rest == "" {
			return cells, false, true
		}
		if rest = rest[1:]; rest == "" {
			return append(cells, ""), false, true
		}
	}
}

// cut splits off the first cell of a row; the rest begins with the separator.
func cut(row string, separator byte) (cell, rest string, open, ok bool) {
	if row == "" || row[0] != '"' {
		if i := strings.IndexByte(row, separator); i >= 0 {
			return row[:i], row[i:], false, true
		}
		return row, "", false, true
	}
	doubled := false
	for at := 1; ; at++ {
		i := strings.IndexByte(row[at:], '"')
		if i < 0 {
			return "", "", true, false
		}
		at += i
		switch {
		case at+1 < len(row) && row[at+1] == '"':
			doubled = true
			at++
			continue
		case at+1 < len(row) && row[at+1] != separator:
			return "", "", false, false
		}
		cell = row[1:at]
		if doubled {
			cell = strings.ReplaceAll(cell, `""`, `"`)
		}
		return cell, row[at+1:], false, true
	}
}

// nextLine is the next line with its end. A line that is too long is reported, and an empty one
// returned instead.
func (t *Rows) nextLine() ([]byte, error) {
	if len(t.kept) > 0 {
		n := bytes.IndexByte(t.kept, '\n') + 1
		if n == 0 {
			n = len(t.kept)
		}
		line := t.kept[:n]
		t.kept = t.kept[n:]
		t.lines++
		return line, nil
	}
	line, err := t.r.ReadSlice('\n')
	if len(line) == 0 && err != nil {
		return nil, err
	}
	t.lines++
	if err == nil || err == io.EOF {
		return line, nil
	}
	if !errors.Is(err, bufio.ErrBufferFull) {
		return nil, err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = t.r.ReadSlice('\n')
	}
	t.broken(t.lines, fmt.Sprintf("the row is longer than %d KiB", MaxRow>>10))
	return []byte{'\n'}, nil
}
